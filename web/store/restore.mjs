// Puts back what the browser lost of the database. A row is the same when its text is: what is
// missing is added behind the others, nothing is written over, and what was deleted stays so, for
// deleting an entry adds a row. Deleting everything takes the second copy as well; the two wait for
// each other, so that neither undoes half of the other.
//
// A copy of the app whose records were one with another copy's gets its own from here too, the
// first time that they are apart; then nothing was lost, and nothing is told.

import { keepSetting, readCopy } from './second_copy.mjs';
import { complete, resultOf, withRecordsLock } from './storage.mjs';

/** @type {Awaited<ReturnType<typeof readCopy>>} */
const nothing = { rows: [], settings: [] };

/**
 * Adds what is missing, in one transaction, and counts it for the page to tell.
 * @param {import('./storage.mjs').Storage} storage
 * @param {typeof nothing} copy
 */
async function restoreRows(storage, { rows, settings }) {
  const transaction = await storage.transaction(['log', 'settings'], 'readwrite');
  const log = transaction.objectStore('log');
  const kept = transaction.objectStore('settings');
  /** @type {[key: string, value: string][]} */
  const put = [];
  /**
   * @param {string} key
   * @param {string} value
   */
  const set = (key, value) => {
    put.push([key, value]);
    kept.put(value, key);
  };
  const there = new Set(await resultOf(log.getAll()));
  const keys = new Set(await resultOf(kept.getAllKeys()));
  const missing = rows.filter((row) => !there.has(row));
  if (missing.length > 0 || storage.isLost) {
    for (const row of missing) log.add(row);
    for (const [key, value] of settings) if (!keys.has(key)) set(key, value);
    if (!storage.isApart) {
      const times = Number(await resultOf(kept.get('times_lost'))) || 0;
      set('times_lost', String(times + 1));
      set('rows_restored', String(missing.length));
    }
  }
  await complete(transaction);
  storage.isLost = false;
  return put;
}

/**
 * Answers the settings that came with it: none when nothing was lost.
 * @param {import('./storage.mjs').Storage} storage
 */
export const restore = (storage) =>
  withRecordsLock(async () => {
    const put = await restoreRows(storage, await readCopy().catch(() => nothing));
    for (const [key, value] of put) keepSetting(key, value).catch(() => {});
    return put;
  });
