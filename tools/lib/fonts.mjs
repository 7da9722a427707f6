// Cuts the app's two fonts down to the characters its languages need. The same file serves the page
// (@font-face) and the canvas, which shapes nothing: hinting, kerning and layout tables go.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const family = '@expo-google-fonts/atkinson-hyperlegible-next';

export const fonts = [
  {
    file: 'fonts/regular.ttf',
    source: `${family}/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf`,
  },
  { file: 'fonts/bold.ttf', source: `${family}/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf` },
];

// Latin-1 and dashes; then the letters of our patients' names and of their towns' (Polish, Czech,
// Croatian, Romanian, Turkish, Hungarian, French), and the marks the font has. It has no arrows and
// no check marks: the interface draws those itself. What people write in other letters the system's
// fonts show (ui/kit/system_text.h).
const ranges = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x2010, 0x2015],
];
const extras = 'ąĄćĆčČďĎđĐęĘěĚğĞıİłŁńŃňŇőŐœŒřŘśŚşŞšŠťŤůŮűŰźŹżŻžŽăĂșȘțȚ' + '‘’‚“”„†•…‰‹›€™−∞≈≠≤≥';

export const wantedCharacters = () => {
  const codes = new Set([...extras].map((character) => character.codePointAt(0)));
  for (const [first, last] of ranges) for (let code = first; code <= last; code++) codes.add(code);
  return codes;
};

const tag = (name) =>
  [...name].reduce((value, letter) => (value << 8) | letter.charCodeAt(0), 0) >>> 0;
const droppedTables = ['GPOS', 'GSUB', 'GDEF', 'DSIG', 'kern', 'STAT', 'meta'].map(tag);
const flagNoHinting = 0x1;
const setOfDroppedTables = 3;

// HarfBuzz's subsetter, spoken to in its own C interface: the npm package wraps only the shaper.
const loadSubsetter = async () => {
  const bytes = await readFile(require.resolve('harfbuzzjs/dist/harfbuzz-subset.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, {});
  /** @type {() => void} */ (instance.exports._initialize)();
  return instance.exports;
};

const subset = (hb, font) => {
  const writableMemory = 2;
  const address = hb.malloc(font.length);
  new Uint8Array(hb.memory.buffer).set(font, address);
  const blob = hb.hb_blob_create(address, font.length, writableMemory, 0, 0);
  const face = hb.hb_face_create(blob, 0);
  const input = hb.hb_subset_input_create_or_fail();
  const unicodes = hb.hb_subset_input_unicode_set(input);
  for (const code of wantedCharacters()) hb.hb_set_add(unicodes, code);
  hb.hb_subset_input_set_flags(input, flagNoHinting);
  const dropped = hb.hb_subset_input_set(input, setOfDroppedTables);
  for (const table of droppedTables) hb.hb_set_add(dropped, table);
  const result = hb.hb_subset_or_fail(face, input);
  if (!result) throw new Error('HarfBuzz could not subset the font');
  const out = hb.hb_face_reference_blob(result);
  const start = hb.hb_blob_get_data(out, 0);
  // The program ends after two fonts, so HarfBuzz's memory is not given back.
  return Buffer.from(hb.memory.buffer.slice(start, start + hb.hb_blob_get_length(out)));
};

export const makeFonts = async () => {
  const hb = await loadSubsetter();
  const made = [];
  for (const { file, source } of fonts) {
    made.push({ file, bytes: subset(hb, await readFile(require.resolve(source))) });
  }
  return made;
};
