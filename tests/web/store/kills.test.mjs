// What was said to be saved outlives a renderer or a whole browser that is killed in the middle of
// writing, and several tabs that write at once. The views take turns, opening by opening.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { startServer } from '../../../tools/lib/server.mjs';
import { theBrowser } from '../support/browser/browser.mjs';
import { makeRoll, roundsOf, seed } from '../support/browser/chance.mjs';
import { besideLoad } from '../support/browser/load.mjs';
import { KillableBrowser, KillableFirefox } from '../support/browser/killable_browser.mjs';
import { beside, isReady, viewOfTurn } from '../support/browser/page.mjs';
import { Person } from '../support/person/person.mjs';
import { readRows } from '../support/store/records.mjs';
import { hear, notesIn, startWriting } from '../support/store/writing.mjs';

const whileMostMs = 250;

/** All that was told is there, each once and whole; the app reads every row and misses none. */
const check = async (page, saved) => {
  const rows = await readRows(page);
  const notes = notesIn(rows);
  assert.equal(new Set(notes).size, notes.length, 'a note is stored twice');
  const lost = saved.filter((note) => !notes.includes(note));
  assert.deepEqual(lost, [], 'saved notes are lost');
  await new Person(page).isHome();
  const told = page.getByRole('alert').filter({ hasText: /could not be read|missing/ });
  assert.equal(await told.count(), 0, 'the app reports a loss');
  return notes.length;
};

let turn = 0;
const openApp = async (page, origin) => {
  page.setDefaultTimeout(20_000);
  turn += 1;
  await page.goto(origin + viewOfTurn(turn).path);
  await isReady(page);
};

/** Ends when the browser has noticed: until then it may put a new page into one that is dead. */
const killRenderers = async (browser) => {
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

const few = roundsOf(3);
test(`nothing saved is lost when the renderer is killed, ${few} times, seed ${seed}`, async (t) => {
  const roll = makeRoll();
  const server = await startServer();
  const browser = await theBrowser();
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const saved = [];
  let stored = 0;
  try {
    let page = await context.newPage();
    await openApp(page, server.origin);
    await new Person(page).starts();
    for (let round = 1; round <= few; round += 1) {
      const writing = startWriting(page, `w${round}`);
      await hear(writing, 1 + roll(3), roll, whileMostMs);
      const crash = page.waitForEvent('crash');
      await killRenderers(browser);
      await crash;
      saved.push(...writing.saved);
      await page.close();
      page = await context.newPage();
      await openApp(page, server.origin);
      stored = await check(page, saved);
    }
    t.diagnostic(`${few} renderers killed: ${saved.length} notes said saved, ${stored} stored`);
  } finally {
    await context.close();
    await server.close();
  }
});

// The soak kills beside other work, too: what follows fast on an idle machine comes late there.
const isSoak = process.env.LOADWISE_SOAK === '1';
const deaths = [
  { name: 'Chromium', Browser: KillableBrowser, load: 0 },
  ...(isSoak
    ? [
        { name: 'Chromium', Browser: KillableBrowser, load: 2 },
        { name: 'Firefox', Browser: KillableFirefox, load: 0 },
        { name: 'Firefox', Browser: KillableFirefox, load: 2 },
      ]
    : []),
];

for (const { name, Browser, load } of deaths) {
  const where = `${name}${load > 0 ? ` beside ${load} busy processes` : ''}`;
  test(`nothing saved is lost when ${where} is killed, ${few} times, seed ${seed}`, async (t) => {
    const roll = makeRoll();
    const server = await startServer();
    const browser = new Browser();
    const saved = [];
    let stored = 0;
    const start = async () => {
      const page = await browser.start();
      page.on('console', (message) => {
        if (message.type() === 'warning') t.diagnostic(`the page: ${message.text()}`);
      });
      await openApp(page, server.origin);
      return page;
    };
    const killOn = async () => {
      let page = await start();
      await new Person(page).starts();
      for (let round = 1; round <= few; round += 1) {
        const writing = startWriting(page, `w${round}`);
        await hear(writing, 1 + roll(3), roll, whileMostMs);
        await browser.kill();
        saved.push(...writing.saved);
        page = await start();
        stored = await check(page, saved);
      }
    };
    try {
      await besideLoad(load, () => browser.during((place) => t.diagnostic(place), killOn));
      t.diagnostic(`${few} times killed: ${saved.length} notes said saved, ${stored} stored`);
    } finally {
      await server.close();
    }
  });
}

for (const tabs of [2, 4]) {
  const each = roundsOf(4);
  test(`${tabs} tabs that write at once lose nothing, ${each} notes each`, async (t) => {
    const server = await startServer();
    const browser = await theBrowser();
    const context = await browser.newContext({ serviceWorkers: 'block' });
    try {
      const first = await context.newPage();
      await openApp(first, server.origin);
      await new Person(first).starts();
      const before = (await readRows(first)).length;
      const pages = [first];
      while (pages.length < tabs) {
        const page = await beside(first);
        await openApp(page, server.origin);
        pages.push(page);
      }
      const writings = pages.map((page, index) => startWriting(page, `w${index}`, each));
      await Promise.all(writings.map(({ ended }) => ended));
      const saved = writings.flatMap((writing) => writing.saved);
      assert.equal(saved.length, tabs * each);
      const after = await context.newPage();
      await openApp(after, server.origin);
      assert.equal(await check(after, saved), saved.length);
      assert.equal((await readRows(after)).length, before + saved.length);
      for (const page of pages) await check(page, saved);
      t.diagnostic(`${tabs} tabs: ${saved.length} notes said saved, all stored once`);
    } finally {
      await context.close();
      await server.close();
    }
  });
}
