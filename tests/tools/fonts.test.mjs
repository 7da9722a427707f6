import assert from 'node:assert/strict';
import test from 'node:test';
import { make_fonts } from '../../tools/lib/fonts.mjs';

const tables_of = (bytes) =>
  Array.from({ length: bytes.readUInt16BE(4) }, (_, index) =>
    bytes.toString('latin1', 12 + index * 16, 16 + index * 16),
  );

test('both fonts are small, and hold outlines without layout or hinting', async () => {
  const fonts = await make_fonts();
  assert.deepEqual(
    fonts.map(({ file }) => file),
    ['fonts/regular.ttf', 'fonts/bold.ttf'],
  );
  for (const { bytes } of fonts) {
    assert.ok(bytes.length < 30_000, `${bytes.length} bytes`);
    const tables = tables_of(bytes);
    for (const needed of ['cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp']) {
      assert.ok(tables.includes(needed), needed);
    }
    for (const left_out of ['GPOS', 'GSUB', 'fpgm', 'prep']) {
      assert.ok(!tables.includes(left_out), left_out);
    }
  }
});
