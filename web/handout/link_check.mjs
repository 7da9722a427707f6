// The check at the end of a hand-out's link: a CRC-32 of all before it, in six letters.

import { toLetters } from '../files/base64.mjs';

export const checkLength = 6;

/** What a byte makes of the check, for each byte. */
const steps = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  return crc;
});

/**
 * Every change within 32 bits in a row changes it, so any one letter does.
 * @param {string} text
 */
export const crc32 = (text) => {
  let crc = 0xffffffff;
  for (let at = 0; at < text.length; at += 1)
    crc = steps[(crc ^ text.charCodeAt(at)) & 255] ^ (crc >>> 8);
  return ~crc >>> 0;
};

/**
 * The check as bytes, for links whose letters are others.
 * @param {string} body
 */
export const checkBytes = (body) => {
  const crc = crc32(body);
  return Uint8Array.of(crc >>> 24, crc >>> 16, crc >>> 8, crc);
};

/** @param {string} body */
export const checkOf = (body) => toLetters(checkBytes(body));
