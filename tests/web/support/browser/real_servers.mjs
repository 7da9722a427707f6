// Real web servers, as Debian ships them, with the lines of docs/hosting.md: on a free port of this
// machine, with their files in a folder of their own, ended by their process.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from './free_port.mjs';

const patienceMs = 10_000;
const docs = readFileSync(new URL('../../../../docs/hosting.md', import.meta.url), 'utf8');

/** The lines that docs/hosting.md shows for this server. */
const shownFor = (name) => {
  const [, lines] = new RegExp(`\`\`\`${name}\n(.*?)\`\`\``, 's').exec(docs) ?? [];
  if (!lines) throw new Error(`docs/hosting.md shows nothing for ${name}`);
  return lines;
};

const answers = (port) =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });

/** Runs a server until `stop`. */
const run = async (command, args, env, port, folder) => {
  let said = '';
  const PATH = `${process.env.PATH}:/usr/sbin`;
  // Apache ends its whole process group when it is ended: in ours, that is the tests as well.
  const child = spawn(command, args, { env: { ...process.env, PATH, ...env }, detached: true });
  child.stderr.on('data', (text) => (said += text));
  child.stdout.resume();
  const ended = once(child, 'exit');
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true });
  };
  const startedAt = Date.now();
  while (!(await answers(port))) {
    if (child.exitCode === null && Date.now() - startedAt < patienceMs) {
      await new Promise((again) => setTimeout(again, 20));
      continue;
    }
    await stop();
    throw new Error(`${command} did not start: ${said}`);
  }
  return { origin: `http://127.0.0.1:${port}`, stop };
};

/** A folder that the server's own user may read, with `dist` as it was uploaded. */
const makeFolder = (dist) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'loadwise-host-'));
  chmodSync(folder, 0o755);
  for (const name of ['logs', 'run', 'www']) mkdirSync(path.join(folder, name));
  cpSync(dist, path.join(folder, 'www/loadwise'), { recursive: true });
  chmodSync(path.join(folder, 'www/loadwise'), 0o755);
  return folder;
};

export const hsts = 'max-age=63072000; includeSubDomains';

// Where Debian has the second, the test walks that way too.
export const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
export const hasBrotli = existsSync(brotliModule);

/** Debian's nginx.conf, and one server that has a header of its own. */
export const startNginx = async (dist, { brotli = false } = {}) => {
  const folder = makeFolder(dist);
  const port = await freePort();
  const shown = brotli
    ? shownFor('nginx').replace('# brotli_static', 'brotli_static')
    : shownFor('nginx');
  const server = `server {
    listen 127.0.0.1:${port};
    root ${folder}/www;
    add_header Strict-Transport-Security "${hsts}" always;
    ${shown}
  }`;
  const config = readFileSync('/etc/nginx/nginx.conf', 'utf8')
    .replace(/^pid .*$/m, `pid ${folder}/run/nginx.pid;`)
    .replace(/^(\s*(?:error|access)_log) .*$/gm, `$1 ${folder}/logs/log;`)
    .replace(/^include .*modules-enabled.*$/m, brotli ? `load_module ${brotliModule};` : '')
    .replace(/^\s*include .*sites-enabled.*$/m, () => server);
  writeFileSync(path.join(folder, 'nginx.conf'), config);
  const args = ['-p', folder, '-c', `${folder}/nginx.conf`, '-e', `${folder}/logs/log`];
  return run('nginx', [...args, '-g', 'daemon off;'], {}, port, folder);
};

const enable = (folder, module) => {
  for (const end of ['load', 'conf'])
    if (existsSync(`/etc/apache2/mods-available/${module}.${end}`))
      symlinkSync(
        `/etc/apache2/mods-available/${module}.${end}`,
        path.join(folder, `apache2/mods-enabled/${module}.${end}`),
      );
};

/** Debian's apache2.conf with its modules, and more of them. */
export const startApache = async (dist, { modules = ['headers', 'rewrite'] } = {}) => {
  const folder = makeFolder(dist);
  const port = await freePort();
  cpSync('/etc/apache2', path.join(folder, 'apache2'), { recursive: true, verbatimSymlinks: true });
  for (const module of modules) enable(folder, module);
  writeFileSync(path.join(folder, 'apache2/ports.conf'), `Listen 127.0.0.1:${port}\n`);
  const ownHeader = `Header always set Strict-Transport-Security "${hsts}"`;
  // What caching plugins write.
  const expires = 'ExpiresActive On\nExpiresDefault "access plus 1 year"';
  const brotli = 'AddOutputFilterByType BROTLI_COMPRESS text/html application/javascript';
  writeFileSync(
    path.join(folder, 'apache2/sites-enabled/000-default.conf'),
    `ServerName localhost
    DocumentRoot ${folder}/www
    ${modules.includes('headers') ? ownHeader : ''}
    ${modules.includes('expires') ? expires : ''}
    ${modules.includes('brotli') ? brotli : ''}
    <Directory ${folder}/www>
      Options Indexes FollowSymLinks
      AllowOverride FileInfo
      Require all granted
    </Directory>\n`,
  );
  writeFileSync(path.join(folder, 'www/loadwise/.htaccess'), shownFor('apache'));
  const env = {
    APACHE_RUN_USER: 'www-data',
    APACHE_RUN_GROUP: 'www-data',
    APACHE_PID_FILE: `${folder}/run/apache2.pid`,
    APACHE_RUN_DIR: `${folder}/run`,
    APACHE_LOCK_DIR: `${folder}/run`,
    APACHE_LOG_DIR: `${folder}/logs`,
  };
  return run('apache2', ['-d', `${folder}/apache2`, '-DFOREGROUND'], env, port, folder);
};
