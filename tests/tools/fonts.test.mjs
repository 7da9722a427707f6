import assert from 'node:assert/strict';
import test from 'node:test';
import { makeFonts } from '../../tools/lib/fonts.mjs';

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
