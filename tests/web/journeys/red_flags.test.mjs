// A red flag says what to do about it where it is answered and to everyone, and one press does not
// clear it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isReady, views, withPage } from '../support/browser/page.mjs';
import { Person } from '../support/person/person.mjs';
import { readRows } from '../support/store/records.mjs';
import { dialogOf } from '../support/person/leaving.mjs';

const programme = JSON.parse(
  readFileSync(new URL('../../../assets/programmes/pht.json', import.meta.url), 'utf8'),
);
const besideMost = 40;

const answersIn = (rows) =>
  rows.map((row) => /"kind":"screening_answered".*"answer":"(\w+)"/.exec(row)?.[1]).filter(Boolean);

/** Collects what a screen reader is given as urgent, in order: globalThis.alarms. */
const hearAlarms = () => {
  globalThis.alarms = [];
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes)
      for (const each of /** @type {Element[]} */ ([target, ...addedNodes])) {
        // An alert is news where it changes or is added, not where something is beside it.
        const inside = each === target ? null : each.querySelector?.('[role=alert]');
        const found = each.closest?.('[role=alert]') ?? inside;
        const words = found?.isConnected && found.textContent;
        if (words && globalThis.alarms.at(-1) !== words) globalThis.alarms.push(words);
      }
  }).observe(document, { subtree: true, childList: true });
};

/** The alert that describes the group, and how far below the answers it stands. */
const described = (group) =>
  group.evaluate((each) => {
    const alert = document.getElementById(each.getAttribute('aria-describedby') ?? '');
    const answer = [...each.querySelectorAll('label')].at(-1).getBoundingClientRect();
    return {
      words: alert?.textContent,
      role: alert?.getAttribute('role'),
      below: alert && alert.getBoundingClientRect().top - answer.bottom,
    };
  });

const asks = async (person) => {
  await isReady(person.page);
  await person.press('Answer the safety questions');
  await person.sees('Before you start');
};

for (const { view, path } of views) {
  test(`${view}: each yes says what to do, urgently and right below the answer`, () =>
    withPage({ path, init: hearAlarms }, async ({ page }) => {
      const person = new Person(page);
      await asks(person);
      const groups = await page.getByRole('radiogroup').all();
      assert.ok(groups.length >= 10);
      for (const group of groups) {
        const inLines = await group.locator('legend').textContent();
        const question = inLines.replaceAll('\n• ', ' ');
        const { what_to_do: whatToDo } = Object.values(programme.screening).find(
          (each) => each.question === question,
        );
        await page.evaluate(() => {
          globalThis.alarms = [];
        });
        await group.getByRole('radio', { name: 'Yes', exact: true }).check();
        await page.getByRole('alert').filter({ hasText: whatToDo }).first().waitFor();
        await person.isSaved();
        assert.deepEqual(await page.evaluate(() => globalThis.alarms), [whatToDo]);
        const { words, role, below } = await described(group);
        assert.deepEqual([words, role], [whatToDo, 'alert'], question);
        assert.ok(below >= 0 && below <= besideMost, `${question} ${below} px below`);
      }
      const soft = page.getByText('Do not train yet');
      assert.equal(await soft.getAttribute('role'), null, 'the soft sentence is no alarm');
    }));

  test(`${view}: a red flag is cleared by two presses, and the keyboard stays at it`, () =>
    withPage({ path }, async ({ page }) => {
      const person = new Person(page);
      await asks(person);
      await page.getByRole('radio', { name: 'Yes', exact: true }).first().check();
      const alert = page.getByRole('alert').filter({ hasText: 'emergency department' });
      await alert.waitFor();
      await person.isSaved();
      const cleared = person.button(/A doctor or physiotherapist has checked this/);
      const dialog = dialogOf(page, {
        name: 'Has a doctor or physiotherapist checked this?',
      });
      for (const leaves of [
        () => page.keyboard.press('Escape'),
        () => person.press('No, not yet'),
      ]) {
        await cleared.focus();
        await page.keyboard.press('Enter');
        await dialog.waitFor();
        const heading = await page.evaluate(() => document.activeElement.textContent);
        assert.equal(heading, 'Has a doctor or physiotherapist checked this?');
        await leaves();
        await dialog.waitFor({ state: 'detached' });
        // A reader is told of what was behind a dialog from the next frame on.
        const button = await cleared.elementHandle();
        await page.waitForFunction((each) => each === document.activeElement, button);
        assert.ok(await alert.isVisible());
        assert.deepEqual(answersIn(await readRows(page)), ['yes']);
      }
      await page.keyboard.press('Enter');
      await dialog.waitFor();
      await person.press('Yes, and I was told I can go on');
      await dialog.waitFor({ state: 'detached' });
      await alert.waitFor({ state: 'detached' });
      await page
        .locator('.status')
        .filter({ hasText: 'You said that a doctor or physiotherapist has checked this' })
        .waitFor();
      await person.isSaved();
      assert.deepEqual(answersIn(await readRows(page)), ['yes', 'cleared']);
      const near = await page.evaluate(() => document.activeElement.closest('label')?.textContent);
      assert.equal(near, 'Yes');
    }));

  test(`${view}: a no after a yes says that the yes still counts`, () =>
    withPage({ path }, async ({ page }) => {
      const person = new Person(page);
      await asks(person);
      const group = page.getByRole('radiogroup').first();
      await group.getByRole('radio', { name: 'Yes', exact: true }).check();
      await page.getByRole('alert').filter({ hasText: 'emergency department' }).waitFor();
      await group.getByRole('radio', { name: 'No', exact: true }).check();
      await page.locator('.status').filter({ hasText: 'Your Yes still counts' }).waitFor();
      const { words } = await described(group);
      assert.match(words, /emergency department/);
      await page.reload();
      await isReady(page);
      await person.button('See the safety questions').click();
      await page.getByRole('alert').filter({ hasText: 'emergency department' }).waitFor();
    }));

  test(`${view}: that nothing stops the start is said`, () =>
    withPage({ path }, async ({ page }) => {
      const person = new Person(page);
      await person.answersAllQuestions();
      await page.locator('.status').filter({ hasText: 'Nothing in your answers stops' }).waitFor();
    }));

  test(`${view}: what a yes protects from is said before it is deleted`, () =>
    withPage({ path }, async ({ page }) => {
      const person = new Person(page);
      await asks(person);
      await page.getByRole('radio', { name: 'Yes', exact: true }).first().check();
      await person.isSaved();
      await person.goesTo('Progress');
      await person.press('All entries');
      await person.press(/ Yes\b/);
      await person.press('Delete this entry');
      await page.getByRole('alert').filter({ hasText: 'emergency department' }).waitFor();
    }));
}
