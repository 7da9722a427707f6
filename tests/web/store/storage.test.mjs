// What was said to be saved is saved: over reloads, two tabs and damaged rows.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rounds_of } from '../support/browser/chance.mjs';
import { beside, is_ready, views, with_page } from '../support/browser/page.mjs';
import { Person } from '../support/person/person.mjs';
import { add_rows, put_row, read_rows, remove_rows } from '../support/store/records.mjs';
import { start_writing } from '../support/store/writing.mjs';

const log_pain = async (person, score, note) => {
  await person.press('Log pain');
  await person.scores_pain(score, note);
  await person.button('Log pain').waitFor();
  await person.is_saved();
};

const notes_in = (rows) =>
  rows.map((row) => /round \d+/.exec(row)?.[0]).filter((note) => note !== undefined);

for (const { view, path } of views)
  test(`${view}: records and settings are there after a reload`, () =>
    with_page({ path }, async ({ page }) => {
      const person = new Person(page);
      await person.starts();
      await person.is_saved();
      await person.goes_to('Settings');
      const choice = page.getByRole('radio', { name: 'Dark', exact: true });
      await choice.check();
      await page.reload();
      await is_ready(page);
      await person.button('Start session').waitFor();
      await person.goes_to('Settings');
      await choice.waitFor();
      assert.ok(await choice.isChecked());
    }));

test('two tabs see what the other wrote, and lose nothing', () =>
  with_page({}, async ({ page, origin }) => {
    const here = new Person(page);
    await here.starts();
    const second = await beside(page);
    await second.goto(origin);
    await is_ready(second);
    const there = new Person(second);
    await there.button('Start session').waitFor();
    const before = (await read_rows(page)).length;
    for (let round = 0; round < 3; round += 1) {
      await log_pain(here, 1, `round ${2 * round}`);
      await log_pain(there, 2, `round ${2 * round + 1}`);
    }
    // A session begun in one is open in the other, without a reload.
    await there.press('Start session');
    await there.button('All exercises').waitFor();
    await here.button('Go on with your session').waitFor();
    const rows = await read_rows(page);
    assert.deepEqual(
      notes_in(rows),
      [0, 1, 2, 3, 4, 5].map((round) => `round ${round}`),
    );
    assert.equal(rows.length, before + 7, 'six scores and the start of a session, each once');
  }));

const put_back = (page, count) => page.getByRole('alert').filter({ hasText: `put ${count} entr` });

/** A page of the same origin without the app. */
const bare_page = async (page, origin) => {
  const bare = await beside(page);
  await bare.goto(`${origin}/LICENSE.txt`);
  return bare;
};

const lose_database = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase('loadwise');
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error);
      }),
  );

const delete_everything = async (person) => {
  await person.goes_to('Your records');
  await person.press('Delete everything…');
  await person.page.getByRole('checkbox', { name: /^Yes, delete \d+ entr/ }).check();
  await person.press('Delete everything now');
  await person.page.getByText('Everything was deleted from this browser').first().waitFor();
};

test('what the browser loses with its database is put back from the second copy', () =>
  with_page({}, async ({ page, origin }) => {
    const person = new Person(page);
    await person.starts();
    await log_pain(person, 3, 'round 1');
    await page.reload();
    await person.is_home();
    await log_pain(person, 4, 'round 2');
    const rows = await read_rows(page);
    const bare = await bare_page(page, origin);
    await page.goto('about:blank');
    await lose_database(bare);
    await page.goto(origin);
    await person.is_home();
    await person.button('Start session').waitFor();
    assert.deepEqual(await read_rows(page), rows);
    await put_back(page, rows.length).waitFor();
    assert.equal(await page.getByRole('alert').count(), 1);
    // Deleted on purpose, it stays deleted.
    await delete_everything(person);
    await page.reload();
    await person.button('Answer the safety questions').waitFor();
    assert.deepEqual(await read_rows(page), []);
    assert.ok(!(await page.evaluate(() => caches.has('loadwise records'))));
    assert.equal(await page.getByRole('alert').count(), 0);
  }));

test('rows that are missing among others are added, and told of', () =>
  with_page({}, async ({ page }) => {
    const person = new Person(page);
    await person.starts();
    await log_pain(person, 3, 'round 1');
    await log_pain(person, 4, 'round 2');
    const rows = await read_rows(page);
    await remove_rows(page, [1, rows.length - 1]);
    await page.reload();
    await put_back(page, 2).waitFor();
    await person.is_home();
    const now = await read_rows(page);
    assert.deepEqual(now.slice(0, rows.length - 2), rows.slice(0, -1).toSpliced(1, 1));
    assert.deepEqual([...now].sort(), [...rows].sort());
    assert.equal(await page.getByRole('alert').count(), 1, 'no gap is left to tell of');
  }));

test('of a damaged row the second copy is added, and the damaged one stays', () =>
  with_page({}, async ({ page }) => {
    const person = new Person(page);
    await person.starts();
    await log_pain(person, 3, 'round 1');
    const rows = await read_rows(page);
    const torn = rows[1].slice(0, -9);
    await put_row(page, 1, torn);
    await page.reload();
    await put_back(page, 1).waitFor();
    await page
      .getByRole('alert')
      .filter({ hasText: /^1 stored record/ })
      .waitFor();
    assert.equal(await page.getByRole('alert').filter({ hasText: 'missing' }).count(), 0);
    assert.deepEqual(await read_rows(page), [...rows.toSpliced(1, 1, torn), rows[1]]);
  }));

test('what another tab deletes while this one starts is not put back', () =>
  with_page({}, async ({ page, origin }) => {
    const person = new Person(page);
    for (let round = 0; round < rounds_of(2); round += 1) {
      await page.goto(origin);
      await person.starts();
      await log_pain(person, 3, 'round 1');
      const rows = await read_rows(page);
      await remove_rows(page, [0]);
      const other = await beside(page);
      const opening = other.goto(origin).then(() => is_ready(other));
      await Promise.all([opening, delete_everything(person)]);
      await other.waitForLoadState();
      await is_ready(other);
      await new Person(other).button('Answer the safety questions').waitFor();
      await page.reload();
      await person.button('Answer the safety questions').waitFor();
      assert.deepEqual(await read_rows(page), [], `of ${rows.length} rows`);
      await other.close();
    }
  }));

const without_caches = () => {
  Object.defineProperty(globalThis, 'caches', { value: undefined });
};
const with_caches_refused = () => {
  for (const name of ['open', 'has', 'keys', 'delete'])
    CacheStorage.prototype[name] = () => Promise.reject(new DOMException('no', 'SecurityError'));
};
const with_caches_full = () => {
  Cache.prototype.put = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
};
const with_caches_silent = () => {
  for (const name of ['open', 'has']) CacheStorage.prototype[name] = () => new Promise(() => {});
};

for (const { name, init } of [
  { name: 'no Cache Storage', init: without_caches },
  { name: 'Cache Storage refused, as in some private windows', init: with_caches_refused },
  { name: 'Cache Storage full', init: with_caches_full },
  { name: 'a Cache Storage that never answers', init: with_caches_silent },
])
  test(`with ${name}, records are kept and the app does not wait for long`, () =>
    with_page({ init }, async ({ page }) => {
      const person = new Person(page);
      await person.starts();
      await log_pain(person, 1, 'round 1');
      const before = Date.now();
      for (const round of [2, 3, 4]) await log_pain(person, 2, `round ${round}`);
      assert.ok(Date.now() - before < 3 * 1500 + 4000, 'each write waits for the second copy');
      await page.reload();
      await person.button('Start session').waitFor();
      assert.deepEqual(
        notes_in(await read_rows(page)),
        [1, 2, 3, 4].map((round) => `round ${round}`),
      );
      assert.equal(await page.getByRole('alert').count(), 0);
    }));

/** Runs in the page: the database does not open, and the second copy takes its time. */
const with_a_broken_store = () => {
  IDBFactory.prototype.open = () => {
    throw new DOMException('no', 'UnknownError');
  };
  const { has } = CacheStorage.prototype;
  CacheStorage.prototype.has = async function (name) {
    await new Promise((resolve) => setTimeout(resolve, 2500));
    return has.call(this, name);
  };
};

test('a database that does not open is shown from the second copy, however late', () =>
  with_page({}, async ({ page }) => {
    const person = new Person(page);
    await person.starts();
    await log_pain(person, 1, 'round 1');
    await page.addInitScript(with_a_broken_store);
    await page.reload();
    const told = page.getByRole('alert').filter({ hasText: 'its storage does not work' });
    await told.waitFor();
    await person.button('Start session').waitFor();
    await person.frames();
    assert.equal(await told.count(), 1, 'the rows hide why they cannot be kept');
  }));

test('what is said to be saved is in the second copy by then', () =>
  with_page({}, async ({ page }) => {
    const person = new Person(page);
    await person.starts();
    for (const round of [1, 2, 3]) {
      await log_pain(person, 2, `round ${round}`);
      const text = await page.evaluate(async () => {
        const cache = await caches.open('loadwise records');
        const answers = await Promise.all((await cache.keys()).map((each) => cache.match(each)));
        return (await Promise.all(answers.map((answer) => answer.text()))).join();
      });
      assert.ok(text.includes(`round ${round}`));
    }
  }));

/** Runs in the page: only so many more writes of rows as `globalThis.free` says come to an end. */
const with_a_held_store = () => {
  // However slow the machine: what is said has always just been said, and what follows waits.
  const { now } = performance;
  performance.now = () => now.call(performance) / 1000;
  globalThis.free = Infinity;
  globalThis.held = 0;
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (stores, mode, ...rest) {
    const made = transaction.call(this, stores, mode, ...rest);
    if (mode !== 'readwrite' || !stores.includes('log')) return made;
    const commit = () => IDBTransaction.prototype.commit.call(made);
    // A transaction lives as long as it is asked for something.
    const hold = () => {
      if (globalThis.free > 0) commit();
      else made.objectStore('log').count().onsuccess = hold;
    };
    made.commit = () => {
      globalThis.free -= 1;
      if (globalThis.free >= 0) return commit();
      globalThis.held += 1;
      hold();
    };
    return made;
  };
};

for (const { view, path } of views)
  test(`${view}: while an entry is being written, no word says that it is saved`, () =>
    with_page({ path, init: with_a_held_store }, async ({ page }) => {
      const person = new Person(page);
      await person.starts();
      await person.is_saved();
      await page.evaluate(() => {
        globalThis.free = 1;
      });
      const writing = start_writing(page, 'w1', 2);
      await page.waitForFunction(() => globalThis.held > 0);
      await person.frames();
      const saved = page.getByRole('status').filter({ hasText: 'Saved on this device' });
      assert.equal(await saved.count(), 0, 'the word is of the entry before');
      assert.deepEqual(writing.saved, ['w1 1']);
      await page.getByRole('status').filter({ hasText: 'Saving…' }).waitFor();
      await page.evaluate(() => {
        globalThis.free = Infinity;
      });
      await writing.ended;
      assert.deepEqual(writing.saved, ['w1 1', 'w1 2']);
    }));

const without_storage = () => {
  Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
};
const with_storage_refused = () => {
  IDBFactory.prototype.open = () => {
    throw new DOMException('no', 'SecurityError');
  };
};

for (const { view, path } of views) {
  for (const { name, init, says } of [
    { name: 'no storage at all', init: without_storage, says: 'it has no storage for pages' },
    { name: 'storage refused', init: with_storage_refused, says: 'storage is switched off' },
  ]) {
    test(`${view}: with ${name}, the app says so and works as long as it is open`, () =>
      with_page({ path, init }, async ({ page }) => {
        const person = new Person(page);
        await is_ready(page);
        const warning = page.getByRole('alert').filter({ hasText: 'does not let Loadwise keep' });
        await warning.waitFor();
        assert.match(await warning.innerText(), new RegExp(says));
        await person.passes_the_questions();
        await person.begins_with_the_first_stage();
        await person.says_usual_pain(2);
        await person.press('Start session');
        assert.ok((await person.ticks_every_set()) > 0);
        assert.equal(await page.getByText('Saved on this device').count(), 0);
      }));
  }

  test(`${view}: damaged rows are kept, counted and told of`, () =>
    with_page({ path }, async ({ page }) => {
      const person = new Person(page);
      await person.starts();
      const rows = await read_rows(page);
      const torn = rows[0].slice(0, -9);
      const flipped = rows[1].replace(/ ([0-9a-f])/, (_, digit) => ` ${digit === '0' ? 1 : 0}`);
      await add_rows(page, [torn, flipped]);
      await page.reload();
      await is_ready(page);
      const told = page.getByRole('alert').filter({ hasText: 'could not be read' });
      assert.match(await told.innerText(), /^2 stored records/);
      await log_pain(person, 1, 'round 1');
      const after = await read_rows(page);
      assert.deepEqual(after.slice(0, rows.length + 2), [...rows, torn, flipped]);
      assert.deepEqual(notes_in(after), ['round 1']);
    }));

  test(`${view}: a row of a later version opens the records for reading only`, () =>
    with_page({ path }, async ({ page }) => {
      const person = new Person(page);
      await person.starts();
      const later = '9 00000000 {"something":"new"}';
      await add_rows(page, [later]);
      await page.reload();
      await is_ready(page);
      await page.getByRole('alert').filter({ hasText: 'newer Loadwise' }).waitFor();
      await person.button('Start session').waitFor();
      const rows = await read_rows(page);
      assert.ok(rows.includes(later));
    }));
}
