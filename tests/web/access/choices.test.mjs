// What is recorded was pressed: the arrow keys lead along choices, and nothing comes of where they
// pass. On every screen, and in full where a choice is a score or protects.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { is_ready, views, with_page } from '../support/browser/page.mjs';
import { Person } from '../support/person/person.mjs';
import { read_rows, read_settings } from '../support/store/records.mjs';
import { on_every_screen } from '../support/person/screens.mjs';
import { begins_to_train } from '../support/person/training.mjs';

const desk = { width: 1280, height: 720 };
const walk = ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'End', 'Home', 'ArrowRight'];
// What the person is led through, beside the records.
const leading = new Set(['programme', 'language']);

const is_quiet = async (page) => {
  await new Person(page).frames();
  await page.getByText('Saving…').waitFor({ state: 'detached' });
};

/** Everything that no arrow key may change. */
const kept = async (page) => {
  const settings = await read_settings(page);
  return {
    rows: (await read_rows(page)).length,
    settings: settings.filter(([key]) => leading.has(key)),
    address: page.url(),
    language: await page.evaluate(() => document.documentElement.lang),
    dialogs: await page.getByRole('dialog').count(),
  };
};

/** Puts the keyboard where the tab key would: at the choice that stands, or else at the first. */
const enter_group = (group) =>
  group.evaluate((each) => {
    const radios = [...each.querySelectorAll('input[type=radio]')];
    (radios.find(({ checked }) => checked) ?? radios[0]).focus();
  });

for (const { view, path } of views)
  test(`${view}: on no screen do arrow keys record, change the plan or lead away`, async (t) => {
    const walked = new Map();
    await on_every_screen({ path, viewport: desk }, async (name, { page, person }) => {
      await person.opens_everything();
      const before = await kept(page);
      const groups = await page.locator('fieldset:not([inert] *), select:not([inert] *)').all();
      for (const group of groups) {
        await enter_group(group);
        for (const key of walk) await page.keyboard.press(key);
        await is_quiet(page);
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

const pains_in = (rows) =>
  rows.map((row) => /"kind":"pain".*"score":(\d+)/.exec(row)?.[1]).filter(Boolean);
const answers_in = (rows) =>
  rows.map((row) => /"kind":"screening_answered".*"answer":"(\w+)"/.exec(row)?.[1]).filter(Boolean);

for (const { view, path } of views) {
  const asks_how_sore = (body) =>
    with_page({ path }, async (given) => {
      const person = await begins_to_train(given.page);
      await person.press('Pause');
      const before = await read_rows(given.page);
      await person.press('Too sore');
      const dialog = given.page.getByRole('dialog', { name: 'How sore is it?' });
      await dialog.waitFor();
      await body({ ...given, person, dialog, before, keys: given.page.keyboard });
    });
  const new_rows = async (page, before) => {
    await new Person(page).is_saved();
    return (await read_rows(page)).slice(before.length);
  };

  for (const { name, presses, score } of [
    { name: 'six to the right, and Enter', presses: ['ArrowRight', 6], score: '6' },
    { name: 'four down, and Enter', presses: ['ArrowDown', 4], score: '4' },
    {
      name: 'one to the left, which is round to the end, and Enter',
      presses: ['ArrowLeft', 1],
      score: '10',
    },
  ])
    test(`${view}: how sore it is, by keyboard: ${name}`, () =>
      asks_how_sore(async ({ page, dialog, before, keys }) => {
        const [key, count] = presses;
        await keys.press('Tab');
        for (let press = 0; press < count; press += 1) await keys.press(key);
        await keys.press('Enter');
        await dialog.waitFor({ state: 'detached' });
        assert.deepEqual(pains_in(await new_rows(page, before)), [score]);
      }));

  test(`${view}: how sore it is waits for the button, and Escape records nothing`, () =>
    asks_how_sore(async ({ page, person, dialog, before, keys }) => {
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
      await person.frames();
      assert.deepEqual(await read_rows(page), before, 'passing over numbers is no score');
      await person.press('Too sore');
      await person.button('Choose a number first').waitFor();
      assert.equal(await dialog.getByRole('radio', { checked: true }).count(), 0);
      await keys.press('Tab');
      for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'Tab']) await keys.press(key);
      assert.ok(await end.evaluate((each) => each === document.activeElement));
      await keys.press('Enter');
      await dialog.waitFor({ state: 'detached' });
      assert.deepEqual(pains_in(await new_rows(page, before)), ['3']);
    }));

  test(`${view}: how hard a set was is told by a press, not by passing over it`, () =>
    with_page({ path }, async ({ page }) => {
      const person = await begins_to_train(page);
      const keys = page.keyboard;
      await person.press('Pause');
      await person.press('All exercises');
      await page.getByRole('checkbox').first().check();
      await person.press('Lead me through it');
      await person.press('Weight and effort');
      const efforts = async () =>
        (await read_rows(page)).map((row) => /"effort":(\d+)/.exec(row)?.[1]).filter(Boolean);
      await page.getByRole('radiogroup', { name: /^How hard was set 1/ }).waitFor();
      await page.getByRole('radio', { name: /^0\b/ }).focus();
      for (let press = 0; press < 6; press += 1) await keys.press('ArrowRight');
      await is_quiet(page);
      assert.deepEqual(await efforts(), []);
      await keys.press('Enter');
      await page.getByRole('radio', { name: /^6\b/, checked: true }).waitFor();
      await person.is_saved();
      assert.deepEqual(await efforts(), ['6']);
    }));

  test(`${view}: a safety question is answered by a press, not by passing over it`, () =>
    with_page({ path }, async ({ page }) => {
      const person = new Person(page);
      const keys = page.keyboard;
      await is_ready(page);
      await person.press('Answer the safety questions');
      await person.sees('Before you start');
      const [no, yes] = await page.getByRole('radiogroup').first().getByRole('radio').all();
      const has_focus = (radio) => radio.evaluate((each) => each === document.activeElement);
      await keys.press('Tab');
      assert.ok(await has_focus(no));
      for (const [key, radio] of [
        ['ArrowRight', yes],
        ['ArrowDown', no],
        ['ArrowLeft', yes],
        ['ArrowUp', no],
        ['End', no],
        ['Home', no],
      ]) {
        await keys.press(key);
        assert.ok(await has_focus(radio), `after ${key}`);
      }
      await is_quiet(page);
      assert.deepEqual(answers_in(await read_rows(page)), []);
      assert.equal(await page.getByRole('radio', { checked: true }).count(), 0);
      await keys.press('Enter');
      await person.is_saved();
      assert.deepEqual(answers_in(await read_rows(page)), ['no']);
      // Past the Yes and back: nothing is locked on the way.
      for (const key of ['ArrowRight', 'ArrowRight', 'Space', 'ArrowRight']) await keys.press(key);
      await is_quiet(page);
      assert.deepEqual(answers_in(await read_rows(page)), ['no']);
      await keys.press('Space');
      await page.getByRole('alert').filter({ hasText: 'emergency department' }).waitFor();
      await person.is_saved();
      assert.deepEqual(answers_in(await read_rows(page)), ['no', 'yes']);
    }));
}
