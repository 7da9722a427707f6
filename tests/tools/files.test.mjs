// A file that is opened is read as text, in whichever form an editor left it.
import assert from 'node:assert/strict';
import test from 'node:test';
import { readText } from '../../web/files/files.mjs';

const text = '{"note":"größer → 2×"}\n';
const read = (bytes) => readText(/** @type {any} */ (new Blob([bytes])));

const swapped = (bytes) => Buffer.from(bytes).swap16();

test('UTF-8, with its mark or without, and UTF-16 of either order are the same text', async () => {
  const wide = Buffer.from(`\ufeff${text}`, 'utf16le');
  for (const bytes of [Buffer.from(text), Buffer.from(`\ufeff${text}`), wide, swapped(wide)])
    assert.deepEqual(await read(bytes), { text });
});

test('what is no text is told with its place', async () => {
  assert.deepEqual(await read(Buffer.from([0x7b, 0x22, 0xc3, 0x28])), {
    problem: 'text',
    place: 3,
  });
});
