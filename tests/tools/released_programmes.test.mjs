// Programmes that were released stay as they were: links that physiotherapists handed out name a
// version, and change that file and no other.
//
// A release adds the SHA-256 of each new version to released_programmes.json, as "ID@VERSION". When
// a programme changes afterwards, its version is raised and the old file goes to
// assets/programmes/older/ID@VERSION.json, with its texts in other languages beside it in
// older/texts/ID@VERSION.LANGUAGE.json.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';

const assets = new URL('../../assets/programmes/', import.meta.url);
const sha256 = (text) => createHash('sha256').update(text).digest('hex');

/** Problems in words. `files` has the text of each programme by "ID.json" or "older/ID@N.json". */
const checkReleased = (released, files) => {
  const versions = new Map();
  for (const [file, text] of Object.entries(files)) {
    const { id, version } = JSON.parse(text);
    versions.set(`${id}@${version}`, { file, hash: sha256(text) });
  }
  const misnamed = [...versions].filter(
    ([name, { file }]) => file.startsWith('older/') && file !== `older/${name}.json`,
  );
  return [
    ...misnamed.map(([name, { file }]) => `${file} holds ${name}`),
    ...Object.entries(released).flatMap(([name, hash]) => {
      const there = versions.get(name);
      if (!there) return [`${name} was released and is gone`];
      return there.hash === hash ? [] : [`${there.file} changed after ${name} was released`];
    }),
  ];
};

const programme = (version, title) => JSON.stringify({ id: 'x', version, title });

test('a released version that changed or is gone is noticed', () => {
  const first = programme(1, 'as it was');
  const released = { 'x@1': sha256(first) };
  assert.deepEqual(checkReleased(released, { 'x.json': first }), []);
  assert.deepEqual(checkReleased(released, { 'x.json': programme(1, 'other') }), [
    'x.json changed after x@1 was released',
  ]);
  const second = programme(2, 'other');
  assert.deepEqual(checkReleased(released, { 'x.json': second }), ['x@1 was released and is gone']);
  const both = { 'x.json': second, 'older/x@1.json': first };
  assert.deepEqual(checkReleased(released, both), []);
  assert.deepEqual(checkReleased({}, { 'older/x@3.json': first }), ['older/x@3.json holds x@1']);
});

test('every released version of a programme is carried as it was', () => {
  const older = new URL('older/', assets);
  const names = [
    ...readdirSync(assets).filter((name) => /^[\w-]+\.json$/.test(name)),
    ...readdirSync(older)
      .filter((name) => name.endsWith('.json'))
      .map((name) => `older/${name}`),
  ];
  const files = Object.fromEntries(
    names.map((name) => [name, readFileSync(new URL(name, assets), 'utf8')]),
  );
  const list = readFileSync(new URL('released_programmes.json', import.meta.url), 'utf8');
  assert.deepEqual(checkReleased(JSON.parse(list), files), []);
});

test('an older version keeps its texts in each language that it names', () => {
  const older = new URL('older/', assets);
  const files = readdirSync(older).filter((name) => name.endsWith('.json'));
  const named = files.flatMap((file) => {
    const { translations = {} } = JSON.parse(readFileSync(new URL(file, older), 'utf8'));
    const languages = Object.keys(translations);
    return languages.map((language) => file.replace(/json$/, `${language}.json`));
  });
  assert.deepEqual(readdirSync(new URL('texts/', older)).sort(), named.sort());
});
