// A browser that loses its database, because a kill or the disk damaged its files: the records come
// back from the second copy, and the person is told. What the kill tests cannot wait for is done to
// the files here. It happens below both views: they take turns, opening by opening.
import assert from 'node:assert/strict';
import { cpSync, rmSync } from 'node:fs';
import { after, test } from 'node:test';
import { startServer } from '../../../tools/lib/server.mjs';
import { makeRoll, roundsOf, seed } from '../support/browser/chance.mjs';
import { KillableBrowser } from '../support/browser/killable_browser.mjs';
import { isReady, viewOfTurn } from '../support/browser/page.mjs';
import { Person } from '../support/person/person.mjs';
import { until } from '../support/browser/until.mjs';
import { readRows, readSettings } from '../support/store/records.mjs';
import {
  blockStore,
  cutLog,
  spoilQuotas,
  storeFiles,
  tearLog,
  totalDamages,
} from '../support/store/store_damage.mjs';
import { notesIn, startWriting } from '../support/store/writing.mjs';

const server = await startServer();
after(() => server.close());

const nameOf = (what, rounds) => `${what}, ${rounds} times, seed ${seed}`;

let turn = 0;
const openApp = async (page) => {
  page.setDefaultTimeout(20_000);
  turn += 1;
  await page.goto(server.origin + viewOfTurn(turn).path);
  await isReady(page);
  return new Person(page);
};

const putBack = (page) => page.getByRole('alert').filter({ hasText: 'This browser lost records' });

/** A profile with a few records and a setting, of which each test takes a copy. */
const seedBrowser = new KillableBrowser();
after(() => seedBrowser.end());
const makeSeed = async (browser) => {
  const page = await browser.start();
  const person = await openApp(page);
  await person.starts();
  await person.goesTo('Settings');
  await page.getByRole('radio', { name: 'Dark', exact: true }).check();
  await person.goesTo('Today');
  const writing = startWriting(page, 'w0', 3);
  await writing.ended;
  assert.equal(writing.saved.length, 3);
  await page.waitForFunction(async () => {
    const cache = await caches.open('loadwise records');
    return (await cache.keys()).some(({ url }) => url.endsWith('/settings/theme'));
  });
  const rows = await readRows(page);
  await browser.kill();
  return rows;
};
let seeding;

/** A browser on a copy of that profile. */
const takeSeed = async () => {
  seeding ??= makeSeed(seedBrowser);
  const rows = await seeding;
  const browser = new KillableBrowser();
  cpSync(seedBrowser.profile, browser.profile, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (place) => !/\/Singleton\w+$/.test(place),
  });
  return { browser, rows };
};

const withSeed = async (t, body) => {
  const { browser, rows } = await takeSeed();
  await browser.during(
    (place) => t.diagnostic(place),
    () => body(browser, rows),
  );
};

const losses = roundsOf(totalDamages.length);
test(nameOf('a database that the browser throws away is put back', losses), async (t) => {
  const seen = new Map();
  for (let round = 0; round < losses; round += 1) {
    const [name, damage] = totalDamages[round % totalDamages.length];
    await withSeed(t, async (browser, rows) => {
      damage(browser.profile);
      const page = await browser.start();
      const person = await openApp(page);
      await putBack(page).waitFor();
      const told = await putBack(page).innerText();
      assert.match(told, new RegExp(`put ${rows.length} entries back from its second copy`), name);
      assert.deepEqual(await readRows(page), rows, name);
      assert.equal(new Map(await readSettings(page)).get('theme'), 'dark', name);
      assert.equal(await page.getByRole('alert').filter({ hasText: 'missing' }).count(), 0);
      await person.isHome();
    });
    seen.set(name, (seen.get(name) ?? 0) + 1);
  }
  const told = [...seen].map(([name, count]) => `${count} ${name}`).join(', ');
  t.diagnostic(`${losses} databases lost (${told}): all rows and settings put back each time`);
});

test('what was put back is told once, with a backup to save, and stands in the records', (t) =>
  withSeed(t, async (browser, rows) => {
    totalDamages[0][1](browser.profile);
    const page = await browser.start();
    const person = await openApp(page);
    await putBack(page).waitFor();
    // It is still told after a reload: nobody may have read it.
    await page.reload();
    await isReady(page);
    await putBack(page).waitFor();
    await person.button('Save a backup').first().waitFor();
    await person.press('I have read this');
    await putBack(page).waitFor({ state: 'detached' });
    await person.goesTo('Your records');
    await page.getByText(`Put back from the second copy: ${rows.length}`).first().waitFor();
    await page.reload();
    await isReady(page);
    await person.isHome();
    assert.equal(await putBack(page).count(), 0);
    // What was told once does not hide the next time.
    await browser.kill();
    totalDamages[0][1](browser.profile);
    const again = await browser.start();
    await openApp(again);
    await putBack(again).waitFor();
  }));

const tears = roundsOf(2);
test(nameOf('a record torn by a kill costs the database nothing', tears), async (t) => {
  const roll = makeRoll();
  let saved = 0;
  await withSeed(t, async (browser) => {
    const notes = [];
    for (let round = 1; round <= tears; round += 1) {
      tearLog(browser.profile);
      const [torn] = storeFiles(browser.profile, /\.log$/);
      const page = await browser.start();
      page.on('console', (message) => {
        if (message.text().includes('lost the records')) notes.push(message.text());
      });
      await (await openApp(page)).isHome();
      await until('the browser began another log', () =>
        storeFiles(browser.profile, /\.log$/).every((file) => file !== torn),
      );
      const writing = startWriting(page, `w${round}`, 1 + roll(3));
      await writing.ended;
      saved += writing.saved.length;
      await browser.kill();
    }
    const page = await browser.start();
    page.on('console', (message) => {
      if (message.text().includes('lost the records')) notes.push(message.text());
    });
    await openApp(page);
    assert.deepEqual(notes, [], 'the browser threw its database away');
    const stored = notesIn(await readRows(page));
    assert.equal(new Set(stored).size, stored.length);
    t.diagnostic(`torn ${tears} times: ${saved} notes said saved, ${stored.length - 3} stored`);
    assert.equal(stored.length, saved + 3);
  });
});

test('what the browser lost of the end is added, each row once', (t) =>
  withSeed(t, async (browser, rows) => {
    cutLog(browser.profile);
    const page = await browser.start();
    await openApp(page);
    await putBack(page).waitFor();
    const now = await readRows(page);
    assert.deepEqual([...now].sort(), [...rows].sort());
    await page.reload();
    await isReady(page);
    assert.deepEqual(await readRows(page), now, 'and not once more at the next start');
  }));

test('records that do not open any more are shown from the second copy', (t) =>
  withSeed(t, async (browser) => {
    blockStore(browser.profile);
    const page = await browser.start();
    const person = await openApp(page);
    await page.getByRole('alert').filter({ hasText: 'its storage does not work' }).waitFor();
    await person.button('Start session').waitFor();
    await person.goesTo('Your records');
    await person.button('Save a backup').first().waitFor();
  }));

test('a spoilt list of origins costs nothing, and nothing is told', (t) =>
  withSeed(t, async (browser, rows) => {
    spoilQuotas(browser.profile);
    const page = await browser.start();
    const person = await openApp(page);
    await person.isHome();
    assert.deepEqual(await readRows(page), rows);
    assert.equal(await page.getByRole('alert').count(), 0);
  }));

test('a database lost with its second copy is told of as well', (t) =>
  withSeed(t, async (browser) => {
    totalDamages[0][1](browser.profile);
    rmSync(`${browser.profile}/Default/Service Worker`, { recursive: true });
    const page = await browser.start();
    await openApp(page);
    const told = page.getByRole('alert').filter({ hasText: 'no second copy was left' });
    // The worker fills its cache meanwhile: on a busy machine the browser answers late.
    await told.waitFor({ timeout: 60_000 });
  }));
