// A desktop in memory with what a screen reader needs: a screen, a window manager, a bus of
// messages, and that of accessibility on it, all of this process alone.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { startScreen } from '../browser/screen.mjs';

const run = promisify(execFile);
// In a window, left of what stands in the middle of its page.
const beside = ['6', '500'];
const launcher = '/usr/libexec/at-spi-bus-launcher';

/** Ends a process that this one started, and waits for it. */
export const end = async (child) => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill();
  await gone;
};

/** Answers {env, press, type, close}: keys go to the window with the focus, as from a keyboard. */
export const startDesktop = async () => {
  const home = mkdtempSync(path.join(tmpdir(), 'loadwise-desktop-'));
  mkdirSync(path.join(home, 'run'), { mode: 0o700 });
  const screen = await startScreen();
  const env = {
    ...process.env,
    DISPLAY: screen.display,
    HOME: home,
    XDG_RUNTIME_DIR: path.join(home, 'run'),
    LANG: 'C.UTF-8',
    ACCESSIBILITY_ENABLED: '1',
    GNOME_ACCESSIBILITY: '1',
    GTK_MODULES: 'gail:atk-bridge',
    NO_AT_BRIDGE: '0',
    // Settings are kept in memory: nothing of the machine's own is read or changed.
    GSETTINGS_BACKEND: 'memory',
  };
  const bus = spawn('dbus-daemon', ['--session', '--nofork', '--nopidfile', '--print-address'], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [address] = await once(createInterface({ input: bus.stdout }), 'line');
  Object.assign(env, { DBUS_SESSION_BUS_ADDRESS: address });
  const access = spawn(launcher, ['--launch-immediately'], { env, stdio: 'ignore' });
  await once(access, 'spawn');
  const xdotool = (...words) => run('xdotool', words, { env });
  return {
    env,
    press: (key) => xdotool('key', '--clearmodifiers', key),
    type: (words) => xdotool('type', '--delay', '40', words),
    /** The last window that opened has the keys, and in it the page: beside all that is in it. */
    async entersPageOf(kind) {
      const { stdout } = await xdotool('search', '--sync', '--onlyvisible', '--class', kind);
      const window = stdout.trim().split('\n').at(-1);
      await xdotool('windowactivate', '--sync', window);
      await xdotool('mousemove', '--window', window, ...beside, 'click', '1');
    },
    async close() {
      await end(access);
      await end(bus);
      await screen.close();
      rmSync(home, { recursive: true, force: true, maxRetries: 3 });
    },
  };
};
