// A clock that the browser gives away only as UTC, and one that is set wrong: asked about once, put
// right by the person, and what is saved says with which time.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reload, views, withPage } from '../support/browser/page.mjs';
import { Person } from '../support/person/person.mjs';

// As fingerprint protection shows Sunday morning in Auckland.
const inHiding = { locale: 'en-NZ', timezoneId: 'UTC', time: '2026-11-28T19:58:00Z' };

for (const { view, path } of views)
  test(`${view}: a clock at UTC in New Zealand is asked about once and put right`, () =>
    withPage({ ...inHiding, path }, async ({ page }) => {
      const person = new Person(page);
      await person.starts();
      await person.sees('Is it 19:58 now, on Saturday 28 November?');
      await person.press('No, set the time');
      await page.getByLabel('Today’s date').fill('2026-11-29');
      await page.getByLabel('The time now').fill('08:58');
      await person.press('Use this time');
      await page.getByRole('heading', { name: /^Is it / }).waitFor({ state: 'hidden' });
      await person.press('Log pain');
      await page.getByText(/^Saved with 08:5\d, Sunday 29 November\.$/).waitFor();
      await person.scoresPain(3);
      await person.settles();
      await reload(page);
      await person.isHome();
      assert.equal(await page.getByRole('heading', { name: /^Is it / }).count(), 0);
      await person.goesTo('Progress');
      await person.press('All entries');
      await page.getByRole('button', { name: /08:5\d\s+Pain after: 3 of 10/ }).waitFor();
      // The device's own clock is one press away.
      await person.goesTo('More');
      await person.press('Settings');
      await page.getByText(/The clock of this device says 19:5\d, Saturday 28 November/).waitFor();
      await person.press('Use the clock of this device');
      await page.getByText(/Your entries are saved with 19:5\d, Saturday/).waitFor();
    }));

test('a clock that is right is confirmed with one press, and not asked about again', () =>
  withPage(
    { locale: 'de-DE', timezoneId: 'UTC', time: '2026-11-28T12:00:00Z' },
    async ({ page }) => {
      const person = new Person(page);
      await page.getByRole('button', { name: /Sicherheitsfragen/ }).click();
      const answers = page.getByRole('radio', { name: 'Nein' });
      await answers.first().waitFor();
      for (const no of await answers.all()) await no.check();
      await page.getByRole('button', { name: 'Weiter' }).click();
      await page.getByRole('button', { name: 'Mit diesem Abschnitt beginnen' }).click();
      await page.getByRole('radio', { name: /^2\b/ }).click();
      const question = page.getByRole('heading', { name: /^Ist es jetzt 12:0\d Uhr, Samstag/ });
      await question.waitFor();
      await page.getByRole('button', { name: 'Ja, das stimmt' }).click();
      await question.waitFor({ state: 'hidden' });
      await person.settles();
      await page.reload();
      await page
        .getByRole('button', { name: /^Schmerz/ })
        .first()
        .waitFor();
      await person.settles();
      assert.equal(await question.count(), 0);
    },
  ));
