// A text as a QR code: rows of '1' for dark and '0' for light, without a border. Level M, so that
// 15 % of it may be lost; more than version 17 is not made: on 3 cm of paper, each of its modules
// is a third of a millimetre. Loaded when a code is wanted.

import { encode } from 'uqr';

const versionMost = 17;

/**
 * Nothing when the text is too long.
 * @param {string} text
 * @returns {string[] | null}
 */
export function codeOf(text) {
  try {
    const { data } = encode(text, {
      ecc: 'M',
      border: 0,
      boostEcc: true,
      maxVersion: versionMost,
    });
    return data.map((row) => row.map((isDark) => (isDark ? '1' : '0')).join(''));
  } catch {
    return null;
  }
}
