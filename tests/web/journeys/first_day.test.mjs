// A new patient's path on the shipped programme, from the first look to a suggestion answered, in
// both views.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isReady, views, withPage } from '../support/browser/page.mjs';
import { morningOf, Person } from '../support/person/person.mjs';

const first = '2026-03-02';
const daysMost = 21;
const why = 'Why? The rule and your numbers';

const wordsOf = (page) => page.getByRole('main').innerText();

for (const { view, path } of views) {
  const options = { path, time: morningOf(first, 0, '09:00:00') };
  const run = (body) => () =>
    withPage(options, (given) => body({ ...given, person: new Person(given.page) }));

  test(
    `${view}: a first day, and the morning after it`,
    run(async ({ page, person }) => {
      await isReady(page);
      assert.equal(await person.button('Start session').count(), 0, 'questions come first');
      await person.starts();
      await person.isSaved();
      await person.trains({ during: 2, after: 1, note: 'Sat for an hour before.' });
      assert.equal(await person.button('Start session').count(), 0, 'one session was enough');

      await person.comesBackAt(morningOf(first, 1));
      await person.saysHowTheMorningIs(1);
      await person.isSaved();

      const suggestion = person.button(why).first();
      assert.equal(await suggestion.getAttribute('aria-expanded'), 'false');
      await suggestion.click();
      await page
        .getByRole('img', { name: /^On the scale from 0 to 10: .*: \d+/ })
        .first()
        .waitFor();
      await person.press('Where this comes from');
      await page.getByText(/^Name of the rule: \w+/).waitFor();
      const sources = page.getByRole('list', { name: 'Where this comes from' }).first();
      await sources.waitFor();
      assert.ok((await sources.getByRole('listitem').count()) > 0, 'the sources are shown');

      await person.goesTo('Progress');
      await person.press('Pain as a table');
      const rows = page.getByRole('table', { name: 'Pain' }).getByRole('row');
      await rows.nth(2).waitFor();
      assert.deepEqual(await rows.nth(1).getByRole('cell').allInnerTexts(), [
        '–',
        '–',
        '1',
        '–',
        '–',
      ]);
      assert.deepEqual(await rows.nth(2).getByRole('cell').allInnerTexts(), [
        ...['2', '1', '–', '10 sets'],
        'Note: Sat for an hour before.',
      ]);
    }),
  );

  test(
    `${view}: tolerated days lead to a step up, to accept or to decline`,
    run(async ({ page, context, person, open }) => {
      await person.starts();
      await person.trains();
      const offer = person.stepUp();
      let day = 0;
      while (!(await offer.isVisible())) {
        day += 1;
        assert.ok(day <= daysMost, `no step up was offered in ${daysMost} tolerated days`);
        await person.livesADay(morningOf(first, day));
      }
      assert.ok(day > 1, 'one good day is not enough');
      await person.button(why).first().click();
      await person.press('Where this comes from');
      await page.getByText('Name of the rule: one_step_up').waitFor();

      const stored = await context.storageState({ indexedDB: true });
      const time = morningOf(first, day, '08:30:00');
      for (const { name, decision } of [
        { name: /^Start with/, decision: 'Accepted' },
        { name: /^Stay at/, decision: 'Declined' },
      ]) {
        const other = await open({ storageState: stored, time });
        const twin = new Person(other.page);
        await isReady(other.page);
        await twin.press(name);
        if (decision === 'Accepted') await twin.leavesTheSession();
        await twin.isSaved();
        await twin.goesTo('Progress');
        const decisions = other.page.getByRole('table', {
          name: 'Suggestions and what you decided',
        });
        const last = decisions.getByRole('row').nth(1);
        assert.equal(await last.getByRole('cell').last().innerText(), decision);
      }
    }),
  );

  test(
    `${view}: a red flag locks the programme until a clinician has looked`,
    run(async ({ page, person }) => {
      await isReady(page);
      await person.answersAllQuestions();
      await page.getByRole('radio', { name: 'Yes', exact: true }).first().check();
      await page.getByRole('alert').filter({ hasText: 'emergency department' }).waitFor();
      await person.press(/^(Back|Continue)$/);
      await person.button('See the safety questions').waitFor();
      assert.equal(await person.button('Start session').count(), 0);
      await page.reload();
      await isReady(page);
      assert.equal(await person.button('Start session').count(), 0, 'still locked after a reload');
      await person.press('See the safety questions');
      await person.isCleared();
      await person.press('Continue');
      await person.beginsWithTheFirstStage();
      await person.saysUsualPain(2);
      await person.button('Start session').waitFor();
    }),
  );

  test(
    `${view}: pain above the limit eases off, and never steps up`,
    run(async ({ page, person }) => {
      await person.starts();
      await person.trains({ during: 6, after: 5 });
      await person.comesBackAt(morningOf(first, 1));
      await person.saysHowTheMorningIs(5);
      await person.button(why).first().waitFor();
      const words = await wordsOf(page);
      assert.match(words, /easier|step back|rests? until/i);
      assert.equal(await person.stepUp().count(), 0);
    }),
  );

  test(
    `${view}: what looks like HTML in a note stays text`,
    run(async ({ page, person }) => {
      await person.starts();
      await person.press('Log pain');
      const note = page.getByRole('textbox', { name: /^Note/ });
      const text = '<img src=x onerror="document.title=1"><b>bold</b> &amp; \u001e click';
      await note.fill(text);
      await page.getByRole('radio', { name: /^3\b/ }).check();
      assert.equal(await note.inputValue(), text.replace('\u001e', ' '));
      await person.press('Save');
      await person.isSaved();
      assert.match(await page.title(), /(^| – )Loadwise$/);
    }),
  );
}
