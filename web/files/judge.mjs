// Whether a file that was opened is for the place it was opened at. Where it is for another, that
// is told; and where it holds a clinic's link in place of a file, the link is read. Loaded when a
// file is opened.

/**
 * @typedef {import('./files.mjs').Text} Text
 * @typedef {import('./files.mjs').Unreadable} Unreadable
 * @typedef {import('../messages.d.ts').Message} Message
 * @typedef {(words: string) => Promise<Message | null>} OpenLink
 * @typedef {{text?: string, isOurs?: boolean, told?: Message, problem?: string,
 *   place?: number}} Judged
 */

/**
 * What a file of ours is.
 * @param {string} text
 */
function kindOf(text) {
  const { format, stages } = JSON.parse(text);
  if (format === 'loadwise-backup' || format === 'loadwise-locked-file') return 'backup';
  if (/^loadwise-/.test(format) || Array.isArray(stages)) return 'clinic';
  return 'handout';
}

/** @type {Record<string, string>} */
const wanted = { records: 'backup', programme: 'handout' };

/** Here a broken link is one; in any other file it may be anything. */
const written = ['words', 'mail', 'shortcut'];

/**
 * What the link says that is somewhere in a file; nothing where there is none.
 * @param {Text | Unreadable} read
 * @param {OpenLink} openLink
 */
async function linkIn({ text, words = text ?? '', problem = '' }, openLink) {
  const message = await openLink(words);
  if (message?.[1] === 'no-link') return null;
  return message?.[0] === 'handout' || written.includes(problem) ? message : null;
}

/**
 * @param {string} purpose 'records' or 'programme'
 * @param {Text | Unreadable} read
 * @param {OpenLink} openLink
 * @returns {Promise<Judged>}
 */
export async function judged(purpose, read, openLink) {
  if (read.isOurs) {
    const kind = kindOf(read.text);
    return kind === wanted[purpose] ? read : { problem: kind, place: 0 };
  }
  const told = await linkIn(read, openLink);
  if (!told) return read;
  return purpose === 'programme' ? { told } : { problem: 'handout', place: 0 };
}
