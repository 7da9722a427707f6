// What was said to be saved outlives a renderer or a whole browser that is killed in the middle of
// writing, and several tabs that write at once. The views take turns, opening by opening.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { start_server } from '../../../tools/lib/server.mjs';
import { the_browser } from '../support/browser/browser.mjs';
import { make_roll, rounds_of, seed } from '../support/browser/chance.mjs';
import { beside_load } from '../support/browser/load.mjs';
import { MortalBrowser, MortalFirefox } from '../support/browser/mortal_browser.mjs';
import { beside, is_ready, view_of_turn } from '../support/browser/page.mjs';
import { Person } from '../support/person/person.mjs';
import { read_rows } from '../support/store/records.mjs';
import { hear, notes_in, start_writing } from '../support/store/writing.mjs';

const while_most_ms = 250;

/** All that was told is there, each once and whole; the app reads every row and misses none. */
const check = async (page, saved) => {
  const rows = await read_rows(page);
  const notes = notes_in(rows);
  assert.equal(new Set(notes).size, notes.length, 'a note is stored twice');
  const lost = saved.filter((note) => !notes.includes(note));
  assert.deepEqual(lost, [], 'saved notes are lost');
  await new Person(page).is_home();
  const told = page.getByRole('alert').filter({ hasText: /could not be read|missing/ });
  assert.equal(await told.count(), 0, 'the app reports a loss');
  return notes.length;
};

let turn = 0;
const open_app = async (page, origin) => {
  page.setDefaultTimeout(20_000);
  turn += 1;
  await page.goto(origin + view_of_turn(turn).path);
  await is_ready(page);
};

/** Ends when the browser has noticed: until then it may put a new page into one that is dead. */
const kill_renderers = async (browser) => {
  const session = await browser.newBrowserCDPSession();
  const renderers = async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  };
  const killed = await renderers();
  for (const id of killed) process.kill(id, 'SIGKILL');
  while ((await renderers()).some((id) => killed.includes(id))) await pause(20);
  await session.detach();
};

const few = rounds_of(3);
test(`nothing saved is lost when the renderer is killed, ${few} times, seed ${seed}`, async (t) => {
  const roll = make_roll();
  const server = await start_server();
  const browser = await the_browser();
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const saved = [];
  let stored = 0;
  try {
    let page = await context.newPage();
    await open_app(page, server.origin);
    await new Person(page).starts();
    for (let round = 1; round <= few; round += 1) {
      const writing = start_writing(page, `w${round}`);
      await hear(writing, 1 + roll(3), roll, while_most_ms);
      const crash = page.waitForEvent('crash');
      await kill_renderers(browser);
      await crash;
      saved.push(...writing.saved);
      await page.close();
      page = await context.newPage();
      await open_app(page, server.origin);
      stored = await check(page, saved);
    }
    t.diagnostic(`${few} renderers killed: ${saved.length} notes said saved, ${stored} stored`);
  } finally {
    await context.close();
    await server.close();
  }
});

// The soak kills beside other work, too: what follows fast on an idle machine comes late there.
const is_soak = process.env.LOADWISE_SOAK === '1';
const deaths = [
  { name: 'Chromium', Browser: MortalBrowser, load: 0 },
  ...(is_soak
    ? [
        { name: 'Chromium', Browser: MortalBrowser, load: 2 },
        { name: 'Firefox', Browser: MortalFirefox, load: 0 },
        { name: 'Firefox', Browser: MortalFirefox, load: 2 },
      ]
    : []),
];

for (const { name, Browser, load } of deaths) {
  const where = `${name}${load > 0 ? ` beside ${load} busy processes` : ''}`;
  test(`nothing saved is lost when ${where} is killed, ${few} times, seed ${seed}`, async (t) => {
    const roll = make_roll();
    const server = await start_server();
    const browser = new Browser();
    const saved = [];
    let stored = 0;
    const start = async () => {
      const page = await browser.start();
      page.on('console', (message) => {
        if (message.type() === 'warning') t.diagnostic(`the page: ${message.text()}`);
      });
      await open_app(page, server.origin);
      return page;
    };
    const kill_on = async () => {
      let page = await start();
      await new Person(page).starts();
      for (let round = 1; round <= few; round += 1) {
        const writing = start_writing(page, `w${round}`);
        await hear(writing, 1 + roll(3), roll, while_most_ms);
        await browser.kill();
        saved.push(...writing.saved);
        page = await start();
        stored = await check(page, saved);
      }
    };
    try {
      await beside_load(load, () => browser.during((place) => t.diagnostic(place), kill_on));
      t.diagnostic(`${few} times killed: ${saved.length} notes said saved, ${stored} stored`);
    } finally {
      await server.close();
    }
  });
}

for (const tabs of [2, 4]) {
  const each = rounds_of(4);
  test(`${tabs} tabs that write at once lose nothing, ${each} notes each`, async (t) => {
    const server = await start_server();
    const browser = await the_browser();
    const context = await browser.newContext({ serviceWorkers: 'block' });
    try {
      const first = await context.newPage();
      await open_app(first, server.origin);
      await new Person(first).starts();
      const before = (await read_rows(first)).length;
      const pages = [first];
      while (pages.length < tabs) {
        const page = await beside(first);
        await open_app(page, server.origin);
        pages.push(page);
      }
      const writings = pages.map((page, index) => start_writing(page, `w${index}`, each));
      await Promise.all(writings.map(({ ended }) => ended));
      const saved = writings.flatMap((writing) => writing.saved);
      assert.equal(saved.length, tabs * each);
      const after = await context.newPage();
      await open_app(after, server.origin);
      assert.equal(await check(after, saved), saved.length);
      assert.equal((await read_rows(after)).length, before + saved.length);
      for (const page of pages) await check(page, saved);
      t.diagnostic(`${tabs} tabs: ${saved.length} notes said saved, all stored once`);
    } finally {
      await context.close();
      await server.close();
    }
  });
}
