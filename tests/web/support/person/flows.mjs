// What a patient does, told once and done in every engine and both views.
//
// A flow is {name, time, run}: `run` gets {page, person} of a fresh profile, whose clock starts at
// `time`.
import assert from 'node:assert/strict';
import { makeLink } from '../../../../web/handout/handout_link.mjs';
import { isReady } from '../browser/page.mjs';
import { morningOf, Person } from './person.mjs';

const first = '2026-03-02';
const start = morningOf(first, 0, '09:00:00');
const tabsMost = 60;
const markup = '<img src=x onerror="document.title=1"><b>bold</b> &amp;';

const firstDay = async ({ page, person }) => {
  await person.starts();
  await person.trains({ during: 2, after: 1, note: 'Sat for an hour before.' });
  assert.equal(await person.button('Start session').count(), 0, 'one session was enough');
  await person.comesBackAt(morningOf(first, 1));
  await person.saysHowTheMorningIs(1);
  await person.isSaved();
  await person.goesTo('Progress');
  await person.press('Pain as a table');
  const rows = page.getByRole('table', { name: 'Pain' }).getByRole('row');
  await rows.nth(2).waitFor();
  const cellsOf = (place) => rows.nth(place).getByRole('cell').allInnerTexts();
  assert.deepEqual(await cellsOf(1), ['–', '–', '1', '–', '–']);
  const [during, after, morning, sets, happened] = await cellsOf(2);
  assert.deepEqual([during, after, morning], ['2', '1', '–']);
  assert.match(sets, /^\d+ sets$/);
  assert.match(happened, /Sat for an hour before/);
};

const showsDark = (page) =>
  page.waitForFunction(() => {
    const colour = getComputedStyle(document.documentElement).getPropertyValue('--page').trim();
    return /^#([0-2].){3}$/.test(colour);
  });
const showsPlain = (page, isPlain) =>
  page.waitForFunction(
    (isPlain) => document.documentElement.classList.contains('plain') === isPlain,
    isPlain,
  );

const settings = async ({ page, person, isPlain }) => {
  await person.starts();
  await person.goesTo('Settings');
  await page.getByRole('radio', { name: 'Dark', exact: true }).check();
  await page.getByRole('radio', { name: '150 %' }).check();
  await showsDark(page);
  const choice = page.getByRole('checkbox', { name: 'Plain view' });
  if (!isPlain) {
    await choice.check();
    await showsPlain(page, true);
  }
  await page.reload();
  await isReady(page);
  await person.button('Start session').waitFor();
  await showsDark(page);
  await showsPlain(page, true);
  await person.goesTo('Settings');
  assert.ok(await page.getByRole('radio', { name: '150 %' }).isChecked(), 'the size is kept');
  const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(width <= 0, 'nothing scrolls sideways');
  if (isPlain) return;
  await choice.uncheck();
  await showsPlain(page, false);
};

const safety = async ({ page, person }) => {
  await isReady(page);
  await person.answersAllQuestions();
  await page.getByRole('radio', { name: 'Yes', exact: true }).first().check();
  await page.getByRole('alert').filter({ hasText: 'emergency department' }).waitFor();
  await person.press(/^(Back|Continue)$/);
  await person.button('See the safety questions').waitFor();
  await page.reload();
  await isReady(page);
  assert.equal(await person.button('Start session').count(), 0, 'still locked after a reload');
  await person.press('See the safety questions');
  await person.isCleared();
  await person.press('Continue');
  await person.beginsWithTheFirstStage();
  await person.saysUsualPain(2);
  await person.press('Log pain');
  const note = page.getByRole('textbox', { name: /^Note/ });
  await note.fill(markup);
  await page.getByRole('radio', { name: /^3\b/ }).check();
  assert.equal(await note.inputValue(), markup, 'the note stays as it was typed');
  await person.press('Save');
  await person.isSaved();
  assert.match(await page.title(), /(^| – )Loadwise$/, 'markup in a note stays text');
};

const hasFocus = (locator) => locator.evaluate((each) => each === document.activeElement);

const tabsTo = async (page, role, name) => {
  const target = page.getByRole(role, { name }).first();
  await target.waitFor();
  for (let tab = 0; tab < tabsMost; tab += 1) {
    if (await hasFocus(target)) return target;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${name} was not reached with ${tabsMost} tabs`);
};

const headingHasFocus = (page, name) =>
  page.waitForFunction(
    (name) =>
      document.activeElement.tagName === 'H1' && document.activeElement.textContent.includes(name),
    name,
  );

const isRinged = (page) => page.evaluate(() => document.activeElement.matches(':focus-visible'));

const keyboard = async ({ page, person }) => {
  await isReady(page);
  await tabsTo(page, 'button', 'Answer the safety questions');
  assert.ok(await isRinged(page), 'the ring shows');
  await page.keyboard.press('Enter');
  await headingHasFocus(page, 'Before you start');
  const groups = await page.getByRole('radiogroup').count();
  for (let group = 0; group < groups; group += 1) {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
  }
  await tabsTo(page, 'button', 'Continue');
  await page.keyboard.press('Enter');
  await headingHasFocus(page, 'Where do you begin?');
  await tabsTo(page, 'button', 'Begin with this stage');
  await page.keyboard.press('Enter');
  await tabsTo(page, 'radio', /^0\b/);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await person.button('Start session').waitFor();
  await tabsTo(page, 'button', 'Log pain');
  await page.keyboard.press('Space');
  await headingHasFocus(page, 'Pain after');
  await tabsTo(page, 'radio', /^0\b/);
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft'])
    await page.keyboard.press(key);
  assert.ok(await page.getByRole('radio', { name: /^2\b/ }).isChecked());
  await tabsTo(page, 'textbox', /^Note/);
  await page.keyboard.type('By keyboard: ä, ß, ñ.');
  assert.equal(
    await page.getByRole('textbox', { name: /^Note/ }).inputValue(),
    'By keyboard: ä, ß, ñ.',
  );
  await tabsTo(page, 'button', 'Save');
  await page.keyboard.press('Enter');
  await person.button('Start session').waitFor();
  await person.isSaved();
};

const handedOut = async ({ page, person }) => {
  await isReady(page);
  await person.follows(
    await makeLink(
      'https://clinic.example/',
      JSON.stringify({
        base: 'pht',
        version: 1,
        made: first,
        clinic: { name: 'Tendon Clinic', phone: '+49 30 123' },
        patch: { exercises: { s1_bridge_hold: { dose: { sets: 3 } } } },
      }),
    ),
  );
  await person.sees('From Tendon Clinic');
  assert.equal(await page.evaluate(() => location.hash), '', 'the link is out of the address');
  await person.press('Start with this');
  await person.starts();
  await page.reload();
  await isReady(page);
  await person.button('Start session').waitFor();
  const row = person.button('Bridge hold').first();
  await row.waitFor();
  assert.match(await row.getAttribute('aria-description'), /^3 holds of 20 seconds/);
};

export const flows = [
  { name: 'a first day, and the morning after it', run: firstDay },
  { name: 'settings are kept over a reload, the view too', run: settings },
  { name: 'a red flag locks the programme, and markup in a note stays text', run: safety },
  { name: 'from the questions to the first score by keyboard alone', run: keyboard },
  { name: 'a programme from a link is taken and kept', run: handedOut },
].map((flow) => ({ time: start, ...flow }));

export const runFlow = ({ run }, page, view) =>
  run({ page, person: new Person(page), isPlain: view === 'plain view' });
