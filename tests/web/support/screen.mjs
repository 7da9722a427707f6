// A screen for browsers that only draw on one: an X server in memory, of this process alone.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Answers {display, close}. */
export const start_screen = async ({ width = 1400, height = 1100 } = {}) => {
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
  return {
    display: `:${String(number).trim()}`,
    async close() {
      const gone = once(server, 'exit');
      server.kill();
      await gone;
    },
  };
};
