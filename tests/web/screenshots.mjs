// Draws every screen at each size and in both schemes, for a person to look at. tools/screenshots
// runs it; it checks only that the screens can be reached.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { is_ready, with_page } from './support/page.mjs';
import { morning_of, Person } from './support/person.mjs';

const folder = path.resolve(process.env.SCREENSHOTS_FOLDER ?? 'build/screenshots');
const wanted = new RegExp(process.env.SCREENSHOTS_ONLY ?? '.');
const first = '2026-03-02';
const days = 16;

const sizes = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, hasTouch: true },
  small: { viewport: { width: 320, height: 568 }, deviceScaleFactor: 2, hasTouch: true },
  wide: { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 },
};
const schemes = ['light', 'dark'];

const on_page = (name) => (person) => person.goes_to(name);

// How each screen is reached by someone who has been training for some days.
const screens = {
  today: async () => {},
  session: (person) => person.press('Start session'),
  pain: (person) => person.press('Log pain'),
  programme: on_page('Programme'),
  progress: on_page('Progress'),
  more: on_page('More'),
  records: on_page('Your records'),
  settings: on_page('Settings'),
  about: on_page('About Loadwise'),
};
const screens_on_first_day = {
  welcome: async () => {},
  questions: (person) => person.press('Answer the safety questions'),
};

// Stands still: what is drawn has settled.
const settle = async (page) => {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(400);
};

const draw = async (name, options, reach) => {
  await with_page(options, async ({ page }) => {
    await is_ready(page);
    await reach(new Person(page));
    await settle(page);
    const is_plain = options.path?.includes('view=plain') ?? false;
    await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: is_plain });
  });
};

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

// A patient's first weeks, up to a morning with a session ahead: the records that the screens show.
const live = async () => {
  const options = { path: '/', time: morning_of(first, 0, '09:00:00') };
  let lived;
  await with_page(options, async ({ page, context, origin }) => {
    const person = new Person(page);
    await person.starts({ usual: 3 });
    await person.trains({ during: 3, after: 2 });
    for (let day = 1; day < days; day++) {
      await person.lives_a_day(morning_of(first, day), pain_on(day));
      await accepts_a_step_up(person);
    }
    for (let day = days; ; day++) {
      const today = morning_of(first, day);
      await person.comes_back_at(today);
      await gives_the_morning_score(person, pain_on(day).morning);
      if (await person.button('Start session').isVisible()) {
        // Records belong to an origin, port included.
        const server = { port: Number(new URL(origin).port) };
        lived = { today, server, records: await context.storageState({ indexedDB: true }) };
        return;
      }
    }
  });
  return lived;
};

mkdirSync(folder, { recursive: true });
const first_morning = morning_of(first, 0, '09:00:00');
let lived;

test('a patient trains for some weeks', { timeout: 300_000 }, async () => {
  lived = await live();
});

const trained = () => ({
  time: lived.today,
  server: lived.server,
  storageState: lived.records,
});

const shots = Object.entries(sizes).flatMap(([size, look]) =>
  schemes.flatMap((colorScheme) =>
    ['/', '/?view=plain'].flatMap((where) => {
      const name = (screen) =>
        [screen, size, colorScheme, ...(where === '/' ? [] : ['plain'])].join('-');
      const options = { ...look, colorScheme, path: where };
      return [
        ...Object.entries(screens_on_first_day).map(([screen, reach]) => ({
          name: name(screen),
          run: () => draw(name(screen), { ...options, time: first_morning }, reach),
        })),
        ...Object.entries(screens).map(([screen, reach]) => ({
          name: name(screen),
          run: () => draw(name(screen), { ...options, ...trained() }, reach),
        })),
      ];
    }),
  ),
);

for (const { name, run } of shots.filter((shot) => wanted.test(shot.name))) test(name, run);
