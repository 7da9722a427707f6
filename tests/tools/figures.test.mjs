// The exercise figures stay small, and every exercise of a shipped programme has one.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { brotliCompressSync } from 'node:zlib';

const folder = (name) => new URL(`../../assets/${name}/`, import.meta.url);
const files = (name) => readdirSync(folder(name)).filter((file) => file.endsWith('.json'));
const text = (name, file) => readFileSync(new URL(file, folder(name)), 'utf8');

test('all figures together stay below 6 kB of brotli', () => {
  const all = files('figures').map((file) => text('figures', file));
  const bytes = brotliCompressSync(all.join('')).length;
  assert.ok(bytes < 6000, `${bytes} bytes`);
});

test('every exercise of a shipped programme has a figure', () => {
  const drawn = new Set(files('figures').map((file) => file.replace(/\.json$/, '')));
  for (const file of files('programmes')) {
    const { exercises = {} } = JSON.parse(text('programmes', file));
    for (const [id, { figure }] of Object.entries(exercises))
      assert.ok(drawn.has(figure), `${file}: ${id} has the figure ${figure}`);
  }
});
