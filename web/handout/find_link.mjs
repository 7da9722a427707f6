// Finds the link of a hand-out in whatever text came: an address, a wrapped one, a whole mail. What
// writes text for people makes dashes of hyphens and puts in breaks; so every reading is tried and
// the check decides, which fits a wrong one once in four thousand million. Where none fits, it is
// said what looks to have happened.

import { checkLength, checkOf } from './link_check.mjs';

const bodyMost = 16 * 1024;
const spellingsMost = 4096;
const workMost = 8_000_000; // letters that are checked, in all

// What a sign may have been, the likeliest first. Others count as nothing.
/** @type {Record<string, string[]>} */
const spellings = {
  '\u00ad': ['', '-'],
  '\u2010': ['-', '--'],
  '\u2012': ['-', '--'],
  '\u2013': ['--', '-', '---'],
  '\u2014': ['--', '---', '-'],
  '\u2015': ['--', '---', '-'],
  '\u2212': ['-', '--'],
  '\u00ac': ['', '-'], // here: a hyphen at the end of a line, put there or the link's own
};
const signs = /[\u00ad\u00ac\u2010\u2012-\u2015\u2212]/;
const otherSigns = /[^\w.\-\u00ad\u00ac\u2010\u2012-\u2015\u2212]+/g;

// Bytes of UTF-8 that were read as Windows-1252.
const misreadDashes = /\u00e2(?:\u20ac|\u0080)([\u0090-\u0094\u2018\u2019\u201c\u201d])/g;
/** @type {Record<string, string>} */
const misread = { '\u201c': '\u2013', '\u0093': '\u2013', '\u201d': '\u2014', '\u0094': '\u2014' };

/**
 * The text in letters of its usual width, with the dashes it has; an ellipsis stays one.
 * @param {string} text
 */
const plain = (text) =>
  text
    .replaceAll('\u2026', ' \u2025 ')
    .replace(misreadDashes, (_, last) => misread[last] ?? '\u2010')
    .replace(/[^\u2025]+/g, (part) => part.normalize('NFKC'))
    .replace(/[\ufe58\u2043\u02d7\u05be\u1806\u2796]/g, '-')
    .replace(/[\u00b7\u3002]/g, '.');

/** @param {string} text */
const lettersOf = (text) =>
  text.replace(/[-\u00ad\u2010][>|\t ]*\r?\n/g, '\u00ac').replace(otherSigns, '');

/** @param {string} text */
const signsIn = (text) => text.split('').filter((letter) => letter in spellings);

/**
 * All ways to choose one of each list.
 * @param {string[][]} lists
 * @returns {Generator<string[]>}
 */
function* choices([first, ...rest]) {
  if (!first) yield [];
  else for (const others of choices(rest)) for (const each of first) yield [each, ...others];
}

/**
 * A body as it may have been spelt: each sign the same everywhere, or, if there are few, each its
 * own.
 * @param {string} body
 */
function* spelt(body) {
  const found = signsIn(body);
  const kinds = [...new Set(found)];
  for (const chosen of choices(kinds.map((kind) => spellings[kind])))
    yield body.replace(new RegExp(signs, 'g'), (sign) => chosen[kinds.indexOf(sign)]);
  const lists = found.map((sign) => spellings[sign]);
  if (lists.reduce((product, list) => product * list.length, 1) > spellingsMost) return;
  for (const chosen of choices(lists)) {
    let at = 0;
    yield body.replace(new RegExp(signs, 'g'), () => chosen[at++]);
  }
}

/**
 * Where a link may begin: `1.` or `2.`, whatever stands before it, with two parts behind it or
 * four, the first of them no shorter than any hand-out is.
 * @param {string} letters
 */
function* bodiesIn(letters) {
  for (const { index } of letters.matchAll(/[12]\.[^.]{12}/g)) {
    const parts = letters.slice(index, index + bodyMost).split('.', 5);
    for (const last of [2, 4]) {
      if (parts.length <= last) break;
      // Of the last one no more than a check, whose dashes may have been made one.
      yield [...parts.slice(0, last), parts[last].slice(0, 2 * checkLength)].join('.');
    }
  }
}

/**
 * Bodies that fit their check, as their parts.
 * @param {string[]} texts readings of what came
 */
export function* linksIn(texts) {
  let work = workMost;
  const tried = new Set();
  for (const text of texts)
    for (const body of bodiesIn(lettersOf(plain(text)))) {
      if (tried.has(body)) continue;
      tried.add(body);
      for (const each of spelt(body)) {
        const end = each.lastIndexOf('.');
        work -= end;
        if (work < 0) return;
        const whole = each.slice(0, end);
        // Words that follow without a space stick to the end.
        if (each.slice(end + 1, end + 1 + checkLength) === checkOf(whole)) yield whole.split('.');
      }
    }
}

/**
 * What is not whole, put together where a line was broken: the next piece is long, or ends as links
 * do.
 * @param {string} text
 */
const joined = (text) =>
  text
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/=?\s[\s>|]*(?=[\w-]{24}|[\w-]+\.[\w-]{6}(?![\w-]))/g, '');

/**
 * Does a text that holds this link begin another one, that is not whole? What was cut for show, or
 * broken by lines, begins as the link itself.
 * @param {string} text
 * @param {string[]} parts
 */
export function isAnotherIn(text, parts) {
  const link = parts.join('.');
  return [...text.matchAll(/(?:^|[^a-z0-9])p=([12]\.\w[\w-]{11,}[\w.-]*)/gi)].some(([, begun]) => {
    const own = begun.replace(/[.-]+$/, '');
    return !own.startsWith(link) && !link.startsWith(own);
  });
}

const linkShape = /(?:^|[^a-z0-9])p=([\w-]*)((?:\.[\w-]*)*)(\s*\u2025)?/gi;
const bareShape = /(?:^|[^\w.-])([12])(\.[\w-]{20,}(?:\.[\w-]*)*)(\s*\u2025)?/g;

/**
 * @param {string} version
 * @param {string} rest
 * @param {boolean} isShortened
 */
function problemOf(version, rest, isShortened) {
  if (/^([3-9]|\d\d+)$/.test(version)) return 'newer';
  const parts = rest.replace(/\.+$/, '').split('.').slice(1);
  const { length } = parts[parts.length - 1] ?? '';
  if (parts.length < 2 || parts.length === 3 || length < checkLength) return 'cut';
  return length > checkLength && (isShortened || rest.endsWith('...')) ? 'cut' : 'damaged';
}

/**
 * Why no link fits: 'cut', 'damaged', 'newer'; null where none is.
 * @param {string[]} texts readings of what came, itself first
 * @param {boolean} isFragment an address' own end: less of a link is known as one
 */
export function whyNone(texts, isFragment) {
  const found = new Set();
  for (const text of texts) {
    const whole = joined(plain(text));
    for (const shape of [linkShape, bareShape])
      for (const [, version, rest, ellipsis] of whole.matchAll(shape))
        if (isFragment || rest.length > 12) found.add(problemOf(version, rest, Boolean(ellipsis)));
  }
  // Less than that of an address is one that was cut early.
  if (/[/l]#p(?:=[12]?\.?[\w-]*)?$/.test(texts[0].trimEnd())) found.add('cut');
  if (isFragment && found.size === 0) {
    if (/^#?p$/.test(texts[0])) return 'cut';
    if (/[\w-]{40}/.test(texts[0])) return 'damaged';
  }
  return ['damaged', 'cut', 'newer'].find((each) => found.has(each)) ?? null;
}
