// Copies of the app in two folders of one origin keep their records apart, those of before
// included, and a folder that was renamed keeps its records.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startServer } from '../../../tools/lib/server.mjs';
import { theBrowser } from '../support/browser/browser.mjs';
import { isReady } from '../support/browser/page.mjs';
import { Person } from '../support/person/person.mjs';

const dist = fileURLToPath(new URL('../../../dist/', import.meta.url));

/** A host with the app in these folders, and a browser that was never there. */
const withCopies = async (names, work) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'loadwise-folders-'));
  for (const name of names) cpSync(dist, path.join(folder, name), { recursive: true });
  let server = await startServer({ folder, hasLostPage: false });
  const context = await (
    await theBrowser()
  ).newContext({
    viewport: { width: 390, height: 700 },
    serviceWorkers: 'block',
  });
  const problems = [];
  context.on('weberror', (error) => problems.push(error.error().message));
  const opens = async (name) => {
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    await page.goto(`${server.origin}/${name}/`);
    await isReady(page);
    return new Person(page);
  };
  try {
    // The operator gives the folder another name.
    const renames = async (before, now) => {
      const { port } = server;
      await server.close();
      renameSync(path.join(folder, before), path.join(folder, now));
      server = await startServer({ folder, port, hasLostPage: false });
    };
    await work({ opens, renames, origin: server.origin, context });
    assert.deepEqual(problems, []);
  } finally {
    await context.close();
    await server.close();
    rmSync(folder, { recursive: true });
  }
};

const isNew = (person) => person.button('Answer the safety questions').waitFor();
const knows = (person) => person.button('Start session').waitFor();

/** A first day, up to its session, kept twice. */
const begins = async (person, usual) => {
  await person.starts({ usual });
  await person.isSaved();
};

/** As a version left it that knew nothing of other copies; `part` says who kept rows twice. */
const forgetsWhose = (context, origin, part) =>
  context.newPage().then(async (page) => {
    await page.goto(`${origin}/LICENSE.txt`);
    await page.evaluate(async (part) => {
      await new Promise((resolve, reject) => {
        const request = indexedDB.open('loadwise');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const database = request.result;
          const transaction = database.transaction('settings', 'readwrite');
          transaction.objectStore('settings').delete('folder');
          transaction.oncomplete = () => resolve(database.close());
        };
      });
      const cache = await caches.open('loadwise records');
      const kept = await cache.keys();
      for (const request of kept) {
        const { pathname } = new URL(request.url);
        for (const name of part) {
          const moved = pathname.replace(/^\/[^/]+\//, `/${name}/`);
          if (moved !== pathname) await cache.put(moved, (await cache.match(request)).clone());
        }
        if (!part.some((name) => pathname.startsWith(`/${name}/`))) await cache.delete(request);
      }
    }, part);
    await page.close();
  });

const rowsIn = (person, name) =>
  person.page.evaluate(
    (name) =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const reading = request.result.transaction('log').objectStore('log').getAll();
          reading.onsuccess = () => resolve(reading.result);
          request.result.close();
        };
      }),
    name,
  );

const databases = (person) =>
  person.page.evaluate(async () =>
    (await indexedDB.databases())
      .map(({ name }) => name)
      .filter((name) => name !== 'loadwise-passing')
      .sort(),
  );

test('a second copy begins with nothing, and changes nothing of the first', () =>
  withCopies(['a', 'b'], async ({ opens }) => {
    const first = await opens('a');
    await begins(first, 2);
    const second = await opens('b');
    await isNew(second);
    await begins(second, 3);
    for (const [name, own, other] of [
      ['loadwise', 2, 3],
      ['loadwise /b/', 3, 2],
    ]) {
      const rows = (await rowsIn(first, name)).join('\n');
      assert.ok(rows.includes(`"score":${own}`), name.toString());
      assert.ok(!rows.includes(`"score":${other}`), name.toString());
    }
    for (const name of ['a', 'b']) await knows(await opens(name));
  }));

test('to delete everything of one copy leaves the other, and what it keeps twice', () =>
  withCopies(['a', 'b'], async ({ opens }) => {
    const people = [];
    for (const name of ['a', 'b']) {
      people.push(await opens(name));
      await begins(people.at(-1), 2);
    }
    const [first, second] = people;
    for (const [person, gone, left] of [
      [first, 'a', 'b'],
      [second, 'b', null],
    ]) {
      await person.goesTo('Your records');
      await person.press('Delete everything…');
      await person.page.getByRole('checkbox').first().check();
      await person.press('Delete everything now');
      await person.page.getByText('Everything was deleted from this browser').waitFor();
      const kept = await person.page.evaluate(async () =>
        (await caches.has('loadwise records'))
          ? (await (await caches.open('loadwise records')).keys()).map(
              ({ url }) => new URL(url).pathname.split('/')[1],
            )
          : [],
      );
      assert.ok(!kept.includes(gone), `${gone} is gone`);
      if (left) {
        assert.ok(kept.includes(left), `${left} is there`);
        await knows(await opens(left));
      }
      await isNew(await opens(gone));
    }
  }));

test('the records of before stay with the copy that had them, whoever comes first', () =>
  withCopies(['a', 'b'], async ({ opens, context, origin }) => {
    const first = await opens('a');
    await begins(first, 2);
    await first.page.close();
    await forgetsWhose(context, origin, ['a']);
    await isNew(await opens('b'));
    const again = await opens('a');
    await knows(again);
    assert.deepEqual(await databases(again), ['loadwise', 'loadwise /b/']);
  }));

test('records that were of two copies are with both, and nobody speaks of a loss', () =>
  withCopies(['a', 'b'], async ({ opens, context, origin }) => {
    const first = await opens('a');
    await begins(first, 2);
    await first.page.close();
    await forgetsWhose(context, origin, ['a', 'b']);
    for (const name of ['b', 'a']) {
      const person = await opens(name);
      await knows(person);
      await person.goesTo('Your records');
      assert.equal(await person.page.getByText(/lost|put back/i).count(), 0, name);
    }
  }));

test('where nothing tells whose they were, they are with who comes first', () =>
  withCopies(['a', 'b'], async ({ opens, context, origin }) => {
    const first = await opens('a');
    await begins(first, 2);
    await first.page.close();
    await forgetsWhose(context, origin, []);
    await knows(await opens('b'));
    await isNew(await opens('a'));
  }));

test('a folder that was renamed keeps its records', () =>
  withCopies(['loadwise-1'], async ({ opens, renames }) => {
    const before = await opens('loadwise-1');
    await begins(before, 2);
    await before.page.close();
    await renames('loadwise-1', 'loadwise-2');
    await knows(await opens('loadwise-2'));
    await knows(await opens('loadwise-2'));
  }));

test('a folder whose host does not answer keeps its records to itself', () =>
  withCopies(['a', 'b'], async ({ opens, context }) => {
    const first = await opens('a');
    await begins(first, 2);
    await context.route('**/a/files.json', (route) => route.abort());
    await isNew(await opens('b'));
    await context.unroute('**/a/files.json');
    await isNew(await opens('b'));
    await knows(await opens('a'));
  }));
