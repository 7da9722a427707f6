// Documents that are made of something else are what that makes of them: a hazard whose test is
// gone fails here, and so does a document that was not made anew. What documents lead to is there.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { madeDocuments } from '../../tools/lib/docs.mjs';
import { layers } from '../tidy/rooms.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (file) => readFileSync(path.join(root, file), 'utf8');

for (const [file, text] of await madeDocuments())
  test(`${file} is as it is made; else run tools/docs`, () => assert.equal(read(file), text));

const listed = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
const files = execFileSync('git', listed, { cwd: root, encoding: 'utf8' }).split('\0');
const parents = (file) => {
  const parts = file.split('/');
  return parts.map((_, index) => parts.slice(0, index).join('/'));
};
const known = new Set([...files, ...files.flatMap(parents)]);
const documents = files.filter((file) => /^[^/]+\.md$|^docs\/.*\.md$/.test(file));

/** As GitHub makes them of headings. */
const anchorsOf = (text) =>
  [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    heading
      .toLowerCase()
      .replace(/[^\w\- ]/g, '')
      .replaceAll(' ', '-'),
  );

const linksOf = (text) =>
  [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link]) => link)
    .filter((link) => !/^(https?|mailto):/.test(link));

const leadsNowhere = (file, link) => {
  const [target, anchor] = link.split('#');
  const found = target ? path.posix.join(path.posix.dirname(file), target) : file;
  if (!known.has(found.replace(/\/$/, ''))) return true;
  return Boolean(anchor) && !anchorsOf(read(found)).includes(anchor);
};

// A word in capitals stands for any name.
const isPath = (code) => /^[\w@./-]+$/.test(code) && !/[A-Z]{2}|\.\.\./.test(code);

const pathsOf = (text) =>
  [...text.matchAll(/`([^`\n]+)`/g)]
    .map(([, code]) => code.replace(/\/$/, ''))
    .filter((code) => isPath(code) && /^(src|tests|tools|web|assets|docs)\//.test(code));

test('every link of a document leads somewhere, and every path that it names is there', () => {
  assert.ok(documents.length > 20);
  const lost = documents.flatMap((file) => {
    const text = read(file);
    const links = linksOf(text).filter((link) => leadsNowhere(file, link));
    const paths = pathsOf(text).filter((code) => !known.has(code));
    return [...links, ...paths].map((each) => `${file}: ${each}`);
  });
  assert.deepEqual(lost, []);
});

test('a link and a path that lead nowhere are found', () => {
  const text = 'A [page](gone.md#x), [here](docs.md), `tests/gone.mjs`, `docs/safety/`, `x/y`.';
  assert.deepEqual(linksOf(text), ['gone.md#x', 'docs.md']);
  assert.ok(leadsNowhere('README.md', 'docs/gone.md'));
  assert.ok(leadsNowhere('docs/links.md', 'security.md#no-such-heading'));
  assert.ok(!leadsNowhere('docs/links.md', 'security.md#a-shared-phone'));
  assert.deepEqual(pathsOf(text), ['tests/gone.mjs', 'docs/safety']);
});

test('docs/embedding.md says of each right that the frame has why it has it', () => {
  const script = read('web/host/embed.js');
  const [, table] = /## What the frame may do\n([^]*?)\n\nNot given/.exec(
    read('docs/embedding.md'),
  );
  const [, allowed] = /const allowed = `(.*)`;/.exec(script);
  const features = allowed.match(/\b[a-z]+(-[a-z]+)+\b|\bautoplay\b/g);
  const sandbox = [...script.matchAll(/'(allow-[a-z-]+)'/g)].map(([, token]) => token);
  assert.ok(sandbox.length > 4);
  const told = [...table.matchAll(/`([a-z-]+)` \|/g)].map(([, right]) => right);
  assert.deepEqual(told.sort(), [...sandbox, ...features].sort());
});

test('the rooms of ARCHITECTURE.md are those that are held to, in their order', () => {
  const [, table] = /## Rooms\n([^]*?)\n## /.exec(read('ARCHITECTURE.md')) ?? [];
  const rows = [...table.matchAll(/^\| (`[^|]*) \|/gm)].flatMap(([, names]) => {
    const [first, ...others] = [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
    const layer = path.posix.dirname(first);
    return [first, ...others.map((name) => `${layer}/${name}`)];
  });
  for (const layer of ['src/engine', 'src/format', 'src/app', 'src/effects', 'web']) {
    const short = layer.replace('src/', '');
    const told = rows.filter((name) => path.posix.dirname(name) === short);
    const held = layers[layer].rooms.filter((room) => room !== '.');
    assert.deepEqual(
      told,
      held.map((room) => `${short}/${room}`),
    );
  }
});
