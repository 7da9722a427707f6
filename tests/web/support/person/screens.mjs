// Every screen of the app, and how it is reached: the one list that the tests of all screens go
// through. A new page needs one row here.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { makeLink } from '../../../../web/handout/handout_link.mjs';
import { isReady, withPage } from '../browser/page.mjs';
import { morningOf, Person } from './person.mjs';
import { readRows, seedStore } from '../store/records.mjs';
import { dialogOf } from './leaving.mjs';

const first = '2026-03-02';
const days = 16;

/** With LOADWISE_RENEW=1 the tests write what they would otherwise compare with. */
export const renews = process.env.LOADWISE_RENEW === '1';

const shortQuestions = /short questions? today|weekly check|look back at your week/;
const onPage = (name) => (person) => person.goesTo(name);
const onRecords = (name, title) => async (person) => {
  await person.goesTo('Your records');
  await person.press(name);
  await person.sees(title);
};
/** A key that records can be sealed for; nobody has its secret half. */
const recordKey =
  'BP6MGc4JBRkevCmKkkV5JTHybwzs4kYGOei8Oct_cGqCanebTPlpuKDlOcf2L7PTCtaqj4DjDx0Siq_WiiznLqA';

export const handoutLink = (clinic = {}) =>
  makeLink(
    'https://clinic.example/',
    JSON.stringify({
      base: 'pht',
      version: 1,
      made: '2026-03-18',
      clinic: {
        name: 'Tendon Clinic',
        phone: '+49 30 123',
        link: 'https://clinic.example/',
        ...clinic,
      },
      note: 'Slowly this week.',
      patch: {
        exercises: { s1_bridge_hold: { dose: { sets: 3 } } },
        stages: { early: { locked: true } },
      },
    }),
  );
const opensAllEntries = async (person) => {
  await person.goesTo('Progress');
  await person.press('All entries');
  await person.sees('All entries');
};

// On the first day, each from where the last one was left.
export const firstScreens = [
  { name: 'welcome', reach: async () => {} },
  { name: 'empty', reach: (person) => person.goesTo('Progress') },
  {
    name: 'questions',
    reach: async (person) => {
      await person.goesTo('Today');
      await person.press('Answer the safety questions');
    },
  },
  { name: 'locked', reach: (person) => person.answersYesToTheFirst() },
  { name: 'stage', reach: (person) => person.isClearedAndGoesOn() },
];

// After some weeks, each from Today unless it stays where the last one was; what writes a record
// comes last.
export const screens = [
  { name: 'today', reach: async () => {} },
  { name: 'programme', reach: onPage('Programme') },
  { name: 'progress', reach: onPage('Progress') },
  { name: 'more', reach: onPage('More') },
  { name: 'records', reach: onPage('Your records') },
  { name: 'report', reach: onRecords('Visit report on one page', 'Visit report') },
  { name: 'deletion', reach: onRecords('Delete everything…', 'Delete everything') },
  { name: 'reminders', reach: onPage('Reminders') },
  { name: 'settings', reach: onPage('Settings') },
  { name: 'safety', reach: onPage('Safety') },
  { name: 'about', reach: onPage('About Loadwise') },
  { name: 'patient', reach: onPage('Read a patient’s file') },
  { name: 'measures', reach: (person) => person.press(shortQuestions) },
  { name: 'entries', reach: opensAllEntries },
  {
    name: 'entry',
    reach: async (person) => {
      await opensAllEntries(person);
      await person.press(/: \d+ of 10/);
      await person.sees('Correct an entry');
    },
  },
  {
    name: 'handout',
    reach: async (person) => {
      await person.follows(await handoutLink());
      await person.button('Use the new plan').waitFor();
    },
  },
  {
    name: 'answers',
    reach: async (person) => {
      await person.press('Is it normal that …?');
      await person.page.getByRole('textbox', { name: 'Find a question' }).waitFor();
    },
  },
  { name: 'pain', reach: (person) => person.press('Log pain') },
  {
    name: 'session',
    reach: async (person) => {
      await person.press('Start session');
      await person.opensAllExercises();
      await person.sees('Your session');
    },
  },
  // The last: in a narrow window nothing leads away from it at one press.
  {
    name: 'player',
    reach: async (person) => {
      await person.press('Go on with your session');
      await person.button('Start').waitFor();
      await person.isSaved();
    },
  },
  {
    name: 'skipping',
    stays: true,
    reach: async (person) => {
      await person.press('Skip');
      await dialogOf(person.page).waitFor();
    },
  },
  {
    name: 'reasons',
    stays: true,
    reach: (person) => person.press('Only this set'),
  },
  {
    name: 'voice',
    stays: true,
    reach: async (person) => {
      await person.page.keyboard.press('Escape');
      await person.press('Start');
      await dialogOf(person.page).waitFor();
    },
  },
  {
    name: 'options',
    stays: true,
    reach: async (person) => {
      await person.page.keyboard.press('Escape');
      await person.press('More…');
      await dialogOf(person.page).waitFor();
    },
  },
  {
    name: 'soreness',
    stays: true,
    reach: async (person) => {
      await person.page.keyboard.press('Escape');
      await person.press('Too sore');
      await dialogOf(person.page).waitFor();
    },
  },
];

// Those of somebody whose clinic takes records back.
export const returningScreens = [
  {
    name: 'send',
    reach: async (person) => {
      await person.follows(await handoutLink({ key: recordKey }));
      await person.press('Use the new plan');
      await person.goesTo('Programme');
      await person.press('Send to my clinic');
      await person.button('Seal the copy').waitFor();
    },
  },
];

// The clinician's, each from where the last one was left.
export const deskScreens = [
  { name: 'desk', reach: (person) => person.sees('For clinicians') },
  { name: 'draft', reach: (person) => person.press('Proximal hamstring tendinopathy') },
  { name: 'preview', reach: (person) => person.goesTo('Preview') },
  {
    name: 'hand-out',
    reach: async (person) => {
      await person.goesTo('Draft');
      await person.page.getByRole('textbox', { name: 'Clinic or your name' }).fill('Tendon Clinic');
      await person.goesTo('Hand out');
      await person.button('Copy the link').waitFor();
    },
  },
  { name: 'sheet', reach: (person) => person.press('Sheet to print') },
  {
    name: 'returned',
    reach: async (person) => {
      await person.goesTo('Programmes');
      await person.press('Open a record');
    },
  },
];

const weeksFile = new URL('./records/weeks.json', import.meta.url);

// The pain of a day: a bad one in the middle, and less and less around it.
const painOn = (day) => {
  const during = day === 8 ? 6 : Math.max(1, 3 - Math.trunc(day / 6));
  return { morning: Math.max(1, during - 1), during, after: Math.max(1, during - 1) };
};

const acceptsAStepUp = async (person) => {
  const offer = person.stepUp();
  if (await offer.isVisible()) await offer.click();
};

const givesTheMorningScore = async (person, score) => {
  if (!(await person.scores(/this morning/).isVisible())) return;
  await person.saysHowTheMorningIs(score);
  await person.isSaved();
};

// A patient's first weeks, up to a morning with a session ahead.
const live = async () => {
  let lived;
  await withPage({ path: '/', time: morningOf(first, 0, '09:00:00') }, async ({ page }) => {
    const person = new Person(page);
    await person.starts({ usual: 3 });
    await person.trains({ during: 3, after: 2 });
    for (let day = 1; day < days; day++) {
      await person.livesADay(morningOf(first, day), painOn(day));
      await acceptsAStepUp(person);
    }
    for (let day = days; !lived; day++) {
      const time = morningOf(first, day);
      await person.comesBackAt(time);
      await givesTheMorningScore(person, painOn(day).morning);
      if (await person.button('Start session').isVisible())
        lived = { time, rows: await readRows(page) };
    }
  });
  return lived;
};

const readWeeks = async () => {
  if (process.env.LOADWISE_RENEW === 'weeks' || !existsSync(weeksFile)) {
    mkdirSync(new URL('.', weeksFile), { recursive: true });
    writeFileSync(weeksFile, `${JSON.stringify(await live(), null, 1)}\n`);
  }
  return JSON.parse(readFileSync(weeksFile, 'utf8'));
};
let read;

/**
 * The records of those weeks, as they were stored, and the morning after them. LOADWISE_RENEW=weeks
 * lives them anew; older records must stay readable, so that is needed only to show more in them.
 */
const weeks = () => {
  read ??= readWeeks();
  return read;
};

// withPage for someone who has rows and settings when the app is opened.
const withRecords = ({ path = '/', rows = [], settings = {}, ...options }, body) =>
  withPage({ ...options, path: '/programme.html' }, async (given) => {
    await seedStore(given.page, rows, settings);
    await given.page.goto(path);
    await isReady(given.page);
    await body({ ...given, person: new Person(given.page) });
  });

/** withPage for someone who has been training for weeks, with settings: {key: value}. */
export const withWeeks = async (options, body) =>
  withRecords({ ...options, ...(await weeks()) }, body);

/** withPage for that someone on the day on which a step up is offered, and not answered yet. */
export const withOffer = async (options, body) => {
  const { rows } = await weeks();
  const at = rows.findIndex((row) => row.includes('"offer_answered"'));
  const [, day] = /"at":"(\d{4}-\d\d-\d\d)/.exec(rows[at]);
  const time = `${day}T08:00:00`;
  await withRecords({ ...options, time, rows: rows.slice(0, at) }, body);
};

/**
 * `look(name, given)` on every screen: those of the first day, those after some weeks, and the
 * clinician's.
 * `wants(name)` may leave some out.
 * @param {{wants?: (name: string) => boolean, settings?: object, path?: string} & object} options
 */
export const onEveryScreen = async ({ wants = () => true, settings = {}, ...options }, look) => {
  const visit = async (rows, given) => {
    for (const { name, reach } of rows) {
      await reach(given.person);
      await given.person.settles();
      if (wants(name)) await look(name, given);
    }
  };
  const visitFromStart = (rows, path) =>
    withRecords({ ...options, path, settings, time: morningOf(first, 0, '09:00:00') }, (given) =>
      visit(rows, given),
    );
  if (firstScreens.some(({ name }) => wants(name)))
    await visitFromStart(firstScreens, options.path);
  const fromToday = screens.map(({ name, stays, reach }, at) => ({
    name,
    reach: async (person) => {
      if (at > 0 && !stays) await person.goesTo('Today');
      await reach(person);
    },
  }));
  if (screens.some(({ name }) => wants(name)))
    await withWeeks({ ...options, settings }, (given) => visit(fromToday, given));
  if (returningScreens.some(({ name }) => wants(name)))
    await withWeeks({ ...options, settings }, (given) => visit(returningScreens, given));
  if (deskScreens.some(({ name }) => wants(name)))
    await visitFromStart(deskScreens, options.path.replace('/', '/clinic.html'));
};
