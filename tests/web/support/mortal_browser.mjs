// A Chromium with a profile of its own on disk, that can be killed without warning and started
// again on what it left.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { launch_options } from './browser.mjs';

const start_most_ms = 20_000;

export class MortalBrowser {
  constructor() {
    this.profile = mkdtempSync(path.join(tmpdir(), 'loadwise-profile-'));
  }

  /** Starts it and answers its page. */
  async start() {
    const { executablePath, args } = launch_options();
    const port_file = path.join(this.profile, 'DevToolsActivePort');
    rmSync(port_file, { force: true });
    this.process = spawn(
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
    this.ended = once(this.process, 'exit');
    const deadline = Date.now() + start_most_ms;
    while (!existsSync(port_file) || readFileSync(port_file, 'utf8').split('\n').length < 2) {
      if (Date.now() > deadline) throw new Error('the browser did not start');
      await pause(20);
    }
    const [port] = readFileSync(port_file, 'utf8').split('\n');
    this.connection = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    return this.connection.contexts()[0].pages()[0];
  }

  /** Ends every process of it at once, as a flat battery would. */
  async kill() {
    process.kill(-this.process.pid, 'SIGKILL');
    await this.ended;
    this.process = null;
    await this.connection.close().catch(() => {});
  }

  async dispose() {
    if (this.process) await this.kill();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
