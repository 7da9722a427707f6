// A text in an address, and back: `#p=1.PAYLOAD.CHECK`, or signed
// `#p=1.PAYLOAD.KEY.SIGNATURE.CHECK`. The payload is the text as UTF-8, deflated, in base64url; the
// check is a CRC-32 of all before it. Links come through messengers, and from strangers: what such
// a text means is not known here, only whether it came through whole. Loaded when there is a link
// to read or to make.

import { toBytes, toLetters } from '../files/base64.mjs';

/** Whole addresses longer than this are not made; messengers and readers of codes cut them. */
export const madeMost = 4000;
const takenMost = 16 * 1024;
const textMost = 64 * 1024;
const checkLength = 6;
const decodingsMost = 3;

/** Why a link is not one: 'cut', 'damaged', 'newer', 'changed', 'long', 'old-browser'. */
export class LinkError extends Error {}

/** @param {string} letters */
const decode = (letters) => {
  try {
    return toBytes(letters);
  } catch {
    throw new LinkError('damaged');
  }
};

/**
 * Every change within 32 bits in a row changes it, so any one letter does.
 * @param {string} text
 */
const crc32 = (text) => {
  let crc = 0xffffffff;
  for (let at = 0; at < text.length; at += 1) {
    crc ^= text.charCodeAt(at);
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
};

/** @param {string} body */
const checkOf = (body) => {
  const crc = crc32(body);
  return toLetters(Uint8Array.of(crc >>> 24, crc >>> 16, crc >>> 8, crc));
};

/**
 * @template T
 * @param {new (format: CompressionFormat) => T} Kind
 * @returns {T}
 */
const streamOf = (Kind) => {
  try {
    return new Kind('deflate-raw');
  } catch {
    throw new LinkError('old-browser');
  }
};

/**
 * All that comes out of a stream, unless it is more than `most`: then it is stopped at once.
 * @param {CompressionStream | DecompressionStream} stream
 * @param {BufferSource} bytes
 * @param {number} most
 */
async function pipeAll(stream, bytes, most) {
  const writer = stream.writable.getWriter();
  // A refusal shows when reading; here it would only be told twice.
  writer.write(bytes).catch(() => {});
  writer.close().catch(() => {});
  const reader = stream.readable.getReader();
  const parts = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      reader.cancel().catch(() => {});
      throw new LinkError('damaged');
    }
    parts.push(value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** @param {BufferSource} bytes */
async function inflated(bytes) {
  try {
    return await pipeAll(streamOf(globalThis.DecompressionStream), bytes, textMost);
  } catch (error) {
    throw error instanceof LinkError ? error : new LinkError('damaged');
  }
}

/**
 * What mail and messengers do to addresses is undone: escapes, line breaks, long dashes.
 * @param {string} fragment
 */
function cleanFragment(fragment) {
  let text = fragment.slice(fragment.indexOf('#') + 1).slice(0, takenMost + 1);
  for (let round = 0; round < decodingsMost; round += 1)
    text = text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
      try {
        return decodeURIComponent(run);
      } catch {
        return run;
      }
    });
  return text.replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]/g, '').replaceAll('\u2014', '--');
}

/**
 * Sides of the check: what it speaks for, and itself as it came.
 * @param {string} text
 */
function parseLink(text) {
  const [, letters, rest] = /p=([\w.-]*)(.*)$/s.exec(text) ?? [];
  if (letters === undefined) throw new LinkError(text === 'p' ? 'cut' : 'damaged');
  const isCut = rest.startsWith('\u2026') || letters.endsWith('...');
  const parts = letters.split('.');
  while (parts.at(-1) === '') parts.pop();
  const [version] = parts;
  if (/^([2-9]|\d\d+)$/.test(version ?? '')) throw new LinkError('newer');
  if (version === undefined || (version === '1' && parts.length < 3)) throw new LinkError('cut');
  if (version !== '1' || parts.length > 5) throw new LinkError('damaged');
  const check = parts.pop() ?? '';
  if (check.length < checkLength || isCut || parts.length === 3) throw new LinkError('cut');
  const body = parts.join('.');
  // Words that follow without a space stick to the end.
  if (check.slice(0, checkLength) !== checkOf(body)) throw new LinkError('damaged');
  return parts;
}

/**
 * @typedef {{text: string, key?: undefined}} Unsigned
 * @typedef {{text: string, key: string, signature: Uint8Array<ArrayBuffer>}} Signed
 */

/** @param {string} text */
const looksLikeLink = (text) => /^p(=|$)/.test(text) || /[\w-]{40}/.test(text);

/**
 * The text of a link, with its signature if it has one; null for an address without a link.
 * @param {string} fragment as in `location.hash`
 * @returns {Promise<Unsigned | Signed | null>}
 */
export async function readLink(fragment) {
  const link = cleanFragment(fragment);
  if (!looksLikeLink(link)) return null;
  if (fragment.length > takenMost) throw new LinkError('damaged');
  const [, payload, key, signature] = parseLink(link);
  const bytes = await inflated(decode(payload));
  let text;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new LinkError('damaged');
  }
  return key ? { text, key, signature: decode(signature) } : { text };
}

/**
 * The address with the text in it.
 * @param {string} address of the page, without a fragment
 * @param {string} text
 * @param {(text: string) => Promise<{key: string, signature: Uint8Array<ArrayBuffer>}>} [sign]
 */
export async function makeLink(address, text, sign) {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > textMost) throw new LinkError('long');
  const payload = await pipeAll(streamOf(globalThis.CompressionStream), bytes, textMost * 2);
  const parts = ['1', toLetters(payload)];
  if (sign) {
    const { key, signature } = await sign(text);
    parts.push(key, toLetters(signature));
  }
  const body = parts.join('.');
  const link = `${address}#p=${body}.${checkOf(body)}`;
  if (link.length > madeMost) throw new LinkError('long');
  return link;
}

/**
 * What the page is told of a fragment: what is in it, or why that cannot be known.
 * @param {string} fragment
 * @returns {Promise<import('../messages.d.ts').Message | null>}
 */
export async function openLink(fragment) {
  try {
    const link = await readLink(fragment);
    if (!link) return null;
    if (!link.key) return ['handout', link.text, 'none', ''];
    const { judge } = await import('./signing.mjs');
    const { status, name } = await judge(/** @type {Signed} */ (link));
    if (status === 'changed') throw new LinkError(status);
    return ['handout', link.text, status, name];
  } catch (error) {
    return ['handout-broken', error instanceof LinkError ? error.message : 'unread'];
  }
}
