// What is kept on the device: rows and settings, read at the start and written as they come, and
// all of it twice. What the browser lost of the first copy is put back from the second.

import { isGone, reasonOf, secondCopyName, Storage } from './storage.mjs';

const timeoutMs = 1500;

const secondCopy = () => import('./second_copy.mjs');
const ignore = () => {};

/**
 * What the browser may never answer is not waited for longer than this.
 * @param {Promise<unknown>} work
 */
function withTimeout(work) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, timeoutMs);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

export class Records {
  /**
   * @param {import('../messages.d.ts').Send} send
   * @param {() => void} onDeleted all of it was deleted, in another tab
   */
  constructor(send, onDeleted) {
    this.send = send;
    this.isSlow = false;
    this.storage = new Storage({
      onNews: () => this.readNew(),
      onNewer: () => send('newer'),
      onDeleted() {
        onDeleted();
        location.reload();
      },
    });
  }

  /** Everything, once, at the start. */
  async read() {
    const { storage } = this;
    const first = storage.readNew();
    const hasRead = await first.then(
      () => true,
      () => false,
    );
    if (!hasRead) {
      await this.showCopy(first);
      return this.syncCopy([]);
    }
    // A database without a row is new, or the browser lost the old one.
    const isEmpty = storage.readKey === 0;
    if (!isEmpty) import('./leveldb.mjs').then(({ beginLog }) => beginLog()).catch(ignore);
    const restoring = this.restore();
    if (isEmpty) await withTimeout(restoring);
    this.sendSettings(await storage.settings().catch(() => []));
    await this.readNew(isEmpty ? storage.readNew() : first);
    return this.syncCopy(restoring);
  }

  /**
   * What was put back late is told, and the second copy brought up to the first.
   * @param {Promise<[string, string][]> | [string, string][]} restoring
   */
  async syncCopy(restoring) {
    const { storage } = this;
    const late = await restoring;
    if (late.length > 0) {
      this.sendSettings(late);
      await this.readNew();
    }
    if (storage.readKey === 0) return;
    await secondCopy()
      .then(({ rewriteCopy }) => rewriteCopy(() => storage.all()))
      .catch(ignore); // the first copy is there
  }

  /**
   * Rows of a batch, which is told to be stored when both copies have them.
   * @param {string} batch
   * @param {string[]} rows
   */
  async store(batch, ...rows) {
    try {
      await this.storage.append(rows);
      await this.storeCopy(rows);
      this.send('stored', batch);
    } catch (error) {
      if (isGone(error)) this.send('gone', reasonOf(error));
      else this.send('refused', batch, reasonOf(error));
    }
  }

  /**
   * @param {string} key
   * @param {string} value
   */
  async set(key, value) {
    try {
      await this.storage.set(key, value);
      secondCopy()
        .then(({ keepSetting }) => keepSetting(key, value))
        .catch(ignore);
    } catch (error) {
      this.send('setting-refused', key, reasonOf(error));
    }
  }

  async readNew(rows = this.storage.readNew()) {
    try {
      this.send('rows', ...(await rows));
    } catch (error) {
      if (isGone(error)) this.send('gone', reasonOf(error));
      else this.send('no-store', reasonOf(error));
    }
  }

  /**
   * The database does not open. Rows, however late, are followed by why they cannot be kept.
   * @param {Promise<string[]>} refused
   */
  async showCopy(refused) {
    const sendReason = () => (this.storage.database ? undefined : this.readNew(refused));
    await withTimeout(this.sendCopy().then(sendReason, sendReason));
    await sendReason();
  }

  /** Puts back what the browser lost; answers the settings that came with it. */
  async restore() {
    try {
      if (!this.storage.isLost && !(await caches.has(secondCopyName))) return [];
      return await (await import('./restore.mjs')).restore(this.storage);
    } catch {
      return []; // there is no second copy, or the first does not take it
    }
  }

  /** What the second copy has is shown, and can be saved as a file. */
  async sendCopy() {
    if (!(await caches.has(secondCopyName))) return;
    const { rows, settings } = await (await secondCopy()).readCopy();
    this.sendSettings(settings);
    this.send('rows', ...rows);
  }

  /**
   * Writes rows once more. A browser that does not answer in time is not waited for again.
   * @param {string[]} rows
   */
  async storeCopy(rows) {
    let isOver = false;
    const kept = secondCopy()
      .then(({ appendRows }) => appendRows(rows))
      .catch(ignore) // the first copy is there
      .then(() => {
        isOver = true;
        this.isSlow = false;
      });
    if (this.isSlow) return;
    await withTimeout(kept);
    this.isSlow = !isOver;
  }

  /** @param {[key: string, value: string][]} settings */
  sendSettings(settings) {
    for (const [key, value] of settings) this.send('setting', key, value);
  }
}
