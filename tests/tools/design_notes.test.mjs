// docs/design-notes.md tells the colours, sizes and distances that the code has.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const read = (file) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const notes = read('docs/design-notes.md');
const source = read('src/ui/kit/theme.cpp');

const coloursOf = (name) =>
  [
    ...source
      .split(`constexpr Theme ${name}{{`)[1]
      .split('}};')[0]
      .matchAll(/0x([0-9A-F]{6})/g),
  ].map(([, hex]) => `#${hex.toLowerCase()}`);

test('every colour of every scheme stands in its table', () => {
  const names = [
    ...source
      .split('ink_names{')[1]
      .split('};')[0]
      .matchAll(/"([a-z-]+)"/g),
  ];
  const schemes = ['light', 'dark', 'high_contrast'].map(coloursOf);
  names.forEach(([, name], index) => {
    const row = `| \`${name}\` | ${schemes.map((scheme) => scheme[index]).join(' | ')} |`;
    assert.ok(notes.includes(row), row);
  });
});

test('every text style and every distance stands in its table', () => {
  const styles = [...source.matchAll(/\{"([a-z-]+)", (\d+), ([\d.]+)F, (true|false)\}/g)];
  assert.ok(styles.length > 5);
  for (const [, name, size, line, bold] of styles) {
    const row = `| ${name} | ${size} px | ${line} | ${bold === 'true' ? 'bold' : 'regular'} |`;
    assert.ok(notes.includes(row), row);
  }
  const lengths = [...read('src/ui/kit/theme.h').matchAll(/constexpr float (\w+) = (\d+);/g)];
  assert.ok(lengths.length > 5);
  for (const [, name, length] of lengths)
    assert.ok(notes.includes(`| ${name} | ${length} px |`), `${name} ${length}`);
});
