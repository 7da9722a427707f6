// The conformance report names each criterion of WCAG 2.2 once, with a result, and tests that are
// there.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const report = readFileSync(path.join(root, 'docs/accessibility.md'), 'utf8');

// How many criteria each guideline has in WCAG 2.2. 4.1.1 is gone; its number is not given anew.
const counts = {
  ...{ 1.1: 1, 1.2: 9, 1.3: 6, 1.4: 13, 2.1: 4, 2.2: 6, 2.3: 3, 2.4: 13, 2.5: 8 },
  ...{ 3.1: 6, 3.2: 6, 3.3: 9, 4.1: 3 },
};
const gone = '4.1.1';
const criteria = Object.entries(counts).flatMap(([guideline, count]) =>
  Array.from({ length: count }, (_, index) => `${guideline}.${index + 1}`),
);

const rows = [...report.matchAll(/^\| (\d\.\d\.\d+) [^|]*\| ([^|]*) \| ([^|]*) \|$/gm)];

test('each criterion stands there once', () => {
  const named = rows.map(([, criterion]) => criterion).sort();
  assert.deepEqual(named, criteria.filter((each) => each !== gone).sort());
});

test('each has a result, and a reason where it is not met', () => {
  for (const [, criterion, result, why] of rows) {
    assert.match(result, /^(supports|partly|does not|n\/a)$/, criterion);
    assert.ok(why.length > 3, criterion);
  }
});

test('the tests that it names are there', () => {
  const seen = rows.flatMap(([, , , why]) =>
    [...why.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
  );
  const missing = seen.filter(
    (name) =>
      !existsSync(path.join(root, name.includes('/') ? name : `tests/web/access/${name}.test.mjs`)),
  );
  assert.deepEqual(missing, []);
});
