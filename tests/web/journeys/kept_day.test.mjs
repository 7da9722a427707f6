// Whoever comes back sees the day as it was left before the program is there: marked, of the same
// day alone, gone with what is recorded, and what was pressed meanwhile is done.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isReady, viewOfTurn, views, withPage } from '../support/browser/page.mjs';
import { Person } from '../support/person/person.mjs';

const module = '**/loadwise.wasm';
const asLeft = 'As you left it. Your plan is being checked…';
const begin = /^Start session/;

/** @type {(person: Person) => Promise<unknown>} */
const stays = () => Promise.resolve();

/** Somebody who has begun, and leaves with Today on the screen. */
const hasADay = async ({ page, context }, leave = stays) => {
  const person = new Person(page);
  await person.starts();
  await person.isSaved();
  await page.getByRole('button', { name: begin }).waitFor();
  await page.locator('main li svg').nth(1).waitFor({ state: 'attached' });
  await leave(person);
  let go = () => {};
  const gone = new Promise((resolve) => {
    go = () => resolve(null);
  });
  await context.route(module, async (route) => {
    await gone;
    await route.continue();
  });
  await page.reload({ waitUntil: 'commit' });
  return { person, go };
};

const isThere = (page) => page.evaluate(() => document.documentElement.dataset.ready === '1');
const isMarked = (page) => page.getByRole('status').filter({ hasText: asLeft }).waitFor();

for (const { view, path } of views)
  test(`${view}: the day is there before the program, marked, and becomes its own`, () =>
    withPage({ path }, async (opened) => {
      const { page } = opened;
      const { go } = await hasADay(opened);
      await isMarked(page);
      const button = page.getByRole('button', { name: begin });
      assert.equal(await button.getAttribute('aria-disabled'), 'true');
      assert.equal(await isThere(page), false);
      assert.ok((await page.locator('main li svg').count()) > 1, 'with its pictures');
      const element = await button.elementHandle();
      go();
      await isReady(page);
      assert.equal(await page.getByText(asLeft).count(), 0);
      assert.equal(await button.getAttribute('aria-disabled'), null);
      assert.ok(await element?.evaluate((each) => each.isConnected), 'the very element');
    }));

test('what is pressed meanwhile is done when the program says the same', () =>
  withPage({ path: viewOfTurn(0).path }, async (opened) => {
    const { page } = opened;
    const { go } = await hasADay(opened);
    await isMarked(page);
    await page.getByRole('button', { name: 'Log pain' }).dispatchEvent('click');
    go();
    await page.getByRole('heading', { name: /pain/i }).first().waitFor();
    assert.equal(await page.getByRole('button', { name: begin }).count(), 0);
  }));

test('after what was recorded elsewhere in the app, nothing older is shown', () =>
  withPage({ path: viewOfTurn(1).path }, async (opened) => {
    const { page } = opened;
    const { go } = await hasADay(opened, async (person) => {
      await person.press('Log pain');
      await person.scoresPain(2);
      await person.isSaved();
      await person.goesTo('Progress');
    });
    await page.locator('html[data-starting]').waitFor();
    assert.equal(await page.getByText(asLeft).count(), 0);
    go();
    await isReady(page);
  }));

test('the plan of another day is not shown', () =>
  withPage({ path: viewOfTurn(0).path }, async (opened) => {
    const { page } = opened;
    const { go } = await hasADay(opened, async () => {
      await page.addInitScript(() => {
        const { now } = Date;
        Date.now = () => now() + 24 * 3_600_000;
      });
    });
    await page.getByText('Getting your plan for today…').waitFor();
    assert.equal(await page.getByRole('button', { name: begin }).count(), 0);
    assert.ok(await page.getByRole('navigation').isVisible());
    go();
    await isReady(page);
  }));

test('what is deleted is not shown either', () =>
  withPage({ path: viewOfTurn(1).path }, async ({ page }) => {
    const person = new Person(page);
    await person.starts();
    await person.isSaved();
    const kept = () => page.evaluate(() => JSON.stringify(localStorage));
    await page.reload();
    await isReady(page);
    assert.match(await kept(), /loadwise day/);
    await person.goesTo('Your records');
    await person.press('Delete everything…');
    await page.getByRole('checkbox').first().check();
    await person.press('Delete everything now');
    await page.getByText('Everything was deleted from this browser').waitFor();
    assert.doesNotMatch(await kept(), /loadwise day/);
    await page.reload();
    await isReady(page);
    assert.doesNotMatch(await kept(), /loadwise day/);
  }));
