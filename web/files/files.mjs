// Files that leave and files that are opened. A file leaves as a download, through the system's
// share sheet, or as text that is copied; only of the share sheet it is known that it took the
// file. One that is opened is read as text, in full, or refused. What is in it is not known here.

const bytesMost = 20 * 1024 * 1024;

/**
 * @typedef {{name: string, type: string, text: string}} OutgoingFile
 * @typedef {{text: string, isOurs: boolean, problem?: undefined, place?: undefined,
 *   words?: undefined}} Text
 * @typedef {{problem: string, place: number, words?: string, text?: undefined,
 *   isOurs?: undefined}} Unreadable words: what can be read of it all the same
 */

/** @param {OutgoingFile} outgoing */
const asFile = ({ name, type, text }) => new File([text], name, { type });

/**
 * Some browsers share text but not JSON: the same bytes with a name they take.
 * @param {OutgoingFile} outgoing
 */
const asTextFile = ({ name, text }) => new File([text], `${name}.txt`, { type: 'text/plain' });

/**
 * A calendar takes no text: it goes as what it is, or not at all.
 * @param {OutgoingFile} outgoing
 */
const shareable = (outgoing) =>
  [asFile(outgoing), ...(outgoing.type === 'text/calendar' ? [] : [asTextFile(outgoing)])].find(
    (file) => navigator.canShare?.({ files: [file] }),
  );

/**
 * @param {string} name
 * @param {string} type
 */
export const canShare = (name, type) => Boolean(shareable({ name, type, text: ' ' }));

/** @param {OutgoingFile} outgoing */
function download(outgoing) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(asFile(outgoing));
  link.download = outgoing.name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the file after the click; how long that takes is not told.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/**
 * Answers how the file left: 'shared', 'downloaded', 'copied', or 'cancelled' by the person.
 * @param {OutgoingFile} outgoing
 * @param {string} way that is wanted: 'download', 'share', 'share-words' or 'copy'
 */
export async function saveFile(outgoing, way) {
  if (way === 'copy') {
    await navigator.clipboard.writeText(outgoing.text);
    return 'copied';
  }
  const file = way === 'share' && shareable(outgoing);
  const shared = way === 'share-words' ? { text: outgoing.text } : file && { files: [file] };
  if (shared) {
    try {
      await navigator.share(shared);
      return 'shared';
    } catch (error) {
      if (error.name === 'AbortError') return 'cancelled';
    }
  }
  download(outgoing);
  return 'downloaded';
}

/**
 * Where the first byte stands that is not UTF-8.
 * @param {Uint8Array} bytes
 */
function firstBadByte(bytes) {
  /** @param {number} length */
  const isText = (length) => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = Math.trunc((good + bad) / 2);
    if (isText(middle)) good = middle;
    else bad = middle;
  }
  return good;
}

/**
 * Answers its text, and whether that is plainly ours; or a problem and its place, for what is none
 * that we take.
 * @param {File} file
 * @returns {Promise<Text | Unreadable>}
 */
export async function readText(file) {
  if (file.size > bytesMost) return { problem: 'big', place: file.size };
  const { unwrapped } = await import('./unwrap.mjs');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { text, kind, words } = await unwrapped(bytes, file.name, bytesMost);
  if (text !== undefined) return { text, isOurs: true };
  if (kind === 'text') return { problem: kind, place: firstBadByte(bytes), words };
  return kind ? { problem: kind, place: 0, words } : { text: words, isOurs: false };
}

/**
 * Lets the person choose one file; answers it, or nothing when they chose none.
 * @returns {Promise<File | null>}
 */
export const chooseFile = (accept = '') =>
  new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.hidden = true;
    /** @param {File | null} file */
    const end = (file) => {
      input.remove();
      resolve(file);
    };
    input.addEventListener('change', () => end(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => end(null));
    document.body.append(input);
    input.click();
  });
