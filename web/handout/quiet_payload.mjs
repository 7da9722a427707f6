// Writes a payload so that a link has nothing in it that editors and messengers like to rewrite:
// no two hyphens or underscores in a row, which become dashes or italics, and neither at its end,
// where they count as the sentence's. Empty blocks before a deflated stream move its bits, and so
// change every letter; whatever unpacks such streams skips them.

import { toLetters } from '../files/base64.mjs';

const blockBits = 10; // of an empty block: its kind, and its end
const blocksMost = 11; // with more, the letters come round again

/**
 * @param {Uint8Array} bytes
 * @param {number} blocks
 */
function movedBy(bytes, blocks) {
  const moved = new Uint8Array(Math.ceil((bytes.length * 8 + blocks * blockBits) / 8));
  for (let block = 0; block < blocks; block += 1) {
    const at = block * blockBits + 1; // the second bit says: of the fixed kind
    moved[at >> 3] |= 1 << (at & 7);
  }
  bytes.forEach((byte, index) => {
    const at = blocks * blockBits + index * 8;
    moved[at >> 3] |= byte << (at & 7);
    moved[(at >> 3) + 1] |= byte >> (8 - (at & 7));
  });
  return moved;
}

/**
 * How much in a link invites to be rewritten: hyphens more than underscores.
 * @param {string} link
 */
export function loudness(link) {
  const hyphens = link.match(/-(?=-)|-$/g)?.length ?? 0;
  const underscores = link.match(/_(?=_)|_$/g)?.length ?? 0;
  return 8 * hyphens + underscores;
}

/**
 * The body whose link is the quietest.
 * @param {Uint8Array} bytes a deflated stream
 * @param {(letters: string) => string} toLink
 * @param {(bytes: Uint8Array<ArrayBuffer>) => Promise<boolean>} isWhole the stream ends with these
 */
export async function quietest(bytes, toLink, isWhole) {
  let best = toLink(toLetters(bytes));
  for (let blocks = 1; blocks <= blocksMost && loudness(best) > 0; blocks += 1) {
    const moved = movedBy(bytes, blocks);
    // The stream's last bits may find room in the byte before: browsers refuse the one left over.
    const shorter = moved.slice(0, -1);
    const isLeftOver = moved.at(-1) === 0 && (await isWhole(shorter));
    const other = toLink(toLetters(isLeftOver ? shorter : moved));
    if (loudness(other) < loudness(best)) best = other;
  }
  return best;
}
