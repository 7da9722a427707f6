// What the module and the page say to each other stands in one list, src/effects/wire.md: every
// order that C++ writes and the page carries out, every message that the page tells and C++ reads.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import test from 'node:test';

const inRoot = (file) => new URL(`../../${file}`, import.meta.url);
const read = (file) => readFile(inRoot(file), 'utf8');

const textsUnder = async (folder, isWanted) => {
  const names = await readdir(inRoot(folder), { recursive: true });
  return Promise.all(names.filter(isWanted).map((name) => read(`${folder}/${name}`)));
};

/** Every kind that a pattern finds in the texts; of the desk's, with what follows. */
const foundIn = (texts, ...patterns) =>
  texts.flatMap((text) =>
    patterns.flatMap((pattern) =>
      [...text.matchAll(pattern)].map(([, kind, part]) =>
        kind === 'desk' && part ? `desk ${part}` : kind,
      ),
    ),
  );

const sorted = (kinds) => [...new Set(kinds)].sort();

/** The kinds and their fields in the list's table below a heading. */
const listed = async (heading) => {
  const part = (await read('src/effects/wire.md'))
    .split(/^## /m)
    .find((each) => each.startsWith(heading));
  const rows = [...part.matchAll(/^\| `([a-z -]+)` \| ([^|]*)\|/gm)];
  return new Map(rows.map(([, kind, fields]) => [kind, fields.split(' ').filter(Boolean)]));
};

/** The properties of the object that begins with `opening`, at this depth of indentation. */
const keysOf = (text, opening, depth) => {
  const start = text.indexOf(opening);
  assert.notEqual(start, -1, opening);
  const indent = ' '.repeat(depth);
  const end = text.indexOf(`\n${' '.repeat(depth - 2)}}`, start);
  const keys = new RegExp(`^${indent}(?:async )?'?([a-z][a-z-]*)'?(?:\\(|:)`, 'gm');
  return [...text.slice(start, end).matchAll(keys)].map(([, key]) => key);
};

test('every order that is written is in the list, and nothing else is', async () => {
  const texts = await textsUnder('src/effects', (name) => name.endsWith('.cpp'));
  const written = foundIn(texts, /\borders_?\.add\(\s*"([a-z-]+)"(?:,\s*\{\s*"([a-z-]+)")?/g);
  assert.deepEqual(sorted(written), sorted((await listed('Orders')).keys()));
  for (const text of texts) assert.doesNotMatch(text, /\borders_?\.add\(\s*[^"\s]/);
});

test('the page carries out every order of the list, and no other', async () => {
  const page = keysOf(await read('web/start.mjs'), 'const orders = {', 2);
  const files = keysOf(await read('web/files/file_orders.mjs'), '  return {', 4);
  const desk = keysOf(await read('web/handout/desk.mjs'), '  return {', 4);
  const known = [...page.filter((key) => key !== 'desk'), ...files];
  const all = [...known, ...desk.map((key) => `desk ${key}`)];
  assert.deepEqual(sorted(all), sorted((await listed('Orders')).keys()));
});

test('every message that the page tells is in the list, and nothing else is', async () => {
  const scripts = await textsUnder('web', (name) => name.endsWith('.mjs'));
  const told = foundIn(scripts, /\bsend\(\s*'([a-z-]+)'(?:,\s*'([a-z-]+)')?/g);
  const done = foundIn([await read('web/mirror/mirror.mjs')], /\bthis\.send\(\s*'([a-z-]+)'/g);
  // What goes with every frame, and what a link comes to, are lists before they are told.
  const link = await textsUnder('web', (name) =>
    /(start|gate|handout_link|pocket)\.mjs$/.test(name),
  );
  const lists = foundIn(link, /\[\s*'([a-z-]+)',/g);
  assert.deepEqual(sorted([...told, ...done, ...lists]), sorted((await listed('Messages')).keys()));
});

/**
 * The rows of a type in web/messages.d.ts: each kind, with the names of its fields.
 * @returns {Promise<[kind: string, fields: string[]][]>}
 */
const typed = async (type, prefix = '') => {
  const [, after] = (await read('web/messages.d.ts')).split(`export type ${type} =`);
  const rows = [...after.split(';')[0].matchAll(/^ {2}\| \[((?:'[a-z-]+'(?: \| )?)+)(.*)\]/gm)];
  /** @type {[kind: string, fields: string[]][]} */
  const all = [];
  for (const [, kinds, rest] of rows) {
    const fields = [...rest.matchAll(/[.\w]+(?=\??:)/g)].map(([name]) => name);
    for (const [, kind] of kinds.matchAll(/'([a-z-]+)'/g)) all.push([prefix + kind, fields]);
  }
  return all;
};

const ofPage = (rows) => rows.filter(([kind]) => kind !== 'desk');

test('every message that the page tells has a type', async () => {
  const page = ofPage(await typed('Message'));
  const all = [...page, ...(await typed('DeskMessage', 'desk '))].map(([kind]) => kind);
  const frame = ['clock', 'around', 'pocket']; // lists of their own, in every frame
  assert.deepEqual(sorted([...all, ...frame]), sorted((await listed('Messages')).keys()));
});

test('every order has a type, with the fields of the list', async () => {
  const page = [...(await typed('FileOrder')), ...ofPage(await typed('Order'))];
  const all = new Map([...page, ...(await typed('DeskOrder', 'desk '))]);
  const list = await listed('Orders');
  assert.deepEqual(sorted(all.keys()), sorted(list.keys()));
  for (const [kind, fields] of all) {
    // Any number of ROW... is ...rows.
    const said = fields.map((name) => name.replace(/^\.\.\.(\w+)s$/, '$1...'));
    assert.deepEqual(said.join(' ').toUpperCase(), list.get(kind).join(' '), kind);
  }
});

/**
 * The rows {"kind", least number of fields, reader} of a table in C++.
 * @returns {Promise<[kind: string, least: number][]>}
 */
const rowsOf = async (file, prefix) => {
  const rows = [...(await read(file)).matchAll(/^ {4}(?:LateRow<.*>)?\{"([a-z-]+)", (\d+)[,}]/gm)];
  return rows.map(([, kind, least]) => [prefix + kind, Number(least)]);
};

test('every message of the list is read, with as many fields as it must have', async () => {
  const inbox = await rowsOf('src/effects/inbox.cpp', '');
  const desk = await rowsOf('src/effects/clinic_pages.cpp', 'desk ');
  /** @type {[kind: string, least: number][]} */
  const readers = [...inbox, ['desk texts', 2], ['desk record', 1], ['desk handout', 1], ...desk];
  const list = await listed('Messages');
  assert.deepEqual(sorted(readers.map(([kind]) => kind)), sorted(list.keys()));
  assert.equal(new Set(readers.map(([kind]) => kind)).size, readers.length, 'one reader a kind');
  for (const [kind, least] of readers) {
    const needed = list.get(kind).filter((field) => !/^\[|\.\.\.$/.test(field)).length;
    assert.ok(least <= needed, `${kind} needs ${least} fields, the list has ${needed}`);
  }
});
