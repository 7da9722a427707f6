// What a text may have been before mail, a link protector, an editor or a browser rewrote it: each
// of them puts a layer of escapes on, and several may have been at it. Nothing is decided here: a
// reading that is wrong fits no check.

import { toBytes } from '../files/base64.mjs';

const readingsMost = 80;
const lettersMost = 64 * 1024;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** @param {number[]} codes */
function textOf(codes) {
  try {
    return utf8.decode(Uint8Array.from(codes));
  } catch {
    return String.fromCharCode(...codes);
  }
}

/**
 * `%3D` as `=`, and the same with another sign before the digits.
 * @param {string} text
 * @param {string} sign
 */
function withoutEscapes(text, sign) {
  const run = new RegExp(`(?:\\${sign}[0-9a-f]{2})+`, 'gi');
  return text.replace(run, (all) =>
    textOf(
      all
        .split(sign)
        .slice(1)
        .map((digits) => parseInt(digits, 16)),
    ),
  );
}

const strangeSign =
  /p([^\sa-z0-9\\])(?:25)*3d1|([^\sa-z0-9\\])(?:25)*23p|https?([^\sa-z0-9\\])(?:25)*3a/i;

/**
 * Some protectors write `-3D` or `*3D`: a sign of their own stands before the digits.
 * @param {string} text
 */
function withoutStrangeEscapes(text) {
  const sign = strangeSign.exec(text)?.slice(1).find(Boolean);
  return sign ? withoutEscapes(text, sign) : text;
}

/** @type {Record<string, string>} */
const named = {
  amp: '&',
  equals: '=',
  num: '#',
  period: '.',
  lowbar: '_',
  hyphen: '-',
  dash: '-',
  shy: '\u00ad',
  ndash: '\u2013',
  mdash: '\u2014',
  minus: '\u2212',
  hellip: '\u2026',
};

/** @param {string} text */
const withoutEntities = (text) =>
  text.replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|(\w{2,12}));?/gi, (all, whole, hex, name) => {
    if (name) return named[name.toLowerCase()] ?? (all.endsWith(';') ? '' : all);
    return String.fromCodePoint(whole ? Number(whole) : parseInt(hex, 16));
  });

/** @param {string} hex */
const letterOf = (hex) => String.fromCharCode(parseInt(hex, 16));

/** @param {string} text */
const withoutBackslashes = (text) =>
  text
    .replace(/[\\%]u([0-9a-f]{4})|\\x([0-9a-f]{2})/gi, (_, four, two) => letterOf(four ?? two))
    .replace(/\\[nrt]/g, ' ')
    .replaceAll('\\', '');

/** @param {string} text */
const withoutSoftBreaks = (text) => text.replace(/=[ \t]*\r?\n[>| \t]*/g, '');

/** @param {string} text */
const withoutTags = (text) => text.replace(/<[^<>]*>/g, '');

/**
 * Lines of an answer begin with marks, which may name who wrote them; letters that nobody sees
 * count as space.
 * @param {string} text
 */
const withoutSpace = (text) =>
  text
    .replace(/\n[ \t]*[A-Za-z]{1,4}>/g, '\n')
    .replace(/[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff](?:[\s>|])*/g, '');

/**
 * Addresses are made harmless by words in place of their dots.
 * @param {string} text
 */
const withDots = (text) =>
  text.replace(/\s*[([{]\s*(?:dot|punkt|punto|\.)\s*[)\]}]\s*|\s(?:dot|punkt|punto)\s/gi, '.');

/**
 * Text, as far as its beginning shows: of what is none, the first look is enough.
 * @param {Uint8Array} bytes
 */
function isText(bytes) {
  const beginning = bytes.subarray(0, 12);
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(beginning, { stream: true });
    return beginning.every((byte) => byte > 8 && byte !== 127);
  } catch {
    return false;
  }
}

/** @param {string} letters */
function unpacked(letters) {
  try {
    const bytes = toBytes(letters.length % 4 === 1 ? letters.slice(0, -1) : letters);
    return isText(bytes) ? textOf([...bytes]) : '';
  } catch {
    return '';
  }
}

/**
 * Where base64 may begin in a run of its letters: a path may stand before it, or a word of a
 * tracker's own. `aHR0c` is "http", and `eyJ` how JSON begins.
 * @param {string} run
 */
const beginnings = (run) => [
  0,
  ...['aHR0c', 'eyJ'].map((start) => run.indexOf(start)).filter((at) => at > 0),
  ...[...run.slice(0, 60).matchAll(/\//g)].map(({ index }) => index + 1),
];

// The last line of several is shorter.
const packed = /[\w+/-]{60,}(?:\r?\n[\w+/-]{60,})*(?:\r?\n[\w+/-]+(?==|\s|$))?/g;

/**
 * A whole address in base64, as a parameter of another; or a whole mail.
 * @param {string} text
 */
const withoutPacking = (text) =>
  text.replace(packed, (lines) => {
    const run = lines.replace(/\s/g, '');
    for (const start of beginnings(run)) {
      const found = unpacked(run.slice(start));
      if (found) return found;
    }
    return lines;
  });

/** @param {string} text */
const withoutDigits = (text) =>
  text.replace(/(?:[0-9a-f]{2}){60,}/gi, (run) => withoutEscapes(run.replace(/../g, '%$&'), '%'));

/**
 * Markdown takes underscores for marks of its own, which others write as stars.
 * @param {string} text
 */
const withUnderscores = (text) =>
  text
    .replace(/<\/?(?:strong|b)>/gi, '__')
    .replace(/<\/?(?:em|i)>/gi, '_')
    .replace(/([\w-])\*(?=[\w-])/g, '$1_');

/** @type {((text: string) => string)[]} */
const ways = [
  (text) => withoutEscapes(text, '%'),
  withoutEntities,
  (text) => withoutEscapes(withoutSoftBreaks(text), '='),
  withoutStrangeEscapes,
  withoutBackslashes,
  withoutTags,
  withUnderscores,
  withoutSpace,
  withoutPacking,
  withoutDigits,
  withDots,
];

/**
 * The text as it is, then with one layer taken off in each way, then with two, and so on.
 * @param {string} text
 */
export function readings(text) {
  const known = new Set([text.slice(0, lettersMost)]);
  for (const each of known)
    for (const way of ways) if (known.size < readingsMost) known.add(way(each));
  return [...known];
}
