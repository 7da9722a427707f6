// Signatures under hand-outs. A clinic's key pair is made in the browser and kept as a file by the
// clinic; its public half lies beside the app, where the clinic put it. So a signature says:
// whoever handed this out has the key that belongs to the place this app was loaded from. Loaded
// only when there is something signed, or to sign.

import { toBytes, toLetters } from '../files/base64.mjs';

const purpose = 'loadwise-handout-1\n';
const keysFile = 'loadwise.keys.json';
const keyFormat = 'loadwise-key';
const idBytes = 6;
const keysMost = 50;

/**
 * @typedef {Algorithm & {namedCurve?: string}} Make
 * @typedef {Algorithm & {hash?: string}} Use
 * @type {Record<string, {make: Make, use: Use}>}
 */
const kinds = {
  Ed25519: { make: { name: 'Ed25519' }, use: { name: 'Ed25519' } },
  'ECDSA-P256': {
    make: { name: 'ECDSA', namedCurve: 'P-256' },
    use: { name: 'ECDSA', hash: 'SHA-256' },
  },
};

/**
 * @typedef {{name: string, algorithm: string, id: string, privateKey: CryptoKey}} Key
 * @typedef {{name: string, algorithm: string, public: string}} PublishedKey
 */

const { subtle } = globalThis.crypto ?? {};

/** Why a key cannot be used: 'insecure', 'no-key', or what the browser says. */
export class KeyError extends Error {}

/** @param {string} text */
const signed = (text) => new TextEncoder().encode(purpose + text);

/** @param {BufferSource} publicBytes */
const idOf = async (publicBytes) =>
  toLetters(new Uint8Array(await subtle.digest('SHA-256', publicBytes)).slice(0, idBytes));

const demandCrypto = () => {
  if (!subtle) throw new KeyError('insecure');
};

/**
 * @returns {Promise<any>} a pair, of the kinds that are made here
 * @param {Algorithm} make
 */
const newKeys = (make) => subtle.generateKey(make, true, ['sign', 'verify']);

/** @returns {Promise<CryptoKeyPair & {algorithm: string}>} */
async function newPair() {
  for (const [algorithm, { make }] of Object.entries(kinds))
    try {
      return { algorithm, ...(await newKeys(make)) };
    } catch {
      /* the next kind, then */
    }
  throw new KeyError('no-key');
}

/**
 * A new pair: two files, and the key to sign with.
 * @param {string} name whom the signature speaks for
 */
export async function makeKey(name) {
  demandCrypto();
  const { algorithm, privateKey, publicKey } = await newPair();
  const bytes = new Uint8Array(await subtle.exportKey('raw', publicKey));
  const shown = { name, algorithm, public: toLetters(bytes) };
  const secret = {
    private: toLetters(new Uint8Array(await subtle.exportKey('pkcs8', privateKey))),
  };
  return {
    privateFile: `${JSON.stringify({ format: keyFormat, ...shown, ...secret }, null, 1)}\n`,
    publicFile: `${JSON.stringify({ keys: [shown] }, null, 1)}\n`,
    key: { name, algorithm, id: await idOf(bytes), privateKey },
  };
}

/**
 * The key in a private file.
 * @param {string} text
 * @returns {Promise<Key>}
 */
export async function readKey(text) {
  demandCrypto();
  try {
    const { format, name, algorithm, public: shown, private: secret } = JSON.parse(text);
    if (format !== keyFormat || typeof name !== 'string') throw new KeyError('no-key');
    const { make } = kinds[algorithm];
    const privateKey = await subtle.importKey('pkcs8', toBytes(secret), make, false, ['sign']);
    const key = { name, algorithm, id: await idOf(toBytes(shown)), privateKey };
    // Both halves belong together, or nobody could check what is signed.
    const trial = await signWith(key, '');
    if ((await verify({ algorithm, public: shown }, '', trial.signature)) !== 'unchanged')
      throw new KeyError('no-key');
    return key;
  } catch {
    throw new KeyError('no-key');
  }
}

/**
 * @returns {Promise<{key: string, signature: Uint8Array<ArrayBuffer>}>}
 * @param {Pick<Key, 'algorithm' | 'id' | 'privateKey'>} key
 * @param {string} text
 */
export async function signWith({ algorithm, id, privateKey }, text) {
  const signature = await subtle.sign(kinds[algorithm].use, privateKey, signed(text));
  return { key: id, signature: new Uint8Array(signature) };
}

/**
 * 'unchanged', 'changed', or 'unchecked' where the browser does not know the kind of key.
 * @param {Pick<PublishedKey, 'algorithm' | 'public'>} key
 * @param {string} text
 * @param {BufferSource} signature
 */
export async function verify({ algorithm, public: shown }, text, signature) {
  let key;
  const { make, use } = kinds[algorithm];
  try {
    key = await subtle.importKey('raw', toBytes(shown), make, false, ['verify']);
  } catch {
    return 'unchecked';
  }
  return (await subtle.verify(use, key, signature, signed(text))) ? 'unchanged' : 'changed';
}

/** @returns {Promise<PublishedKey[]>} */
async function publishedKeys() {
  const answer = await fetch(keysFile, { cache: 'no-cache' });
  if (!answer.ok) return [];
  const { keys } = await answer.json();
  return keys
    .slice(0, keysMost)
    .filter(
      (/** @type {PublishedKey} */ { name, algorithm }) =>
        typeof name === 'string' && Object.hasOwn(kinds, algorithm),
    );
}

/** @param {string} id */
async function published(id) {
  for (const key of await publishedKeys()) if ((await idOf(toBytes(key.public))) === id) return key;
  return null;
}

/**
 * What a link's signature is worth here: status is 'unchanged', 'changed', 'unknown' when no such
 * key is published beside this app, or 'unchecked' when that could not be found out.
 * @param {{text: string, key: string, signature: BufferSource}} link
 */
export async function judge({ text, key: id, signature }) {
  /** @param {string} status */
  const unverified = (status) => ({ status, name: '' });
  if (!subtle) return unverified('unchecked');
  let key;
  try {
    key = await published(id);
  } catch {
    return unverified('unchecked');
  }
  if (!key) return unverified('unknown');
  const status = await verify(key, text, signature);
  return { status, name: status === 'unchanged' ? key.name : '' };
}
