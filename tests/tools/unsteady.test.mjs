// A test that fails now and then: tests/web/unsteady.mjs.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { recordRun, tooUnsteady, withRun } from '../web/unsteady.mjs';

test('twice in ten runs is chance, three times is a fault', () => {
  const twice = [['a'], [], [], ['a', 'b'], []];
  assert.deepEqual(tooUnsteady(twice, ['a']), []);
  assert.deepEqual(tooUnsteady(withRun(twice, ['a', 'b']), ['a', 'b']), ['a']);
});

test('a run that is steady again fails for nothing that was', () => {
  const thrice = [['a'], ['a'], ['a']];
  assert.deepEqual(tooUnsteady(withRun(thrice, []), []), []);
});

test('what was more than ten runs ago does not count', () => {
  const before = [['a'], ['a'], ...Array(8).fill([])];
  assert.deepEqual(tooUnsteady(withRun(before, ['a']), ['a']), []);
});

test('the record is kept from run to run, and a broken one begins anew', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'loadwise-unsteady-'));
  const file = path.join(folder, 'build/unsteady.json');
  try {
    assert.deepEqual(recordRun(file, ['a']), []);
    assert.deepEqual(recordRun(file, ['a']), []);
    assert.deepEqual(recordRun(file, ['a']), ['a']);
    writeFileSync(file, '{"runs": [');
    assert.deepEqual(recordRun(file, ['a']), []);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
