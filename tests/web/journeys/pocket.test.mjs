// A session that is led by sound with the screen locked: one track, which goes on when the page is
// out of sight or stands still, with the buttons of a lock screen; and the player stands where the
// sound stands.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { isReady, views, viewOfTurn, withPage } from '../support/browser/page.mjs';
import { setHidden } from '../support/browser/device.mjs';
import { readRows } from '../support/store/records.mjs';
import { Person } from '../support/person/person.mjs';
import { secondsOf } from '../support/person/training.mjs';
import { dialogOf } from '../support/person/leaving.mjs';

const file = new URL('../../../assets/programmes/pht.json', import.meta.url);

/** The shipped programme, whose first exercise is a short walk-run of these seconds. */
const shortRun = async ({ reps = 3, work = 6, recover = 4 } = {}) => {
  const programme = JSON.parse(await readFile(file, 'utf8'));
  const [hold] = programme.stages.early.exercises;
  const exercise = programme.exercises[hold];
  exercise.name = 'Walk and run';
  exercise.figure = 'running';
  delete exercise.range_of;
  const { dose } = exercise;
  for (const field of ['hold_secs', 'effort', 'range_deg', 'rest_secs']) delete dose[field];
  Object.assign(dose, { sets: 1, reps, ['work_secs']: work, ['recover_secs']: recover });
  for (const steps of ['steps', 'easier_steps']) exercise[steps] = [];
  for (const each of exercise.evidence) delete each.fields;
  return { 'programmes/pht.json': JSON.stringify(programme) };
};

/** What the page gives the lock screen, so that the test can be one. */
const noteLockScreen = () => {
  const lock = { actions: {}, titles: [], positions: [] };
  Object.assign(globalThis, { lock });
  const session = navigator.mediaSession;
  session.setActionHandler = (name, act) => (lock.actions[name] = act);
  session.setPositionState = (state) => lock.positions.push(state);
  lock.audios = [];
  globalThis.Audio = class extends Audio {
    /** @param {string} [address] */
    constructor(address) {
      super(address);
      lock.audios.push(this);
    }
  };
};

const sound = (page) =>
  page.evaluate(() => {
    const audio = globalThis.lock.audios.find((each) => each.src);
    return audio && { at: audio.currentTime, isPaused: audio.paused, address: audio.src };
  });
const title = (page) => page.evaluate(() => navigator.mediaSession.metadata?.title);
const lockScreen = (page, button) =>
  page.evaluate((name) => globalThis.lock.actions[name](), button);
const playsUntil = (page, second) =>
  page.waitForFunction(
    (end) => globalThis.lock.audios.some((each) => each.src && each.currentTime >= end),
    second,
  );

const atTheRun = async ({ run = {}, ...options }, body) =>
  withPage({ init: noteLockScreen, routes: await shortRun(run), ...options }, async (all) => {
    const person = new Person(all.page);
    await person.starts();
    await person.press('Start session');
    await person.button('Start').waitFor();
    await body({ ...all, person });
  });

/** The choice before the first run, and the one about the voice. */
const beginsBySound = async (person) => {
  await person.press('Start');
  await person.press('Yes, lead me by sound');
  await person.press('No, stay silent');
};

for (const { view, path } of views)
  test(`${view}: before the first run, each sound is told and can be heard`, () =>
    atTheRun({ path }, async ({ page, person }) => {
      await person.press('Start');
      const dialog = dialogOf(page);
      await dialog.getByText('Sound in your pocket').first().waitFor();
      for (const name of ['Falling: walk', 'Long and low: stop, you are done']) {
        await person.press(name);
        await page.waitForFunction(() =>
          globalThis.lock.audios.some((each) => each.src && !each.paused && each.duration > 2),
        );
      }
      await person.press('No, leave the screen on');
      await person.press('No, stay silent');
      await page.getByRole('timer').waitFor();
      assert.equal(await title(page), undefined);
      // What was chosen is remembered.
      await person.press('Pause');
      await person.press('Back');
      await person.press('Start');
      assert.equal(await dialogOf(page).count(), 0);
    }));

test('the sound goes on while the page is hidden, and the player takes over where it stands', () =>
  atTheRun({ ...viewOfTurn(0), run: { work: 20 } }, async ({ page, person }) => {
    await beginsBySound(person);
    await playsUntil(page, 6);
    assert.equal(await title(page), 'Run 1 of 3');
    await setHidden(page, true);
    const { at } = await sound(page);
    await playsUntil(page, at + 4);
    await setHidden(page, false);
    await person.frames();
    const now = await sound(page);
    const left = secondsOf(await page.getByRole('timer').innerText());
    assert.ok(Math.abs(25 - now.at - left) <= 1.1, `${left} s left, the sound at ${now.at}`);
    assert.equal(now.isPaused, false);
  }));

test('the sound goes on in a page that stands still, and the player catches up', () =>
  atTheRun({ ...viewOfTurn(1), run: { work: 20 } }, async ({ page, context, person }) => {
    await beginsBySound(person);
    await playsUntil(page, 6);
    const other = await context.newPage(); // in front of it
    const before = (await sound(page)).at;
    // As a phone does to a page in the pocket: no timer and no frame runs.
    await page.evaluate((ms) => {
      const end = performance.now() + ms;
      while (performance.now() < end);
    }, 5000);
    const after = (await sound(page)).at;
    assert.ok(after - before > 4, `${before} s, then ${after} s`);
    await other.close();
    await page.bringToFront();
    await person.frames();
    const now = (await sound(page)).at;
    const left = secondsOf(await page.getByRole('timer').innerText());
    assert.ok(Math.abs(25 - now - left) <= 1.1, `${left} s left, the sound at ${now}`);
  }));

test('the lock screen pauses and goes on, and the player with it', () =>
  atTheRun({ ...viewOfTurn(0), run: { work: 20 } }, async ({ page, person }) => {
    await beginsBySound(person);
    await playsUntil(page, 6);
    await setHidden(page, true);
    await lockScreen(page, 'pause');
    await setHidden(page, false);
    await person.button('Go on').waitFor();
    const left = await page.getByRole('timer').innerText();
    await lockScreen(page, 'play');
    await person.button('Pause').waitFor();
    assert.ok(secondsOf(left) - secondsOf(await page.getByRole('timer').innerText()) <= 1);
    await person.press('Pause');
    await page.waitForFunction(() =>
      globalThis.lock.audios.filter((each) => each.src).every((each) => each.paused),
    );
  }));

test('what is skipped on the lock screen is not counted as done', () =>
  atTheRun({ ...viewOfTurn(1), run: { work: 4, recover: 2 } }, async ({ page, person }) => {
    await beginsBySound(person);
    await playsUntil(page, 5.2);
    await setHidden(page, true);
    await lockScreen(page, 'nexttrack');
    await playsUntil(page, 9);
    assert.equal(await title(page), 'Walk 1 of 3');
    await lockScreen(page, 'nexttrack');
    await playsUntil(page, 11);
    assert.equal(await title(page), 'Run 2 of 3');
    await playsUntil(page, 23);
    const before = (await readRows(page)).length;
    await setHidden(page, false);
    const question = page.locator('.status').filter({ hasText: 'You skipped 1 part.' });
    await question.waitFor();
    assert.equal((await readRows(page)).length, before);
    await person.press('Yes, count it');
    await question.waitFor({ state: 'detached' });
    await page.waitForFunction(() => !document.querySelector('[data-waits]'));
    const rows = await readRows(page);
    assert.match(rows[rows.length - 1], /"reps":2\b/);
  }));

test('a track that may not play is told, and the screen leads', () =>
  atTheRun(
    {
      ...viewOfTurn(0),
      init: `(${noteLockScreen})();
        HTMLMediaElement.prototype.play = () =>
          Promise.reject(new DOMException('', 'NotAllowedError'));`,
    },
    async ({ page, person }) => {
      await beginsBySound(person);
      await page.getByText('Run', { exact: true }).first().waitFor();
      await person.press('Pause');
      await person.press('Back');
      await page.locator('.status').filter({ hasText: 'The sound did not start.' }).waitFor();
    },
  ));

test('where no track can be played it is said before the start, and nothing is asked', () =>
  atTheRun(
    {
      ...viewOfTurn(1),
      init: () => Object.defineProperty(globalThis, 'Audio', { value: undefined }),
    },
    async ({ page, person }) => {
      const words = 'Here the sound stops when the screen is locked. Leave the screen on.';
      await page.locator('.status').filter({ hasText: words }).waitFor();
      await person.press('Start');
      await person.press('No, stay silent');
      await page.getByRole('timer').waitFor();
    },
  ));

/** Whether the page ever said that the sound stops, however shortly. */
const noteWhatIsSaid = () => {
  const said = { stops: false };
  Object.assign(globalThis, { said });
  new MutationObserver(() => {
    said.stops ||= document.body?.textContent.includes('Here the sound stops') ?? false;
  }).observe(document, { subtree: true, childList: true, characterData: true });
};

test('before it is known whether a track can be played, nothing is said of it', async () => {
  let letGo = () => {};
  const held = new Promise((resolve) => (letGo = () => resolve(undefined)));
  await withPage(
    { ...viewOfTurn(0), init: noteWhatIsSaid, routes: await shortRun() },
    async ({ page }) => {
      const person = new Person(page);
      await page.route('**/cues.js', async (route) => {
        await held;
        await route.continue();
      });
      await page.reload();
      await isReady(page);
      await person.starts();
      await person.press('Start session');
      await person.button('Start').waitFor();
      await person.frames();
      assert.equal(await page.evaluate(() => globalThis.said.stops), false);
      const arrives = page.waitForResponse('**/cues.js');
      letGo();
      await (await arrives).finished();
      await person.frames();
      await person.frames();
      await person.press('Start');
      await dialogOf(page).getByText('Sound in your pocket').first().waitFor();
      assert.equal(await page.evaluate(() => globalThis.said.stops), false);
    },
  );
});

test('a track of half an hour is made without holding up the page', () =>
  atTheRun(
    { ...viewOfTurn(0), run: { reps: 6, work: 240, recover: 60 } },
    async ({ page, context, person }) => {
      const wire = await context.newCDPSession(page);
      await wire.send('Emulation.setCPUThrottlingRate', { rate: 4 });
      await page.evaluate(() => {
        globalThis.longest = 0;
        new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries())
            globalThis.longest = Math.max(globalThis.longest, duration);
        }).observe({ type: 'longtask' });
      });
      await person.press('Start');
      await person.press('Yes, lead me by sound');
      await page.evaluate(() => (globalThis.longest = 0));
      const from = Date.now();
      await person.press('No, stay silent');
      await playsUntil(page, 0.1);
      const took = Date.now() - from;
      const longest = await page.evaluate(() => globalThis.longest);
      console.log(`half an hour of sound: playing after ${took} ms, longest task ${longest} ms`);
      assert.ok(longest < 700, `a task of ${longest} ms`);
      assert.equal(
        Math.round(
          (await page.evaluate(() => globalThis.lock.audios.find((each) => each.src).duration)) /
            60,
        ),
        30,
      );
    },
  ));
