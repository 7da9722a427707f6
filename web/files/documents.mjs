// The words of a document that a word processor or a browser saved: RTF, the XML in .docx and .odt,
// HTML. Somebody pasted the text of a file into one. Loaded when a file is opened.

const western = new TextDecoder('windows-1252');

/** @type {Record<string, string>} */
const words = {
  par: '\n',
  line: '\n',
  tab: '\t',
  lquote: '\u2018',
  rquote: '\u2019',
  ldblquote: '\u201c',
  rdblquote: '\u201d',
  endash: '\u2013',
  emdash: '\u2014',
  bullet: '\u2022',
};
/** @type {Record<string, string>} */
const marks = { '\n': '\n', '\r': '\n', '~': '\u00a0', _: '-', '-': '', ':': '', '|': '' };
// Groups that hold no words of the text.
const asides = new Set(['*', 'fonttbl', 'colortbl', 'stylesheet', 'info', 'pict']);

/**
 * One sign of RTF as what it writes.
 * @param {string} word
 * @param {string} number
 * @param {string} hex
 * @param {string} mark
 */
function written(word, number, hex, mark) {
  if (word === 'u') return String.fromCharCode(Number(number) & 0xffff);
  if (word) return words[word] ?? '';
  return hex ? western.decode(Uint8Array.of(parseInt(hex, 16))) : (marks[mark] ?? mark);
}

const token = /\\(?:([a-z]+)(-?\d+)? ?|'([0-9a-f]{2})|([^]))|([{}])|([^\\{}\r\n]+)/gi;

/** @param {string} text */
export function wordsOfRtf(text) {
  let whole = '';
  let depth = 0;
  let aside = 0; // the depth of a group without words
  let isStandIn = false; // for old readers a letter follows that they can show
  for (const [, word, number, hex, mark, brace, plain] of text.matchAll(token)) {
    if (brace) {
      depth += brace === '{' ? 1 : -1;
      if (depth < aside) aside = 0;
      continue;
    }
    if (asides.has(word ?? mark) && aside === 0) aside = depth;
    if (aside > 0) continue;
    const own = plain ?? written(word, number, hex, mark);
    whole += isStandIn && !word ? own.slice(1) : own;
    isStandIn = word === 'u';
  }
  return whole;
}

/** @type {Record<string, string>} */
const named = { quot: '"', apos: "'", amp: '&', lt: '<', gt: '>', nbsp: ' ' };
const entity = /&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|(quot|apos|amp|lt|gt|nbsp));/gi;

/** @param {string} text */
export const withoutEntities = (text) =>
  text.replace(entity, (_, ten, hex, name) =>
    name ? named[name.toLowerCase()] : String.fromCodePoint(ten ? Number(ten) : parseInt(hex, 16)),
  );

/**
 * Of HTML, or of what .docx and .odt are made of.
 * @param {string} text
 */
export const wordsOfTags = (text) =>
  withoutEntities(
    text
      .replace(/<text:s(?: text:c="(\d+)")?\/>/g, (_, count) => ' '.repeat(Number(count ?? 1)))
      .replace(/<(?:w:tab|text:tab)\/>/g, '\t')
      .replace(/<\/(?:w:p|text:p|p|div|li|h\d)>|<(?:br|w:br|text:line-break)\b[^<>]*>/gi, '\n')
      .replace(/<[^<>]*>/g, ''),
  );
