// Hybrid public key encryption (HPKE, RFC 9180) in its base mode, of one message to one key:
// DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-128-GCM. The browser's own cryptography does the
// work; here is only the order in which the RFC has it done. tests/tools/hpke.test.mjs holds it to
// the RFC's test vectors.

const { subtle } = globalThis.crypto ?? {};
const encoder = new TextEncoder();

export const curve = { name: 'ECDH', namedCurve: 'P-256' };
/** A public key, and what goes before a sealed message: a point that is not compressed. */
export const pointBytes = 65;
const hashBytes = 32;
const keyBytes = 16;
const nonceBytes = 12;

/** @typedef {Uint8Array<ArrayBuffer>} Bytes */

/** @param {(Bytes | number[] | string)[]} parts */
function joined(...parts) {
  const all = parts.map((part) =>
    typeof part === 'string' ? encoder.encode(part) : Uint8Array.from(part),
  );
  const bytes = new Uint8Array(all.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of all) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

const kemSuite = joined('KEM', [0, 0x10]);
const suite = joined('HPKE', [0, 0x10, 0, 1, 0, 1]);
const nothing = new Uint8Array();
const isBase = [0]; // the mode: nobody says who they are, nothing was agreed on before

/**
 * An empty key is one of zeros: HMAC fills it up with them, and some browsers take no empty one.
 * @param {Bytes} key
 * @param {Bytes} message
 */
async function hmac(key, message) {
  const bytes = key.length > 0 ? key : new Uint8Array(hashBytes);
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const made = await subtle.importKey('raw', bytes, algorithm, false, ['sign']);
  return new Uint8Array(await subtle.sign('HMAC', made, message));
}

/**
 * @param {Bytes} ofSuite
 * @param {Bytes} salt
 * @param {string} label
 * @param {Bytes} material
 */
const extract = (ofSuite, salt, label, material) =>
  hmac(salt, joined('HPKE-v1', ofSuite, label, material));

/**
 * All that is asked for here fits one block of the hash.
 * @param {Bytes} ofSuite
 * @param {Bytes} secret
 * @param {string} label
 * @param {Bytes} info
 * @param {number} length
 */
async function expand(ofSuite, secret, label, info, length) {
  const labelled = joined([0, length], 'HPKE-v1', ofSuite, label, info);
  return (await hmac(secret, joined(labelled, [1]))).slice(0, length);
}

/**
 * What both sides come to, each with one half of a pair.
 * @param {CryptoKey} privateKey
 * @param {Bytes} publicBytes
 * @param {Bytes} context both public halves, the sender's first
 */
async function sharedSecret(privateKey, publicBytes, context) {
  // The browser refuses what is no point of the curve.
  const key = await subtle.importKey('raw', publicBytes, curve, false, []);
  const bits = await subtle.deriveBits({ name: 'ECDH', public: key }, privateKey, 8 * hashBytes);
  const secret = await extract(kemSuite, nothing, 'eae_prk', new Uint8Array(bits));
  return expand(kemSuite, secret, 'shared_secret', context, hashBytes);
}

/**
 * @param {Bytes} shared
 * @param {Bytes} info
 */
async function schedule(shared, info) {
  const noPsk = await extract(suite, nothing, 'psk_id_hash', nothing);
  const context = joined(isBase, noPsk, await extract(suite, nothing, 'info_hash', info));
  const secret = await extract(suite, shared, 'secret', nothing);
  const [key, iv] = await Promise.all([
    expand(suite, secret, 'key', context, keyBytes),
    expand(suite, secret, 'base_nonce', context, nonceBytes),
  ]);
  return { key: await subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt', 'decrypt']), iv };
}

/** @returns {Promise<CryptoKeyPair>} */
export const newPair = () => subtle.generateKey(curve, true, ['deriveBits']);

/** @param {CryptoKey} key */
export const publicBytesOf = async (key) => new Uint8Array(await subtle.exportKey('raw', key));

/**
 * The message for whoever has the private half, behind the public half of a pair that was made for
 * it alone.
 * @param {Bytes} publicBytes whose it shall be
 * @param {{info: Bytes, aad: Bytes}} bound what it is for, and what stands beside it in the open
 * @param {Bytes} message
 * @param {CryptoKeyPair} [pair] of this message; the tests' alone is known
 */
export async function sealTo(publicBytes, { info, aad }, message, pair) {
  const { privateKey, publicKey } = pair ?? (await newPair());
  const sender = await publicBytesOf(publicKey);
  const shared = await sharedSecret(privateKey, publicBytes, joined(sender, publicBytes));
  const { key, iv } = await schedule(shared, info);
  const options = { name: 'AES-GCM', iv, additionalData: aad };
  return joined(sender, new Uint8Array(await subtle.encrypt(options, key, message)));
}

/**
 * Throws where it was sealed for another key, or changed.
 * @param {{privateKey: CryptoKey, publicBytes: Bytes}} own
 * @param {{info: Bytes, aad: Bytes}} bound
 * @param {Bytes} sealed
 */
export async function openWith({ privateKey, publicBytes }, { info, aad }, sealed) {
  const sender = sealed.slice(0, pointBytes);
  const shared = await sharedSecret(privateKey, sender, joined(sender, publicBytes));
  const { key, iv } = await schedule(shared, info);
  const options = { name: 'AES-GCM', iv, additionalData: aad };
  return new Uint8Array(await subtle.decrypt(options, key, sealed.slice(pointBytes)));
}
