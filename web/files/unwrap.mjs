// What people's programs put around a file on its way: an archive, a mail, quotes, words before and
// after it. Taken off where what is inside is plainly ours; all else stays as it came, and is
// refused by whoever reads it. Loaded when a file is opened.

import { toBytes } from './base64.mjs';
import { piped } from './piped.mjs';

const depthMost = 4;

/**
 * The first file of an archive whose name says JSON or text; nothing where it is too large.
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {number} most
 */
async function firstInZip(bytes, most) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = bytes.length - 22;
  for (let at = 0; at <= end; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue; // a row of the archive's list
    const [method, packed] = [view.getUint16(at + 10, true), view.getUint32(at + 20, true)];
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if (!/\.(json|txt)$/i.test(name) || /^__MACOSX\//.test(name)) continue;
    const place = view.getUint32(at + 42, true);
    const start = place + 30 + view.getUint16(place + 26, true) + view.getUint16(place + 28, true);
    const own = bytes.slice(start, start + packed);
    return method === 0 ? own : await piped(new DecompressionStream('deflate-raw'), own, most);
  }
  return bytes;
}

/**
 * The bytes within an archive; others as they are.
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {number} most
 */
export async function unpacked(bytes, most) {
  try {
    const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
    const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
    const inside = isGzip
      ? await piped(new DecompressionStream('gzip'), bytes, most)
      : isZip && (await firstInZip(bytes, most));
    return inside || bytes;
  } catch {
    return bytes;
  }
}

/** @param {string} text */
const parsed = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** @param {string} text */
export const isOurs = (text) => /^loadwise-/.test(parsed(text)?.format ?? '');

/** @param {string} letters */
const decoded = (letters) => {
  try {
    return new TextDecoder().decode(toBytes(letters.replace(/[\s=]+/g, '')));
  } catch {
    return '';
  }
};

/**
 * What may be inside, the likeliest first.
 * @param {string} text
 * @returns {Generator<string>}
 */
function* within(text) {
  if (/^\s*"/.test(text)) yield String(parsed(text) ?? '');
  if (/^[A-Za-z0-9+/=\s]+$/.test(text)) yield decoded(text);
  const mail = /^content-transfer-encoding: *base64\r?\n(?:\S.*\r?\n|[ \t].*\r?\n)*\r?\n/gim;
  for (const { 0: head, index } of text.matchAll(mail)) {
    const [letters] = /^[A-Za-z0-9+/=\s]*/.exec(text.slice(index + head.length)) ?? [''];
    yield decoded(letters);
  }
  // A list of one, words around it, or blanks of another kind before its lines.
  const own = text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1);
  if (own !== text) yield own;
  yield own.replace(/^[\s\u00a0]+/gm, '');
}

/**
 * The file within a text, or the text as it is.
 * @param {string} text
 * @param {number} [depth]
 * @returns {string}
 */
export function unwrapped(text, depth = 0) {
  if (depth > depthMost || text.trim() === '' || isOurs(text)) return text;
  for (const inner of within(text)) {
    if (inner === '' || inner === text) continue;
    const found = unwrapped(inner, depth + 1);
    if (isOurs(found)) return found;
  }
  return text;
}
