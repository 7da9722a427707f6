// The first screen stands in the page and is used before the program is there: what is pressed is
// kept in order and taken in when it comes, also when the network breaks in between. The program
// then takes over the very elements, with the focus in them, and nothing moves.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { holdProgram, isThere } from '../support/browser/held_program.mjs';
import { isReady, withPage } from '../support/browser/page.mjs';

const module = '**/loadwise.wasm';

/** Opens the app with its program held back; `body` gets what lets it go. */
const beforeProgram = (options, body) =>
  withPage({ path: 'about:blank', ...options }, async ({ page, context, ...rest }) => {
    const go = await holdProgram(context);
    await page.goto('/', { waitUntil: 'commit' });
    await page.locator('html[data-first]').waitFor();
    await body({ page, context, go, ...rest });
  });

const shifts = () => {
  Object.assign(globalThis, { moved: [] });
  new PerformanceObserver((list) => {
    for (const entry of /** @type {any[]} */ (list.getEntries()))
      if (!entry.hadRecentInput) /** @type {any} */ (globalThis).moved.push(entry.value);
  }).observe({ type: 'layout-shift', buffered: true });
};
const shift = (page) =>
  page.evaluate(() => /** @type {any} */ (globalThis).moved.reduce((sum, each) => sum + each, 0));

const starts = {
  en: ['Answer the safety questions', 'Before you start', 'No'],
  de: ['Sicherheitsfragen beantworten', 'Bevor Sie beginnen', 'Nein'],
  es: ['Responder las preguntas de seguridad', 'Antes de empezar', 'No'],
};

for (const [locale, [button, heading, no]] of Object.entries(starts))
  test(`${locale}: all questions are answered before the program is there`, () =>
    beforeProgram({ locale }, async ({ page, go }) => {
      await page.getByRole('button', { name: button }).click();
      await page.getByRole('heading', { name: heading }).waitFor();
      const answers = page.getByRole('radio', { name: no, exact: true });
      const count = await answers.count();
      assert.equal(count, 13);
      for (let at = 0; at < count; at += 1) await answers.nth(at).check();
      assert.equal(await isThere(page), false);
      go();
      await isReady(page);
      for (let at = 0; at < count; at += 1) assert.ok(await answers.nth(at).isChecked());
      await page.reload();
      await isReady(page);
      assert.equal(await page.getByRole('button', { name: button }).count(), 0, 'they are kept');
    }));

test('what was pressed waits for a program that comes after a reload', () =>
  beforeProgram({}, async ({ page, go }) => {
    await page.getByRole('button', { name: starts.en[0] }).click();
    await page.getByRole('radio', { name: 'No' }).first().check();
    await page.reload({ waitUntil: 'commit' });
    await page.locator('html[data-first]').waitFor();
    assert.ok(await page.getByRole('radio', { name: 'No' }).first().isChecked());
    go();
    await isReady(page);
    assert.ok(await page.getByRole('radio', { name: 'No' }).first().isChecked());
  }));

test('a network that breaks while the program is on its way loses nothing', () =>
  withPage({ path: 'about:blank', expects: [/ERR_/] }, async ({ page, context }) => {
    await context.route(module, (route) => route.abort());
    await page.goto('/', { waitUntil: 'commit' });
    await page.getByRole('button', { name: starts.en[0] }).click();
    await page.getByRole('radio', { name: 'No' }).first().check();
    await context.unroute(module);
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await isReady(page);
    assert.ok(await page.getByRole('radio', { name: 'No' }).first().isChecked());
  }));

// The canvas has letters of its own: lines may break elsewhere. A browser calls 0.1 a good page.
test('the program takes over the elements that are there, with the focus, and little moves', () =>
  beforeProgram({ init: shifts }, async ({ page, go }) => {
    const button = await page.getByRole('button', { name: starts.en[0] }).elementHandle();
    await button?.focus();
    go();
    await isReady(page);
    assert.ok(
      await button?.evaluate((each) => each.isConnected && each === document.activeElement),
    );
    assert.ok((await shift(page)) < 0.1);
  }));

test('with the keyboard, arrow keys go along the answers and only a press answers', () =>
  beforeProgram({}, async ({ page, go }) => {
    await page.getByRole('button', { name: starts.en[0] }).press('Enter');
    const [no, yes] = [/^No$/, /^Yes$/].map((name) => page.getByRole('radio', { name }).first());
    await no.focus();
    await page.keyboard.press('ArrowRight');
    assert.equal(await yes.isChecked(), false);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    assert.ok(await no.isChecked());
    go();
    await isReady(page);
    assert.ok(await no.isChecked());
  }));

test('what takes the program is told to wait, and done when it is there', () =>
  beforeProgram({}, async ({ page, go }) => {
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('status').filter({ hasText: 'ready' }).waitFor();
    go();
    await page.getByRole('heading', { name: 'More' }).waitFor();
  }));

const blockStorage = () =>
  Object.defineProperty(globalThis, 'localStorage', {
    get() {
      throw new DOMException('not here', 'SecurityError');
    },
  });
const keepsNonsense = () => {
  if (location.protocol !== 'about:')
    localStorage.setItem('loadwise day /', '{"asked":"","at":0,"parts":[7]}');
};

for (const [words, init] of Object.entries({
  'a browser that keeps nothing for a page': blockStorage,
  'a kept day that is none': keepsNonsense,
}))
  test(`${words} shows the first screen all the same`, () =>
    beforeProgram({ init }, async ({ page, go }) => {
      await page.getByRole('button', { name: starts.en[0] }).waitFor();
      go();
      await isReady(page);
      assert.ok(await page.getByRole('button', { name: starts.en[0] }).isVisible());
    }));
