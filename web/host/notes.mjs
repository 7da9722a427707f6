// What only whoever runs this copy of the app can mend: told in the browser's console, and in a
// line above the page that says whom it is for. It is in English, as the files are that it names.

import { addRow } from './top_bar.mjs';

const docs = 'hosting.txt';

/**
 * @param {string} name of the file that is wrong
 * @param {string[]} problems with their places
 * @param {string} effect what comes of it
 * @param {() => void} changed the app has more or less room
 */
export function showNote(name, problems, effect, changed) {
  for (const problem of problems) console.warn(`${name}: ${problem}`);
  const details = document.createElement('details');
  const summary = document.createElement('summary');
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
  summary.textContent = `A note for the clinic. ${name}: ${problems[0]}${more}. ${effect}`;
  const list = document.createElement('ul');
  for (const problem of problems)
    list.appendChild(document.createElement('li')).textContent = problem;
  const help = document.createElement('a');
  Object.assign(help, { href: docs, target: '_blank', textContent: 'How to host Loadwise' });
  const close = document.createElement('button');
  close.textContent = 'Close';
  details.append(summary, list, help, close);
  details.lang = 'en';
  const row = addRow([details], changed, 'note');
  close.addEventListener('click', () => row.remove());
}

/** @type {Set<string>} */
const told = new Set();

/**
 * The host answers with another file than was made, so that no version gets whole to the device.
 * @param {{file: string, status: number}} unfit
 * @param {() => void} changed
 */
export function tellUnfit({ file, status }, changed) {
  if (told.has(file)) return;
  told.add(file);
  const isThere = status >= 200 && status < 300;
  const problem = isThere
    ? 'this host changed the file (upload as text, "minify") or sends an old copy (.br, .gz)'
    : `this host answers ${status} instead of the file`;
  const effect = navigator.serviceWorker.controller
    ? 'No newer version gets to devices.'
    : 'The app will not work offline.';
  showNote(file, [problem], effect, changed);
}

const wasmStart = [0, 0x61, 0x73, 0x6d];

/**
 * Why a program is none: what the browser says of it names no cause.
 * @param {string} file
 * @param {Uint8Array} bytes
 */
export function causeOf(file, bytes) {
  const isProgram = wasmStart.every((byte, at) => bytes[at] === byte);
  const lineEnds = bytes.filter((byte) => byte === 10).length;
  const withReturn = bytes.filter((byte, at) => byte === 10 && bytes[at - 1] === 13).length;
  const isText = lineEnds === withReturn;
  if (!isProgram) return `${file}: this host answers with something else than the file`;
  if (isText) return `${file} was uploaded as text, which breaks it: upload it as binary`;
  return `${file} is not whole, or this host changed it`;
}
