// What only the annex can take in waits for it, and comes in afterwards as it happened.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Gate } from '../../web/gate.mjs';

const kinds = (passed) => passed.map(([kind]) => kind);

/** Time passes when it is told to. */
const heldTime = (t) => {
  const held = new Set();
  const { setInterval, clearInterval } = globalThis;
  Object.assign(globalThis, {
    setInterval(act, ms) {
      const each = { act, ms };
      held.add(each);
      return each;
    },
    clearInterval: (each) => held.delete(each),
  });
  t.after(() => Object.assign(globalThis, { setInterval, clearInterval }));
  return (ms) => {
    for (const each of held) if (each.ms <= ms) each.act();
  };
};

const closed = (load, hasPage = () => false) => {
  const passed = [];
  const gate = new Gate(
    (message) => passed.push(message),
    load,
    (error) => error.message,
    hasPage,
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

test('a page of the program itself hears at once what is pressed, and says to wait', () => {
  const { gate, passed } = closed(
    () => new Promise(() => {}),
    () => true,
  );
  gate.open();
  gate.take(['click', '1']);
  gate.take(['change', '2', 'x']);
  gate.take(['back']);
  assert.deepEqual(kinds(passed), ['click', 'back']);
});

test('what was pressed on a screen before comes first', async () => {
  let isTaken = false;
  const { gate, passed } = closed(
    async () => {},
    () => isTaken,
  );
  gate.take(['click', '1']);
  isTaken = true;
  gate.take(['click', '2']);
  assert.deepEqual(passed, []);
  await new Promise((go) => setImmediate(go));
  assert.deepEqual(passed.slice(1), [
    ['click', '1'],
    ['click', '2'],
  ]);
});

test('what does not come is told after eight seconds, and may be asked for again', async (t) => {
  const pass = heldTime(t);
  const loads = [];
  const { gate, passed } = closed(
    () => new Promise((come) => loads.push(come)),
    () => true,
  );
  gate.open();
  pass(7999);
  assert.deepEqual(passed, []);
  pass(8000);
  pass(8000);
  assert.deepEqual(passed, [['annex', 'slow']], 'once');
  gate.open();
  assert.equal(loads.length, 2);
  loads[0]();
  await new Promise((go) => setImmediate(go));
  assert.deepEqual(passed[1], ['annex', '']);
  loads[1]();
  await new Promise((go) => setImmediate(go));
  assert.equal(passed.length, 2, 'what comes first counts');
});

test('a screen that goes on by itself is not told that it waits', (t) => {
  const pass = heldTime(t);
  const { gate, passed } = closed(() => new Promise(() => {}));
  gate.take(['click', '1']);
  pass(60000);
  assert.deepEqual(passed, []);
});
