// A text in an address, and back: `#p=2.PAYLOAD.CHECK`, or signed
// `#p=2.PAYLOAD.KEY.SIGNATURE.CHECK`. The payload is the text with its usual words shortened
// (link_words.mjs; in links that begin with 1, it is not), as UTF-8, deflated, in base64url; the
// check is a CRC-32 of all before it. Links come through messengers, and from strangers: what such
// a text means is not known here, only whether it came through whole. Loaded when there is a link
// to read or to make.

import { toBytes, toLetters } from '../files/base64.mjs';
import { deflateOf, piped } from '../files/piped.mjs';
import { isAnotherIn, linksIn, whyNone } from './find_link.mjs';
import { checkOf } from './link_check.mjs';
import { lengthened, shortened } from './link_words.mjs';
import { loudness, quietest } from './quiet_payload.mjs';
import { readings } from './readings.mjs';

/** Whole addresses longer than this are not made; messengers and readers of codes cut them. */
export const madeMost = 4000;
const textMost = 64 * 1024;
const blanksMost = 12;

/** Why not: 'cut', 'damaged', 'newer', 'changed', 'long', 'old-browser', 'several'. */
export class LinkError extends Error {}

/** @param {string} letters */
const decode = (letters) => {
  try {
    return toBytes(letters);
  } catch {
    throw new LinkError('damaged');
  }
};

/** @type {(...of: Parameters<typeof piped>) => Promise<Uint8Array<ArrayBuffer>>} */
async function pipeAll(stream, bytes, most) {
  const all = await piped(stream, bytes, most);
  if (!all) throw new LinkError('damaged');
  return all;
}

/** @param {BufferSource} bytes */
async function inflated(bytes) {
  try {
    return await pipeAll(deflateOf(globalThis.DecompressionStream, LinkError), bytes, textMost);
  } catch (error) {
    throw error instanceof LinkError ? error : new LinkError('damaged');
  }
}

/**
 * @typedef {(text: string) => Promise<{key: string, signature: Uint8Array<ArrayBuffer>}>} Sign
 * @typedef {{text: string, key?: undefined}} Unsigned
 * @typedef {{text: string, key: string, signature: Uint8Array<ArrayBuffer>}} Signed
 */

/**
 * @param {string[]} parts
 * @returns {Promise<Unsigned | Signed>}
 */
async function unpack([kind, payload, key, signature]) {
  const bytes = await inflated(decode(payload));
  let text;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new LinkError('damaged');
  }
  const whole = kind === '2' ? lengthened(text, textMost) : text;
  if (whole === null) throw new LinkError('damaged');
  text = whole;
  return key ? { text, key, signature: decode(signature) } : { text };
}

/**
 * The text of the link that is somewhere in what came, with its signature if it has one; null where
 * there is no link. Of two that say different things neither is taken: which one is meant, the
 * person knows.
 * @param {string} words as in `location.hash`, or what was pasted
 * @param {boolean} [isPasted]
 */
export async function readLink(words, isPasted = false) {
  let problem = null;
  let found = null;
  const texts = readings(words);
  for (const parts of linksIn(texts)) {
    try {
      const link = await unpack(parts);
      if (found && found.text.trimEnd() !== link.text.trimEnd()) throw new LinkError('several');
      // Of the same text, a signature says more.
      if (!found?.key) found = link;
      if (!isPasted) break;
      if (isAnotherIn(words, parts)) throw new LinkError('several');
    } catch (error) {
      if (error.message === 'several') throw error;
      problem = error;
    }
  }
  if (found) return found;
  if (problem) throw problem;
  const why = whyNone(texts, !isPasted);
  if (why) throw new LinkError(why);
  return null;
}

/**
 * The text with its signature. Blanks behind the text change the signature until that is quiet.
 * @param {string} text
 * @param {Sign | undefined} sign
 * @returns {Promise<{signed: string, ends: string[]}>} the parts that follow the payload
 */
async function signedQuietly(text, sign) {
  if (!sign) return { signed: text, ends: [] };
  for (let blanks = 0; ; blanks += 1) {
    const signed = text + ' '.repeat(blanks);
    const { key, signature } = await sign(signed);
    const ends = [key, toLetters(signature)];
    // Of a key's own mark, which may be loud, no blank makes another.
    if (blanks === blanksMost || loudness(ends[1]) === 0) return { signed, ends };
  }
}

/**
 * The address with the text in it.
 * @param {string} address of the page, without a fragment
 * @param {string} text
 * @param {Sign} [sign]
 */
export async function makeLink(address, text, sign) {
  const encoder = new TextEncoder();
  if (encoder.encode(text).length > textMost) throw new LinkError('long');
  const { signed, ends } = await signedQuietly(text, sign);
  const stream = deflateOf(globalThis.CompressionStream, LinkError);
  const short = shortened(signed);
  const payload = await pipeAll(stream, encoder.encode(short ?? signed), textMost * 2);
  const toLink = (/** @type {string} */ letters) => {
    const body = [short === null ? '1' : '2', letters, ...ends].join('.');
    return `${body}.${checkOf(body)}`;
  };
  const isWhole = (/** @type {Uint8Array<ArrayBuffer>} */ bytes) =>
    inflated(bytes).then(
      () => true,
      () => false,
    );
  const end = await quietest(payload, toLink, isWhole);
  const link = `${address}#p=${end}`;
  if (link.length > madeMost) throw new LinkError('long');
  return link;
}

/** What a patient sealed for a clinic. @param {string} words */
const isSealedRecord = (words) => /(^|[#?&])s=\d+\./.test(words);

/**
 * What was pasted in place of a hand-out's link.
 * @param {string} words
 */
function whatElse(words) {
  const texts = readings(words);
  if (texts.some(isSealedRecord)) return 'record';
  return texts.some((text) => /[?&;]programme=\w/i.test(text)) ? 'address' : 'no-link';
}

/**
 * What the page is told of an address' end, or of what was pasted: what is in it, or why that
 * cannot be known. An end may be the page's own business, and then there is nothing to tell.
 * @param {string} words
 * @param {boolean} [isPasted]
 * @returns {Promise<import('../messages.d.ts').Message | null>}
 */
export async function openLink(words, isPasted = false) {
  if (isSealedRecord(words)) return ['handout-broken', 'record'];
  try {
    const link = await readLink(words, isPasted);
    if (!link) return isPasted ? ['handout-broken', whatElse(words)] : null;
    if (!link.key) return ['handout', link.text, 'none', ''];
    const { judge } = await import('./signing.mjs');
    const { status, name } = await judge(/** @type {Signed} */ (link));
    if (status === 'changed') throw new LinkError(status);
    return ['handout', link.text.trimEnd(), status, name];
  } catch (error) {
    return ['handout-broken', error instanceof LinkError ? error.message : 'unread'];
  }
}
