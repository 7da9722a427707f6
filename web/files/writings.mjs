// What a text may have been before other programs wrote it: in which letters its bytes are, and
// which layers lie around it. Nothing is decided here: what is ours says so itself. Loaded when a
// file is opened.

import { toBytes } from './base64.mjs';
import { withoutEntities, wordsOfRtf, wordsOfTags } from './documents.mjs';

/** @typedef {Uint8Array<ArrayBuffer>} Bytes */

const lookedAt = 400;

/**
 * Which of four bytes in a row are mostly zero: wide letters are known by it, with a mark or
 * without.
 * @param {Bytes} bytes
 */
function zerosOf(bytes) {
  const start = bytes.subarray(0, lookedAt);
  const zeros = [0, 0, 0, 0];
  for (const [at, byte] of start.entries()) if (byte === 0) zeros[at % 4] += 1;
  return zeros.map((count) => (count > start.length / 8 ? '0' : '1')).join('');
}

/**
 * @param {Bytes} bytes
 * @param {boolean} isLittle
 */
function ofFourBytes(bytes, isLittle) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length - (bytes.length % 4));
  const letters = [];
  for (let at = 0; at < view.byteLength; at += 4) {
    const code = view.getUint32(at, isLittle);
    letters.push(code < 0x11_0000 ? String.fromCodePoint(code) : '\ufffd');
  }
  return letters.join('').replace(/^\ufeff/, '');
}

/**
 * @param {Bytes} bytes
 * @param {string} encoding
 */
const decoded = (bytes, encoding) => new TextDecoder(encoding, { fatal: true }).decode(bytes);

/**
 * The text that bytes are; throws where they are none.
 * @param {Bytes} bytes
 */
export function textOf(bytes) {
  const zeros = zerosOf(bytes);
  const [first, second] = bytes;
  if (zeros === '1000' || zeros === '0001') return ofFourBytes(bytes, zeros === '1000');
  if (zeros === '1010' || (first === 0xff && second === 0xfe)) return decoded(bytes, 'utf-16le');
  if (zeros === '0101' || (first === 0xfe && second === 0xff)) return decoded(bytes, 'utf-16be');
  return decoded(bytes, 'utf-8');
}

const western = new TextDecoder('windows-1252');
const allWestern = [...western.decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))];
const byteOfWestern = new Map(allWestern.map((letter, byte) => [letter, byte]));

/**
 * Letters of old editors, a byte each.
 * @param {Bytes} bytes
 */
export const westernOf = (bytes) => western.decode(bytes);

/**
 * UTF-8 that an editor took for such letters and stored again, undone; else the text as it is.
 * @param {string} text
 */
export function readAnew(text) {
  if (!/[\u00c2-\u00f4]/.test(text)) return text;
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const byte = byteOfWestern.get(text[at]);
    if (byte === undefined) return text;
    bytes[at] = byte;
  }
  try {
    return decoded(bytes, 'utf-8');
  } catch {
    return text;
  }
}

/** @param {string} text */
const quotedIn = (text) => {
  try {
    return String(JSON.parse(text));
  } catch {
    return '';
  }
};

/** @param {string} letters */
const unpacked = (letters) => {
  try {
    return toBytes(letters.replace(/[\s=]+/g, ''));
  } catch {
    return '';
  }
};

/**
 * As mail quotes: `=C3` for a byte, and `=` at the end of a line that goes on.
 * @param {string} text
 */
function unquoted(text) {
  const encoder = new TextEncoder();
  const whole = encoder.encode(text.replace(/=[ \t]*\r?\n/g, ''));
  const digit = (/** @type {number} */ at) => parseInt(String.fromCharCode(whole[at]), 16);
  const bytes = [];
  for (let at = 0; at < whole.length; at += 1) {
    const value = whole[at] === 0x3d ? 16 * digit(at + 1) + digit(at + 2) : NaN;
    if (!Number.isNaN(value)) at += 2;
    bytes.push(Number.isNaN(value) ? whole[at] : value);
  }
  return Uint8Array.from(bytes);
}

const head = /^content-transfer-encoding: *([\w-]+)[ \t]*\r?\n(?:\S.*\r?\n|[ \t].*\r?\n)*\r?\n/gim;

/**
 * The parts of a mail that are not as they were written, and what is left of it without them. A
 * page that was saved whole is one, too.
 * @param {string} text
 */
function mailParts(text) {
  /** @type {(string | Bytes)[]} */
  const parts = [];
  let rest = text;
  for (const { 0: all, 1: way, index } of text.matchAll(head)) {
    const isQuoted = /^quoted-printable$/i.test(way);
    if (!isQuoted && !/^base64$/i.test(way)) continue;
    const [body] = text.slice(index + all.length).split(/\r?\n--/, 1);
    parts.push(isQuoted ? unquoted(body) : unpacked(body));
    rest = rest.replace(body, '');
  }
  return { parts, rest };
}

/** @param {string} text */
const withoutPercents = (text) => {
  try {
    return decodeURIComponent(text.trim());
  } catch {
    return '';
  }
};

/**
 * Where an object ends that begins here; nothing where it does not.
 * @param {string} text
 * @param {number} start
 */
function endOf(text, start) {
  let depth = 0;
  let isWord = false;
  for (let at = start; at < text.length; at += 1) {
    const letter = text[at];
    if (isWord && letter === '\\') at += 1;
    else if (letter === '"') isWord = !isWord;
    else if (!isWord && letter === '{') depth += 1;
    else if (!isWord && letter === '}') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return null;
}

const objectsMost = 12;

/**
 * Objects with words around them, or with others.
 * @param {string} text
 */
function objectsIn(text) {
  const found = [];
  let at = text.indexOf('{');
  for (let turn = 0; at >= 0 && turn < objectsMost; turn += 1) {
    const end = endOf(text, at);
    if (end !== null) found.push(text.slice(at, end));
    at = text.indexOf('{', end ?? at + 1);
  }
  return found;
}

// Before each line: marks of an answer or of a comparison, or its number.
const lineMarks = [/^[ \t]*(?:[>|+] ?)+/gm, /^[ \t]*\d+[:|.)]?[ \t]/gm];

/**
 * Letters of an address or a mail that stand for others.
 * @param {string} text
 */
function* unescaped(text) {
  const [, packed] = /^\s*data:[\w/+.;=-]*;base64,([A-Za-z0-9+/=\s]+)$/.exec(text) ?? [];
  if (packed) yield [unpacked(packed)];
  if (/^[A-Za-z0-9+/=\s_-]+$/.test(text)) yield [unpacked(text)];
  if (/^\s*%7b/i.test(text)) yield [withoutPercents(text)];
  if (/\{\s*\\"/.test(text)) yield [text.replace(/\\(["\\/])/g, '$1')];
  if (/&(quot|#34|#x22);/i.test(text)) yield [withoutEntities(text)];
  if (/=[0-9A-F]{2}|=\r?\n/.test(text)) yield [unquoted(text)];
}

/**
 * What may be inside, in one way after another, the likeliest first: texts, or bytes.
 * @param {string} whole
 * @returns {Generator<(string | Bytes)[]>}
 */
export function* within(whole) {
  if (/^\s*"/.test(whole)) yield [quotedIn(whole)];
  const { parts, rest: text } = mailParts(whole);
  yield parts;
  if (/^\s*\{\\rtf/.test(text)) yield [wordsOfRtf(text)];
  yield objectsIn(text);
  if (/<\/?[a-z]/i.test(text)) yield [wordsOfTags(text)];
  yield* unescaped(text);
  for (const mark of lineMarks) if (text.search(mark) === 0) yield [text.replace(mark, '')];
  if (/[{,[]\s*[\u201c-\u201f]/.test(text)) yield [text.replace(/[\u201c-\u201f]/g, '"')];
  // Broken into short lines, or with blanks of another kind before them.
  const own = text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1);
  if (!/=\r?\n/.test(own)) yield [own.replace(/\r?\n/g, '')];
  yield [own.replace(/^[\s\u00a0]+/gm, '')];
}
