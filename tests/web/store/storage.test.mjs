// What was said to be saved is saved: over reloads, two tabs and damaged rows.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { roundsOf } from '../support/browser/chance.mjs';
import { beside, isReady, views, withPage } from '../support/browser/page.mjs';
import { Person } from '../support/person/person.mjs';
import { addRows, putRow, readRows, removeRows } from '../support/store/records.mjs';
import { startWriting } from '../support/store/writing.mjs';

const logPain = async (person, score, note) => {
  await person.press('Log pain');
  await person.scoresPain(score, note);
  await person.button('Log pain').waitFor();
  await person.isSaved();
};

const notesIn = (rows) =>
  rows.map((row) => /round \d+/.exec(row)?.[0]).filter((note) => note !== undefined);

for (const { view, path } of views)
  test(`${view}: records and settings are there after a reload`, () =>
    withPage({ path }, async ({ page }) => {
      const person = new Person(page);
      await person.starts();
      await person.isSaved();
      await person.goesTo('Settings');
      const choice = page.getByRole('radio', { name: 'Dark', exact: true });
      await choice.check();
      await page.reload();
      await isReady(page);
      await person.button('Start session').waitFor();
      await person.goesTo('Settings');
      await choice.waitFor();
      assert.ok(await choice.isChecked());
    }));

test('two tabs see what the other wrote, and lose nothing', () =>
  withPage({}, async ({ page, origin }) => {
    const here = new Person(page);
    await here.starts();
    const second = await beside(page);
    await second.goto(origin);
    await isReady(second);
    const there = new Person(second);
    await there.button('Start session').waitFor();
    const before = (await readRows(page)).length;
    for (let round = 0; round < 3; round += 1) {
      await logPain(here, 1, `round ${2 * round}`);
      await logPain(there, 2, `round ${2 * round + 1}`);
    }
    // A session begun in one is open in the other, without a reload.
    await there.press('Start session');
    await there.button('More…').waitFor();
    await here.button('Go on with your session').waitFor();
    const rows = await readRows(page);
    assert.deepEqual(
      notesIn(rows),
      [0, 1, 2, 3, 4, 5].map((round) => `round ${round}`),
    );
    assert.equal(rows.length, before + 7, 'six scores and the start of a session, each once');
  }));

const putBack = (page, count) => page.getByRole('alert').filter({ hasText: `put ${count} entr` });

/** A page of the same origin without the app. */
const barePage = async (page, origin) => {
  const bare = await beside(page);
  await bare.goto(`${origin}/LICENSE.txt`);
  return bare;
};

const loseDatabase = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase('loadwise');
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error);
      }),
  );

const deleteEverything = async (person) => {
  await person.goesTo('Your records');
  await person.press('Delete everything…');
  await person.page.getByRole('checkbox', { name: /^Yes, delete \d+ entr/ }).check();
  await person.press('Delete everything now');
  await person.page.getByText('Everything was deleted from this browser').first().waitFor();
};

test('what the browser loses with its database is put back from the second copy', () =>
  withPage({}, async ({ page, origin }) => {
    const person = new Person(page);
    await person.starts();
    await logPain(person, 3, 'round 1');
    await page.reload();
    await person.isHome();
    await logPain(person, 4, 'round 2');
    const rows = await readRows(page);
    const bare = await barePage(page, origin);
    await page.goto('about:blank');
    await loseDatabase(bare);
    await page.goto(origin);
    await person.isHome();
    await person.button('Start session').waitFor();
    assert.deepEqual(await readRows(page), rows);
    await putBack(page, rows.length).waitFor();
    assert.equal(await page.getByRole('alert').count(), 1);
    // Deleted on purpose, it stays deleted.
    await deleteEverything(person);
    await page.reload();
    await person.button('Answer the safety questions').waitFor();
    assert.deepEqual(await readRows(page), []);
    assert.ok(!(await page.evaluate(() => caches.has('loadwise records'))));
    assert.equal(await page.getByRole('alert').count(), 0);
  }));

test('rows that are missing among others are added, and told of', () =>
  withPage({}, async ({ page }) => {
    const person = new Person(page);
    await person.starts();
    await logPain(person, 3, 'round 1');
    await logPain(person, 4, 'round 2');
    const rows = await readRows(page);
    await removeRows(page, [1, rows.length - 1]);
    await page.reload();
    await putBack(page, 2).waitFor();
    await person.isHome();
    const now = await readRows(page);
    assert.deepEqual(now.slice(0, rows.length - 2), rows.slice(0, -1).toSpliced(1, 1));
    assert.deepEqual([...now].sort(), [...rows].sort());
    assert.equal(await page.getByRole('alert').count(), 1, 'no gap is left to tell of');
  }));

test('of a damaged row the second copy is added, and the damaged one stays', () =>
  withPage({}, async ({ page }) => {
    const person = new Person(page);
    await person.starts();
    await logPain(person, 3, 'round 1');
    const rows = await readRows(page);
    const torn = rows[1].slice(0, -9);
    await putRow(page, 1, torn);
    await page.reload();
    await putBack(page, 1).waitFor();
    await page
      .getByRole('alert')
      .filter({ hasText: /^1 stored record/ })
      .waitFor();
    assert.equal(await page.getByRole('alert').filter({ hasText: 'missing' }).count(), 0);
    assert.deepEqual(await readRows(page), [...rows.toSpliced(1, 1, torn), rows[1]]);
  }));

test('what another tab deletes while this one starts is not put back', () =>
  withPage({}, async ({ page, origin }) => {
    const person = new Person(page);
    for (let round = 0; round < roundsOf(2); round += 1) {
      await page.goto(origin);
      await person.starts();
      await logPain(person, 3, 'round 1');
      const rows = await readRows(page);
      await removeRows(page, [0]);
      const other = await beside(page);
      const opening = other.goto(origin).then(() => isReady(other));
      await Promise.all([opening, deleteEverything(person)]);
      await other.waitForLoadState();
      await isReady(other);
      await new Person(other).button('Answer the safety questions').waitFor();
      await page.reload();
      await person.button('Answer the safety questions').waitFor();
      assert.deepEqual(await readRows(page), [], `of ${rows.length} rows`);
      await other.close();
    }
  }));

const withoutCaches = () => {
  Object.defineProperty(globalThis, 'caches', { value: undefined });
};
const withCachesRefused = () => {
  for (const name of ['open', 'has', 'keys', 'delete'])
    CacheStorage.prototype[name] = () => Promise.reject(new DOMException('no', 'SecurityError'));
};
const withCachesFull = () => {
  Cache.prototype.put = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
};
const withCachesSilent = () => {
  for (const name of ['open', 'has']) CacheStorage.prototype[name] = () => new Promise(() => {});
};

for (const { name, init } of [
  { name: 'no Cache Storage', init: withoutCaches },
  { name: 'Cache Storage refused, as in some private windows', init: withCachesRefused },
  { name: 'Cache Storage full', init: withCachesFull },
  { name: 'a Cache Storage that never answers', init: withCachesSilent },
])
  test(`with ${name}, records are kept and the app does not wait for long`, () =>
    withPage({ init }, async ({ page }) => {
      const person = new Person(page);
      await person.starts();
      await logPain(person, 1, 'round 1');
      const before = Date.now();
      for (const round of [2, 3, 4]) await logPain(person, 2, `round ${round}`);
      assert.ok(Date.now() - before < 3 * 1500 + 4000, 'each write waits for the second copy');
      await page.reload();
      await person.button('Start session').waitFor();
      assert.deepEqual(
        notesIn(await readRows(page)),
        [1, 2, 3, 4].map((round) => `round ${round}`),
      );
      assert.equal(await page.getByRole('alert').count(), 0);
    }));

/** Runs in the page: the database does not open, and the second copy takes its time. */
const withABrokenStore = () => {
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
  withPage({}, async ({ page }) => {
    const person = new Person(page);
    await person.starts();
    await logPain(person, 1, 'round 1');
    await page.addInitScript(withABrokenStore);
    await page.reload();
    const told = page.getByRole('alert').filter({ hasText: 'its storage does not work' });
    await told.waitFor();
    await person.button('Start session').waitFor();
    await person.frames();
    assert.equal(await told.count(), 1, 'the rows hide why they cannot be kept');
  }));

test('what is said to be saved is in the second copy by then', () =>
  withPage({}, async ({ page }) => {
    const person = new Person(page);
    await person.starts();
    for (const round of [1, 2, 3]) {
      await logPain(person, 2, `round ${round}`);
      const text = await page.evaluate(async () => {
        const cache = await caches.open('loadwise records');
        const answers = await Promise.all((await cache.keys()).map((each) => cache.match(each)));
        return (await Promise.all(answers.map((answer) => answer.text()))).join();
      });
      assert.ok(text.includes(`round ${round}`));
    }
  }));

/** Runs in the page: only so many more writes of rows as `globalThis.free` says come to an end. */
const withAHeldStore = () => {
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
    withPage({ path, init: withAHeldStore }, async ({ page }) => {
      const person = new Person(page);
      await person.starts();
      await person.isSaved();
      await page.evaluate(() => {
        globalThis.free = 1;
      });
      const writing = startWriting(page, 'w1', 2);
      await page.waitForFunction(() => globalThis.held > 0);
      await person.frames();
      const saved = page.locator('.status').filter({ hasText: 'Saved on this device' });
      assert.equal(await saved.count(), 0, 'the word is of the entry before');
      assert.deepEqual(writing.saved, ['w1 1']);
      await page.locator('.status').filter({ hasText: 'Saving…' }).waitFor();
      await page.evaluate(() => {
        globalThis.free = Infinity;
      });
      await writing.ended;
      assert.deepEqual(writing.saved, ['w1 1', 'w1 2']);
    }));

const withoutStorage = () => {
  Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
};
const withStorageRefused = () => {
  IDBFactory.prototype.open = () => {
    throw new DOMException('no', 'SecurityError');
  };
};

for (const { view, path } of views) {
  for (const { name, init, says } of [
    { name: 'no storage at all', init: withoutStorage, says: 'it has no storage for pages' },
    { name: 'storage refused', init: withStorageRefused, says: 'storage is switched off' },
  ]) {
    test(`${view}: with ${name}, the app says so and works as long as it is open`, () =>
      withPage({ path, init }, async ({ page }) => {
        const person = new Person(page);
        await isReady(page);
        const warning = page.getByRole('alert').filter({ hasText: 'does not let Loadwise keep' });
        await warning.waitFor();
        assert.match(await warning.innerText(), new RegExp(says));
        await person.passesTheQuestions();
        await person.beginsWithTheFirstStage();
        await person.saysUsualPain(2);
        await person.press('Start session');
        assert.ok((await person.ticksEverySet()) > 0);
        assert.equal(await page.getByText('Saved on this device').count(), 0);
      }));
  }

  test(`${view}: damaged rows are kept, counted and told of`, () =>
    withPage({ path }, async ({ page }) => {
      const person = new Person(page);
      await person.starts();
      const rows = await readRows(page);
      const torn = rows[0].slice(0, -9);
      const flipped = rows[1].replace(/ ([0-9a-f])/, (_, digit) => ` ${digit === '0' ? 1 : 0}`);
      await addRows(page, [torn, flipped]);
      await page.reload();
      await isReady(page);
      const told = page.getByRole('alert').filter({ hasText: 'could not be read' });
      assert.match(await told.innerText(), /^2 stored records/);
      await logPain(person, 1, 'round 1');
      const after = await readRows(page);
      assert.deepEqual(after.slice(0, rows.length + 2), [...rows, torn, flipped]);
      assert.deepEqual(notesIn(after), ['round 1']);
    }));

  test(`${view}: a row of a later version opens the records for reading only`, () =>
    withPage({ path }, async ({ page }) => {
      const person = new Person(page);
      await person.starts();
      const later = '9 00000000 {"something":"new"}';
      await addRows(page, [later]);
      await page.reload();
      await isReady(page);
      await page.getByRole('alert').filter({ hasText: 'newer Loadwise' }).waitFor();
      await person.button('Start session').waitFor();
      const rows = await readRows(page);
      assert.ok(rows.includes(later));
    }));
}
