// Runs every browser test: node tests/web/run.mjs [PART OF A FILE'S NAME]. dist/ must have been
// built.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = path.dirname(fileURLToPath(import.meta.url));
// A file that waits for what never comes is ended and named; a soak's rounds take longer.
const file_most_ms = (process.env.LOADWISE_SOAK === '1' ? 240 : 10) * 60_000;

// Long ones run only for tools/soak, or when they are named.
const is_wanted = (file) =>
  process.argv[2]
    ? file.includes(process.argv[2])
    : process.env.LOADWISE_SOAK === '1' || !file.endsWith('.soak.test.mjs');
const files = readdirSync(folder, { recursive: true })
  .filter((file) => file.endsWith('.test.mjs') && is_wanted(file))
  .sort()
  .map((file) => path.join(folder, file));

if (files.length === 0) {
  console.error('no browser test has that name');
  process.exit(1);
}

// What measures time has the machine to itself; the rest runs two files at a time.
const alone = files.filter((file) => file.endsWith('.alone.test.mjs'));
const together = files.filter((file) => !alone.includes(file));

const run = (some, at_once) =>
  new Promise((resolve) => {
    if (some.length === 0) return resolve(0);
    const options = [
      '--test',
      '--test-reporter=spec',
      `--test-concurrency=${at_once}`,
      `--test-timeout=${file_most_ms}`,
    ];
    const runner = spawn(process.execPath, [...options, ...some], { stdio: 'inherit' });
    runner.on('exit', (code) => resolve(code ?? 1));
  });

process.exitCode = (await run(together, 2)) || (await run(alone, 1));
