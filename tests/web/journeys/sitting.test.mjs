// The sitting plan: begun from the programme's page, and led by a timer that asks at its end.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { views, withPage } from '../support/browser/page.mjs';
import { Person } from '../support/person/person.mjs';
import { readRows } from '../support/store/records.mjs';

const beginsThePlan = async (person) => {
  await person.starts();
  await person.goesTo('Programme');
  await person.press('Sitting plan');
  await person.press('Start this plan');
  await person.sees('Sitting plan');
  await person.page.getByRole('radio', { name: '30 minutes', exact: true }).check();
  await person.press('Start with this goal');
  await person.button('Start the timer').waitFor();
};

const sets = async (page) =>
  (await readRows(page)).filter((row) => row.includes('"kind":"set"')).length;
const pains = async (page) =>
  (await readRows(page)).filter((row) => row.includes('"context":"during"')).length;

for (const { view, path } of views)
  test(`${view}: the sitting timer asks at the limit, and only a press records the answer`, () =>
    withPage({ path, time: '2026-03-02T09:00:00' }, async ({ page }) => {
      const person = new Person(page);
      await beginsThePlan(person);
      await person.press('Start the timer');
      await person.startsLeading();
      await page.clock.runFor(10_000);
      await page.getByText('Until the break', { exact: true }).first().waitFor();
      await page.clock.runFor(5 * 60_000);
      const scale = page.getByRole('radiogroup', { name: 'How strong is the pain now?' });
      await scale.waitFor();
      assert.equal(await sets(page), 0, 'nothing is recorded before the pain is told');

      await scale.getByRole('radio').first().focus();
      for (let press = 0; press < 4; press += 1) await page.keyboard.press('ArrowRight');
      await person.frames();
      assert.equal(await pains(page), 0, 'arrow keys record nothing');
      await scale.getByRole('radio', { name: /^2/ }).check();
      assert.equal(await pains(page), 0, 'a choice records nothing');
      await person.press('Save');
      await person.isSaved();
      assert.equal(await sets(page), 1);
      assert.equal(await pains(page), 1);
      await page.getByText('Break', { exact: true }).first().waitFor();
      await page.getByText('Walk about in the break.').first().waitFor();

      await person.press('Stop for now');
      await person.button('Start the timer').waitFor();
      await person.goesTo('Today');
      await person.button(/^Sitting plan: /).waitFor();
      await person.button('Start session').waitFor();
    }));
