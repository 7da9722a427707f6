// A patient's own activities: named once, scored each week, and still there to read when another
// name or none stands in their place. In both views.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isReady, views, withPage } from '../support/browser/page.mjs';
import { morningOf, Person } from '../support/person/person.mjs';

const first = '2026-03-02';
const weekDays = 7;

/** Passes what the check asks before. */
const passesUntil = async (person, wanted) => {
  const pass = person.button('Not today');
  await wanted.or(pass).first().waitFor();
  while (!(await wanted.isVisible())) {
    await pass.click();
    await person.frames();
  }
};

const scores = async (person, name, score) => {
  const { page } = person;
  await person.heading(name).waitFor();
  await page.getByRole('radio', { name: `${score}`, exact: true }).click();
  await person.isSaved();
};

for (const { view, path } of views)
  test(`${view}: activities of one's own are named once and scored each week`, () =>
    withPage({ path, time: morningOf(first, 0, '09:00:00') }, async ({ page }) => {
      const person = new Person(page);
      await isReady(page);
      await person.starts();
      await person.trains({ during: 2, after: 1 });
      await person.goesTo('Today');
      await person.press(/weekly check/);
      const one = page.getByRole('textbox', { name: 'Activity 1' });
      await passesUntil(person, one);
      await one.fill('Sitting in the car');
      await page.getByRole('textbox', { name: 'Activity 2' }).fill('Sitting in the car');
      await page.getByRole('alert').filter({ hasText: 'twice' }).waitFor();
      await page.getByRole('textbox', { name: 'Activity 2' }).fill('Stairs');
      await person.press('Save');
      await scores(person, 'Sitting in the car', 4);
      await scores(person, 'Stairs', 7);

      await person.comesBackAt(morningOf(first, weekDays));
      await person.saysHowTheMorningIs(1);
      await person.press(/weekly check/);
      await passesUntil(person, person.heading('Sitting in the car'));
      await page.getByText(/Last time: 4 of 10/).waitFor();
      await person.press('Change my activities');
      await one.fill('Driving an hour');
      await page.getByRole('textbox', { name: 'Activity 2' }).fill('');
      await person.press('Save');
      await scores(person, 'Driving an hour', 6);

      await person.goesTo('Progress');
      await page.getByText('Driving an hour: 4 at the start, 6 of 10 now.').waitFor();
      await person.goesTo('Your records');
      await person.press('Visit report on one page');
      await person.sees('Visit report');
      const report = await page.getByRole('main').innerText();
      assert.match(report, /Your own activities: Driving an hour: 4 → 6 of 10/);
      assert.match(report, /Your own activities: Stairs: 7 of 10/);
    }));
