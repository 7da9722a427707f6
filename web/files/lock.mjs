// Locks a text with a passphrase and unlocks it: AES-256-GCM, the key from the passphrase by PBKDF2
// with HMAC-SHA-256. A locked file says what is wrong with it: a checksum over everything finds
// damage without the passphrase; a value derived beside the key tells a wrong passphrase; and what
// fits both and still does not open was changed by someone.

import { fromBase64, toBase64 } from './base64.mjs';

const format = 'loadwise-locked-file';
const version = 1;
const rounds = 1_000_000;
const roundsLeast = 100_000;
const roundsMost = 10_000_000;

const encoder = new TextEncoder();
const { subtle } = globalThis.crypto ?? {};

export const canLock = () => Boolean(subtle);

/** Why a locked file does not open: 'damaged', 'newer', 'passphrase' or 'changed'. */
export class LockError extends Error {}

/**
 * @typedef {{iterations: number, salt: string, check: string, iv: string}} Opening
 * @typedef {Opening & {data: string}} LockedFile
 */

/** @param {number} length */
const random = (length) => crypto.getRandomValues(new Uint8Array(length));

/**
 * @param {CryptoKey} master
 * @param {string} purpose
 */
const derive = async (master, purpose) =>
  new Uint8Array(
    await subtle.deriveBits(
      { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: encoder.encode(purpose) },
      master,
      256,
    ),
  );

/**
 * The key, and the value that tells whether the passphrase is the one.
 * @param {string} passphrase
 * @param {BufferSource} salt
 * @param {number} iterations
 */
async function secrets(passphrase, salt, iterations) {
  const words = encoder.encode(passphrase.trim().normalize('NFC'));
  const base = await subtle.importKey('raw', words, 'PBKDF2', false, ['deriveBits']);
  const bits = await subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    base,
    256,
  );
  const master = await subtle.importKey('raw', bits, 'HKDF', false, ['deriveBits']);
  const key = await subtle.importKey('raw', await derive(master, 'key'), 'AES-GCM', false, [
    'encrypt',
    'decrypt',
  ]);
  return { key, check: toBase64(await derive(master, 'check')) };
}

/**
 * What is not secret, and may not be changed either.
 * @param {Opening} file
 */
const header = ({ iterations, salt, check, iv }) =>
  encoder.encode(JSON.stringify([format, version, iterations, salt, check, iv]));

/** @param {LockedFile} file */
async function checksum(file) {
  const all = JSON.stringify([file.iterations, file.salt, file.check, file.iv, file.data]);
  return toBase64(new Uint8Array(await subtle.digest('SHA-256', encoder.encode(all))));
}

/**
 * @param {string} text
 * @param {string} passphrase
 */
export async function lock(text, passphrase) {
  const salt = random(16);
  const iv = random(12);
  const { key, check } = await secrets(passphrase, salt, rounds);
  const own = { format, version, iterations: rounds, salt: toBase64(salt), check };
  const opening = { ...own, iv: toBase64(iv) };
  const data = await subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: header(opening) },
    key,
    encoder.encode(text),
  );
  const file = { ...opening, data: toBase64(new Uint8Array(data)) };
  return `${JSON.stringify({ ...file, checksum: await checksum(file) })}\n`;
}

const named = new RegExp(`"format"\\s*:\\s*"${format}"`);

/**
 * Also after an editor has set it out in lines, or sorted its parts.
 * @param {string} text
 */
export const isLocked = (text) => named.test(text);

/**
 * The parts of a locked file, when it is as it was made.
 * @param {string} text
 * @returns {Promise<LockedFile>}
 */
async function parts(text) {
  let file;
  try {
    file = JSON.parse(text);
  } catch {
    throw new LockError('damaged');
  }
  if (file.version > version) throw new LockError('newer');
  const texts = ['salt', 'check', 'iv', 'data', 'checksum'].map((name) => file[name]);
  const isSound =
    file.format === format &&
    file.version === version &&
    Number.isInteger(file.iterations) &&
    file.iterations >= roundsLeast &&
    file.iterations <= roundsMost &&
    texts.every((each) => typeof each === 'string') &&
    file.checksum === (await checksum(file));
  if (!isSound) throw new LockError('damaged');
  return file;
}

/**
 * Fails with the reason when the file could not be opened with any passphrase.
 * @param {string} text
 */
export const inspect = async (text) => {
  await parts(text);
};

/**
 * @param {string} text
 * @param {string} passphrase
 */
export async function unlock(text, passphrase) {
  const file = await parts(text);
  try {
    const salt = fromBase64(file.salt);
    const { key, check } = await secrets(passphrase, salt, file.iterations);
    if (check !== file.check) throw new LockError('passphrase');
    const data = await subtle.decrypt(
      { name: 'AES-GCM', iv: fromBase64(file.iv), additionalData: header(file) },
      key,
      fromBase64(file.data),
    );
    return new TextDecoder('utf-8', { fatal: true }).decode(data);
  } catch (error) {
    if (error instanceof LockError) throw error;
    throw new LockError('changed');
  }
}
