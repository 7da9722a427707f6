// WebKitGTK through its own driver, by the W3C's WebDriver over HTTP.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from './free_port.mjs';
import { startScreen } from './screen.mjs';

// Debian keeps it in a folder named after the machine.
const miniBrowser = () =>
  readdirSync('/usr/lib')
    .map((machine) => `/usr/lib/${machine}/webkit2gtk-4.1/MiniBrowser`)
    .find((place) => existsSync(place));

const startMostMs = 20_000;

/** A driver and its screen. Sessions are separate people: nothing of one is seen by another. */
export class WebKitDriver {
  async start() {
    this.screen = await startScreen();
    const port = await freePort();
    this.address = `http://127.0.0.1:${port}`;
    this.process = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
      env: { ...process.env, DISPLAY: this.screen.display },
      stdio: 'ignore',
    });
    this.ended = once(this.process, 'exit');
    const deadline = Date.now() + startMostMs;
    while (!(await this.send('GET', '/status').catch(() => null))?.ready) {
      if (Date.now() > deadline) throw new Error('WebKitWebDriver did not start');
      await pause(50);
    }
    return this;
  }

  async send(method, path, body) {
    const answer = await fetch(this.address + path, { method, body: body && JSON.stringify(body) });
    const { value } = await answer.json();
    if (answer.ok) return value;
    throw new Error(`${value.error}: ${value.message}`);
  }

  async session() {
    const { sessionId } = await this.send('POST', '/session', {
      capabilities: {
        alwaysMatch: {
          'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] },
        },
      },
    });
    return new Session(this, `/session/${sessionId}`);
  }

  async close() {
    this.process.kill();
    await this.ended;
    await this.screen.close();
  }
}

export class Session {
  constructor(driver, path) {
    this.driver = driver;
    this.path = path;
  }

  send(method, path, body) {
    return this.driver.send(method, this.path + path, body);
  }

  goto(url) {
    return this.send('POST', '/url', { url });
  }

  reload() {
    return this.send('POST', '/refresh', {});
  }

  /** Runs a function's text in the page; a promise that it answers is waited for. */
  run(text, args) {
    const script = `const done = arguments[arguments.length - 1];
      Promise.resolve()
        .then(() => (${text})(...Array.from(arguments).slice(0, -1)))
        .then((value) => done({ value }), (error) => done({ error: String(error?.stack) }));`;
    return this.send('POST', '/execute/async', { script, args });
  }

  clickAt(x, y) {
    const at = { duration: 0, x: Math.round(x), y: Math.round(y), origin: 'viewport' };
    return this.act('pointer', 'mouse', [
      { type: 'pointerMove', ...at },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ]);
  }

  /** Presses the keys together, in that order. */
  press(keys) {
    return this.act('key', 'keyboard', [
      ...keys.map((value) => ({ type: 'keyDown', value })),
      ...[...keys].reverse().map((value) => ({ type: 'keyUp', value })),
    ]);
  }

  act(type, id, actions) {
    const parameters = type === 'pointer' ? { parameters: { pointerType: 'mouse' } } : {};
    return this.send('POST', '/actions', { actions: [{ type, id, actions, ...parameters }] });
  }

  async screenshot() {
    return Buffer.from(await this.send('GET', '/screenshot'), 'base64');
  }

  /** What the engine's own accessibility tree calls the elements: [[role, name], ...]. */
  async computed(css) {
    const found = await this.send('POST', '/elements', { using: 'css selector', value: css });
    const all = [];
    for (const reference of found) {
      const [id] = Object.values(reference);
      const role = await this.send('GET', `/element/${id}/computedrole`);
      all.push([role, await this.send('GET', `/element/${id}/computedlabel`)]);
    }
    return all;
  }

  resize(width, height) {
    return this.send('POST', '/window/rect', { x: 0, y: 0, width, height });
  }

  close() {
    return this.send('DELETE', '');
  }
}
