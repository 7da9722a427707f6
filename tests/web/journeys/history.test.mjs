// What was recorded can be looked at, corrected and taken back, and what it says over time can be
// read point by point: by touch, by keyboard and as a table, in both views.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isReady, views, withPage } from '../support/browser/page.mjs';
import { morningOf, Person } from '../support/person/person.mjs';

const first = '2026-03-02';
const notice = (page, words) => page.locator('.status').filter({ hasText: words });

for (const { view, path } of views) {
  const options = { path, time: morningOf(first, 0, '09:00:00') };
  const run = (body) => () =>
    withPage(options, (given) => body({ ...given, person: new Person(given.page) }));

  test(
    `${view}: eight instead of three is mended with three presses, and undone`,
    run(async ({ page, person }) => {
      await person.starts();
      await person.press('Log pain');
      await person.scoresPain(8);
      await notice(page, 'Recorded. Pain after: 8 of 10').waitFor();

      await person.press('Correct it');
      await page.getByRole('radio', { name: /^3\b/ }).check();
      await person.press('Save');
      await notice(page, 'Corrected. Pain after: 3 of 10').waitFor();
      await person.isSaved();

      await person.press('Undo');
      await notice(page, 'Pain after: 8 of 10').waitFor();
      await person.press('Undo');
      await notice(page, 'Pain after: 3 of 10').waitFor();
      await page.reload();
      await isReady(page);
      await person.goesTo('Progress');
      await person.press('All entries');
      await person.button(/Pain after: 3 of 10/).waitFor();
      assert.equal(await person.button(/Pain after: 8 of 10$/).count(), 0);
    }),
  );

  test(
    `${view}: an entry is moved to the day before, deleted, and brought back`,
    run(async ({ page, person }) => {
      await person.starts();
      await person.press('Log pain');
      await person.scoresPain(4);
      await person.goesTo('Progress');
      await person.press('All entries');
      await person.press(/Pain after: 4 of 10/);
      await person.press('Day, time and more');
      await page.getByLabel('Date', { exact: true }).fill('2026-03-01');
      await page.getByLabel('Time', { exact: true }).fill('18:30');
      await person.press('Save');
      await page.getByText('Sunday 1 March').first().waitFor();
      await person.press(/18:30 +Pain after: 4 of 10/);
      await person.press('Delete this entry');
      await person.press('Yes, delete');
      await page.getByText('Nothing is recorded on this day.').waitFor();
      await person.press('1 deleted entry');
      await person.press('Bring back');
      await person.button(/^18:30 +Pain after: 4 of 10/).waitFor();
    }),
  );

  test(
    `${view}: a chart is read point by point with keys, by touch and as a table`,
    run(async ({ page, person }) => {
      await person.starts();
      await person.trains({ during: 2, after: 1 });
      await person.comesBackAt(morningOf(first, 1));
      await person.saysHowTheMorningIs(1);
      await person.goesTo('Progress');
      const says = (words) => page.locator('.status').filter({ hasText: words }).waitFor();
      await says('3 Mar. Morning: 1');

      const back = person.button('Earlier value, Pain');
      await back.focus();
      await page.keyboard.press('Enter');
      await says('2 Mar. During: 2, After: 1');
      assert.equal(await back.getAttribute('aria-disabled'), 'true');
      await person.button('Later value, Pain').focus();
      await page.keyboard.press('Space');
      await says('3 Mar. Morning: 1');

      await page.getByRole('tab', { name: 'Week' }).click();
      const chart = page.getByRole('img', { name: /^3 scores/ });
      const { width, height } = await chart.boundingBox();
      await chart.click({ position: { x: 40, y: height / 2 } });
      await says('2 Mar. During: 2, After: 1');
      await chart.click({ position: { x: width - 90, y: height / 2 } });
      await says('3 Mar. Morning: 1');

      await person.press('Pain as a table');
      const rows = page.getByRole('table', { name: 'Pain' }).getByRole('row');
      await rows.nth(2).waitFor();
      assert.equal(await rows.count(), 3);
      await person.press('The month as a table');
      const month = page.getByRole('table', { name: 'March 2026' });
      await month.getByRole('row').filter({ hasText: 'Mon 2 Mar' }).getByText('trained').waitFor();
    }),
  );
}
