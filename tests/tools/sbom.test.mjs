import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { makeSbom } from '../../tools/lib/sbom.mjs';

const notices = readFileSync(new URL('../../THIRD-PARTY-NOTICES.txt', import.meta.url), 'utf8');

test('every part of the bill of materials has a version and a notice', () => {
  const { components } = makeSbom('3.1.6', '0.1.0');
  assert.equal(components.length, 7);
  for (const { name, version } of components) {
    assert.ok(version, name);
    assert.ok(notices.includes(`\n${name}`), `THIRD-PARTY-NOTICES.txt has no heading for ${name}`);
  }
});

test('the same sources give the same bill', () => {
  assert.deepEqual(makeSbom('3.1.6', '0.1.0'), makeSbom('3.1.6', '0.1.0'));
});

test('the bill is what CycloneDX 1.5 says it must be', async (context) => {
  const { default: Ajv } = await import('ajv-2020/dist/ajv.js').catch(() => ({ default: null }));
  if (!Ajv) return context.skip('ajv is not installed');
  const folder = '../../node_modules/@cyclonedx/cyclonedx-library/res/schema/';
  const readSchema = (name) =>
    JSON.parse(
      readFileSync(new URL(`${folder}${name}.SNAPSHOT.schema.json`, import.meta.url), 'utf8'),
    );
  const ajv = new Ajv.default({ strict: false, allErrors: true, validateFormats: false });
  for (const name of ['spdx', 'jsf-0.82'])
    ajv.addSchema({
      ...readSchema(name),
      $id: `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`,
    });
  const validate = ajv.compile(readSchema('bom-1.5'));
  assert.ok(validate(makeSbom('3.1.6', '0.1.0')), JSON.stringify(validate.errors?.[0]));
  assert.ok(!validate({ ...makeSbom('3.1.6', '0.1.0'), specVersion: 5 }));
});
