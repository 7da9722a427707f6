// A drawing's colours have one list in C++, one in the page, and a rule each in its style sheet.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { inks } from '../../web/mirror/drawing.mjs';

const read = (file) => readFile(new URL(`../../${file}`, import.meta.url), 'utf8');

const dashed = (name) => name.replace(/(?<=.)[A-Z]/g, '-$&').toLowerCase();

test('the page knows the inks of the program, in their order', async () => {
  const [, list] = /enum class Ink[^{]*{(.*?)Count,/s.exec(await read('src/drawing/ink.h'));
  const names = list.replace(/\/\/.*/g, '').match(/\w+/g);
  assert.deepEqual(names.map(dashed), inks);
});

test('each ink has a colour in the plain view', async () => {
  const sheet = await read('web/mirror/drawing.css');
  const without = inks.filter((name) => !sheet.includes(`.ink-${name} {\n  --ink: `));
  assert.deepEqual(without, []);
});
