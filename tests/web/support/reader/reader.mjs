// withListener: withPage for someone who hears it, in Chromium or Firefox with Orca.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { after } from 'node:test';
import { chromium, firefox } from 'playwright-core';
import { launchOptions } from '../browser/browser.mjs';
import { isReady, withPage } from '../browser/page.mjs';
import { Person } from '../person/person.mjs';
import { renews } from '../person/screens.mjs';
import { startDesktop } from './desktop.mjs';
import { Listener } from './listener.mjs';
import { startOrca } from './orca.mjs';

const starts = {
  chromium: (env) => {
    const { args, ...options } = launchOptions();
    const heard = [...args, '--force-renderer-accessibility'];
    return chromium.launch({ ...options, args: heard, headless: false, env });
  },
  firefox: (env) =>
    firefox.launch({
      channel: 'moz-firefox',
      executablePath: process.env.LOADWISE_FIREFOX ?? '/usr/bin/firefox-esr',
      headless: false,
      firefoxUserPrefs: { 'accessibility.force_disabled': -1 },
      env,
    }),
};

// One desktop and one reader a file.
let started;
const start = async (kind) => {
  const desktop = await startDesktop();
  const browser = await starts[kind](desktop.env);
  const orca = await startOrca(desktop);
  return { kind, desktop, browser, orca };
};
const stop = async () => {
  const { desktop, browser, orca } = await started;
  started = undefined;
  await orca.close();
  await browser.close();
  await desktop.close();
};
after(async () => {
  if (started) await stop();
});

const readerOf = async (kind) => {
  if (started && (await started).kind !== kind) await stop();
  started ??= start(kind);
  return started;
};

const window = { width: 700, height: 860 };

/**
 * `open` is withPage or one of its kin; body gets what that gives, and {listener}.
 * @param {string} kind
 * @param {{open?: Function} & object} options
 * @param {Function} body
 */
export const withListener = async (kind, { open = withPage, ...options }, body) => {
  const { desktop, browser, orca } = await readerOf(kind);
  const all = { viewport: window, hasRealFrames: true, browser, ...options };
  await open(all, async (given) => {
    const { page, origin } = given;
    await isReady(page);
    await desktop.entersPageOf(kind);
    const person = new Person(page);
    const listener = new Listener({ desktop, orca, page, person, origin });
    await listener.forgets();
    await body({ ...given, person, listener });
  });
};

const kept = (name, kind) => new URL(`../../access/heard/${name}.${kind}.txt`, import.meta.url);

/**
 * Walks, and compares what was heard with what is kept of the walk in this browser.
 * @param {import('node:test').TestContext} t
 * @param {(typeof import('./walks.mjs').walks)[number]} walk
 * @param {string} kind
 * @param {string} path
 */
export const hearsAsKept = async (t, { name, run, open, isDesk, options }, kind, path) => {
  const start = isDesk ? path.replace('/', '/clinic.html') : path;
  const file = kept(name, kind);
  let heard = '';
  await withListener(kind, { ...options, ...(open && { open }), path: start }, async (given) => {
    try {
      await run(given);
    } finally {
      heard = given.listener.transcript();
      if (renews && existsSync(file)) writeFileSync(file, heard);
    }
  });
  if (!existsSync(file)) {
    mkdirSync(new URL('.', file), { recursive: true });
    writeFileSync(file, heard);
    t.skip(`${name} had nothing to compare with: listen to what is now in ${file.pathname}`);
    return;
  }
  assert.equal(heard, readFileSync(file, 'utf8'), `${name} is heard in another way`);
};
