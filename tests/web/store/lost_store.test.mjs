// A browser that loses its database, because a kill or the disk damaged its files: the records come
// back from the second copy, and the person is told. What the kill tests cannot wait for is done to
// the files here. It happens below both views: they take turns, opening by opening.
import assert from 'node:assert/strict';
import { cpSync, rmSync } from 'node:fs';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { start_server } from '../../../tools/lib/server.mjs';
import { make_roll, rounds_of, seed } from '../support/browser/chance.mjs';
import { MortalBrowser } from '../support/browser/mortal_browser.mjs';
import { is_ready, view_of_turn } from '../support/browser/page.mjs';
import { Person } from '../support/person/person.mjs';
import { read_rows, read_settings } from '../support/store/records.mjs';
import {
  block_store,
  cut_log,
  spoil_quotas,
  store_files,
  tear_log,
  total_damages,
} from '../support/store/store_damage.mjs';
import { notes_in, start_writing } from '../support/store/writing.mjs';

const server = await start_server();
after(() => server.close());

const name_of = (what, rounds) => `${what}, ${rounds} times, seed ${seed}`;

let turn = 0;
const open_app = async (page) => {
  page.setDefaultTimeout(20_000);
  turn += 1;
  await page.goto(server.origin + view_of_turn(turn).path);
  await is_ready(page);
  return new Person(page);
};

const put_back = (page) => page.getByRole('alert').filter({ hasText: 'This browser lost records' });

const until = async (what, is_so) => {
  for (let tries = 0; !is_so(); tries += 1) {
    if (tries === 200) throw new Error(`waited in vain until ${what}`);
    await pause(50);
  }
};

/** A profile with a few records and a setting, of which each test takes a copy. */
const seed_browser = new MortalBrowser();
after(() => seed_browser.end());
const make_seed = async (browser) => {
  const page = await browser.start();
  const person = await open_app(page);
  await person.starts();
  await person.goes_to('Settings');
  await page.getByRole('radio', { name: 'Dark', exact: true }).check();
  await person.goes_to('Today');
  const writing = start_writing(page, 'w0', 3);
  await writing.ended;
  assert.equal(writing.saved.length, 3);
  await page.waitForFunction(async () => {
    const cache = await caches.open('loadwise records');
    return (await cache.keys()).some(({ url }) => url.endsWith('/settings/theme'));
  });
  const rows = await read_rows(page);
  await browser.kill();
  return rows;
};
let seeding;

/** A browser on a copy of that profile. */
const take_seed = async () => {
  seeding ??= make_seed(seed_browser);
  const rows = await seeding;
  const browser = new MortalBrowser();
  cpSync(seed_browser.profile, browser.profile, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (place) => !/\/Singleton\w+$/.test(place),
  });
  return { browser, rows };
};

const with_seed = async (t, body) => {
  const { browser, rows } = await take_seed();
  await browser.during(
    (place) => t.diagnostic(place),
    () => body(browser, rows),
  );
};

const losses = rounds_of(total_damages.length);
test(name_of('a database that the browser throws away is put back', losses), async (t) => {
  const seen = new Map();
  for (let round = 0; round < losses; round += 1) {
    const [name, damage] = total_damages[round % total_damages.length];
    await with_seed(t, async (browser, rows) => {
      damage(browser.profile);
      const page = await browser.start();
      const person = await open_app(page);
      await put_back(page).waitFor();
      const told = await put_back(page).innerText();
      assert.match(told, new RegExp(`put ${rows.length} entries back from its second copy`), name);
      assert.deepEqual(await read_rows(page), rows, name);
      assert.equal(new Map(await read_settings(page)).get('theme'), 'dark', name);
      assert.equal(await page.getByRole('alert').filter({ hasText: 'missing' }).count(), 0);
      await person.is_home();
    });
    seen.set(name, (seen.get(name) ?? 0) + 1);
  }
  const told = [...seen].map(([name, count]) => `${count} ${name}`).join(', ');
  t.diagnostic(`${losses} databases lost (${told}): all rows and settings put back each time`);
});

test('what was put back is told once, with a backup to save, and stands in the records', (t) =>
  with_seed(t, async (browser, rows) => {
    total_damages[0][1](browser.profile);
    const page = await browser.start();
    const person = await open_app(page);
    await put_back(page).waitFor();
    // It is still told after a reload: nobody may have read it.
    await page.reload();
    await is_ready(page);
    await put_back(page).waitFor();
    await person.button('Save a backup').first().waitFor();
    await person.press('I have read this');
    await put_back(page).waitFor({ state: 'detached' });
    await person.goes_to('Your records');
    await page.getByText(`Put back from the second copy: ${rows.length}`).first().waitFor();
    await page.reload();
    await is_ready(page);
    await person.is_home();
    assert.equal(await put_back(page).count(), 0);
    // What was told once does not hide the next time.
    await browser.kill();
    total_damages[0][1](browser.profile);
    const again = await browser.start();
    await open_app(again);
    await put_back(again).waitFor();
  }));

const tears = rounds_of(2);
test(name_of('a record torn by a kill costs the database nothing', tears), async (t) => {
  const roll = make_roll();
  let saved = 0;
  await with_seed(t, async (browser) => {
    const notes = [];
    for (let round = 1; round <= tears; round += 1) {
      tear_log(browser.profile);
      const [torn] = store_files(browser.profile, /\.log$/);
      const page = await browser.start();
      page.on('console', (message) => {
        if (message.text().includes('lost the records')) notes.push(message.text());
      });
      await (await open_app(page)).is_home();
      await until('the browser began another log', () =>
        store_files(browser.profile, /\.log$/).every((file) => file !== torn),
      );
      const writing = start_writing(page, `w${round}`, 1 + roll(3));
      await writing.ended;
      saved += writing.saved.length;
      await browser.kill();
    }
    const page = await browser.start();
    page.on('console', (message) => {
      if (message.text().includes('lost the records')) notes.push(message.text());
    });
    await open_app(page);
    assert.deepEqual(notes, [], 'the browser threw its database away');
    const stored = notes_in(await read_rows(page));
    assert.equal(new Set(stored).size, stored.length);
    t.diagnostic(`torn ${tears} times: ${saved} notes said saved, ${stored.length - 3} stored`);
    assert.equal(stored.length, saved + 3);
  });
});

test('what the browser lost of the end is added, each row once', (t) =>
  with_seed(t, async (browser, rows) => {
    cut_log(browser.profile);
    const page = await browser.start();
    await open_app(page);
    await put_back(page).waitFor();
    const now = await read_rows(page);
    assert.deepEqual([...now].sort(), [...rows].sort());
    await page.reload();
    await is_ready(page);
    assert.deepEqual(await read_rows(page), now, 'and not once more at the next start');
  }));

test('records that do not open any more are shown from the second copy', (t) =>
  with_seed(t, async (browser) => {
    block_store(browser.profile);
    const page = await browser.start();
    const person = await open_app(page);
    await page.getByRole('alert').filter({ hasText: 'its storage does not work' }).waitFor();
    await person.button('Start session').waitFor();
    await person.goes_to('Your records');
    await person.button('Save a backup').first().waitFor();
  }));

test('a spoilt list of origins costs nothing, and nothing is told', (t) =>
  with_seed(t, async (browser, rows) => {
    spoil_quotas(browser.profile);
    const page = await browser.start();
    const person = await open_app(page);
    await person.is_home();
    assert.deepEqual(await read_rows(page), rows);
    assert.equal(await page.getByRole('alert').count(), 0);
  }));

test('a database lost with its second copy is told of as well', (t) =>
  with_seed(t, async (browser) => {
    total_damages[0][1](browser.profile);
    rmSync(`${browser.profile}/Default/Service Worker`, { recursive: true });
    const page = await browser.start();
    await open_app(page);
    const told = page.getByRole('alert').filter({ hasText: 'no second copy was left' });
    // The worker fills its cache meanwhile: on a busy machine the browser answers late.
    await told.waitFor({ timeout: 60_000 });
  }));
