// A second copy of rows and settings, in another of the browser's stores, for a browser that loses
// its database. It goes with everything else when the person deletes it: its name begins as all of
// the app's do.

import { secondCopyName } from './storage.mjs';

let count = 0;
/** @type {Map<string, string>} */
const waiting = new Map(); // settings whose newest value is not written yet
/** @type {Promise<void> | null} */
let writing = null;

/** @param {string} path */
const address = (path) => new URL(path, location.href).href;
const rowsFolder = address('records/');
const settingsFolder = address('settings/');

/** Sorts by when it was written. */
const nextAddress = () => {
  count += 1;
  const time = String(Date.now()).padStart(15, '0');
  return `${rowsFolder}${time}-${String(count).padStart(9, '0')}`;
};

/**
 * @param {Cache} cache
 * @param {string[]} rows
 */
const write = (cache, rows) => cache.put(nextAddress(), new Response(JSON.stringify(rows)));

/**
 * @param {Request} left
 * @param {Request} right
 */
const byAddress = (left, right) => (left.url < right.url ? -1 : 1);

/**
 * The files of a folder, in the order in which they were written.
 * @param {Cache} cache
 * @param {string} folder
 */
const filesIn = async (cache, folder) =>
  (await cache.keys()).filter(({ url }) => url.startsWith(folder)).sort(byAddress);

/**
 * @param {Cache} cache
 * @param {Request} request
 * @returns {Promise<string[]>}
 */
const rowsOf = async (cache, request) => {
  try {
    return await /** @type {Response} */ (await cache.match(request)).json();
  } catch {
    return []; // was being written when the browser ended
  }
};

/**
 * @param {Cache} cache
 * @param {Request} request
 * @returns {Promise<[key: string, value: string]>}
 */
const settingOf = async (cache, request) => {
  const key = decodeURIComponent(request.url.slice(settingsFolder.length));
  return [key, await /** @type {Response} */ (await cache.match(request)).text()];
};

/**
 * Rows that were just stored.
 * @param {string[]} rows
 */
export async function appendRows(rows) {
  await write(await caches.open(secondCopyName), rows);
}

async function writeWaiting() {
  const cache = await caches.open(secondCopyName);
  for (const [key, value] of waiting) {
    waiting.delete(key);
    await cache.put(settingsFolder + encodeURIComponent(key), new Response(value));
  }
}

/**
 * A setting that was just stored. Of values that follow each other fast the last is kept.
 * @param {string} key
 * @param {string} value
 */
export function keepSetting(key, value) {
  waiting.set(key, value);
  writing ??= writeWaiting().finally(() => {
    writing = null;
  });
  return writing;
}

/**
 * Writes one copy of all rows, and takes away the parts that are in it.
 * @param {() => Promise<string[]>} readAll
 */
export async function rewriteCopy(readAll) {
  const cache = await caches.open(secondCopyName);
  const before = await filesIn(cache, rowsFolder);
  const parts = await Promise.all(before.map((request) => rowsOf(cache, request)));
  const rows = await readAll();
  const isThere = parts.length === 1 && rows.every((row, at) => row === parts[0][at]);
  if (rows.length === 0 || isThere) return;
  await write(cache, rows);
  const known = new Set(rows);
  for (const [at, request] of before.entries())
    if (parts[at].every((row) => known.has(row))) await cache.delete(request);
}

/** All rows that were kept, each once, in the order in which they were stored, and the settings. */
export async function readCopy() {
  const cache = await caches.open(secondCopyName);
  const parts = await filesIn(cache, rowsFolder);
  const rows = await Promise.all(parts.map((request) => rowsOf(cache, request)));
  const kept = await filesIn(cache, settingsFolder);
  const settings = await Promise.all(kept.map((request) => settingOf(cache, request)));
  return { rows: [...new Set(rows.flat())], settings };
}
