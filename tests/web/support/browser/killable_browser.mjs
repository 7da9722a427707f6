// A browser with a profile of its own on disk, Chromium or Firefox, that can be killed without
// warning and started again on what it left. What the last kills left of its stores is kept aside
// until the test is over, and stays on the disk when it failed: a browser mends its files as soon
// as it starts.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium, firefox } from 'playwright-core';
import { launchOptions } from './browser.mjs';
import { startScreen } from './screen.mjs';

const startMostMs = 20_000;
const remainsMost = 2;

const remove = (place) => rmSync(place, { recursive: true, force: true, maxRetries: 5 });

export class KillableBrowser {
  // Where Chromium keeps the records, which origins there are, and whether it ended well.
  stores = ['Default/IndexedDB', 'Default/WebStorage', 'Default/Preferences', 'Local State'];

  /** @type {{pid?: number} | null} */
  process = null;

  /** @type {import('playwright-core').Browser | import('playwright-core').BrowserContext} */
  connection;

  constructor() {
    this.profile = mkdtempSync(path.join(tmpdir(), 'loadwise-profile-'));
    this.remains = []; // copies of what the last kills left, newest last
    this.kills = 0;
  }

  /** Copies what the kill left, before the next start changes it. */
  keepRemains() {
    const place = `${this.profile}-kill-${this.kills}`;
    for (const store of this.stores) {
      const from = path.join(this.profile, store);
      if (existsSync(from)) cpSync(from, path.join(place, store), { recursive: true });
    }
    this.remains.push(place);
    while (this.remains.length > remainsMost) remove(this.remains.shift());
  }

  /** Starts it and answers its page. */
  async start() {
    const { executablePath, args } = launchOptions();
    const portFile = path.join(this.profile, 'DevToolsActivePort');
    rmSync(portFile, { force: true });
    const child = spawn(
      executablePath,
      [
        ...args,
        '--headless=new',
        `--user-data-dir=${this.profile}`,
        '--remote-debugging-port=0',
        'about:blank',
      ],
      // A process group of its own: the browser's children are killed with it.
      { detached: true, stdio: 'ignore' },
    );
    this.process = child;
    this.ended = once(child, 'exit');
    const deadline = Date.now() + startMostMs;
    while (!existsSync(portFile) || readFileSync(portFile, 'utf8').split('\n').length < 2) {
      if (Date.now() > deadline) throw new Error('the browser did not start');
      await pause(20);
    }
    const [port] = readFileSync(portFile, 'utf8').split('\n');
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    this.connection = browser;
    return browser.contexts()[0].pages()[0];
  }

  /** Ends every process of it at once, as a flat battery would. */
  async kill() {
    process.kill(-this.process.pid, 'SIGKILL');
    await this.ended;
    this.process = null;
    await this.connection?.close().catch(() => {});
    this.kills += 1;
    this.keepRemains();
  }

  /** Runs the body; when it fails, what is on the disk stays there and `tell` is told where. */
  async during(tell, body) {
    let failed = true;
    try {
      await body();
      failed = false;
    } finally {
      await this.end(failed);
      const places = [this.profile, ...this.remains];
      if (failed) tell(`the profile, and what the last kills left: ${places.join(' ')}`);
    }
  }

  async end(isKept = false) {
    if (this.process) await this.kill();
    if (!isKept) for (const place of [this.profile, ...this.remains]) remove(place);
  }
}

/** The process group of the browser that has this profile. */
const groupWith = (profile) => {
  const isIts = (id) => {
    try {
      return readFileSync(`/proc/${id}/cmdline`, 'utf8').split('\0').includes(profile);
    } catch {
      return false; // it ended while we looked
    }
  };
  return Number(readdirSync('/proc').find((id) => /^\d+$/.test(id) && isIts(id)));
};

/** Firefox, which has WebGL only where it has a screen to draw on. */
export class KillableFirefox extends KillableBrowser {
  stores = ['storage', 'storage.sqlite', 'prefs.js'];

  /** @type {Awaited<ReturnType<typeof startScreen>>} */
  screen;

  async start() {
    this.screen ??= await startScreen();
    const env = { ...process.env, DISPLAY: this.screen.display };
    const context = await firefox.launchPersistentContext(this.profile, {
      channel: 'moz-firefox',
      executablePath: process.env.LOADWISE_FIREFOX ?? '/usr/bin/firefox-esr',
      env,
    });
    this.connection = context;
    this.process = { pid: groupWith(this.profile) };
    this.ended = new Promise((resolve) => {
      context.once('close', resolve);
    });
    return context.pages()[0];
  }

  async end(isKept = false) {
    await super.end(isKept);
    await this.screen?.close();
  }
}
