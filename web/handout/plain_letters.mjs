// Bytes as letters and digits alone, and back: what no messenger, editor or reader of mail takes
// for a sign of its own. 32 bytes are 43 letters, one in a hundred more than base64 needs.

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const base = BigInt(alphabet.length);
const blockBytes = 32;
const bitsOfLetter = Math.log2(alphabet.length);

/** @param {number} bytes */
const lettersFor = (bytes) => Math.ceil((8 * bytes) / bitsOfLetter);

/** @param {number} letters */
const bytesIn = (letters) => Math.floor((letters * bitsOfLetter) / 8);

const blockLetters = lettersFor(blockBytes);

/** @param {Uint8Array} bytes */
function block(bytes) {
  let number = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let letters = '';
  for (let left = lettersFor(bytes.length); left > 0; left -= 1) {
    letters = alphabet[Number(number % base)] + letters;
    number /= base;
  }
  return letters;
}

/** @param {Uint8Array} bytes */
export function toPlain(bytes) {
  let letters = '';
  for (let at = 0; at < bytes.length; at += blockBytes)
    letters += block(bytes.subarray(at, at + blockBytes));
  return letters;
}

/**
 * Throws on letters that are none of these, or that no bytes make.
 * @param {string} letters
 */
export function fromPlain(letters) {
  const bytes = [];
  for (let at = 0; at < letters.length; at += blockLetters) {
    const part = letters.slice(at, at + blockLetters);
    const length = bytesIn(part.length);
    let number = 0n;
    for (const letter of part) {
      const digit = alphabet.indexOf(letter);
      if (digit < 0) throw new Error('no letter');
      number = number * base + BigInt(digit);
    }
    if (number >= 256n ** BigInt(length) || lettersFor(length) !== part.length)
      throw new Error('no bytes');
    for (let place = length - 1; place >= 0; place -= 1)
      bytes.push(Number((number >> BigInt(8 * place)) & 255n));
  }
  return Uint8Array.from(bytes);
}
