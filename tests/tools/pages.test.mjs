// What is laid out for GitHub Pages, and that its workflow and the container's recipe name only
// what is there.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { after } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'loadwise-pages-'));
after(() => rmSync(folder, { recursive: true }));

/** A dist/ with these settings in it. */
const distWith = (settings) => {
  const dist = path.join(folder, 'dist');
  mkdirSync(dist, { recursive: true });
  for (const file of ['index.html', 'index.html.br', 'index.html.gz', '_headers'])
    writeFileSync(path.join(dist, file), file);
  writeFileSync(path.join(dist, 'loadwise.config.json'), settings);
  return dist;
};

const laysOut = (dist) => {
  const site = path.join(folder, 'site');
  const { status, stderr } = spawnSync(path.join(root, 'tools/pages'), [dist, site]);
  return { status, said: String(stderr), site };
};

test('Pages gets the files as they are, without compressed copies', () => {
  const { status, said, site } = laysOut(distWith('\ufeff{"format": "loadwise-config/1"}'));
  assert.equal(status, 0, said);
  const wanted = ['.nojekyll', '_headers', 'index.html', 'loadwise.config.json'];
  assert.deepEqual(readdirSync(site).sort(), wanted);
});

test('a mistake in the settings stops the publishing, and is named', () => {
  const { status, said } = laysOut(distWith('{"format": '));
  assert.equal(status, 1);
  assert.match(said, /loadwise\.config\.json: .*JSON/);
  assert.match(said, /web\/loadwise\.config\.json has a mistake/);
});

test('without an app there is nothing to lay out', () => {
  const { status, said } = laysOut(path.join(folder, 'nothing'));
  assert.equal(status, 1);
  assert.match(said, /there is no app in/);
});

test('the workflow runs only tools that are there, and publishes forks alone', () => {
  const workflow = readFileSync(path.join(root, '.github/workflows/pages.yml'), 'utf8');
  const tools = [...workflow.matchAll(/run: (tools\/[a-z]+)/g)].map(([, tool]) => tool);
  assert.deepEqual(tools, ['tools/setup', 'tools/build', 'tools/package', 'tools/pages']);
  for (const tool of tools) accessSync(path.join(root, tool), constants.X_OK);
  assert.match(workflow, /if: github\.event\.repository\.fork \|\|/);
});

test("the container's recipe copies only what is there", () => {
  const recipe = readFileSync(path.join(root, 'container/Containerfile'), 'utf8');
  assert.match(recipe, /^FROM scratch$/m);
  assert.match(recipe, /^USER 65534:65534$/m);
  for (const file of ['container/rootfs', 'container/nginx.conf', 'container/Containerfile'])
    assert.ok(existsSync(path.join(root, file)), file);
  accessSync(path.join(root, 'container/rootfs'), constants.X_OK);
});
