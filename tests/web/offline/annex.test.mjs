// The second half of the program comes when a page wants it; when it cannot come, the person is
// told, nothing is lost, and the page is there as soon as it can.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isReady, views, withPage } from '../support/browser/page.mjs';
import { Person } from '../support/person/person.mjs';

const annex = '**/loadwise.annex.wasm';
const isTold = (page) => page.getByRole('alert').filter({ hasText: 'Your records are safe' });

for (const { view, path } of views)
  test(`${view}: a page that is not there yet can be asked for again`, () =>
    withPage({ path: 'about:blank', expects: [/ERR_FAILED/] }, async ({ page, context }) => {
      const asked = [];
      let isCut = true;
      await context.route(annex, (route) => {
        asked.push(route.request().url());
        return isCut ? route.abort() : route.continue();
      });
      await page.goto(path);
      await isReady(page);
      const person = new Person(page);
      await isTold(page).waitFor();
      await person.press('Answer the safety questions');
      await person.heading('This page is not there yet').waitFor();
      isCut = false;
      await person.press('Try again');
      await person.heading('Before you start').waitFor();
      assert.equal(await isTold(page).count(), 0);
      await person.press('Progress');
      await person.heading('Progress').waitFor();
      assert.equal(asked.length, 2, 'it is asked for once when it came');
    }));

test('another annex than the one of this page is not taken', () =>
  withPage({ path: 'about:blank', expects: [/integrity/] }, async ({ page, context }) => {
    await context.route(annex, async (route) => {
      const answer = await route.fetch();
      const bytes = Buffer.concat([await answer.body(), Buffer.from([0, 2, 1, 65])]);
      await route.fulfill({ response: answer, body: bytes, headers: {} });
    });
    await page.goto('/');
    await isReady(page);
    const person = new Person(page);
    await isTold(page).waitFor();
    await person.press('More');
    await person.heading('This page is not there yet').waitFor();
    await person.press('Today');
    await person.button('Answer the safety questions').waitFor();
  }));

for (const { view, path } of views)
  test(`${view}: what is slow to come is told, and is there as soon as it is`, () =>
    withPage({ path: 'about:blank' }, async ({ page, context }) => {
      let go = () => {};
      const gone = new Promise((resolve) => {
        go = () => resolve(null);
      });
      let asked = 0;
      await context.route(annex, async (route) => {
        asked += 1;
        if (asked === 1) await gone;
        await route.continue();
      });
      await page.goto(path);
      await isReady(page);
      const person = new Person(page);
      await person.press('Answer the safety questions');
      await person.heading('One moment…').waitFor();
      await page.goBack();
      await person.button('Answer the safety questions').waitFor();
      await person.press('Answer the safety questions');
      await person.heading('This page is not there yet').waitFor();
      await isTold(page).waitFor();
      await person.press('Try again');
      await person.heading('Before you start').waitFor();
      await page.getByRole('radio', { name: 'No', exact: true }).first().check();
      go();
      await person.press('Progress');
      await person.heading('Progress').waitFor();
      assert.equal(asked, 2);
    }));
