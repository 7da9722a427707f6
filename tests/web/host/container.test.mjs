// The container image's root, laid out as its recipe does and run as nobody within it, without a
// program that builds images: it sends every file with its headers, writes nothing, and is small.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import zlib from 'node:zlib';
import { parseHeaders } from '../../../tools/lib/server.mjs';
import { freePort } from '../support/browser/free_port.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const dist = path.join(root, 'dist');
const most = 8_000_000;
const skip = process.getuid?.() === 0 ? false : 'only root may change the root';
const image = mkdtempSync(path.join(tmpdir(), 'loadwise-image-'));
let port;
let nginx;
let said = '';

const ask = (address, headers = {}) =>
  new Promise((resolve, reject) => {
    http
      .get({ hostname: '127.0.0.1', port, path: address, headers, agent: false }, (answer) => {
        const parts = [];
        answer.on('data', (part) => parts.push(part));
        answer.on('end', () =>
          resolve({
            status: answer.statusCode,
            headers: answer.headers,
            bytes: Buffer.concat(parts),
          }),
        );
      })
      .on('error', reject);
  });

const answers = async () => {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await ask('/files.json').catch(() => null)) return;
    await new Promise((again) => setTimeout(again, 50));
  }
  throw new Error(`nginx did not start: ${said}`);
};

const filesIn = (folder) =>
  readdirSync(folder, { encoding: 'utf8', recursive: true })
    .filter((file) => statSync(path.join(folder, file)).isFile())
    .sort();

before(async () => {
  if (skip) return;
  execFileSync(path.join(root, 'container/rootfs'), [dist, image]);
  // What runs a container brings it.
  execFileSync('mknod', ['-m', '666', path.join(image, 'dev/null'), 'c', '1', '3']);
  port = await freePort();
  const settings = path.join(image, 'etc/nginx/nginx.conf');
  const text = readFileSync(settings, 'utf8');
  writeFileSync(settings, text.replace('listen 8080', `listen ${port}`).replace(/.*\[::\].*/, ''));
  const own = ['/usr/sbin/nginx', '-e', 'stderr', '-c', '/etc/nginx/nginx.conf'];
  nginx = spawn('chroot', ['--userspec=65534:65534', image, ...own]);
  nginx.stderr.on('data', (words) => (said += words));
  await answers();
});

after(async () => {
  if (nginx) {
    const ended = once(nginx, 'exit');
    nginx.kill('SIGQUIT');
    await ended;
  }
  rmSync(image, { recursive: true });
});

test('every file comes as it is, with the headers of dist/_headers', { skip }, async () => {
  const [all] = parseHeaders(readFileSync(path.join(dist, '_headers'), 'utf8'));
  const files = filesIn(dist).filter((file) => !/\.(br|gz)$|^_headers$/.test(file));
  assert.ok(files.length > 80);
  for (const file of files) {
    const { status, headers, bytes } = await ask(`/${file}`, { 'Accept-Encoding': 'gzip, br' });
    assert.equal(status, 200, file);
    const plain = headers['content-encoding'] === 'gzip' ? zlib.gunzipSync(bytes) : bytes;
    assert.ok(plain.equals(readFileSync(path.join(dist, file))), `${file}: its bytes`);
    for (const [name, value] of all.headers)
      assert.equal(headers[name.toLowerCase()], value, `${file}: ${name}`);
    assert.notEqual(headers['content-type'], 'application/octet-stream', file);
    const origins = headers['access-control-allow-origin'];
    assert.equal(origins, file === 'embed.js' ? '*' : undefined, file);
  }
  assert.equal((await ask('/')).status, 200);
});

test(
  'what is not there is answered with the page for that, a lost link leads back',
  { skip },
  async () => {
    const lost = await ask('/nothing-here');
    assert.equal(lost.status, 404);
    assert.ok(lost.bytes.equals(readFileSync(path.join(dist, '404.html'))));
    assert.match(lost.headers['content-security-policy'], /default-src 'none'/);
    const link = await ask('/%23p=1.abc.def');
    assert.deepEqual([link.status, link.headers.location], [302, '/#p=1.abc.def']);
    for (const hidden of ['/_headers', '/.htaccess']) assert.equal((await ask(hidden)).status, 404);
  },
);

test('it writes nothing, holds no shell, and is below 8 MB', { skip }, () => {
  const [programs, written] = [[], []];
  for (const file of filesIn(image)) {
    if (/^(usr\/)?s?bin\//.test(file)) programs.push(file);
    if (file.startsWith('tmp/')) written.push(file);
  }
  assert.deepEqual(programs, ['usr/sbin/nginx']);
  assert.deepEqual(written, []);
  const layer = execFileSync('tar', ['-C', image, '-czf', '-', '.'], { maxBuffer: 4 * most });
  assert.ok(layer.length < most, `${layer.length} bytes`);
});
