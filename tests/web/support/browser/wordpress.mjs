// A real WordPress as Debian ships it: its files and a database in a folder of their own, PHP's own
// server on a free port of this machine, three people with a role each, and our plugin as its zip
// would lay it.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pluginFiles } from '../../../../tools/lib/wordpress.mjs';
import { freePort } from './free_port.mjs';

const debians = '/usr/share/wordpress';
const patienceMs = 60_000;
const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` };

/** Whether this machine has what it takes (tools/soak installs it). */
export const hasWordPress =
  existsSync(debians) && existsSync('/usr/sbin/mariadbd') && existsSync('/usr/bin/php');

export const password = 'not a secret, and long enough';
export const people = ['administrator', 'editor', 'author', 'contributor'];

const until = async (what, isThere) => {
  const startedAt = Date.now();
  while (!isThere()) {
    if (Date.now() - startedAt > patienceMs) throw new Error(`${what} did not come`);
    await new Promise((again) => setTimeout(again, 100));
  }
};

const start = (command, args, options = {}) => {
  // PHP's workers outlive it: all that was started is one group, and ends as one.
  /** @type {import('node:child_process').SpawnOptions} */
  const group = { env, stdio: ['ignore', 'ignore', 'pipe'], detached: true };
  const child = spawn(command, args, { ...group, ...options });
  const said = [];
  child.stderr.on('data', (text) => said.push(String(text)));
  const ended = once(child, 'exit');
  const stop = async () => {
    process.kill(-child.pid, 'SIGTERM');
    await ended;
  };
  return { stop, said };
};

const startDatabase = async (folder) => {
  const data = path.join(folder, 'data');
  const socket = path.join(folder, 'sock');
  const who = process.getuid?.() === 0 ? ['--user=root'] : [];
  execFileSync(
    'mariadb-install-db',
    [`--datadir=${data}`, '--auth-root-authentication-method=normal', ...who],
    { env, stdio: 'ignore' },
  );
  const database = start('mariadbd', [
    '--no-defaults',
    `--datadir=${data}`,
    `--socket=${socket}`,
    `--pid-file=${folder}/pid`,
    '--skip-networking',
    '--innodb-flush-log-at-trx-commit=0',
    ...who,
  ]);
  await until('the database', () => existsSync(socket));
  const ask = (sql) =>
    execFileSync('mariadb', [`--socket=${socket}`, '-uroot', '-e', sql], { env });
  ask('CREATE DATABASE wordpress CHARACTER SET utf8mb4');
  return { ...database, socket };
};

const config = (socket, origin, language) => `<?php
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:${socket}' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'WP_HOME', '${origin}' );
define( 'WP_SITEURL', '${origin}' );
define( 'WPLANG', '${language}' );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'WP_ACCESSIBLE_HOSTS', '127.0.0.1,localhost' );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'DISABLE_WP_CRON', true );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_LOG', __DIR__ . '/wp-content/debug.log' );
define( 'WP_DEBUG_DISPLAY', false );
$table_prefix = 'wp_';
if ( ! defined( 'ABSPATH' ) ) define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
`;

// A server on this machine is within the network that WordPress asks nothing of: in a test it may.
const helpers = `<?php
add_filter( 'http_request_host_is_external', '__return_true' );
add_filter( 'http_allowed_safe_ports', fn( $ports, $host, $url ) =>
	array_merge( $ports, array( (int) wp_parse_url( $url, PHP_URL_PORT ) ) ), 10, 3 );
add_filter( 'send_password_change_email', '__return_false' );
add_filter( 'pre_wp_mail', '__return_true' );
`;

const install = (people) => `<?php
define( 'WP_INSTALLING', true );
$_SERVER['HTTP_HOST'] = 'localhost';
require __DIR__ . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install( 'A clinic', 'administrator', 'a@clinic.example', true, '', '${password}' );
foreach ( ${JSON.stringify(people).replace('[', 'array(').replace(']', ')')} as $role ) {
	if ( ! username_exists( $role ) ) {
		wp_insert_user( array( 'user_login' => $role, 'user_pass' => '${password}',
			'user_email' => "$role@clinic.example", 'role' => $role ) );
	}
}
foreach ( get_users() as $user ) {
	update_user_meta( $user->ID, 'wp_persisted_preferences', array( 'core/edit-post' =>
		array( 'welcomeGuide' => false, 'fullscreenMode' => false ), '_modified' => gmdate( 'c' ) ) );
}
update_option( 'permalink_structure', '/%postname%/' );
`;

const run = (site, code) => {
  const file = path.join(site, 'run.php');
  writeFileSync(file, code);
  return String(execFileSync('php', [file], { cwd: site, env }));
};

/** Lays the plugin where an upload would. */
const layPlugin = (site) => {
  for (const { file, bytes } of pluginFiles()) {
    const target = path.join(site, 'wp-content/plugins/loadwise', file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
};

/**
 * Runs it until `stop`. `run` runs PHP within it.
 * @param {{theme?: string, language?: string}} [options]
 */
export const startWordPress = async ({ theme = 'twentytwentyone', language = '' } = {}) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'loadwise-wp-'));
  const site = path.join(folder, 'site');
  cpSync(debians, site, { recursive: true, dereference: true });
  const database = await startDatabase(folder);
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  writeFileSync(path.join(site, 'wp-config.php'), config(database.socket, origin, language));
  mkdirSync(path.join(site, 'wp-content/mu-plugins'), { recursive: true });
  writeFileSync(path.join(site, 'wp-content/mu-plugins/test.php'), helpers);
  layPlugin(site);
  run(site, install(people));
  const inside = (code) =>
    run(site, `<?php $_SERVER['HTTP_HOST'] = 'localhost'; require 'wp-load.php'; ${code}`);
  inside(`switch_theme( '${theme}' ); require ABSPATH . 'wp-admin/includes/plugin.php';
    $problem = activate_plugin( 'loadwise/loadwise.php' );
    if ( is_wp_error( $problem ) ) { echo $problem->get_error_message(); exit( 1 ); }`);
  const web = start('php', ['-S', `localhost:${port}`, '-t', site, path.join(site, 'router.php')], {
    env: { ...env, PHP_CLI_SERVER_WORKERS: '4' },
    cwd: site,
  });
  writeFileSync(path.join(site, 'router.php'), router);
  await until('PHP', () => web.said.join('').includes('started'));
  const stop = async () => {
    await web.stop();
    await database.stop();
    rmSync(folder, { recursive: true });
  };
  return { origin, site, run: inside, stop };
};

// Files as they are, and the rest to WordPress.
const router = `<?php
$file = __DIR__ . parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH );
if ( is_file( $file ) || is_file( $file . '/index.php' ) && '/' !== $_SERVER['REQUEST_URI'] ) {
	return false;
}
$_SERVER['SCRIPT_NAME'] = '/index.php';
require __DIR__ . '/index.php';
`;
