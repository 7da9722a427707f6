// Every screen of the app, and how it is reached: the one list that the tests of all screens go
// through. A new page needs one row here.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { makeLink } from '../../../../web/handout/handout_link.mjs';
import { is_ready, with_page } from '../browser/page.mjs';
import { morning_of, Person } from './person.mjs';
import { read_rows, seed_store } from '../store/records.mjs';

const first = '2026-03-02';
const days = 16;

/** With LOADWISE_RENEW=1 the tests write what they would otherwise compare with. */
export const renews = process.env.LOADWISE_RENEW === '1';

const short_questions = /short questions? today/;
const on_page = (name) => (person) => person.goes_to(name);
const on_records = (name, title) => async (person) => {
  await person.goes_to('Your records');
  await person.press(name);
  await person.sees(title);
};
const handout_link = () =>
  makeLink(
    'https://clinic.example/',
    JSON.stringify({
      base: 'pht',
      version: 1,
      made: '2026-03-18',
      clinic: { name: 'Tendon Clinic', phone: '+49 30 123', link: 'https://clinic.example/' },
      note: 'Slowly this week.',
      patch: {
        exercises: { s1_bridge_hold: { dose: { sets: 3 } } },
        stages: { early: { locked: true } },
      },
    }),
  );
const opens_all_entries = async (person) => {
  await person.goes_to('Progress');
  await person.press('All entries');
  await person.sees('All entries');
};

// On the first day, each from where the last one was left.
export const first_screens = [
  { name: 'welcome', reach: async () => {} },
  { name: 'empty', reach: (person) => person.goes_to('Progress') },
  {
    name: 'questions',
    reach: async (person) => {
      await person.goes_to('Today');
      await person.press('Answer the safety questions');
    },
  },
  { name: 'locked', reach: (person) => person.answers_yes_to_the_first() },
  { name: 'stage', reach: (person) => person.is_cleared_and_goes_on() },
];

// After some weeks, each from Today unless it stays where the last one was; what writes a record
// comes last.
export const screens = [
  { name: 'today', reach: async () => {} },
  { name: 'programme', reach: on_page('Programme') },
  { name: 'progress', reach: on_page('Progress') },
  { name: 'more', reach: on_page('More') },
  { name: 'records', reach: on_page('Your records') },
  { name: 'report', reach: on_records('Visit report on one page', 'Visit report') },
  { name: 'deletion', reach: on_records('Delete everything…', 'Delete everything') },
  { name: 'reminders', reach: on_page('Reminders') },
  { name: 'settings', reach: on_page('Settings') },
  { name: 'safety', reach: on_page('Safety') },
  { name: 'about', reach: on_page('About Loadwise') },
  { name: 'patient', reach: on_page("Read a patient's file") },
  { name: 'measures', reach: (person) => person.press(short_questions) },
  { name: 'entries', reach: opens_all_entries },
  {
    name: 'entry',
    reach: async (person) => {
      await opens_all_entries(person);
      await person.press(/: \d+ of 10/);
      await person.sees('Correct an entry');
    },
  },
  {
    name: 'handout',
    reach: async (person) => {
      await person.follows(await handout_link());
      await person.button('Take the changes').waitFor();
    },
  },
  { name: 'pain', reach: (person) => person.press('Log pain') },
  {
    name: 'session',
    reach: async (person) => {
      await person.press('Start session');
      await person.press('All exercises');
      await person.sees('Your session');
    },
  },
  // The last: in a narrow window nothing leads away from it at one press.
  {
    name: 'player',
    reach: async (person) => {
      await person.press('Go on with your session');
      await person.button('Start').waitFor();
    },
  },
  {
    name: 'skipping',
    stays: true,
    reach: async (person) => {
      await person.press('Skip');
      await person.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'soreness',
    stays: true,
    reach: async (person) => {
      await person.page.keyboard.press('Escape');
      await person.press('Too sore');
      await person.page.getByRole('dialog').waitFor();
    },
  },
];

// The clinician's, each from where the last one was left.
export const desk_screens = [
  { name: 'desk', reach: (person) => person.sees('For clinicians') },
  { name: 'draft', reach: (person) => person.press('Proximal hamstring tendinopathy') },
  { name: 'preview', reach: (person) => person.goes_to('Preview') },
  {
    name: 'hand-out',
    reach: async (person) => {
      await person.goes_to('Draft');
      await person.page.getByRole('textbox', { name: 'Clinic or your name' }).fill('Tendon Clinic');
      await person.goes_to('Hand out');
      await person.button('Copy the link').waitFor();
    },
  },
  { name: 'sheet', reach: (person) => person.press('Sheet to print') },
];

const weeks_file = new URL('./records/weeks.json', import.meta.url);

// The pain of a day: a bad one in the middle, and less and less around it.
const pain_on = (day) => {
  const during = day === 8 ? 6 : Math.max(1, 3 - Math.trunc(day / 6));
  return { morning: Math.max(1, during - 1), during, after: Math.max(1, during - 1) };
};

const accepts_a_step_up = async (person) => {
  const offer = person.button('Step up').first();
  if (await offer.isVisible()) await offer.click();
};

const gives_the_morning_score = async (person, score) => {
  if (!(await person.button("Log this morning's pain").isVisible())) return;
  await person.press("Log this morning's pain");
  await person.scores_pain(score);
  await person.is_saved();
};

// A patient's first weeks, up to a morning with a session ahead.
const live = async () => {
  let lived;
  await with_page({ path: '/', time: morning_of(first, 0, '09:00:00') }, async ({ page }) => {
    const person = new Person(page);
    await person.starts({ usual: 3 });
    await person.trains({ during: 3, after: 2 });
    for (let day = 1; day < days; day++) {
      await person.lives_a_day(morning_of(first, day), pain_on(day));
      await accepts_a_step_up(person);
    }
    for (let day = days; !lived; day++) {
      const time = morning_of(first, day);
      await person.comes_back_at(time);
      await gives_the_morning_score(person, pain_on(day).morning);
      if (await person.button('Start session').isVisible())
        lived = { time, rows: await read_rows(page) };
    }
  });
  return lived;
};

const read_weeks = async () => {
  if (process.env.LOADWISE_RENEW === 'weeks' || !existsSync(weeks_file)) {
    mkdirSync(new URL('.', weeks_file), { recursive: true });
    writeFileSync(weeks_file, `${JSON.stringify(await live(), null, 1)}\n`);
  }
  return JSON.parse(readFileSync(weeks_file, 'utf8'));
};
let read;

/**
 * The records of those weeks, as they were stored, and the morning after them. LOADWISE_RENEW=weeks
 * lives them anew; older records must stay readable, so that is needed only to show more in them.
 */
const weeks = () => {
  read ??= read_weeks();
  return read;
};

// with_page for someone who has rows and settings when the app is opened.
const with_records = ({ path = '/', rows = [], settings = {}, ...options }, body) =>
  with_page({ ...options, path: '/programme.html' }, async (given) => {
    await seed_store(given.page, rows, settings);
    await given.page.goto(path);
    await is_ready(given.page);
    await body({ ...given, person: new Person(given.page) });
  });

/** with_page for someone who has been training for weeks, with settings: {key: value}. */
export const with_weeks = async (options, body) =>
  with_records({ ...options, ...(await weeks()) }, body);

/**
 * `look(name, given)` on every screen: those of the first day, those after some weeks, and the
 * clinician's.
 * `wants(name)` may leave some out.
 */
export const on_every_screen = async ({ wants = () => true, settings = {}, ...options }, look) => {
  const visit = async (rows, given) => {
    for (const { name, reach } of rows) {
      await reach(given.person);
      await given.person.settles();
      if (wants(name)) await look(name, given);
    }
  };
  const visit_from_start = (rows, path) =>
    with_records({ ...options, path, settings, time: morning_of(first, 0, '09:00:00') }, (given) =>
      visit(rows, given),
    );
  if (first_screens.some(({ name }) => wants(name)))
    await visit_from_start(first_screens, options.path);
  const from_today = screens.map(({ name, stays, reach }, at) => ({
    name,
    reach: async (person) => {
      if (at > 0 && !stays) await person.goes_to('Today');
      await reach(person);
    },
  }));
  if (screens.some(({ name }) => wants(name)))
    await with_weeks({ ...options, settings }, (given) => visit(from_today, given));
  if (desk_screens.some(({ name }) => wants(name)))
    await visit_from_start(desk_screens, options.path.replace('/', '/clinic.html'));
};
