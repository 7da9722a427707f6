import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import test from 'node:test';
import { makeFonts, wantedCharacters } from '../../tools/lib/fonts.mjs';

const tablesOf = (bytes) =>
  Array.from({ length: bytes.readUInt16BE(4) }, (_, index) =>
    bytes.toString('latin1', 12 + index * 16, 16 + index * 16),
  );

test('both fonts are small, and hold outlines without layout or hinting', async () => {
  const fonts = await makeFonts();
  assert.deepEqual(
    fonts.map(({ file }) => file),
    ['fonts/regular.ttf', 'fonts/bold.ttf'],
  );
  for (const { bytes } of fonts) {
    assert.ok(bytes.length < 30_000, `${bytes.length} bytes`);
    const tables = tablesOf(bytes);
    for (const needed of ['cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp']) {
      assert.ok(tables.includes(needed), needed);
    }
    for (const leftOut of ['GPOS', 'GSUB', 'fpgm', 'prep']) {
      assert.ok(!tables.includes(leftOut), leftOut);
    }
  }
});

/** The ranges that the program writes with them, without the control characters. */
const rangesInProgram = async () => {
  const source = await readFile(
    new URL('../../src/ui/kit/system_text.cpp', import.meta.url),
    'utf8',
  );
  const ranges = [...source.matchAll(/CodeRange\{0x([0-9a-f]+), 0x([0-9a-f]+)\}/g)];
  return ranges.flatMap(([, first, last]) => {
    const start = Math.max(0x20, parseInt(first, 16));
    return Array.from({ length: parseInt(last, 16) - start + 1 }, (_, index) => start + index);
  });
};

/** The characters that a font's table for the first 65,536 has (format 4). */
const charactersOf = (font) => {
  const table = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + index * 16).find(
    (at) => font.toString('latin1', at, at + 4) === 'cmap',
  );
  const cmap = font.readUInt32BE(table + 8);
  const offsets = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, index) =>
    font.readUInt32BE(cmap + 8 + index * 8),
  );
  const at = offsets.map((offset) => cmap + offset).find((each) => font.readUInt16BE(each) === 4);
  const segments = font.readUInt16BE(at + 6) / 2;
  const found = new Set();
  for (let segment = 0; segment < segments; segment++) {
    const last = font.readUInt16BE(at + 14 + segment * 2);
    const first = font.readUInt16BE(at + 16 + (segments + segment) * 2);
    const delta = font.readUInt16BE(at + 16 + (2 * segments + segment) * 2);
    const rangeAt = at + 16 + (3 * segments + segment) * 2;
    const range = font.readUInt16BE(rangeAt);
    for (let code = first; code <= last && code < 0xffff; code++) {
      const glyph =
        range === 0
          ? (code + delta) & 0xffff
          : font.readUInt16BE(rangeAt + range + (code - first) * 2);
      if (glyph !== 0) found.add(code);
    }
  }
  return found;
};

test('what the program writes with the two fonts is what both of them have', async () => {
  const inEach = (await makeFonts()).map(({ bytes }) => charactersOf(bytes));
  const wanted = [...wantedCharacters()].sort((one, other) => one - other);
  const there = wanted.filter((code) => inEach.every((characters) => characters.has(code)));
  assert.deepEqual(await rangesInProgram(), there);
});

test('what Loadwise itself says is written with them', async () => {
  const written = new Set((await rangesInProgram()).map((code) => String.fromCodePoint(code)));
  for (const folder of ['locales', 'programmes']) {
    const at = new URL(`../../assets/${folder}/`, import.meta.url);
    for (const file of (await readdir(at)).filter((name) => name.endsWith('.json'))) {
      const letters = new Set(
        JSON.stringify(JSON.parse(await readFile(new URL(file, at), 'utf8'))),
      );
      assert.deepEqual(
        [...letters].filter((letter) => !written.has(letter)),
        [],
        file,
      );
    }
  }
});
