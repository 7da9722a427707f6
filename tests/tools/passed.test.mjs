// What of the gate is not run again: tools/lib/passed.sh.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const tools = fileURLToPath(new URL('../../tools/lib/', import.meta.url));

/** A project of two files, and what its gate says. */
const projectFor = (t) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'loadwise-passed-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const write = (name, text) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };
  execFileSync('git', ['init', '-q', folder]);
  write('.gitignore', 'build/\ndist/\n');
  write('src/a.cpp', 'int a;\n');
  write('web/a.mjs', 'a;\n');
  const bash = (check, lines) =>
    execFileSync(
      'bash',
      [
        '-euo',
        'pipefail',
        '-c',
        `source ${tools}checks.sh; source ${tools}passed.sh; ${check}\n${lines}`,
      ],
      { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
    );
  return {
    write,
    bash,
    /** Whether the step ran. */
    runs: (step) => bash(`check_${step}() { echo ran; }`, `unless_passed ${step}`) === 'ran\n',
  };
};

test('what passed is not run again for the same files, and is when it is named', (t) => {
  const { runs, bash } = projectFor(t);
  assert.ok(runs('native'));
  assert.ok(!runs('native'));
  assert.equal(bash('check_native() { echo ran; }', 'run_and_remember native'), 'ran\n');
});

test('what failed is run again', (t) => {
  const { runs, bash } = projectFor(t);
  assert.throws(() => bash('check_native() { return 1; }', 'unless_passed native'));
  assert.ok(runs('native'));
  assert.throws(() => bash('check_native() { return 1; }', 'run_and_remember native'));
  assert.ok(runs('native'), 'the last word counts');
});

test('a changed, a new and a deleted file are each looked at', (t) => {
  const { runs, write, bash } = projectFor(t);
  assert.ok(runs('clang'));
  write('src/a.cpp', 'int b;\n');
  assert.ok(runs('clang'));
  write('src/b.cpp', '');
  assert.ok(runs('clang'));
  bash('', 'rm src/b.cpp');
  assert.ok(runs('clang'));
});

test('the native programs rest on nothing of the page, the browser on all there is', (t) => {
  const { runs, write } = projectFor(t);
  assert.ok(runs('native') && runs('browser'));
  write('web/a.mjs', 'b;\n');
  assert.ok(!runs('native'));
  assert.ok(runs('browser'));
  write('dist/index.html', 'built anew');
  assert.ok(runs('browser'));
});

test('what changed while it was looked at was not looked at', (t) => {
  const { runs, bash } = projectFor(t);
  bash('check_native() { echo "int c;" >src/a.cpp; }', 'unless_passed native');
  assert.ok(runs('native'));
});

test('the short steps are run each time', (t) => {
  const { runs } = projectFor(t);
  assert.ok(runs('format'));
  assert.ok(runs('format'));
});
