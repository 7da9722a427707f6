// Whatever happens to the store, the app says it in plain words, loses nothing and can go on: a
// full disk, a database that another tab holds, deletes or upgrades, damaged rows, a clock set
// back. What is tested lies below both views: they take turns, round by round.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { rules_of, violations_on } from '../support/audit/axe.mjs';
import { make_roll, rounds_of, seed } from '../support/browser/chance.mjs';
import { beside, is_ready, view_of_turn, views, with_page } from '../support/browser/page.mjs';
import { Person } from '../support/person/person.mjs';
import { put_row, read_entries, read_rows, seed_store } from '../support/store/records.mjs';
import { notes_in, start_writing } from '../support/store/writing.mjs';

const { path } = view_of_turn(1);
const name_of = (what, rounds) => `${what}, ${rounds} times, seed ${seed}`;

const alert_with = (page, text) => page.getByRole('alert').filter({ hasText: text });

/** The app once more, in the view whose turn it is. */
const opens_again = async (page, turn) => {
  await page.goto(view_of_turn(turn).path);
  await is_ready(page);
};

const log_pain = async (page, note) => {
  const person = new Person(page);
  await person.press('Log pain');
  await person.scores_pain(2, note);
  await person.button('Log pain').waitFor();
};

/** A page of the same origin without the app. */
const bare_page = async (page, origin) => {
  const bare = await beside(page);
  await bare.goto(`${origin}/LICENSE.txt`);
  return bare;
};

/** Runs in the page. */
const delete_all = () =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('loadwise');
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });

/** Runs in the page: there is no second copy to put a row back from. */
const without_spare = () => {
  Object.defineProperty(globalThis, 'caches', { value: undefined });
};

/** Runs in the page: while globalThis.is_full, each write is aborted as on a full disk. */
const with_a_small_disk = () => {
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (stores, mode, ...rest) {
    const made = transaction.call(this, stores, mode, ...rest);
    if (mode === 'readwrite' && globalThis.is_full) {
      const error = new DOMException('full', 'QuotaExceededError');
      Object.defineProperty(made, 'error', { value: error });
      made.commit = () => made.abort();
    }
    return made;
  };
};

const set_full = (page, is_full) =>
  page.evaluate((value) => {
    globalThis.is_full = value;
  }, is_full);

const full = rounds_of(2);
test(name_of('a full disk is said, and nothing is lost by it', full), async (t) =>
  with_page({ path, init: with_a_small_disk }, async ({ page }) => {
    const roll = make_roll();
    const person = new Person(page);
    await person.starts();
    const notes = [];
    for (let round = 1; round <= full; round += 1) {
      if (round > 1) await opens_again(page, round);
      await set_full(page, true);
      const count = 1 + roll(2);
      for (let each = 1; each <= count; each += 1) {
        notes.push(`w${round} ${each}`);
        await log_pain(page, notes.at(-1));
        await alert_with(page, 'Not saved. The browser refused: its storage is full').waitFor();
      }
      assert.equal(await page.getByText('Saved on this device').count(), 0);
      const judged = rules_of(view_of_turn(round).view);
      if (round <= views.length) assert.deepEqual(await violations_on(page, judged), []);
      const stored = notes_in(await read_rows(page));
      assert.equal(stored.length, notes.length - count, 'a refused note is in the store');
      await set_full(page, false);
      await person.press('Try to save again');
      await person.is_saved();
      assert.deepEqual(notes_in(await read_rows(page)), notes);
    }
    t.diagnostic(`${full} times full: ${notes.length} notes refused, told, and stored afterwards`);
  }),
);

test('a setting that a full disk refuses is said, and saved when there is room', async () =>
  with_page({ path, init: with_a_small_disk }, async ({ page }) => {
    const person = new Person(page);
    await person.starts();
    await person.press('More');
    await person.press('Settings');
    await set_full(page, true);
    await page.getByRole('radio', { name: 'Dark' }).check();
    await alert_with(
      page,
      'Your settings were not saved. The browser refused: its storage is full',
    ).waitFor();
    await set_full(page, false);
    await person.press('Try to save again');
    await alert_with(page, 'Your settings were not saved').waitFor({ state: 'detached' });
    await page.reload();
    await is_ready(page);
    await person.press('More');
    await person.press('Settings');
    assert.ok(await page.getByRole('radio', { name: 'Dark' }).isChecked());
  }));

const deletions = rounds_of(2);
test(name_of('records deleted behind the page are told of and put back', deletions), async (t) =>
  with_page({ path }, async ({ page, origin }) => {
    const roll = make_roll();
    const person = new Person(page);
    await person.starts();
    const other = await bare_page(page, origin);
    let entries = (await read_entries(page)).length;
    for (let round = 1; round <= deletions; round += 1) {
      if (round > 1) await opens_again(page, round);
      for (let each = roll(2); each >= 0; each -= 1) {
        await log_pain(page, `w${round} ${each}`);
        entries += 1;
      }
      await person.is_saved();
      await other.evaluate(delete_all);
      await log_pain(page, `w${round} 9`);
      entries += 1;
      await alert_with(page, 'the records were deleted while this page was open').waitFor();
      await person.press('Try to save again');
      await person.is_saved();
      assert.equal(new Set(await read_entries(page)).size, entries);
    }
    await page.reload();
    await person.button('Log pain').waitFor();
    assert.equal(await alert_with(page, 'missing').count(), 0);
    t.diagnostic(`deleted ${deletions} times: all ${entries} entries were put back each time`);
  }),
);

const upgrades = rounds_of(1);
test(name_of('a database upgraded by another tab is only read', upgrades), async (t) =>
  with_page({ path, init: without_spare }, async ({ page, origin }) => {
    const roll = make_roll();
    const person = new Person(page);
    await person.starts();
    await person.is_saved();
    const first_day = await read_rows(page);
    const other = await bare_page(page, origin);
    for (let round = 1; round <= upgrades; round += 1) {
      await page.goto('about:blank');
      await other.evaluate(delete_all);
      await seed_store(other, first_day);
      await page.goto(origin + view_of_turn(round).path);
      await person.button('Log pain').waitFor();
      const { saved } = start_writing(page, `w${round}`, 1000);
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
      await alert_with(page, 'newer Loadwise').waitFor();
      const rows = await read_rows(page);
      const lost = saved.filter((note) => !notes_in(rows).includes(note));
      assert.deepEqual(lost, []);
      await page.reload();
      await alert_with(page, 'newer Loadwise').waitFor();
      await person.is_home();
      await person.button('Start session').waitFor();
      assert.deepEqual(await read_rows(page), rows);
    }
    t.diagnostic(`upgraded ${upgrades} times while the app was writing: no saved note was lost`);
  }),
);

const holds = rounds_of(1);
test(name_of('a database that another tab holds is waited for', holds), async (t) =>
  with_page({ path }, async ({ page, origin }) => {
    const roll = make_roll();
    const person = new Person(page);
    await person.starts();
    const other = await bare_page(page, origin);
    await page.clock.install();
    for (let round = 1; round <= holds; round += 1) {
      const before = await read_rows(page);
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
      await page.goto(origin + view_of_turn(round).path);
      await page.waitForFunction(() => document.querySelector('#app h1'));
      await page.clock.fastForward(9000 + roll(3000));
      await alert_with(page, 'another tab of Loadwise may hold them').waitFor();
      await other.evaluate(() => globalThis.held.close());
      await person.button('Log pain').waitFor();
      await alert_with(page, 'another tab').waitFor({ state: 'detached' });
      await log_pain(page, `w${round} 1`);
      await person.is_saved();
      assert.deepEqual((await read_rows(page)).slice(0, before.length), before);
    }
    t.diagnostic(`held ${holds} times: told, and all there once it was let go`);
  }),
);

/** What can become of a row: [how, what it is then]. */
const damages = [
  ['torn', (row, roll) => row.slice(0, roll(row.length))],
  ['flipped', (row, roll) => with_letter(row, roll(row.length), (code) => code ^ (1 << roll(7)))],
  ['doubled', (row) => row + row],
  ['emptied', () => ''],
  ['no text', (row, roll) => [null, 7, { a: 1 }, [row]][roll(4)]],
  ['overwritten', (row, roll) => with_letter(row, roll(row.length), () => 0)],
];

const with_letter = (row, at, change) =>
  row.slice(0, at) + String.fromCharCode(change(row.charCodeAt(at))) + row.slice(at + 1);

const rots = rounds_of(3);
test(name_of('every row damaged in turn is kept and told of', rots), async (t) =>
  with_page({ path, init: without_spare }, async ({ page }) => {
    const roll = make_roll();
    const person = new Person(page);
    await person.starts();
    for (let each = 1; each <= 6; each += 1) await log_pain(page, `w1 ${each}`);
    await person.is_saved();
    const rows = await read_rows(page);
    const kinds = new Map();
    for (let round = 0; round < rots; round += 1) {
      const at = round % rows.length;
      const [kind, change] = damages[roll(damages.length)];
      const bad = change(rows[at], roll);
      await put_row(page, at, bad);
      await opens_again(page, round);
      const told = alert_with(page, /1 stored record could not be read|newer Loadwise/);
      await told.first().waitFor();
      const damaged = rows.map((row, place) => (place === at ? bad : row));
      assert.deepEqual(await read_rows(page), damaged, 'a row was touched');
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      await put_row(page, at, rows[at]);
    }
    await page.reload();
    await person.button('Log pain').waitFor();
    assert.equal(await alert_with(page, /could not be read|missing/).count(), 0);
    const told = [...kinds].map(([kind, count]) => `${count} ${kind}`).join(', ');
    t.diagnostic(`${rots} rows damaged (${told}): each told of, none touched`);
  }),
);

const turns = rounds_of(2);
test(name_of('a clock set back loses nothing', turns), async (t) =>
  with_page({ path, time: '2026-03-02T09:00:00' }, async ({ page }) => {
    const roll = make_roll();
    const person = new Person(page);
    await person.starts();
    const start = new Date('2026-03-02T09:00:00').getTime();
    const notes = [];
    for (let round = 1; round <= turns; round += 1) {
      const days = roll(120) - 60;
      await page.clock.setSystemTime(start + days * 86_400_000 + roll(86_400_000));
      await opens_again(page, round);
      if (!(await person.button('Log pain').isVisible())) continue;
      notes.push(`w${round} 1`);
      await log_pain(page, notes.at(-1));
      await person.is_saved();
    }
    await page.clock.setSystemTime(start + 100 * 86_400_000);
    await page.reload();
    await is_ready(page);
    assert.deepEqual(notes_in(await read_rows(page)), notes);
    assert.equal(await alert_with(page, /could not be read|missing/).count(), 0);
    t.diagnostic(`the clock jumped ${turns} times: ${notes.length} notes, all there`);
  }),
);
