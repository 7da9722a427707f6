// A first visit in which any one file is lost, comes late or is another one than it should be: it
// ends in words and a way to try again, or the page works without the file. Nothing is ever drawn
// twice, and nobody waits for ever.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { seed } from '../support/browser/chance.mjs';
import { isReady, withPage } from '../support/browser/page.mjs';

const page = readFileSync(new URL('../../../dist/index.html', import.meta.url), 'utf8');
const scripts = [...page.matchAll(/(?:src|href)="([\w-]+\.js)"/g)].map(([, name]) => name);
const sheets = [...page.matchAll(/rel="stylesheet" href="([\w-]+\.css)"/g)].map(([, name]) => name);
const needed = [
  ...new Set(scripts),
  ...sheets,
  'loadwise.wasm',
  'fonts/regular.ttf',
  'fonts/bold.ttf',
  'programmes/pht.json',
  'locales/en.json',
];

/** @param {string} file */
const types = (file) =>
  ({ js: 'text/javascript', css: 'text/css', wasm: 'application/wasm' })[
    file.split('.').pop() ?? ''
  ] ?? 'application/octet-stream';

const ends = {
  lost: (route) => route.abort(),
  missing: (route) => route.fulfill({ status: 404, body: 'not found' }),
  'a page of the network': (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Log in</title>' }),
  'never there': () => {},
  'cut off': (route) => {
    const { pathname } = new URL(route.request().url());
    const bytes = readFileSync(new URL(`../../../dist${pathname}`, import.meta.url));
    return route.fulfill({
      body: bytes.subarray(0, bytes.length >> 1),
      contentType: types(pathname),
    });
  },
};

/** What somebody sees: the app, or words with a way to try again. */
const seen = (page) =>
  page.waitForFunction(
    () => {
      if (document.documentElement.dataset.ready) return 'ready';
      const ways = [...document.querySelectorAll('.again, button')].filter(
        (element) => element.getClientRects().length > 0 && /Try again/.test(element.textContent),
      );
      return ways.length > 0 && 'told';
    },
    null,
    { timeout: 10_000, polling: 200 },
  );

/** Words of an element and of the canvas over each other, or of the waiting page and the app. */
const isDoubled = (page) =>
  page.evaluate(() => {
    const isShown = (id) => {
      const element = document.getElementById(id);
      if (!element) return false;
      const { display, visibility } = getComputedStyle(element);
      return display !== 'none' && visibility !== 'hidden';
    };
    const word = document.querySelector('#app .node h1, #app h1');
    const colour = word ? getComputedStyle(word).color : '';
    const isClear = /rgba\(.*, 0\)|transparent/.test(colour);
    const isDrawnTwice = isShown('canvas') && isShown('app') && Boolean(word) && !isClear;
    return isDrawnTwice || (isShown('loading') && isShown('failure'));
  });

// Each file in two ways, by turns; in all of them in the soak.
const waysOf = (turn) => {
  const all = Object.entries(ends);
  if (process.env.LOADWISE_SOAK === '1') return all;
  return [all[turn % all.length], all[(turn + 2) % all.length]];
};

for (const [turn, file] of needed.entries())
  for (const [how, answer] of waysOf(turn + seed))
    test(`${file} ${how}: told, or not needed`, () =>
      withPage({ path: 'about:blank', expects: [/./] }, async ({ page, context }) => {
        await context.route(`**/${file}`, answer);
        // What never comes holds back the page's own load event.
        await page.goto('/', { waitUntil: 'commit' });
        await seen(page);
        assert.equal(await isDoubled(page), false);
        const isThere = (await page.locator('html[data-ready="1"]').count()) > 0;
        const tryAgain = () =>
          isThere || page.getByText('Try again').locator('visible=true').first().click();
        // Let go, what was held comes after all, and the start goes on by itself.
        const isHeld = how === 'never there';
        if (isHeld) await tryAgain();
        await context.unrouteAll({ behavior: 'ignoreErrors' });
        if (!isHeld) await tryAgain();
        await isReady(page);
      }));

for (const path of ['/', '/?programme=achilles', '/clinic.html'])
  test(`${path}: a network that answers everything with its own page is told`, () =>
    withPage({ path: 'about:blank', expects: [/./] }, async ({ page, context }) => {
      const own = (/** @type {URL} */ { pathname }) => /\.(?!html)\w+$/.test(pathname);
      await context.route(own, ends['a page of the network']);
      await page.goto(path, { waitUntil: 'commit' });
      for (const words of ['Load this page again', 'Laden Sie diese Seite noch einmal'])
        await page.getByText(words).waitFor({ timeout: 10_000 });
      await context.unrouteAll({ behavior: 'ignoreErrors' });
      await page.reload();
      await isReady(page);
      assert.equal(await page.getByText('Load this page again').isVisible(), false);
    }));

test('without what watches, and without the program, the page says what to do', () =>
  withPage({ path: 'about:blank', expects: [/./] }, async ({ page, context }) => {
    for (const file of ['watch.js', 'start.js']) await context.route(`**/${file}`, ends.lost);
    await page.goto('/', { waitUntil: 'commit' });
    await page.getByText('Step 1 of 3').waitFor();
    assert.equal(await page.getByText('Load this page again').isVisible(), false);
    await page.getByText('Load this page again').waitFor({ timeout: 10_000 });
  }));

test('a programme that the network cut is asked for again, not called wrong', () =>
  withPage({ path: 'about:blank', expects: [/./] }, async ({ page, context }) => {
    await context.route('**/programmes/pht.json', ends['cut off']);
    await page.goto('/');
    await page.getByText('This programme could not be loaded').waitFor();
    await context.unrouteAll({ behavior: 'ignoreErrors' });
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('Step 1 of 3').waitFor();
  }));
