// What only the annex can take in waits for it, and comes in afterwards as it happened.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Gate } from '../../web/gate.mjs';

const kinds = (passed) => passed.map(([kind]) => kind);

const closed = (load) => {
  const passed = [];
  const gate = new Gate(
    (message) => passed.push(message),
    load,
    (error) => error.message,
  );
  return { gate, passed };
};

test('what a first screen needs comes in at once', () => {
  const { gate, passed } = closed(() => new Promise(() => {}));
  for (const kind of ['texts', 'programme', 'rows', 'focus']) gate.take([kind]);
  assert.deepEqual(kinds(passed), ['texts', 'programme', 'rows', 'focus']);
});

test('what is pressed asks for the annex and follows it, in order', async () => {
  const { gate, passed } = closed(async () => {});
  gate.take(['click', '1']);
  gate.take(['fact', 'offline', '1']);
  gate.take(['click', '2']);
  assert.ok(gate.holdsPresses());
  assert.deepEqual(passed, []);
  await gate.open();
  await Promise.resolve();
  assert.deepEqual(kinds(passed), ['annex', 'click', 'fact', 'click']);
  assert.ok(!gate.holdsPresses());
});

test('an earlier visit waits whole: its settings, its rows, and an end of them', async () => {
  const { gate, passed } = closed(async () => {});
  gate.take(['setting', 'theme', 'dark']);
  gate.take(['rows']);
  assert.deepEqual(passed, []);
  await Promise.resolve();
  await Promise.resolve();
  assert.deepEqual(kinds(passed), ['annex', 'setting', 'rows']);
});

test('why the store cannot be used comes after what could be read of it', async () => {
  const { gate, passed } = closed(async () => {});
  gate.take(['rows', 'one']);
  gate.take(['no-store', 'broken']);
  assert.deepEqual(passed, []);
  await gate.open();
  assert.deepEqual(kinds(passed), ['annex', 'rows', 'no-store']);
});

test('without an annex, presses come in and records wait for the next try', async () => {
  let isCut = true;
  const { gate, passed } = closed(async () => {
    if (isCut) throw new Error('offline');
  });
  gate.take(['rows', 'one']);
  gate.take(['click', '1']);
  await new Promise((go) => setImmediate(go));
  assert.deepEqual(passed, [
    ['annex', 'offline'],
    ['click', '1'],
  ]);
  isCut = false;
  await gate.open();
  assert.deepEqual(kinds(passed.slice(2)), ['annex', 'rows']);
});
