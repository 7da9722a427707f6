// Ways through the app that are heard from end to end: {name, open, options, run}. What leads to
// where a walk begins is done without keys, and not written down.
import { readFileSync } from 'node:fs';
import { morningOf } from '../person/person.mjs';
import { handoutLink, withOffer, withWeeks } from '../person/screens.mjs';

const time = morningOf('2026-03-02', 0, '09:00:00');

/** The programme with sets that are short: a hold, and repetitions on each side. */
const shortProgramme = () => {
  const file = new URL('../../../../dist/programmes/pht.json', import.meta.url);
  const programme = JSON.parse(readFileSync(file, 'utf8'));
  const { s1_bridge_hold: hold, s1_curl_iso: curl } = programme.exercises;
  Object.assign(hold.dose, { sets: 2, hold_secs: 12, rest_secs: 10 });
  Object.assign(curl.dose, { sets: 1, reps: 3, tempo: [2, 0, 2, 0] });
  delete curl.dose.hold_secs;
  return JSON.stringify(programme);
};

/** The first run: what it is for, a warning sign that is told, and the way past it. */
const redFlag = async ({ page, listener }) => {
  await listener.readsThePage();
  await listener.tabsAndPresses('Answer the safety questions');
  await listener.readsThePage();
  await listener.press('ctrl+Home');
  await listener.tabsTo('No');
  await listener.press('Down', 2);
  await listener.press('space');
  await listener.waitsFor('a warning sign', page.getByRole('alert'));
  await listener.tabsAndPresses(
    'A doctor or physiotherapist has checked this and said I can go on',
  );
  await listener.tabsAndPresses('Yes, and I was told I can go on');
};

/** The rest of the first run: no warning sign, a stage, and usual pain. */
const firstRun = async ({ person, listener }) => {
  await person.press('Answer the safety questions');
  await listener.forgets();
  await listener.tabsTo(/^None of these/, 'shift+Tab');
  await listener.press('Return');
  await listener.tabsAndPresses('Continue');
  await listener.readsThePage();
  await listener.tabsAndPresses('Begin with this stage');
  await listener.readsThePage();
  await listener.tabsTo(/^0\b/);
  await listener.press('space');
  await listener.readsThePage();
};

/** A hold, its rest, repetitions of both legs, and what is asked at the end. */
const session = async ({ person, listener }) => {
  await person.starts();
  await listener.forgets();
  await listener.tabsTo(/^Start session/);
  await listener.press('Return');
  await listener.readsThePage();
  await listener.tabsAndPresses('Start');
  await listener.tabsAndPresses('No, stay silent');
  await listener.waitsFor('until the rest', person.heading('Rest'));
  await listener.waitsFor('until the second set', person.button('Pause'));
  await listener.waitsFor('until the next exercise', person.button('Start'));
  await listener.readsThePage();
  await listener.tabsAndPresses('Start');
  await listener.waitsFor('until the end', person.heading(/^(Session done|All done)/));
  await listener.readsThePage();
};

/** Pain after, on its scale, with a note. */
const pain = async ({ person, listener }) => {
  await person.starts();
  await listener.forgets();
  await listener.tabsAndPresses('Log pain');
  await listener.readsThePage();
  await listener.tabsTo(/^0\b/);
  await listener.press('Down', 2);
  await listener.press('space');
  await listener.tabsTo(/^Note/);
  await listener.type('sat long');
  await listener.tabsAndPresses('Save');
};

/** What the rules offer, its reasons, and that it is taken. */
const offer = async ({ listener }) => {
  await listener.readsThePage();
  await listener.tabsTo(/^Why\?/);
  await listener.press('Return');
  await listener.press('Down', 3);
  await listener.tabsTo(/^(Start with|Go up to|Take the next step|Step up)/, 'shift+Tab');
  await listener.press('Return');
  await listener.press('Tab');
};

const progress = async ({ person, listener }) => {
  await listener.tabsTo('Progress', 'shift+Tab');
  await listener.press('Return');
  await listener.readsThePage();
  await listener.press('ctrl+Home');
  await listener.tabsTo(/^Earlier value, Pain/);
  await listener.press('Return');
  await listener.tabsAndPresses('Pain as a table');
  await person.frames();
  await listener.press('t');
  await listener.press('Down', 6);
};

/** A score that is corrected: first with a day that is to come. */
const history = async ({ page, person, listener }) => {
  await person.goesTo('Progress');
  await person.press('All entries');
  await listener.forgets();
  await listener.tabsTo(/: \d+ of 10/);
  await listener.press('Return');
  await listener.readsThePage();
  await listener.tabsTo(/^Day, time and more/, 'shift+Tab');
  await listener.press('Return');
  await listener.press('Tab', 3);
  await listener.type('2030');
  await listener.waitsFor('a day that is to come', page.getByRole('alert'));
};

/** Each dialog of the led session: how it begins, and that it can be left. */
const dialogs = async ({ person, listener }) => {
  await person.press('Start session');
  await person.button('Start').waitFor();
  await listener.forgets();
  for (const name of ['Start', 'Skip', 'Too sore', 'More…']) {
    await listener.tabsAndPresses(name);
    await listener.press('KP_Add');
    await listener.press('Tab');
    await listener.press('Escape');
  }
};

const records = async ({ person, listener }) => {
  await person.goesTo('More');
  await listener.forgets();
  await listener.tabsAndPresses('Your records');
  await listener.readsThePage();
  await listener.tabsTo('Save a backup', 'shift+Tab');
  await listener.press('Return');
  await listener.tabsAndPresses('Delete everything…');
  await listener.readsThePage();
};

const handout = async ({ person, listener }) => {
  await person.follows(await handoutLink());
  await person.button('Use the new plan').waitFor();
  await listener.hears('a link is followed');
  await listener.press('Down', 4);
  await listener.tabsAndPresses('Use the new plan');
};

/** The desk: a programme is chosen, and handed out. */
const desk = async ({ person, page, listener }) => {
  await listener.readsThePage();
  await listener.tabsAndPresses('Proximal hamstring tendinopathy');
  await listener.readsThePage();
  await page.getByRole('textbox', { name: 'Clinic or your name' }).fill('Tendon Clinic');
  await person.goesTo('Hand out');
  await listener.hears('Hand out');
  await listener.readsThePage();
};

const routes = { 'programmes/pht.json': shortProgramme() };

/** @type {{name: string, run: Function, open?: Function, isDesk?: boolean, options?: object}[]} */
export const walks = [
  { name: 'red_flag', options: { time }, run: redFlag },
  { name: 'first_run', options: { time }, run: firstRun },
  { name: 'session', options: { time, routes }, run: session },
  { name: 'pain', options: { time }, run: pain },
  { name: 'offer', open: withOffer, run: offer },
  { name: 'progress', open: withWeeks, run: progress },
  { name: 'history', open: withWeeks, run: history },
  { name: 'dialogs', open: withWeeks, run: dialogs },
  { name: 'records', open: withWeeks, run: records },
  { name: 'handout', open: withWeeks, run: handout },
  { name: 'desk', options: { time }, isDesk: true, run: desk },
];
