// The look back at the week: what was in the way, a tip, a plan of one's own; and what the report
// and the history know of it afterwards. In both views.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isReady, views, withPage } from '../support/browser/page.mjs';
import { morningOf, Person } from '../support/person/person.mjs';
import { withWeeks } from '../support/person/screens.mjs';

const first = '2026-03-02';
const weekDays = 7;
const plan = 'After the post has come';

/** Passes the questions of the check; the look back stands at its end. */
const looksBack = async (person) => {
  await person.press(/weekly check|look back at your week/);
  const look = person.heading('Your week');
  const pass = person.button('Not today');
  await look.or(pass).first().waitFor();
  while ((await look.count()) === 0) {
    await pass.first().click();
    await person.frames();
  }
};

/** Begun on one day, and nothing since. */
const hasDoneLittle = async (person) => {
  await isReady(person.page);
  await person.starts();
  await person.trains({ during: 2, after: 1 });
  await person.comesBackAt(morningOf(first, weekDays));
  if ((await person.heading('How is it this morning?').count()) > 0)
    await person.saysHowTheMorningIs(1);
};

for (const { view, path } of views)
  test(`${view}: a week with little in it gets a question, a tip and a plan that stands`, () =>
    withPage({ path, time: morningOf(first, 0, '09:00:00') }, async ({ page }) => {
      const person = new Person(page);
      await hasDoneLittle(person);
      await looksBack(person);
      await page.getByText(/In the last 7 days you trained on 1 of \d planned days\./).waitFor();
      assert.equal(await page.getByRole('list', { name: 'What was in the way?' }).count(), 1);
      await person.press('I forgot');
      await person.isSaved();
      await page.getByText(/^Tie it to something you do every day/).waitFor();
      const own = page.getByRole('textbox', { name: 'My own: after what, or when?' });
      await own.fill(plan.slice(0, 9));
      await person.frames();
      await page.reload();
      await isReady(page);
      await own.waitFor();
      assert.equal(await own.inputValue(), plan.slice(0, 9));
      await page.getByText(/^Tie it to something you do every day/).waitFor();
      await own.fill(plan);
      await person.press('Take this plan');
      await person.isSaved();
      await page.getByText(plan, { exact: true }).waitFor();
      await person.press('Back to Today');
      await page.getByText(`Your plan: ${plan}`).waitFor();
      assert.equal(await person.button(/look back at your week/).count(), 0);

      await person.goesTo('Progress');
      await person.press('All entries');
      await page.getByText(/1 of \d days\. In the way: I forgot/).waitFor();
      await page.getByText(`Plan: ${plan}`).waitFor();
      await person.goesTo('Your records');
      await person.press('Visit report on one page');
      await person.sees('Visit report');
      const report = await page.getByRole('main').innerText();
      assert.match(report, /1 of \d planned days\. In the way: I forgot/);
      assert.match(report, new RegExp(plan));

      await person.comesBackAt(morningOf(first, 2 * weekDays));
      await looksBack(person);
      await page.getByText(/trained on 0 of \d planned days/).waitFor();
    }));

test('keys along the barriers record nothing, and one press switches the question off', () =>
  withPage({ time: morningOf(first, 0, '09:00:00') }, async ({ page }) => {
    const person = new Person(page);
    await hasDoneLittle(person);
    await looksBack(person);
    await person.button('No time').focus();
    for (const key of ['ArrowDown', 'ArrowUp', 'Tab', 'ArrowDown']) await page.keyboard.press(key);
    await person.frames();
    assert.equal(await person.heading('What was in the way?').count(), 1);
    await person.press('Do not ask me about my week again');
    await person.goesTo('Today');
    assert.equal(await person.button(/look back at your week/).count(), 0);
    await person.goesTo('Settings');
    const asked = page.getByRole('checkbox', { name: /Look back at the week/ });
    assert.equal(await asked.isChecked(), false);
    await asked.check();
    await person.goesTo('Today');
    await looksBack(person);
    await person.heading('What was in the way?').waitFor();
  }));

test('the look back speaks the language of the app', () =>
  withWeeks(
    { path: '/', locale: 'de-DE', settings: { language: 'de' } },
    async ({ page, person }) => {
      await page.getByRole('button', { name: /Wochen-Check|Blick zurück auf Ihre Woche/ }).click();
      const look = page.getByRole('heading', { name: 'Ihre Woche', exact: true });
      const pass = page.getByRole('button', { name: 'Heute nicht' });
      await look.or(pass).first().waitFor();
      while ((await look.count()) === 0) {
        await pass.first().click();
        await person.frames();
      }
      await page.getByRole('button', { name: 'Ich habe es vergessen' }).click();
      await page.getByText(/^Hängen Sie es an etwas/).waitFor();
    },
  ));
