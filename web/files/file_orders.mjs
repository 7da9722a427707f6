// The orders about files and about what is kept here: carried out for the module, and answered.

import { facts, persist } from './facts.mjs';
import { chooseFile, readText, saveFile } from './files.mjs';
import { inspect, isLocked, lock, LockError, unlock } from './lock.mjs';
import { reasonOf, secondCopyName, withRecordsLock } from '../store/storage.mjs';

const printWaitMs = 1500;

/**
 * What other tabs and later visits could still find. Other apps may live on the same origin, and
 * other copies of this one: what keeps those on the device stays.
 */
async function deleteCopies() {
  const worker = await navigator.serviceWorker?.getRegistration();
  await worker?.unregister();
  if (!globalThis.caches) return;
  const folder = new URL('./', location.href).pathname;
  for (const name of await caches.keys()) {
    const isOurs = /^loadwise-/.test(name) || name.startsWith(`loadwise ${folder} `);
    if (isOurs || (name === secondCopyName && (await leaveSecondCopy(folder))))
      await caches.delete(name);
  }
}

/**
 * Takes this copy's rows and settings out; answers whether nobody else's are in it.
 * @param {string} folder
 */
async function leaveSecondCopy(folder) {
  const cache = await caches.open(secondCopyName);
  const ours = ['records/', 'settings/'].map((name) => new URL(folder + name, location.href).href);
  for (const request of await cache.keys())
    if (ours.some((start) => request.url.startsWith(start))) await cache.delete(request);
  return (await cache.keys()).length === 0;
}

/**
 * Some apps have no print, and some have one that does nothing: a browser that prints says so
 * first.
 * @param {import('../messages.d.ts').Send} send
 */
function printPage(send) {
  let hasBegun = false;
  const begin = () => (hasBegun = true);
  addEventListener('beforeprint', begin, { once: true });
  try {
    globalThis.print();
  } catch {
    /* told below */
  }
  setTimeout(() => {
    removeEventListener('beforeprint', begin);
    if (!hasBegun) send('unprinted');
  }, printWaitMs);
}

/**
 * @param {import('../messages.d.ts').Send} send
 * @param {import('../store/storage.mjs').Storage} storage
 * @param {import('./judge.mjs').OpenLink} openLink
 * @returns {import('../messages.d.ts').Handlers<import('../messages.d.ts').FileOrder>}
 */
export function fileOrders(send, storage, openLink) {
  /** @type {{name: string, text: string} | null} */
  let locked = null; // the file that waits for its passphrase

  /**
   * @param {string} purpose
   * @param {string} name
   * @param {string} text
   */
  const take = async (purpose, name, text) => {
    if (!isLocked(text)) {
      send('opened', purpose, name, text);
      return;
    }
    await inspect(text);
    locked = { name, text };
    send('locked', purpose, name);
  };

  /**
   * @param {string} purpose
   * @param {string} name
   * @param {unknown} error
   */
  const refuse = (purpose, name, error) => {
    const problem = error instanceof LockError ? error.message : 'unreadable';
    send('unopened', purpose, name, problem, 0);
  };

  const sendFacts = async () => {
    for (const [key, value] of await facts()) send('fact', key, value);
  };

  return {
    async save(name, type, text, way, passphrase) {
      try {
        const content = passphrase ? await lock(text, passphrase) : text;
        const how = await saveFile({ name, type, text: content }, way);
        if (how === 'cancelled') send('unsaved', name, '');
        else send('saved', name, how);
      } catch (error) {
        send('unsaved', name, reasonOf(error));
      }
    },
    async open(purpose) {
      const file = await chooseFile();
      if (!file) return;
      try {
        const { judged } = await import('./judge.mjs');
        const {
          text,
          told,
          problem,
          place = 0,
        } = await judged(purpose, await readText(file), openLink);
        if (told) send(...told);
        else if (problem) send('unopened', purpose, file.name, problem, place);
        else await take(purpose, file.name, /** @type {string} */ (text));
      } catch (error) {
        refuse(purpose, file.name, error);
      }
    },
    async unlock(purpose, passphrase) {
      if (!locked) return;
      const { name, text } = locked;
      try {
        send('opened', purpose, name, await unlock(text, passphrase));
        locked = null;
      } catch (error) {
        refuse(purpose, name, error);
      }
    },
    facts: sendFacts,
    async persist() {
      const isPersisted = await persist();
      send('fact', isPersisted ? 'persisted' : 'persist-refused', '1');
    },
    async delete() {
      try {
        // The copy of the records goes first: nothing may put back what is being deleted.
        await withRecordsLock(async () => {
          await deleteCopies();
          await storage.deleteAll();
          await deleteCopies();
        });
        storage.postDeleted();
        send('deleted');
      } catch (error) {
        send('undeleted', reasonOf(error));
      }
    },
    print() {
      // What was drawn last must be on the page before it is printed.
      setTimeout(() => printPage(send), 0);
    },
  };
}
