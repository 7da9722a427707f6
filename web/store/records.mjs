// What is kept on the device: rows and settings, read at the start and written as they come, and
// all of it twice. What the browser lost of the first copy is put back from the second.

import { isGone, reasonOf, spareName, Storage } from './storage.mjs';

const patienceMs = 1500;

const spare = () => import('./second_copy.mjs');
const ignore = () => {};

/** What the browser may never answer is not waited for longer than this. */
function soon(work) {
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, patienceMs);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

export class Records {
  /** @param {import('../messages.d.ts').Tell} tell */
  constructor(tell) {
    this.tell = tell;
    this.isSpareLate = false;
    this.storage = new Storage({
      onNews: () => this.readNew(),
      onNewer: () => tell('newer'),
      onDeleted: () => location.reload(),
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
      await this.readWithout(first);
      return this.evenOut([]);
    }
    // A database without a row is new, or the browser lost the old one.
    const isEmpty = storage.readKey === 0;
    if (!isEmpty) import('./leveldb.mjs').then(({ beginNewLog }) => beginNewLog()).catch(ignore);
    const mending = this.mended();
    if (isEmpty) await soon(mending);
    this.tellSettings(await storage.settings().catch(() => []));
    await this.readNew(isEmpty ? storage.readNew() : first);
    return this.evenOut(mending);
  }

  /** What was put back late is told, and the second copy brought up to the first. */
  async evenOut(mending) {
    const { storage } = this;
    const late = await mending;
    if (late.length > 0) {
      this.tellSettings(late);
      await this.readNew();
    }
    if (storage.readKey === 0) return;
    await spare()
      .then(({ renewSpare }) => renewSpare(() => storage.all()))
      .catch(ignore); // the first copy is there
  }

  /** Rows of a batch, which is told to be stored when both copies have them. */
  async store(batch, ...rows) {
    try {
      await this.storage.append(rows);
      await this.keepTwice(rows);
      this.tell('stored', batch);
    } catch (error) {
      if (isGone(error)) this.tell('gone', reasonOf(error));
      else this.tell('refused', batch, reasonOf(error));
    }
  }

  async set(key, value) {
    try {
      await this.storage.set(key, value);
      spare()
        .then(({ keepSetting }) => keepSetting(key, value))
        .catch(ignore);
    } catch (error) {
      this.tell('setting-refused', key, reasonOf(error));
    }
  }

  async readNew(rows = this.storage.readNew()) {
    try {
      this.tell('rows', ...(await rows));
    } catch (error) {
      if (isGone(error)) this.tell('gone', reasonOf(error));
      else this.tell('no-store', reasonOf(error));
    }
  }

  /** The database does not open. Rows, however late, are followed by why they cannot be kept. */
  async readWithout(refused) {
    const tellWhy = () => (this.storage.database ? undefined : this.readNew(refused));
    await soon(this.tellSpare().then(tellWhy, tellWhy));
    await tellWhy();
  }

  /** Puts back what the browser lost; answers the settings that came with it. */
  async mended() {
    try {
      if (!this.storage.isLost && !(await caches.has(spareName))) return [];
      return await (await import('./restore.mjs')).mend(this.storage);
    } catch {
      return []; // there is no second copy, or the first does not take it
    }
  }

  /** What the second copy has is shown, and can be saved as a file. */
  async tellSpare() {
    if (!(await caches.has(spareName))) return;
    const { rows, settings } = await (await spare()).readSpare();
    this.tellSettings(settings);
    this.tell('rows', ...rows);
  }

  /** Writes rows once more. A browser that does not answer in time is not waited for again. */
  async keepTwice(rows) {
    let isOver = false;
    const kept = spare()
      .then(({ keepSpare }) => keepSpare(rows))
      .catch(ignore) // the first copy is there
      .then(() => {
        isOver = true;
        this.isSpareLate = false;
      });
    if (this.isSpareLate) return;
    await soon(kept);
    this.isSpareLate = !isOver;
  }

  tellSettings(settings) {
    for (const [key, value] of settings) this.tell('setting', key, value);
  }
}
