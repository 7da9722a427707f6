// Whoever comes back sees the day as it was left before the program is there: marked, of the same
// day alone, gone with what is recorded, and what was pressed meanwhile is done.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { holdProgram, isThere } from '../support/browser/held_program.mjs';
import { isReady, viewOfTurn, views, withPage } from '../support/browser/page.mjs';
import { Person } from '../support/person/person.mjs';

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
  const go = await holdProgram(context);
  await page.reload({ waitUntil: 'commit' });
  return { person, go };
};

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

test('the day is as large and as dark as the person chose', () =>
  withPage({ path: viewOfTurn(1).path }, async (opened) => {
    const { page } = opened;
    const looks = () =>
      page.evaluate(() => {
        const { style } = document.documentElement;
        return ['--text-scale', '--page'].map((name) => style.getPropertyValue(name));
      });
    let chosen = [''];
    const { go } = await hasADay(opened, async (person) => {
      await person.goesTo('Settings');
      await page.getByRole('radio', { name: /200/ }).check();
      await page.getByRole('radio', { name: 'Dark', exact: true }).check();
      await person.goesTo('Today');
      chosen = await looks();
    });
    await isMarked(page);
    assert.deepEqual(await looks(), chosen);
    assert.equal(Number(chosen[0]), 2);
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

const kept = (page) => page.evaluate(() => JSON.stringify(localStorage));

test('what is deleted is not shown either', () =>
  withPage({ path: viewOfTurn(1).path }, async ({ page }) => {
    const person = new Person(page);
    await person.starts();
    await person.isSaved();
    await page.reload();
    await isReady(page);
    assert.match(await kept(page), /loadwise day/);
    await person.goesTo('Your records');
    await person.press('Delete everything…');
    await page.getByRole('checkbox').first().check();
    await person.press('Delete everything now');
    await page.getByText('Everything was deleted from this browser').waitFor();
    assert.doesNotMatch(await kept(page), /loadwise day/);
    await page.reload();
    await isReady(page);
    assert.doesNotMatch(await kept(page), /loadwise day/);
  }));

test('what is deleted in one tab, the other does not keep again', () =>
  withPage({ path: viewOfTurn(0).path }, async ({ page, context }) => {
    const person = new Person(page);
    await person.starts();
    await person.isSaved();
    const other = await context.newPage();
    await other.goto(page.url());
    await isReady(other);
    await other.getByRole('button', { name: begin }).waitFor();
    await person.goesTo('Your records');
    await person.press('Delete everything…');
    await page.getByRole('checkbox').first().check();
    await person.press('Delete everything now');
    await page.getByText('Everything was deleted from this browser').waitFor();
    await other.getByRole('button', { name: 'Answer the safety questions' }).waitFor();
    assert.doesNotMatch(await kept(other), /loadwise day/);
  }));

test('a page that is left before the program was there keeps nothing of its own', () =>
  withPage({ path: viewOfTurn(1).path }, async (opened) => {
    const { page } = opened;
    const { go } = await hasADay(opened);
    await isMarked(page);
    const before = await kept(page);
    await page.reload({ waitUntil: 'commit' });
    await isMarked(page);
    assert.equal(await kept(page), before);
    go();
    await isReady(page);
  }));

test('with the keyboard, another page is asked for before the program is there', () =>
  withPage({ path: viewOfTurn(0).path }, async (opened) => {
    const { page } = opened;
    const { go } = await hasADay(opened);
    await isMarked(page);
    const element = page.getByRole('navigation').getByRole('button', { name: 'Progress' });
    await element.focus();
    await page.keyboard.press('ArrowRight');
    assert.ok(await element.evaluate((each) => each === document.activeElement));
    await page.keyboard.press('Enter');
    go();
    await page.getByRole('heading', { level: 1, name: 'Progress' }).waitFor();
  }));

test('the clinician’s page shows nobody’s day', () =>
  withPage({ path: viewOfTurn(1).path }, async ({ page }) => {
    const person = new Person(page);
    await person.starts();
    await person.isSaved();
    await page.getByRole('button', { name: begin }).waitFor();
    await page.goto(new URL('clinic.html', page.url()).href, { waitUntil: 'commit' });
    await page.locator('html[data-starting], html[data-ready]').first().waitFor();
    assert.match(await kept(page), /loadwise day/);
    assert.equal(await page.locator('html[data-day]').count(), 0);
    await isReady(page);
  }));
