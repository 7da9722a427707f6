// A second copy of the records, in another of the browser's stores. A browser that finds its
// database damaged can begin an empty one without a word: then the rows are put back from here. It
// goes with everything else when the person deletes it: its name begins as all of the app's do.

import { spareName } from './storage.mjs';

let count = 0;

/** Sorts by when it was written. */
const nextAddress = () => {
  count += 1;
  const time = String(Date.now()).padStart(15, '0');
  return new URL(`records/${time}-${String(count).padStart(9, '0')}`, location.href).href;
};

const write = (cache, rows) => cache.put(nextAddress(), new Response(JSON.stringify(rows)));

const byAddress = (left, right) => (left.url < right.url ? -1 : 1);

const rowsOf = async (cache, request) => {
  try {
    return await (await cache.match(request)).json();
  } catch {
    return []; // was being written when the browser ended
  }
};

/** Rows that were just stored. */
export async function keepSpare(rows) {
  await write(await caches.open(spareName), rows);
}

/**
 * Writes one copy of all rows, and takes away the parts that are in it.
 * @param {() => Promise<string[]>} readAll
 */
export async function renewSpare(readAll) {
  const cache = await caches.open(spareName);
  const before = await cache.keys();
  const parts = await Promise.all(before.map((request) => rowsOf(cache, request)));
  const rows = await readAll();
  const isThere = parts.length === 1 && rows.every((row, at) => row === parts[0][at]);
  if (rows.length === 0 || isThere) return;
  await write(cache, rows);
  const known = new Set(rows);
  for (const [at, request] of before.entries())
    if (parts[at].every((row) => known.has(row))) await cache.delete(request);
}

/** All rows that were kept, each once, in the order in which they were stored. */
export async function readSpare() {
  const cache = await caches.open(spareName);
  const rows = new Set();
  for (const request of [...(await cache.keys())].sort(byAddress))
    for (const row of await rowsOf(cache, request)) rows.add(row);
  return [...rows];
}
