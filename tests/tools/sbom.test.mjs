import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { make_sbom } from '../../tools/lib/sbom.mjs';

const notices = readFileSync(new URL('../../THIRD-PARTY-NOTICES.txt', import.meta.url), 'utf8');

test('every part of the bill of materials has a version and a notice', () => {
  const { components } = make_sbom('3.1.6', '0.1.0');
  assert.equal(components.length, 6);
  for (const { name, version } of components) {
    assert.ok(version, name);
    assert.ok(notices.includes(`\n${name}`), `THIRD-PARTY-NOTICES.txt has no heading for ${name}`);
  }
});

test('the same sources give the same bill', () => {
  assert.deepEqual(make_sbom('3.1.6', '0.1.0'), make_sbom('3.1.6', '0.1.0'));
});
