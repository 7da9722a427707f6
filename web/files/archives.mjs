// What is in an archive: a zip, or gzip. What browsers cannot unpack, or only with a password, is
// told as such. Loaded when a file is opened.

import { piped } from './piped.mjs';

const membersMost = 40;

/**
 * @typedef {Uint8Array<ArrayBuffer>} Bytes
 * @typedef {{name: string, method: number, isLocked: boolean, at: number, size: number}} Row
 */

/** An archive whose content cannot be had here. */
export class Packed extends Error {}

/** Of zip, gzip, 7-Zip, RAR, xz, bzip2 and Zstandard. */
const starts = [
  'PK\x03\x04',
  '\x1f\x8b',
  '7z\xbc\xaf',
  'Rar!',
  '\xfd7zX',
  'BZh',
  '\x28\xb5\x2f\xfd',
];

/** @param {Bytes} bytes */
function kindOf(bytes) {
  const start = String.fromCharCode(...bytes.subarray(0, 4));
  return starts.findIndex((sign) => start.startsWith(sign));
}

/**
 * @param {CompressionFormat} format
 * @param {Bytes} bytes
 * @param {number} most
 */
async function inflated(format, bytes, most) {
  const all = await piped(new DecompressionStream(format), bytes, most).catch(() => null);
  if (!all) throw new Packed();
  return all;
}

/** @param {DataView} view */
function endOfList(view) {
  const least = Math.max(0, view.byteLength - 0xffff - 22);
  for (let at = view.byteLength - 22; at >= least; at -= 1)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  throw new Packed();
}

/**
 * The list of a zip, which stands at its end.
 * @param {Bytes} bytes
 * @returns {Row[]}
 */
function rowsOf(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = endOfList(view);
  const start = end - view.getUint32(end + 12, true);
  const rows = [];
  let at = start;
  while (at >= 0 && at + 46 <= end && view.getUint32(at, true) === 0x02014b50) {
    const [nameLength, extra, comment] = [28, 30, 32].map((of) => view.getUint16(at + of, true));
    rows.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      isLocked: view.getUint16(at + 8, true) % 2 === 1,
      at: view.getUint32(at + 42, true),
      size: view.getUint32(at + 20, true),
    });
    at += 46 + nameLength + extra + comment;
  }
  return rows;
}

/**
 * @param {Bytes} bytes
 * @param {Row} row
 * @param {number} most
 */
async function memberOf(bytes, { method, isLocked, at, size }, most) {
  if (isLocked || (method !== 0 && method !== 8)) throw new Packed();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const own = bytes.slice(start, start + size);
  return method === 0 ? own : inflated('deflate-raw', own, most);
}

/** What systems put beside what somebody packed, and folders. */
const aside = /(^|\/)(__MACOSX\/|\._|\.DS_Store$)|\/$/;
const text = /\.(json|txt)$/i;

/**
 * Everything in a zip that may be a text; where one says so by its name, those alone.
 * @param {Bytes} bytes
 * @param {number} most
 */
async function inZip(bytes, most) {
  const rows = rowsOf(bytes).filter(({ name }) => !aside.test(name));
  const named = rows.filter(({ name }) => text.test(name));
  const members = [];
  for (const row of (named.length > 0 ? named : rows).slice(0, membersMost))
    members.push(await memberOf(bytes, row, most));
  return members;
}

/**
 * What is in an archive; nothing where it is none.
 * @param {Bytes} bytes
 * @param {number} most
 * @returns {Promise<Bytes[] | null>}
 */
export async function membersOf(bytes, most) {
  const kind = kindOf(bytes);
  if (kind < 0) return null;
  if (kind === 1) return [await inflated('gzip', bytes, most)];
  if (kind > 1) throw new Packed();
  try {
    return await inZip(bytes, most);
  } catch {
    throw new Packed();
  }
}
