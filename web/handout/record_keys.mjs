// The keys that patients' records are sealed for: made here, kept in this browser and nowhere else,
// and written into a file when the clinic asks for it. A key that was opened from such a file is
// kept too, so that older records still open.

import { toBytes, toLetters } from '../files/base64.mjs';
import { curve, newPair, openWith, publicBytesOf, sealTo } from './hpke.mjs';
import { complete, resultOf } from '../store/storage.mjs';
import { idOf } from './sealed_record.mjs';

const keyFormat = 'loadwise-record-key';
const store = 'keys';
// Copies of the app in several folders of one origin keep apart, as their records do.
const databaseName = () => `loadwise record keys ${new URL('./', location.href).pathname}`;

/** Why a key cannot be used: 'no-key' or 'insecure'. */
export class RecordKeyError extends Error {}

/**
 * @typedef {{id: string, name: string, publicBytes: Uint8Array<ArrayBuffer>,
 *   privateKey: CryptoKey, since: number}} KeptKey
 */

const { subtle } = globalThis.crypto ?? {};

const demandCrypto = () => {
  if (!subtle) throw new RecordKeyError('insecure');
};

/** @returns {Promise<IDBDatabase>} */
function database() {
  const request = indexedDB.open(databaseName(), 1);
  request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: 'id' });
  return resultOf(request);
}

/**
 * @template T
 * @param {IDBTransactionMode} mode
 * @param {(keys: IDBObjectStore) => IDBRequest<T>} ask
 * @returns {Promise<T>}
 */
async function inStore(mode, ask) {
  const opened = await database();
  try {
    const transaction = opened.transaction(store, mode);
    const done = complete(transaction);
    const result = await resultOf(ask(transaction.objectStore(store)));
    await done;
    return result;
  } finally {
    opened.close();
  }
}

/**
 * The key with this mark.
 * @param {string} id
 * @returns {Promise<KeptKey | undefined>}
 */
export const keyOf = (id) => inStore('readonly', (keys) => keys.get(id));

/**
 * The one that was made or opened last, for which records are sealed from now on.
 * @returns {Promise<KeptKey | undefined>}
 */
export async function newestKey() {
  /** @type {KeptKey[]} */
  const all = await inStore('readonly', (keys) => keys.getAll());
  return all.sort((one, other) => other.since - one.since)[0];
}

/**
 * @param {string} name
 * @param {CryptoKey} privateKey
 * @param {Uint8Array<ArrayBuffer>} publicBytes
 */
async function kept(name, privateKey, publicBytes) {
  const id = await idOf(publicBytes);
  const key = { id, name, publicBytes, privateKey, since: Date.now() };
  await inStore('readwrite', (keys) => keys.put(key));
  return key;
}

/** @param {string} name the clinic's */
export async function makeRecordKey(name) {
  demandCrypto();
  const { privateKey, publicKey } = await newPair();
  return kept(name, privateKey, await publicBytesOf(publicKey));
}

/** @param {KeptKey} key */
export async function keyFile({ name, publicBytes, privateKey }) {
  const secret = new Uint8Array(await subtle.exportKey('pkcs8', privateKey));
  const halves = { public: toLetters(publicBytes), private: toLetters(secret) };
  return `${JSON.stringify({ format: keyFormat, name, ...halves }, null, 1)}\n`;
}

/**
 * Both halves belong together, or nothing that is sealed for one would open.
 * @param {CryptoKey} privateKey
 * @param {Uint8Array<ArrayBuffer>} publicBytes
 */
async function demandPair(privateKey, publicBytes) {
  const nothing = new Uint8Array();
  const bound = { info: nothing, aad: nothing };
  const trial = await sealTo(publicBytes, bound, nothing);
  await openWith({ privateKey, publicBytes }, bound, trial);
}

/**
 * The key in a file, kept from now on.
 * @param {string} text
 */
export async function openRecordKey(text) {
  demandCrypto();
  let halves;
  try {
    const { format, name, public: shown, private: secret } = JSON.parse(text);
    if (format !== keyFormat || typeof name !== 'string') throw new RecordKeyError('no-key');
    const privateKey = await subtle.importKey('pkcs8', toBytes(secret), curve, true, [
      'deriveBits',
    ]);
    halves = { name, privateKey, publicBytes: toBytes(shown) };
    await demandPair(privateKey, halves.publicBytes);
  } catch {
    throw new RecordKeyError('no-key');
  }
  return kept(halves.name, halves.privateKey, halves.publicBytes);
}
