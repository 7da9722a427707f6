// A browser may close the connection to the records whenever it likes, between two writes or under
// one. What is written goes over a new one, once, and the person hears nothing of it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { viewOfTurn, withPage } from '../support/browser/page.mjs';
import { until } from '../support/browser/until.mjs';
import { Person } from '../support/person/person.mjs';
import { readRows, readSettings } from '../support/store/records.mjs';
import { notesIn } from '../support/store/writing.mjs';

const { path } = viewOfTurn(0);

/** Runs in the page before its scripts: counts connections, and lets them be closed. */
const withClosing = () => {
  const { open } = IDBFactory.prototype;
  globalThis.opened = 0;
  /** @param {Parameters<typeof open>} rest */
  IDBFactory.prototype.open = function (...rest) {
    if (rest[0] === 'loadwise') globalThis.opened += 1;
    return open.apply(this, rest);
  };
  const { transaction } = IDBDatabase.prototype;
  /** @param {Parameters<typeof transaction>} rest */
  IDBDatabase.prototype.transaction = function (...rest) {
    const made = transaction.apply(this, rest);
    if (this.name === 'loadwise') globalThis.connection = this;
    const [stores, mode] = rest;
    const closed = globalThis.closedStore ?? 'log';
    const isWrite = mode === 'readwrite' && [...stores].includes(closed);
    if (!isWrite || !(globalThis.closings > 0)) return made;
    globalThis.closings -= 1;
    made.commit = () => {
      const close = () => {
        this.close();
        this.dispatchEvent(new Event('close'));
      };
      if (globalThis.isToldLate) made.addEventListener('abort', () => setTimeout(close));
      else close();
      made.abort();
    };
    return made;
  };
};

const logs = async (person, note) => {
  await person.press('Log pain');
  await person.scoresPain(2, note);
  await person.button('Log pain').waitFor();
};

const opened = (page) => page.evaluate(() => globalThis.opened);

const withRecords = (body) =>
  withPage({ path, init: withClosing }, async ({ page }) => {
    const person = new Person(page);
    await person.starts();
    await logs(person, 'w1 1');
    await person.isSaved();
    await body(page, person, await opened(page));
  });

test('a connection that was closed between two writes is made again', () =>
  withRecords(async (page, person, before) => {
    await page.evaluate(() => globalThis.connection.close());
    await logs(person, 'w1 2');
    await person.isSaved();
    assert.deepEqual(notesIn(await readRows(page)), ['w1 1', 'w1 2']);
    assert.equal(await opened(page), before + 2, "one is the test's own");
  }));

const closedUnderWrite = (isToldLate) =>
  withRecords(async (page, person, before) => {
    await page.evaluate((isLate) => {
      globalThis.closings = 1;
      globalThis.isToldLate = isLate;
    }, isToldLate);
    await logs(person, 'w1 2');
    await person.isSaved();
    assert.deepEqual(notesIn(await readRows(page)), ['w1 1', 'w1 2']);
    assert.equal(await opened(page), before + 2, "one is the test's own");
    assert.equal(await page.getByRole('alert').count(), 0);
  });

test('a write under which the connection was closed is done on a new one, once', () =>
  closedUnderWrite(false));

test('so it is when the browser tells of the closing only after the write was given up', () =>
  closedUnderWrite(true));

test('a setting under which the connection was closed is stored all the same', () =>
  withRecords(async (page, person) => {
    await person.goesTo('Settings');
    await page.evaluate(() => {
      globalThis.closings = 1;
      globalThis.closedStore = 'settings';
    });
    await page.getByRole('radio', { name: 'Dark', exact: true }).check();
    await until(
      'the theme is stored',
      async () => new Map(await readSettings(page)).get('theme') === 'dark',
    );
    assert.equal(await page.evaluate(() => globalThis.closings), 0);
    assert.equal(await page.getByRole('alert').count(), 0);
  }));

test('a write that loses the new connection too is refused, and goes with the next', () =>
  withRecords(async (page, person) => {
    await page.evaluate(() => (globalThis.closings = 2));
    await logs(person, 'w1 2');
    const alert = page.getByRole('alert').filter({ hasText: 'Not saved' });

    await alert.waitFor();
    assert.deepEqual(notesIn(await readRows(page)), ['w1 1']);
    await person.press('Try to save again');
    await alert.waitFor({ state: 'detached' });
    await person.isSaved();
    assert.deepEqual(notesIn(await readRows(page)), ['w1 1', 'w1 2']);
  }));
