// The version stands once, in CMakeLists.txt: what names it beside that says the same.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

const inRoot = (file) => new URL(`../../${file}`, import.meta.url);
const read = (file) => readFile(inRoot(file), 'utf8');
const tool = (...words) =>
  execFileSync(fileURLToPath(inRoot('tools/version')), words, { encoding: 'utf8' }).trim();

test('packages and the list of changes name the version of the sources', async () => {
  const version = tool();
  assert.match(version, /^\d+\.\d+\.\d+$/);
  assert.equal(JSON.parse(await read('package.json')).version, version);
  assert.equal(JSON.parse(await read('package-lock.json')).version, version);
  assert.equal(/^## (\S+)$/m.exec(await read('CHANGELOG.md'))[1], version);
});

test("a release's notes are the changes of that version, and of no other", async () => {
  const notes = tool('--changes');
  assert.ok((await read('CHANGELOG.md')).includes(notes));
  assert.ok(notes.length > 100);
  assert.doesNotMatch(notes, /^## /m);
});
