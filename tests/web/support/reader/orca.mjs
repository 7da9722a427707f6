// Orca, and what it says: see kept_orca.py.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { end } from './desktop.mjs';

const program = fileURLToPath(new URL('./kept_orca.py', import.meta.url));
const startMostMs = 60_000;

/** Answers {heard, close}; `heard()` waits until it is quiet and answers what was said since. */
export const startOrca = async (desktop) => {
  const child = spawn('/usr/bin/python3', [program], {
    env: desktop.env,
    stdio: ['pipe', 'pipe', process.env.READER_LOG ? 'inherit' : 'ignore'],
  });
  const said = [];
  const waiting = new Map();
  createInterface({ input: child.stdout }).on('line', (line) => {
    const message = JSON.parse(line);
    if (message.said) said.push(message.said);
    waiting.get(message.ready ? 0 : message.quiet)?.();
  });
  const answered = (number) =>
    new Promise((go, fail) => {
      const timer = setTimeout(() => fail(new Error('Orca does not answer')), startMostMs);
      waiting.set(number, () => {
        clearTimeout(timer);
        waiting.delete(number);
        go(undefined);
      });
    });
  let asked = 0;
  await answered(0);
  return {
    async heard() {
      asked += 1;
      const answer = answered(asked);
      child.stdin.write(`${asked}\n`);
      await answer;
      return said.splice(0);
    },
    close: () => end(child),
  };
};
