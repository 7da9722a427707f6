// "Is it normal that ...?": found in one's own words, answered from one's own record, in both views
// and without a network.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { views } from '../support/browser/page.mjs';
import { withWeeks } from '../support/person/screens.mjs';

const title = 'Is it normal that …?';

for (const { view, path } of views) {
  test(`${view}: a question is found in one's own words, and the record adds to its answer`, () =>
    withWeeks({ path }, async ({ page, person }) => {
      await person.press(title);
      await person.sees(title);
      const search = page.getByRole('textbox', { name: 'Find a question' });
      await search.waitFor();
      const sure = page.getByRole('button', { name: 'Is it normal that my calf is swollen' });
      assert.equal(await sure.count(), 1, 'warning signs lie open');

      await search.fill('SETBACKS');
      await person.press('Is it normal that it gets better and then worse?');
      await page.getByText('From your record').waitFor();
      await page.getByText(/^Your morning pain in the last 7 days: /).waitFor();
      await page.getByText('our own proposal').waitFor();

      await search.fill('autobahn');
      await page.locator('.status').filter({ hasText: 'Nothing here covers this' }).waitFor();
      await search.fill('cushoin');
      await page.getByRole('button', { name: 'When can I do without my cushion?' }).waitFor();

      await person.press('Back');
      await page.getByRole('button', { name: 'Log pain' }).waitFor();
    }));
}

for (const { view, path } of views)
  test(`${view}: answers and cards on sitting lead to the plan, and back to where one was`, () =>
    withWeeks({ path }, async ({ page, person }) => {
      await person.press(title);
      await page.getByRole('textbox', { name: 'Find a question' }).fill('driving');
      await person.press('Why is driving the worst?');
      await person.press('Open: Sitting plan');
      await person.sees('Sitting plan');
      await page.getByRole('radiogroup', { name: /How long would you like/ }).waitFor();
      await person.goesTo('About Loadwise');
      await person.press('At the desk');
      await person.press('Open: Sitting plan');
      await person.sees('Sitting plan');

      await person.goesTo('Today');
      await person.press(title);
      await page.getByRole('textbox', { name: 'Find a question' }).fill('blue');
      await person.press('Is it normal that it flares up out of the blue?');
      await person.press('Log pain');
      await page.getByRole('textbox', { name: /note/i }).waitFor();
    }));

test('a score that was chosen waits while an answer is looked up', () =>
  withWeeks({ path: '/' }, async ({ page, person }) => {
    await person.press('Log pain');
    await page.getByRole('textbox', { name: /note/i }).fill('after the drive');
    await person.press(title);
    await page.getByRole('textbox', { name: 'Find a question' }).waitFor();
    await page.goBack();
    const note = page.getByRole('textbox', { name: /note/i });
    await note.waitFor();
    assert.equal(await note.inputValue(), 'after the drive');
  }));

test('in German they are found by an umlaut typed without one', () =>
  withWeeks({ path: '/', locale: 'de-DE', settings: { language: 'de' } }, async ({ page }) => {
    await page.getByRole('button', { name: 'Ist es normal, dass …?' }).click();
    await page.getByRole('textbox', { name: 'Frage suchen' }).fill('ueben wenn krank');
    await page.getByRole('button', { name: 'Soll ich üben, wenn ich krank bin?' }).click();
    await page.getByText('Nicht mit Fieber.').waitFor();
  }));
