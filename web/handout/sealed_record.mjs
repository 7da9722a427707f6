// A record that only a clinic's key opens, as a link: `#s=1.KEY.SEALED.CHECK`, letters and digits
// alone. KEY says for which key it is sealed, SEALED is the packed record (record_columns.mjs,
// deflated) by hpke.mjs, CHECK a CRC-32 of all before it. The check is there for damage; whether
// somebody changed it, the seal knows. Loaded when there is one to make or to open.

import { deflateOf, piped } from '../files/piped.mjs';
import { openWith, pointBytes, sealTo } from './hpke.mjs';
import { checkBytes } from './link_check.mjs';
import { fromPlain, toPlain } from './plain_letters.mjs';
import { readings } from './readings.mjs';
import { columnsOf, entriesOf } from './record_columns.mjs';

const kind = '1';
const idBytes = 6;
const textMost = 16 * 1024 * 1024;
const encoder = new TextEncoder();
const purpose = encoder.encode('loadwise-record-1');

/**
 * Why a sealed record does not open: 'none', 'cut', 'damaged', 'several', 'newer', 'other-key',
 * 'changed', 'hand-out', 'open-backup', 'locked', 'old-browser' or 'insecure'; and for which key.
 */
export class SealError extends Error {
  /**
   * @param {string} problem
   * @param {string} [id]
   */
  constructor(problem, id = '') {
    super(problem);
    this.id = id;
  }
}

/**
 * @typedef {Uint8Array<ArrayBuffer>} Bytes
 * @typedef {{id: string, privateKey: CryptoKey, publicBytes: Bytes}} RecordKey
 */

const { subtle } = globalThis.crypto ?? {};

/** @param {string} body */
const checkOf = (body) => toPlain(checkBytes(body));

/**
 * A key's mark: enough of its hash to tell keys apart by.
 * @param {BufferSource} publicBytes
 */
export const idOf = async (publicBytes) =>
  toPlain(new Uint8Array(await subtle.digest('SHA-256', publicBytes)).slice(0, idBytes));

/** @param {string} id */
const bound = (id) => ({ info: purpose, aad: encoder.encode(`${kind}.${id}`) });

/** @param {string} text a record as the module writes it: {"entries": [...], ...} */
function packed(text) {
  const { entries, ...rest } = JSON.parse(text);
  const whole = JSON.stringify({ ...rest, ...columnsOf(entries) });
  return piped(deflateOf(globalThis.CompressionStream, SealError), encoder.encode(whole), textMost);
}

/** @param {Uint8Array<ArrayBuffer>} bytes */
async function unpacked(bytes) {
  const all = await piped(deflateOf(globalThis.DecompressionStream, SealError), bytes, textMost);
  if (!all) throw new SealError('damaged');
  const { shapes, order, columns, ...rest } = JSON.parse(new TextDecoder().decode(all));
  return JSON.stringify({ ...rest, entries: entriesOf({ shapes, order, columns }) });
}

/**
 * @param {string} address of the clinic's page
 * @param {Uint8Array<ArrayBuffer>} publicBytes
 * @param {string} text
 */
export async function sealedLink(address, publicBytes, text) {
  if (!subtle) throw new SealError('insecure');
  const id = await idOf(publicBytes);
  const bytes = await packed(text);
  if (!bytes) throw new SealError('damaged');
  const sealed = await sealTo(publicBytes, bound(id), bytes);
  const body = `${kind}.${id}.${toPlain(sealed)}`;
  return `${address}#s=${body}.${checkOf(body)}`;
}

// Looked for at every place: a version or a host's name before it may look like its start.
const shape = /(?=(1\.([0-9A-Za-z]{9})\.([0-9A-Za-z]+))\.([0-9A-Za-z]{6}))/g;

/**
 * What stands for the link, whatever came around and into it on the way: breaks, blanks, marks of
 * an answer, signs of other writings. A link of ours has letters, digits and dots alone.
 * @param {string} words
 */
const lettersOf = (words) => words.normalize('NFKC').replace(/[^0-9A-Za-z.]+/g, '');

/** @param {string} words */
function whyNone(words) {
  if (/"loadwise-locked-file"/.test(words)) return 'locked';
  if (/"loadwise-backup"/.test(words)) return 'open-backup';
  if (/[#?&]p=\d/.test(words)) return 'hand-out';
  const letters = lettersOf(words);
  if (/s(?:3D)?(?:[2-9]|\d\d+)\.[0-9A-Za-z]{9}\./.test(letters)) return 'newer';
  if (/1\.[0-9A-Za-z]{9}\.[0-9A-Za-z]{60,}\.[0-9A-Za-z]{6}/.test(letters)) return 'damaged';
  const isBegun = /[#?&]s=?/.test(words) || /1\.[0-9A-Za-z]{9}\.[0-9A-Za-z]{20}/.test(letters);
  return isBegun ? 'cut' : 'none';
}

/** @param {string} words */
const recordsIn = (words) =>
  [...lettersOf(words).matchAll(shape)]
    .filter(([, body, , , check]) => checkOf(body) === check)
    .map(([, , id, sealed]) => ({ id, sealed }));

/**
 * The parts of the sealed record that is somewhere in the words, or in what they were before they
 * were escaped. Of two, neither: they may be of two people.
 * @param {string} words
 */
function found(words) {
  const texts = readings(words);
  for (const text of [words, ...texts]) {
    const records = recordsIn(text);
    if (new Set(records.map(({ sealed }) => sealed)).size > 1) throw new SealError('several');
    if (records.length > 0) return records[0];
  }
  const problems = texts.map(whyNone);
  throw new SealError(problems.find((problem) => problem !== 'none') ?? 'none');
}

/**
 * The record in it, as the module reads it.
 * @param {string} words a link, or a text or file with one in it
 * @param {(id: string) => Promise<RecordKey | undefined>} keyOf
 */
export async function openSealed(words, keyOf) {
  if (!subtle) throw new SealError('insecure');
  const { id, sealed } = found(words);
  const key = await keyOf(id);
  if (!key) throw new SealError('other-key', id);
  let bytes;
  try {
    const all = fromPlain(sealed);
    if (all.length <= pointBytes) throw new SealError('changed', id);
    bytes = await openWith(key, bound(id), all);
  } catch {
    throw new SealError('changed', id);
  }
  try {
    return await unpacked(bytes);
  } catch (error) {
    // It was sealed so: by another program, or by one that packs in another way.
    throw error instanceof SealError ? error : new SealError('newer', id);
  }
}
