// What is recorded was pressed: the arrow keys lead along choices, and nothing comes of where they
// pass. On every screen, and in full where a choice is a score or protects.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isReady, views, withPage } from '../support/browser/page.mjs';
import { Person } from '../support/person/person.mjs';
import { readRows, readSettings } from '../support/store/records.mjs';
import { onEveryScreen } from '../support/person/screens.mjs';
import { beginsToTrain } from '../support/person/training.mjs';
import { dialogOf, isSettled } from '../support/person/leaving.mjs';

const desk = { width: 1280, height: 720 };
const walk = ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'End', 'Home', 'ArrowRight'];
// What the person is led through, beside the records.
const leading = new Set(['programme', 'language']);

const isQuiet = async (page) => {
  await new Person(page).frames();
  await page.getByText('Saving…').waitFor({ state: 'detached' });
};

/** Everything that no arrow key may change. */
const kept = async (page) => {
  const settings = await readSettings(page);
  return {
    rows: (await readRows(page)).length,
    settings: settings.filter(([key]) => leading.has(key)),
    address: page.url(),
    language: await page.evaluate(() => document.documentElement.lang),
    dialogs: await dialogOf(page).count(),
  };
};

/** Puts the keyboard where the tab key would: at the choice that stands, or else at the first. */
const enterGroup = (group) =>
  group.evaluate((each) => {
    const radios = [...each.querySelectorAll('input[type=radio]')];
    (radios.find(({ checked }) => checked) ?? radios[0]).focus();
  });

for (const { view, path } of views)
  test(`${view}: on no screen do arrow keys record, change the plan or lead away`, async (t) => {
    const walked = new Map();
    await onEveryScreen({ path, viewport: desk }, async (name, { page, person }) => {
      await person.opensEverything();
      const before = await kept(page);
      const groups = await page.locator('fieldset:not([inert] *), select:not([inert] *)').all();
      for (const group of groups) {
        await enterGroup(group);
        for (const key of walk) await page.keyboard.press(key);
        await isQuiet(page);
        const words = `${name}: ${await group.textContent()}`;
        assert.ok(await group.evaluate((each) => each.contains(document.activeElement)), words);
        assert.deepEqual(await kept(page), before, words);
      }
      walked.set(name, groups.length);
    });
    const { questions, locked, stage, pain, entry, settings, soreness, draft } =
      Object.fromEntries(walked);
    assert.ok(questions >= 10 && locked >= 10, 'the safety questions were walked');
    for (const each of [stage, pain, entry, settings, soreness, draft]) assert.ok(each >= 1);
    t.diagnostic([...walked].map(([name, count]) => `${name} ${count}`).join(', '));
  });

const painsIn = (rows) =>
  rows.map((row) => /"kind":"pain".*"score":(\d+)/.exec(row)?.[1]).filter(Boolean);
const answersIn = (rows) =>
  rows.map((row) => /"kind":"screening_answered".*"answer":"(\w+)"/.exec(row)?.[1]).filter(Boolean);

for (const { view, path } of views) {
  const asksHowSore = (body) =>
    withPage({ path }, async (given) => {
      const person = await beginsToTrain(given.page);
      await person.press('Pause');
      const before = await readRows(given.page);
      await person.press('Too sore');
      const dialog = dialogOf(given.page, { name: 'How sore is it?' });
      await dialog.waitFor();
      await body({ ...given, person, dialog, before, keys: given.page.keyboard });
    });
  const newRows = async (page, before) => {
    await new Person(page).isSaved();
    return (await readRows(page)).slice(before.length);
  };

  for (const { name, key, count, score } of [
    { name: 'six to the right, and Enter', key: 'ArrowRight', count: 6, score: '6' },
    { name: 'four down, and Enter', key: 'ArrowDown', count: 4, score: '4' },
    {
      name: 'one to the left, which is round to the end, and Enter',
      key: 'ArrowLeft',
      count: 1,
      score: '10',
    },
  ])
    test(`${view}: how sore it is, by keyboard: ${name}`, () =>
      asksHowSore(async ({ page, dialog, before, keys }) => {
        await keys.press('Tab');
        for (let press = 0; press < count; press += 1) await keys.press(key);
        await keys.press('Enter');
        await dialog.waitFor({ state: 'detached' });
        assert.deepEqual(painsIn(await newRows(page, before)), [score]);
      }));

  test(`${view}: how sore it is waits for the button, and Escape records nothing`, () =>
    asksHowSore(async ({ page, person, dialog, before, keys }) => {
      await keys.press('Tab');
      await keys.press('Enter');
      await person.frames();
      await person.button('Choose a number first').waitFor();
      for (const key of ['ArrowRight', 'ArrowRight', 'Space', 'ArrowUp', 'Home', 'End'])
        await keys.press(key);
      const end = person.button('End this exercise');
      await end.waitFor();
      await keys.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      await isSettled(page);
      assert.deepEqual(await readRows(page), before, 'passing over numbers is no score');
      await person.press('Too sore');
      await person.button('Choose a number first').waitFor();
      assert.equal(await dialog.getByRole('radio', { checked: true }).count(), 0);
      await keys.press('Tab');
      for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'Tab']) await keys.press(key);
      assert.ok(await end.evaluate((each) => each === document.activeElement));
      await keys.press('Enter');
      await dialog.waitFor({ state: 'detached' });
      assert.deepEqual(painsIn(await newRows(page, before)), ['3']);
    }));

  test(`${view}: how hard a set was is told by a press, not by passing over it`, () =>
    withPage({ path }, async ({ page }) => {
      const person = await beginsToTrain(page);
      const keys = page.keyboard;
      await person.press('Pause');
      await person.opensAllExercises();
      await page.getByRole('checkbox').first().check();
      await person.press('Guide me through it');
      await person.press('More…');
      await person.press('Weight and effort');
      const efforts = async () =>
        (await readRows(page)).map((row) => /"effort":(\d+)/.exec(row)?.[1]).filter(Boolean);
      await page.getByRole('radiogroup', { name: /^How hard was set 1/ }).waitFor();
      await page.getByRole('radio', { name: /^0\b/ }).focus();
      for (let press = 0; press < 6; press += 1) await keys.press('ArrowRight');
      await isQuiet(page);
      assert.deepEqual(await efforts(), []);
      await keys.press('Enter');
      await page.getByRole('radio', { name: /^6\b/, checked: true }).waitFor();
      await person.isSaved();
      assert.deepEqual(await efforts(), ['6']);
    }));

  test(`${view}: a safety question is answered by a press, not by passing over it`, () =>
    withPage({ path }, async ({ page }) => {
      const person = new Person(page);
      const keys = page.keyboard;
      await isReady(page);
      await person.press('Answer the safety questions');
      await person.sees('Before you start');
      const [no, yes] = await page.getByRole('radiogroup').first().getByRole('radio').all();
      const hasFocus = (radio) => radio.evaluate((each) => each === document.activeElement);
      await keys.press('Tab');
      assert.ok(await hasFocus(no));
      for (const [key, radio] of [
        ['ArrowRight', yes],
        ['ArrowDown', no],
        ['ArrowLeft', yes],
        ['ArrowUp', no],
        ['End', no],
        ['Home', no],
      ]) {
        await keys.press(key);
        assert.ok(await hasFocus(radio), `after ${key}`);
      }
      await isQuiet(page);
      assert.deepEqual(answersIn(await readRows(page)), []);
      assert.equal(await page.getByRole('radio', { checked: true }).count(), 0);
      await keys.press('Enter');
      await person.isSaved();
      assert.deepEqual(answersIn(await readRows(page)), ['no']);
      // Past the Yes and back: nothing is locked on the way.
      for (const key of ['ArrowRight', 'ArrowRight', 'Space', 'ArrowRight']) await keys.press(key);
      await isQuiet(page);
      assert.deepEqual(answersIn(await readRows(page)), ['no']);
      await keys.press('Space');
      await page.getByRole('alert').filter({ hasText: 'emergency department' }).waitFor();
      await person.isSaved();
      assert.deepEqual(answersIn(await readRows(page)), ['no', 'yes']);
    }));
}
