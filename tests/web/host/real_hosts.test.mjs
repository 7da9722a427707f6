// The lines that docs/hosting.md shows, on Debian's own nginx and Apache: every file of dist/ comes
// as it is, whatever compression a browser asks for, with its type and its headers.
import assert from 'node:assert/strict';
import {
  mkdirSync,
  mkdtempSync,
  cpSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import zlib from 'node:zlib';
import { hasBrotli, hsts, startApache, startNginx } from '../support/browser/real_servers.mjs';

const dist = fileURLToPath(new URL('../../../dist/', import.meta.url));

const types = {
  '.html': /^text\/html/,
  '.css': /^text\/css/,
  '.js': /^(text|application)\/javascript/,
  '.json': /^application\/json/,
  '.wasm': /^application\/wasm$/,
  '.ttf': /^font\/ttf$/,
  '.svg': /^image\/svg\+xml/,
  '.png': /^image\/png$/,
  '.webp': /^image\/webp$/,
  '.jpg': /^image\/jpeg$/,
  '.jpeg': /^image\/jpeg$/,
  '.webmanifest': /^application\/manifest\+json$/,
  '.txt': /^text\/plain/,
};

const decoders = {
  br: zlib.brotliDecompressSync,
  gzip: zlib.gunzipSync,
  deflate: zlib.inflateSync,
};

// Browsers ask for several files at once, over few connections.
const agent = new http.Agent({ keepAlive: true, maxSockets: 6 });

const ask = (origin, address, encodings) =>
  new Promise((resolve, reject) => {
    const headers = encodings ? { 'Accept-Encoding': encodings } : {};
    // As it stands: a URL would change what is escaped in it.
    const { hostname, port } = new URL(origin);
    http
      .get({ hostname, port, path: address, headers, agent }, (answer) => {
        const parts = [];
        answer.on('data', (part) => parts.push(part));
        answer.on('end', () => {
          const bytes = Buffer.concat(parts);
          resolve({
            status: answer.statusCode,
            raw: answer.rawHeaders,
            headers: answer.headers,
            bytes,
          });
        });
      })
      .on('error', reject);
  });

const decoded = ({ headers, bytes }) => {
  const encoding = headers['content-encoding'];
  return encoding ? decoders[encoding](bytes) : bytes;
};

/** How often a header stands there, whatever the case of its name. */
const count = ({ raw }, name) =>
  raw.filter((each, at) => at % 2 === 0 && each.toLowerCase() === name).length;

const once = [
  'cache-control',
  'x-content-type-options',
  'referrer-policy',
  'permissions-policy',
  'content-security-policy',
  'strict-transport-security',
];

const checkHeaders = (answer, where) => {
  const isKnown = path.extname(where.split(',')[0]) !== '';
  for (const name of isKnown ? ['content-type', ...once] : once)
    assert.equal(count(answer, name), 1, `${where}: ${name}`);
  assert.equal(answer.headers['strict-transport-security'], hsts, where);
  assert.equal(answer.headers['cache-control'], 'no-cache', where);
  assert.equal(answer.headers.expires, undefined, where);
  assert.match(answer.headers['content-security-policy'], /default-src 'none'/, where);
};

/** dist/ with the logos that an operator may add. */
const withLogos = () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'loadwise-dist-'));
  cpSync(dist, folder, { recursive: true });
  mkdirSync(path.join(folder, 'clinic'));
  for (const end of ['svg', 'png', 'jpg', 'jpeg', 'webp'])
    writeFileSync(path.join(folder, `clinic/logo.${end}`), `a picture as ${end}`);
  return folder;
};

const filesIn = (folder) =>
  readdirSync(folder, { encoding: 'utf8', recursive: true })
    .filter((file) => statSync(path.join(folder, file)).isFile() && !/\.(br|gz)$/.test(file))
    .sort();

const checkFile = async (origin, folder, file, encodings) => {
  const where = `${file}, asked with "${encodings}"`;
  const answer = await ask(origin, `/loadwise/${file}`, encodings);
  assert.equal(answer.status, 200, where);
  assert.ok(count(answer, 'content-encoding') <= 1, where);
  assert.ok(decoded(answer).equals(readFileSync(path.join(folder, file))), `${where}: its bytes`);
  assert.equal(answer.headers['content-language'] === 'br', false, `${where}: is not Breton`);
  const type = types[path.extname(file)];
  if (type) assert.match(answer.headers['content-type'], type, where);
  return { answer, where };
};

const asked = ['gzip, deflate, br', 'gzip, deflate', 'br', ''];

const checkHost = async ({ origin }, folder, { best }) => {
  const files = filesIn(folder);
  assert.ok(files.length > 80);
  const checkAsked = async (file, encodings) => {
    const { answer, where } = await checkFile(origin, folder, file, encodings);
    checkHeaders(answer, where);
    const isText = /\.(html|css|js|json|wasm|ttf|svg|webmanifest|txt)$/.test(file);
    const hasCopy = isText && file !== 'loadwise.config.json' && !file.startsWith('clinic/');
    if (!hasCopy) return;
    assert.match(answer.headers.vary ?? '', /^accept-encoding$/i, `${where}: Vary`);
    if (encodings === asked[0]) assert.equal(answer.headers['content-encoding'], best, where);
  };
  for (const encodings of asked)
    await Promise.all(files.map((file) => checkAsked(file, encodings)));
  const element = await ask(origin, '/loadwise/embed.js', asked[0]);
  assert.equal(element.headers['access-control-allow-origin'], '*');
  const index = await ask(origin, '/loadwise/', asked[0]);
  assert.ok(decoded(index).equals(readFileSync(path.join(folder, 'index.html'))));
};

const checkLost = async ({ origin }, folder) => {
  const lost = readFileSync(path.join(folder, '404.html'));
  const nothing = await ask(origin, '/loadwise/nothing-here', asked[0]);
  assert.equal(nothing.status, 404);
  assert.ok(decoded(nothing).equals(lost));
  checkHeaders(nothing, 'what is not there');
  for (const escaped of ['%23', '%2523']) {
    const link = await ask(origin, `/loadwise/${escaped}p=1.abc.def`, asked[0]);
    assert.equal(link.status, 302);
    assert.match(link.headers.location, /^(http:\/\/127\.0\.0\.1:\d+)?\/loadwise\/#p=1\.abc\.def$/);
    assert.equal(link.headers['strict-transport-security'], hsts);
  }
};

/** Beside the app the server is what it was. */
const checkBeside = async ({ origin }) => {
  const beside = await ask(origin, '/nothing-here', asked[0]);
  assert.equal(beside.status, 404);
  assert.equal(beside.headers['content-security-policy'], undefined);
  assert.equal(beside.headers['strict-transport-security'], hsts);
};

const onHost = async (start, options, check) => {
  const folder = withLogos();
  const host = await start(folder, options);
  try {
    await check(host, folder);
  } finally {
    await host.stop();
    rmSync(folder, { recursive: true });
  }
};

const checkAll = (best) => async (host, folder) => {
  await checkHost(host, folder, { best });
  await checkLost(host, folder);
  await checkBeside(host);
};

test('nginx as documented sends every file as it is', () =>
  onHost(startNginx, {}, checkAll('gzip')));

// A program more, or a rarer host: for the soak.
const isShort = process.env.LOADWISE_SOAK !== '1';

test('nginx with ngx_brotli does too', { skip: isShort || !hasBrotli }, () =>
  onHost(startNginx, { brotli: true }, checkAll('br')),
);

test('Apache as documented sends every file as it is', () =>
  onHost(startApache, {}, checkAll('br')));

test('Apache with the modules of many hosts does too', { skip: isShort }, () =>
  onHost(startApache, { modules: ['headers', 'rewrite', 'expires', 'brotli'] }, checkAll('br')),
);

test('Apache without mod_headers and mod_rewrite sends them as well', () =>
  onHost(startApache, { modules: [] }, async ({ origin }, folder) => {
    for (const encodings of asked)
      await Promise.all(filesIn(folder).map((file) => checkFile(origin, folder, file, encodings)));
    const nothing = await ask(origin, '/loadwise/%23p=1.abc.def', '');
    assert.equal(nothing.status, 404);
    assert.ok(nothing.bytes.equals(readFileSync(path.join(folder, '404.html'))));
  }));
