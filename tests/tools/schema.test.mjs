import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';

const folder = 'assets/programmes';
const read = (file) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const readJson = (file) => JSON.parse(read(file));

const compile = async (context) => {
  const ajv = await import('ajv-2020/dist/2020.js').catch(() => null);
  if (ajv === null) return context.skip('ajv is not installed');
  return new ajv.default.default({ allErrors: true, strict: false }).compile(
    readJson(`${folder}/programme.schema.json`),
  );
};

// Cases of the C++ test whose problem is a matter of shape: what the schema can know.
const hostileCases = () =>
  read('tests/format/fixtures/hostile_programmes.txt')
    .split('----\n')
    .slice(1)
    .map((text) => {
      const [, name, problem, from, to] = /^(.*)\n(.*)\n([\s\S]*?)\n?=>\n([\s\S]*)$/.exec(text);
      return { name, problem, from, to: to.replace(/\n$/, '') };
    });

test('the shipped programmes keep to the schema', async (context) => {
  const validate = await compile(context);
  if (!validate) return;
  const files = readdirSync(new URL(`../../${folder}`, import.meta.url))
    .filter((name) => name.endsWith('.json') && name !== 'programme.schema.json')
    .map((name) => `${folder}/${name}`);
  assert.ok(files.length >= 2);
  for (const file of [...files, 'tests/format/fixtures/small.json'])
    assert.ok(validate(readJson(file)), `${file}: ${JSON.stringify(validate.errors?.[0])}`);
});

test('the schema refuses what has the wrong type, range or choice', async (context) => {
  const validate = await compile(context);
  if (!validate) return;
  const sound = read('tests/format/fixtures/small.json');
  const knownByShape = /^(WrongType|NewerFormat|UnknownFormat) /;
  const cases = hostileCases().filter(({ problem }) => knownByShape.test(problem));
  assert.ok(cases.length > 10);
  for (const { name, from, to } of cases)
    assert.ok(!validate(JSON.parse(sound.replace(from, () => to))), name);
});
