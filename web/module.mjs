// Loads the page's program: the patient's in two halves, what a first screen needs and the annex,
// which comes when it is wanted. The annex must be the one that was built with this page: its hash
// is put in here when the files are put together. Any other program is whole.
/* global ANNEX_HASH */

const program = document.documentElement.dataset.program;
const mainFile = `${program}.wasm`;
const annexFile = 'loadwise.annex.wasm';
const isSplit = program === 'loadwise';

/** There is no annex to wait for. */
export const isWhole = !isSplit;

/** @type {WebAssembly.Imports | null} */
let given = null;
/** @type {WebAssembly.Exports | null} */
let exported = null;

const missing = () => {
  throw new Error('a part of the program was called before it was there');
};

/**
 * The bytes of a file beside the page; throws what the server said instead.
 * @param {string} file
 * @param {RequestInit} [options]
 */
export async function bytesOf(file, options) {
  const answer = await fetch(file, options);
  if (!answer.ok) throw new Error(`${file}: the server answered ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

/**
 * Each table of a font says how long it is, and what its numbers come to. Of one that was cut, or
 * is something else, the program might never see the end.
 * @param {Uint8Array<ArrayBuffer>} bytes
 */
function isWholeFont({ buffer }) {
  try {
    const view = new DataView(buffer);
    const tables = view.getUint16(4);
    for (let row = 12; row < 12 + 16 * tables; row += 16) {
      const [told, start, length] = [4, 8, 12].map((at) => view.getUint32(row + at));
      let sum = 0;
      for (let at = start; at < start + length; at += 4) sum += view.getUint32(at);
      // The table "head" holds a sum over the whole, which its own leaves out.
      if (view.getUint32(row) === 0x68656164) sum -= view.getUint32(start + 8);
      if (sum % 2 ** 32 !== told) return false;
    }
    return tables > 0;
  } catch {
    return false;
  }
}

/** @param {string} name */
export async function fontOf(name) {
  const file = `fonts/${name}.ttf`;
  const bytes = await bytesOf(file);
  // As of a network that breaks off: it may be asked for again.
  if (!isWholeFont(bytes)) throw new TypeError(`${file} did not come whole`);
  return bytes;
}

/**
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {WebAssembly.Imports} imports
 */
async function instantiatedFrom(bytes, imports) {
  try {
    return await WebAssembly.instantiate(bytes, imports);
  } catch (error) {
    if (!(error instanceof WebAssembly.CompileError)) throw error;
    const { causeOf } = await import('./host/notes.mjs');
    throw new Error(causeOf(mainFile, bytes), { cause: error });
  }
}

/**
 * Some hosts send the module with a type that browsers do not stream.
 * @param {WebAssembly.Imports} imports
 */
async function instantiated(imports) {
  try {
    return await WebAssembly.instantiateStreaming(fetch(mainFile), imports);
  } catch {
    return instantiatedFrom(await bytesOf(mainFile), imports);
  }
}

/**
 * @param {WebAssembly.Imports} imports
 * @param {(instance: WebAssembly.Instance, module: WebAssembly.Module) => void} receive
 */
export async function loadMain(imports, receive) {
  given = imports;
  const result = await instantiated({ ...imports, annex: new Proxy({}, { get: () => missing }) });
  exported = result.instance.exports;
  receive(result.instance, result.module);
}

const compiledAnnex = async () =>
  WebAssembly.compile(await bytesOf(annexFile, { integrity: ANNEX_HASH }));

/** @type {Promise<WebAssembly.Module> | null} */
let coming = null;
let isAnnexHere = !isSplit;

/** Beside the first half, for a page that does nothing without it. */
export function expectAnnex() {
  if (isAnnexHere) return;
  coming = compiledAnnex();
  coming.catch(() => {}); // whoever loads it is told
}

/** Puts the functions of the annex into the module's table. Each call asks for it anew. */
export async function loadAnnex() {
  if (isAnnexHere) return;
  const asked = coming ?? compiledAnnex();
  coming = null;
  const module = await asked;
  if (isAnnexHere) return;
  const main = /** @type {WebAssembly.Exports} */ (exported);
  await WebAssembly.instantiate(module, { ...given, main });
  isAnnexHere = true;
}

const sheets = 'style canvas plain plain-media drawing'.split(' ');

/**
 * Without one of its style sheets the page would draw its words twice. Each ends with a word that
 * says that all of it came.
 */
export function checkStyles() {
  const styles = getComputedStyle(document.documentElement);
  for (const sheet of sheets)
    if (!styles.getPropertyValue(`--has-${sheet}`))
      throw new Error(`${sheet}.css did not come whole`);
}
