// Bytes as letters, and back: base64 as files hold it, and as an address may hold it.

const chunk = 0x8000;

/** @param {Uint8Array} bytes */
export const toBase64 = (bytes) => {
  let text = '';
  for (let at = 0; at < bytes.length; at += chunk)
    text += String.fromCharCode(...bytes.subarray(at, at + chunk));
  return btoa(text);
};

/**
 * Throws on letters that are none of these.
 * @param {string} text
 */
export const fromBase64 = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

/** @param {Uint8Array} bytes */
export const toLetters = (bytes) =>
  toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

/**
 * Throws on letters that are none of these.
 * @param {string} text
 */
export const toBytes = (text) => fromBase64(text.replaceAll('-', '+').replaceAll('_', '/'));
