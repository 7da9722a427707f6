// Runs every browser test: node tests/web/run.mjs [PART OF A FILE'S NAME]. dist/ must have been
// built.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = path.dirname(fileURLToPath(import.meta.url));
const files = readdirSync(folder, { recursive: true })
  .filter((file) => file.endsWith('.test.mjs') && file.includes(process.argv[2] ?? ''))
  .sort()
  .map((file) => path.join(folder, file));

if (files.length === 0) {
  console.error('no browser test has that name');
  process.exit(1);
}
const runner = spawn(process.execPath, ['--test', '--test-reporter=spec', ...files], {
  stdio: 'inherit',
});
runner.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
