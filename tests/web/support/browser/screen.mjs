// A screen for browsers that only draw on one: an X server in memory, of this process alone, and a
// window manager, which gives a new window the focus.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Answers {display, close}. */
export const startScreen = async ({ width = 1400, height = 1100 } = {}) => {
  const server = spawn(
    'Xvfb',
    ['-displayfd', '1', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp'],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const failed = once(server, 'exit').then(() => {
    throw new Error('Xvfb did not start');
  });
  const [number] = await Promise.race([once(server.stdout, 'data'), failed]);
  failed.catch(() => {});
  const display = `:${String(number).trim()}`;
  const env = { ...process.env, DISPLAY: display };
  const manager = spawn('jwm', [], { env, stdio: 'ignore' });
  await once(manager, 'spawn');
  const ended = once(manager, 'exit');
  return {
    display,
    async close() {
      manager.kill();
      await ended;
      const gone = once(server, 'exit');
      server.kill();
      await gone;
    },
  };
};
