// Serves dist/ as a good static host would: right types, the precompressed copies, the headers of
// dist/_headers, and only to this machine unless told. The tests use it as a module; tools/serve
// runs it as a program:
//
//   node tools/lib/server.mjs [--port N] [--host ADDRESS] [--folder FOLDER]
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import sirv from 'sirv';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

// The `_headers` format that static hosts share: a path pattern, then its headers, indented.
export const parseHeaders = (text) => {
  /** @type {{pattern: RegExp, headers: string[][]}[]} */
  const rules = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    if (!/^\s/.test(line)) {
      const pattern = line
        .trim()
        .split('*')
        .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
      rules.push({ pattern: new RegExp(`^${pattern.join('.*')}$`), headers: [] });
    } else {
      const [name, ...value] = line.split(':');
      rules.at(-1)?.headers.push([name.trim(), value.join(':').trim()]);
    }
  }
  return rules;
};

const readIfThere = (file) => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
};

const readRules = (folder) => parseHeaders(readIfThere(path.join(folder, '_headers')) ?? '');

/** @typedef {{file: string, status: number, bytes: number}} Served */

// Starts on a free port when `port` is 0, below the path `base` when there is one. `answers` are
// given instead of files: {'/path': {type, body}}. A poorer host sends no headers, or no compressed
// copies, or not the app's page for what is not there, or other `types`: {'.wasm': 'text/plain'}.
// `onServed` hears of each answer.
// Answers {origin, port, close}.
export const startServer = async ({
  folder = path.join(root, 'dist'),
  port = 0,
  host = '127.0.0.1',
  base = '',
  answers = {},
  hasHeaders = true,
  hasLostPage = true,
  compresses = true,
  types = {},
  onServed = /** @type {((served: Served) => void) | null} */ (null),
} = {}) => {
  const rules = hasHeaders ? readRules(folder) : [];
  const lost = hasLostPage ? readIfThere(path.join(folder, '404.html')) : null;
  const serveFile = sirv(folder, {
    brotli: compresses,
    gzip: compresses,
    etag: true,
    dotfiles: false,
    setHeaders: (response, pathname) => {
      const type = types[path.extname(pathname)];
      if (type) response.setHeader('Content-Type', type);
    },
  });
  const server = createServer((request, response) => {
    const address = request.url ?? '';
    const { pathname } = new URL(address, 'http://localhost');
    const notFound = () => {
      response.statusCode = 404;
      if (lost) response.setHeader('Content-Type', 'text/html');
      response.end(lost ?? 'not found\n');
    };
    response.once('finish', () => {
      const bytes = Number(response.getHeader('content-length') ?? 0);
      onServed?.({ file: pathname, status: response.statusCode, bytes });
    });
    if (!pathname.startsWith(`${base}/`)) return notFound();
    request.url = address.slice(base.length);
    if (hasHeaders) response.setHeader('Cache-Control', 'no-cache');
    for (const { pattern, headers } of rules) {
      if (pattern.test(pathname.slice(base.length)))
        for (const [name, value] of headers) response.setHeader(name, value);
    }
    const answer = answers[pathname.slice(base.length)];
    if (answer) {
      response.setHeader('Content-Type', answer.type);
      return response.end(answer.body);
    }
    return serveFile(request, response, notFound);
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
  const { port: given } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    port: given,
    origin: `http://${host.includes(':') ? `[${host}]` : host}:${given}`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections?.();
      }),
  };
};

const main = async () => {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8080' },
      host: { type: 'string', default: '127.0.0.1' },
      folder: { type: 'string', default: 'dist' },
    },
  });
  try {
    const { origin } = await startServer({
      folder: path.resolve(root, values.folder),
      port: Number(values.port),
      host: values.host,
    });
    console.log(`Loadwise is served at ${origin}/ (Ctrl-C ends it)`);
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error;
    console.error(`serve: port ${values.port} is taken: choose another with --port N`);
    process.exitCode = 1;
  }
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
