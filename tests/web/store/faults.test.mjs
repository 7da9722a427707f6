// Whatever happens to the store, the app says it in plain words, loses nothing and can go on: a
// full disk, a database that another tab holds, deletes or upgrades, damaged rows, a clock set
// back. What is tested lies below both views: they take turns, round by round.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { rulesOf, violationsOn } from '../support/audit/axe.mjs';
import { makeRoll, roundsOf, seed } from '../support/browser/chance.mjs';
import { beside, isReady, viewOfTurn, views, withPage } from '../support/browser/page.mjs';
import { Person } from '../support/person/person.mjs';
import { putRow, readEntries, readRows, seedStore } from '../support/store/records.mjs';
import { notesIn, startWriting } from '../support/store/writing.mjs';

const { path } = viewOfTurn(1);
const nameOf = (what, rounds) => `${what}, ${rounds} times, seed ${seed}`;

const alertWith = (page, text) => page.getByRole('alert').filter({ hasText: text });

/** The app once more, in the view whose turn it is. */
const opensAgain = async (page, turn) => {
  await page.goto(viewOfTurn(turn).path);
  await isReady(page);
};

const logPain = async (page, note) => {
  const person = new Person(page);
  await person.press('Log pain');
  await person.scoresPain(2, note);
  await person.button('Log pain').waitFor();
};

/** A page of the same origin without the app. */
const barePage = async (page, origin) => {
  const bare = await beside(page);
  await bare.goto(`${origin}/LICENSE.txt`);
  return bare;
};

/** Runs in the page. */
const deleteAll = () =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('loadwise');
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });

/** Runs in the page: there is no second copy to put a row back from. */
const withoutSpare = () => {
  Object.defineProperty(globalThis, 'caches', { value: undefined });
};

/** Runs in the page: while globalThis.isFull, each write is aborted as on a full disk. */
const withASmallDisk = () => {
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (stores, mode, ...rest) {
    const made = transaction.call(this, stores, mode, ...rest);
    if (mode === 'readwrite' && globalThis.isFull) {
      const error = new DOMException('full', 'QuotaExceededError');
      Object.defineProperty(made, 'error', { value: error });
      made.commit = () => made.abort();
    }
    return made;
  };
};

const setFull = (page, isFull) =>
  page.evaluate((value) => {
    globalThis.isFull = value;
  }, isFull);

const full = roundsOf(2);
test(nameOf('a full disk is said, and nothing is lost by it', full), async (t) =>
  withPage({ path, init: withASmallDisk }, async ({ page }) => {
    const roll = makeRoll();
    const person = new Person(page);
    await person.starts();
    const notes = [];
    for (let round = 1; round <= full; round += 1) {
      if (round > 1) await opensAgain(page, round);
      await setFull(page, true);
      const count = 1 + roll(2);
      for (let each = 1; each <= count; each += 1) {
        notes.push(`w${round} ${each}`);
        await logPain(page, notes.at(-1));
        await alertWith(page, 'Not saved. The browser refused: its storage is full').waitFor();
      }
      assert.equal(await page.getByText('Saved on this device').count(), 0);
      const judged = rulesOf(viewOfTurn(round).view);
      if (round <= views.length) assert.deepEqual(await violationsOn(page, judged), []);
      const stored = notesIn(await readRows(page));
      assert.equal(stored.length, notes.length - count, 'a refused note is in the store');
      await setFull(page, false);
      await person.press('Try to save again');
      await person.isSaved();
      assert.deepEqual(notesIn(await readRows(page)), notes);
    }
    t.diagnostic(`${full} times full: ${notes.length} notes refused, told, and stored afterwards`);
  }),
);

test('a setting that a full disk refuses is said, and saved when there is room', async () =>
  withPage({ path, init: withASmallDisk }, async ({ page }) => {
    const person = new Person(page);
    await person.starts();
    await person.press('More');
    await person.press('Settings');
    await setFull(page, true);
    await page.getByRole('radio', { name: 'Dark' }).check();
    await alertWith(
      page,
      'Your settings were not saved. The browser refused: its storage is full',
    ).waitFor();
    await setFull(page, false);
    await person.press('Try to save again');
    await alertWith(page, 'Your settings were not saved').waitFor({ state: 'detached' });
    await page.reload();
    await isReady(page);
    await person.press('More');
    await person.press('Settings');
    assert.ok(await page.getByRole('radio', { name: 'Dark' }).isChecked());
  }));

const deletions = roundsOf(2);
test(nameOf('records deleted behind the page are told of and put back', deletions), async (t) =>
  withPage({ path }, async ({ page, origin }) => {
    const roll = makeRoll();
    const person = new Person(page);
    await person.starts();
    const other = await barePage(page, origin);
    let entries = (await readEntries(page)).length;
    for (let round = 1; round <= deletions; round += 1) {
      if (round > 1) await opensAgain(page, round);
      for (let each = roll(2); each >= 0; each -= 1) {
        await logPain(page, `w${round} ${each}`);
        entries += 1;
      }
      await person.isSaved();
      await other.evaluate(deleteAll);
      await logPain(page, `w${round} 9`);
      entries += 1;
      await alertWith(page, 'the records were deleted while this page was open').waitFor();
      await person.press('Try to save again');
      await person.isSaved();
      assert.equal(new Set(await readEntries(page)).size, entries);
    }
    await page.reload();
    await person.button('Log pain').waitFor();
    assert.equal(await alertWith(page, 'missing').count(), 0);
    t.diagnostic(`deleted ${deletions} times: all ${entries} entries were put back each time`);
  }),
);

const upgrades = roundsOf(1);
test(nameOf('a database upgraded by another tab is only read', upgrades), async (t) =>
  withPage({ path, init: withoutSpare }, async ({ page, origin }) => {
    const roll = makeRoll();
    const person = new Person(page);
    await person.starts();
    await person.isSaved();
    const firstDay = await readRows(page);
    const other = await barePage(page, origin);
    for (let round = 1; round <= upgrades; round += 1) {
      await page.goto('about:blank');
      await other.evaluate(deleteAll);
      await seedStore(other, firstDay);
      await page.goto(origin + viewOfTurn(round).path);
      await person.button('Log pain').waitFor();
      const { saved } = startWriting(page, `w${round}`, 1000);
      const wanted = 1 + roll(4);
      while (saved.length < wanted) await pause(5);
      await other.evaluate(
        () =>
          new Promise((resolve, reject) => {
            const request = indexedDB.open('loadwise', 2);
            request.onblocked = () => reject(new Error('the app holds on to its database'));
            request.onerror = () => reject(request.error);
            request.onsuccess = () => {
              request.result.close();
              resolve();
            };
          }),
      );
      await alertWith(page, 'newer Loadwise').waitFor();
      const rows = await readRows(page);
      const lost = saved.filter((note) => !notesIn(rows).includes(note));
      assert.deepEqual(lost, []);
      await page.reload();
      await alertWith(page, 'newer Loadwise').waitFor();
      await person.isHome();
      await person.button('Start session').waitFor();
      assert.deepEqual(await readRows(page), rows);
    }
    t.diagnostic(`upgraded ${upgrades} times while the app was writing: no saved note was lost`);
  }),
);

const holds = roundsOf(1);
test(nameOf('a database that another tab holds is waited for', holds), async (t) =>
  withPage({ path }, async ({ page, origin }) => {
    const roll = makeRoll();
    const person = new Person(page);
    await person.starts();
    const other = await barePage(page, origin);
    await page.clock.install();
    for (let round = 1; round <= holds; round += 1) {
      const before = await readRows(page);
      await page.goto('about:blank');
      // An upgrade that waits for a connection: nobody else can open the database meanwhile.
      await other.evaluate(
        () =>
          new Promise((resolve, reject) => {
            const holding = indexedDB.open('loadwise', 1);
            holding.onerror = () => reject(holding.error);
            holding.onsuccess = () => {
              globalThis.held = holding.result;
              const upgrade = indexedDB.open('loadwise', 2);
              upgrade.onblocked = () => resolve();
              upgrade.onupgradeneeded = () => upgrade.transaction.abort();
              upgrade.onerror = () => {};
            };
          }),
      );
      await page.goto(origin + viewOfTurn(round).path);
      await page.waitForFunction(() => document.querySelector('#app h1'));
      await page.clock.fastForward(9000 + roll(3000));
      await alertWith(page, 'another tab of Loadwise may hold them').waitFor();
      await other.evaluate(() => globalThis.held.close());
      await person.button('Log pain').waitFor();
      await alertWith(page, 'another tab').waitFor({ state: 'detached' });
      await logPain(page, `w${round} 1`);
      await person.isSaved();
      assert.deepEqual((await readRows(page)).slice(0, before.length), before);
    }
    t.diagnostic(`held ${holds} times: told, and all there once it was let go`);
  }),
);

/**
 * What can become of a row: how, and what it is then.
 * @type {[how: string, change: (row: string, roll: (most: number) => number) => unknown][]}
 */
const damages = [
  ['torn', (row, roll) => row.slice(0, roll(row.length))],
  ['flipped', (row, roll) => withLetter(row, roll(row.length), (code) => code ^ (1 << roll(7)))],
  ['doubled', (row) => row + row],
  ['emptied', () => ''],
  ['no text', (row, roll) => [null, 7, { a: 1 }, [row]][roll(4)]],
  ['overwritten', (row, roll) => withLetter(row, roll(row.length), () => 0)],
];

const withLetter = (row, at, change) =>
  row.slice(0, at) + String.fromCharCode(change(row.charCodeAt(at))) + row.slice(at + 1);

const rots = roundsOf(3);
test(nameOf('every row damaged in turn is kept and told of', rots), async (t) =>
  withPage({ path, init: withoutSpare }, async ({ page }) => {
    const roll = makeRoll();
    const person = new Person(page);
    await person.starts();
    for (let each = 1; each <= 6; each += 1) await logPain(page, `w1 ${each}`);
    await person.isSaved();
    const rows = await readRows(page);
    const kinds = new Map();
    for (let round = 0; round < rots; round += 1) {
      const at = round % rows.length;
      const [kind, change] = damages[roll(damages.length)];
      const bad = change(rows[at], roll);
      await putRow(page, at, bad);
      await opensAgain(page, round);
      const told = alertWith(page, /1 stored record could not be read|newer Loadwise/);
      await told.first().waitFor();
      const damaged = rows.map((row, place) => (place === at ? bad : row));
      assert.deepEqual(await readRows(page), damaged, 'a row was touched');
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      await putRow(page, at, rows[at]);
    }
    await page.reload();
    await person.button('Log pain').waitFor();
    assert.equal(await alertWith(page, /could not be read|missing/).count(), 0);
    const told = [...kinds].map(([kind, count]) => `${count} ${kind}`).join(', ');
    t.diagnostic(`${rots} rows damaged (${told}): each told of, none touched`);
  }),
);

const turns = roundsOf(2);
test(nameOf('a clock set back loses nothing', turns), async (t) =>
  withPage({ path, time: '2026-03-02T09:00:00' }, async ({ page }) => {
    const roll = makeRoll();
    const person = new Person(page);
    await person.starts();
    const start = new Date('2026-03-02T09:00:00').getTime();
    const notes = [];
    for (let round = 1; round <= turns; round += 1) {
      const days = roll(120) - 60;
      await page.clock.setSystemTime(start + days * 86_400_000 + roll(86_400_000));
      await opensAgain(page, round);
      if (!(await person.button('Log pain').isVisible())) continue;
      notes.push(`w${round} 1`);
      await logPain(page, notes.at(-1));
      await person.isSaved();
    }
    await page.clock.setSystemTime(start + 100 * 86_400_000);
    await page.reload();
    await isReady(page);
    assert.deepEqual(notesIn(await readRows(page)), notes);
    assert.equal(await alertWith(page, /could not be read|missing/).count(), 0);
    t.diagnostic(`the clock jumped ${turns} times: ${notes.length} notes, all there`);
  }),
);
