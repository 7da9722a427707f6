// dist/ is the same, byte for byte, wherever and whenever it is put together from one build.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const dist = path.join(root, 'dist');

const hashesIn = (folder) =>
  readdirSync(folder, { encoding: 'utf8', recursive: true })
    .filter((file) => statSync(path.join(folder, file)).isFile())
    .sort()
    .map((file) => {
      const bytes = readFileSync(path.join(folder, file));
      return `${file} ${createHash('sha256').update(bytes).digest('hex')}`;
    });

test('packaging again, in another folder, gives the same bytes', (context) => {
  const build = path.join(root, 'build/web-release');
  if (!existsSync(path.join(build, 'web/loadwise.wasm'))) return context.skip('another Emscripten');
  const folder = mkdtempSync(path.join(tmpdir(), 'loadwise-package-'));
  try {
    execFileSync(process.execPath, [path.join(root, 'tools/lib/package.mjs'), build, folder], {
      cwd: tmpdir(),
    });
    const made = hashesIn(folder);
    assert.ok(made.length > 100);
    assert.deepEqual(made, hashesIn(dist));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('dist/files.json tells the truth about every file', () => {
  const { files } = JSON.parse(readFileSync(path.join(dist, 'files.json'), 'utf8'));
  for (const { path: file, bytes, sha256 } of files) {
    const content = readFileSync(path.join(dist, file));
    assert.equal(content.length, bytes, file);
    assert.equal(createHash('sha256').update(content).digest('hex'), sha256, file);
  }
});

test('the zip holds dist/ and nothing else, and is the same in every time zone', () => {
  const zipIn = (zone) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'loadwise-zip-'));
    try {
      execFileSync(process.execPath, [path.join(root, 'tools/lib/zip.mjs'), folder], {
        env: { ...process.env, TZ: zone },
      });
      const [name] = readdirSync(folder);
      assert.match(name, /^loadwise-\d+\.\d+\.\d+\.zip$/);
      return readFileSync(path.join(folder, name));
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
  const zip = zipIn('Pacific/Auckland');
  assert.ok(zip.equals(zipIn('America/Los_Angeles')));
  const unpacked = Object.entries(unzipSync(zip)).map(([file, bytes]) => {
    assert.ok(file.startsWith('loadwise/'), file);
    return `${file.slice(9)} ${createHash('sha256').update(bytes).digest('hex')}`;
  });
  assert.deepEqual(unpacked.sort(), hashesIn(dist).sort());
});
