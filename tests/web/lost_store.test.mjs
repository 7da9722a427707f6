// A kill or the disk damages the files of the browser's database: what the kill tests cannot wait
// for is done to the files here.
import assert from 'node:assert/strict';
import { cpSync, rmSync } from 'node:fs';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { start_server } from '../../tools/lib/server.mjs';
import { make_roll, rounds_of, seed } from './support/chance.mjs';
import { MortalBrowser } from './support/mortal_browser.mjs';
import { is_ready } from './support/page.mjs';
import { Person } from './support/person.mjs';
import { read_rows } from './support/records.mjs';
import { store_files, tear_log } from './support/store_damage.mjs';
import { notes_in, start_writing } from './support/writing.mjs';

const server = await start_server();
after(() => server.close());

const name_of = (what, rounds) => `${what}, ${rounds} times, seed ${seed}`;

const open_app = async (page) => {
  page.setDefaultTimeout(20_000);
  await page.goto(`${server.origin}/?view=plain`);
  await is_ready(page);
  return new Person(page);
};

const until = async (what, is_so) => {
  for (let tries = 0; !is_so(); tries += 1) {
    if (tries === 200) throw new Error(`waited in vain until ${what}`);
    await pause(50);
  }
};

/** A profile with a few records and a setting, of which each test takes a copy. */
let seeded;
const make_seed = async () => {
  const browser = new MortalBrowser();
  const page = await browser.start();
  const person = await open_app(page);
  await person.starts();
  const writing = start_writing(page, 'w0', 3);
  await writing.ended;
  assert.equal(writing.saved.length, 3);
  const rows = await read_rows(page);
  await browser.kill();
  seeded = { browser, rows };
  return seeded;
};
after(() => {
  for (const place of seeded ? [seeded.browser.profile, ...seeded.browser.remains] : [])
    rmSync(place, { recursive: true, force: true, maxRetries: 5 });
});

/** A browser on a copy of that profile. */
const take_seed = async () => {
  const { browser: first, rows } = seeded ?? (await make_seed());
  const browser = new MortalBrowser();
  cpSync(first.profile, browser.profile, {
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
      await open_app(page);
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
