// What people's programs put around a file on its way: an archive, a mail, a document, quotes,
// words before and after it, other letters. Taken off where what is inside is plainly ours;
// all else stays as it came, and is named, or refused by whoever reads it. Loaded when a file is
// opened.

import { membersOf, Packed } from './archives.mjs';
import { foreignKind } from './foreign.mjs';
import { readAnew, textOf, westernOf, within } from './writings.mjs';

const depthMost = 5;
const looksMost = 600;
const workMost = 8 * 1024 * 1024;

/** @typedef {import('./writings.mjs').Bytes} Bytes */

/** @param {string} text */
function isOurs(text) {
  if (!/"(format|base)"/.test(text)) return false;
  try {
    const { format, base, clinic } = JSON.parse(text);
    return /^loadwise-/.test(format) || (typeof base === 'string' && typeof clinic === 'object');
  } catch {
    return false;
  }
}

/** @param {Bytes} bytes */
function textsOf(bytes) {
  try {
    return [textOf(bytes)];
  } catch {
    return [westernOf(bytes)]; // an old editor's, or a text with something else around it
  }
}

/** Looks for what is ours, layer below layer. */
class Search {
  /**
   * @param {number} most bytes of what is unpacked
   * @param {number} work letters and bytes that may be looked at, in all
   */
  constructor(most, work) {
    this.most = most;
    this.work = work;
    this.looks = looksMost;
    this.isPacked = false; // something could not be unpacked
  }

  /** @param {Bytes} bytes */
  async opened(bytes) {
    try {
      return (await membersOf(bytes, this.most)) ?? textsOf(bytes);
    } catch (error) {
      if (!(error instanceof Packed)) throw error;
      this.isPacked = true;
      return [];
    }
  }

  /**
   * All of ours that lies side by side in it.
   * @param {string | Bytes} layer
   * @param {number} depth how many layers may be taken off
   * @returns {Promise<string[]>}
   */
  async lookInto(layer, depth) {
    this.looks -= 1;
    this.work -= layer.length;
    if (layer.length === 0 || this.looks < 0 || this.work < 0) return [];
    if (typeof layer !== 'string') return this.lookIntoAll(await this.opened(layer), depth);
    const text = readAnew(layer);
    if (isOurs(text)) return [text];
    if (depth > 0)
      for (const inner of within(text)) {
        const found = await this.lookIntoAll(
          inner.filter((each) => each !== text),
          depth - 1,
        );
        if (found.length > 0) return found;
      }
    return [];
  }

  /**
   * @param {(string | Bytes)[]} layers
   * @param {number} depth
   */
  async lookIntoAll(layers, depth) {
    const found = [];
    for (const layer of layers) found.push(...(await this.lookInto(layer, depth)));
    return found;
  }
}

/**
 * @param {Bytes} bytes
 * @param {number} most
 */
async function searched(bytes, most) {
  const search = new Search(most, 3 * bytes.length + workMost);
  /** @type {string[]} */
  let found = [];
  for (let depth = 0; depth <= depthMost && found.length === 0; depth += 1)
    found = await search.lookInto(bytes, depth);
  const different = new Map(found.map((text) => [JSON.stringify(JSON.parse(text)), text]));
  return { isPacked: search.isPacked, found: [...different.values()] };
}

/**
 * What may be ours, and was damaged: it is for others to say where.
 * @param {Bytes} bytes
 * @param {string} name
 * @param {boolean} isPacked
 */
function unknownIn(bytes, name, isPacked) {
  const kind = foreignKind(bytes, name, isPacked);
  try {
    const words = textOf(bytes);
    return { kind: kind ?? (words.includes('{') ? undefined : 'words'), words };
  } catch {
    return { kind: kind ?? 'text', words: westernOf(bytes) };
  }
}

/**
 * The file of ours that is somewhere in it; else what it is, if that is plain, and its words.
 * @param {Bytes} bytes
 * @param {string} name
 * @param {number} most
 * @returns {Promise<{text: string, kind?: undefined, words: string}
 *   | {text?: undefined, kind: string | undefined, words: string}>}
 */
export async function unwrapped(bytes, name, most) {
  const { found, isPacked } = await searched(bytes, most);
  const [text] = found;
  if (found.length > 1) return { kind: 'several', words: '' };
  return text === undefined ? unknownIn(bytes, name, isPacked) : { text, words: '' };
}
