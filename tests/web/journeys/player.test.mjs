// The led session: what it does to the page while it runs, and that it goes on after the worst.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startServer } from '../../../tools/lib/server.mjs';
import { KillableBrowser } from '../support/browser/killable_browser.mjs';
import { isReady, views, withPage } from '../support/browser/page.mjs';
import { Person } from '../support/person/person.mjs';
import { readRows } from '../support/store/records.mjs';
import { beginsToTrain, secondsOf } from '../support/person/training.mjs';
import { dialogOf } from '../support/person/leaving.mjs';

const shortSession = { hold: 20, rest: 180 };
const cueErrorMostMs = 100;

for (const { view, path } of views) {
  test(`${view}: a browser killed in the middle of a set opens there`, async () => {
    const server = await startServer();
    const browser = new KillableBrowser();
    try {
      const page = await browser.start();
      page.setDefaultTimeout(20_000);
      await page.goto(server.origin + path);
      await beginsToTrain(page);
      await page.getByText('Hold', { exact: true }).waitFor();
      await page.waitForTimeout(6000);
      const before = secondsOf(await page.getByRole('timer').innerText());
      await browser.kill();
      const again = await browser.start();
      again.setDefaultTimeout(20_000);
      await again.goto(server.origin + path);
      await isReady(again);
      await again.getByRole('button', { name: 'Go on', exact: true }).waitFor();
      const after = secondsOf(await again.getByRole('timer').innerText());
      assert.ok(after >= before - 1 && after <= before + 2, `${before} s before, ${after} s after`);
      await new Person(again).press('Go on');
      await again.getByText('Get ready', { exact: true }).first().waitFor();
    } finally {
      await browser.end();
      await server.close();
    }
  });
}

for (const { view, path } of views)
  test(`${view}: a phone that lies on its side shows the number and the button together`, () =>
    withPage({ path, viewport: { width: 844, height: 390 } }, async ({ page }) => {
      await beginsToTrain(page);
      const pause = page.getByRole('button', { name: 'Pause', exact: true });
      for (const part of [page.getByRole('timer'), pause]) {
        const { y, height } = await part.boundingBox();
        assert.ok(y >= 0 && y + height <= 390, `from ${y} to ${y + height}`);
      }
    }));

const isInSight = async (page, part) => {
  const { y, height } = await part.boundingBox();
  const { height: window } = page.viewportSize();
  assert.ok(y >= 0 && y + height <= window, `from ${y} to ${y + height} of ${window}`);
  return height;
};

for (const { view, path } of views)
  test(`${view}: at twice the text size, a phase begins with the number and its button`, () =>
    withPage({ path, viewport: { width: 390, height: 844 } }, async ({ page }) => {
      const person = new Person(page);
      await person.starts();
      await person.goesTo('Settings');
      await page.getByRole('radio', { name: '200 %' }).check();
      await person.goesTo('Today');
      await person.press('Start session');
      await person.button('More…').scrollIntoViewIfNeeded();
      await person.startsLeading();
      const timer = page.getByRole('timer');
      await timer.waitFor();
      await person.settles();
      assert.ok((await isInSight(page, timer)) >= 120, 'the number is large');
      await isInSight(page, person.button('Pause'));
    }));

for (const { view, path } of views)
  test(`${view}: a step back closes a dialog, then pauses the session and leaves it`, () =>
    withPage({ path }, async ({ page }) => {
      const person = await beginsToTrain(page);
      const stepBack = () => page.evaluate(() => globalThis.history.back());
      await person.press('More…');
      await dialogOf(page).waitFor();
      await stepBack();
      await dialogOf(page).waitFor({ state: 'detached' });
      await person.button('Go on').waitFor();
      await stepBack();
      await person.button('Go on with your session').waitFor();
      await person.goesTo('Settings');
      await stepBack();
      await person.button('Reminders').waitFor();
      await stepBack();
      await person.press('Go on with your session');
      await person.button('Go on').waitFor();
    }));

/** Counts what is pressed from now on. */
const countPresses = () => {
  globalThis.presses = 0;
  addEventListener('click', () => (globalThis.presses += 1), { capture: true });
};

for (const { view, path } of views)
  test(`${view}: a session of two exercises is led with five presses, the first time`, () =>
    withPage({ path, time: '2026-03-02T09:00:00' }, async ({ page }) => {
      const person = new Person(page);
      await person.starts();
      await page.evaluate(countPresses);
      await person.press('Start session');
      await person.startsLeading();
      await page.clock.runFor(5 * 60_000);
      await person.press('Start');
      await page.clock.runFor(8 * 60_000);
      await person.press('Finish session');
      await person.sees('Session done');
      assert.equal(await page.evaluate(() => globalThis.presses), 5);
    }));

// Windows in which a dialog with all its numbers is too high.
for (const { view, path } of views)
  for (const [width, height] of [
    [320, 568],
    [844, 390],
  ])
    test(`${view}: in ${width} x ${height} all of a dialog can be reached, and left again`, () =>
      withPage({ path, viewport: { width, height }, hasTouch: true }, async ({ page }) => {
        const person = await beginsToTrain(page);
        await person.press('Too sore');
        const dialog = dialogOf(page);
        await dialog.waitFor();
        await person.frames();
        const parts = dialog.getByRole('radio').or(dialog.getByRole('button'));
        for (const part of await parts.all()) {
          await part.scrollIntoViewIfNeeded();
          await person.frames();
          const [isOnTop, words] = await part.evaluate((element) => {
            const target = element.closest('label') ?? element;
            const { x, y, width, height } = target.getBoundingClientRect();
            const top = document.elementFromPoint(x + width / 2, y + height / 2);
            return [target.contains(top), target.textContent];
          });
          assert.ok(isOnTop, `${words} cannot be touched`);
        }
        await page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'detached' });
        await person.button('Too sore').waitFor();
      }));

for (const { view, path } of views)
  test(`${view}: Escape closes a dialog, and the keyboard is back where it was`, () =>
    withPage({ path }, async ({ page }) => {
      const person = await beginsToTrain(page);
      for (const name of ['Skip', 'Too sore']) {
        await person.button(name).focus();
        await page.keyboard.press('Enter');
        const dialog = dialogOf(page);
        await dialog.waitFor();
        for (let tab = 0; tab < 30; tab += 1) {
          await page.keyboard.press('Tab');
          const isInside = await dialog.evaluate((each) => each.contains(document.activeElement));
          assert.ok(isInside, `${name}: tab ${tab} left the dialog`);
        }
        await page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'detached' });
        await page.waitForFunction((each) => document.activeElement.textContent === each, name);
      }
    }));

// How often the page draws while an exercise that moves is shown: with less motion, the picture
// rests and only the numbers change.
const countFrames = () => {
  globalThis.framesDrawn = 0;
  const { requestAnimationFrame } = globalThis;
  globalThis.requestAnimationFrame = (run) => {
    globalThis.framesDrawn += 1;
    return requestAnimationFrame(run);
  };
};

test('with less motion a moving exercise rests, and the numbers go on', async () => {
  const framesInTwoSeconds = (reducedMotion) =>
    new Promise((resolve, reject) => {
      withPage({ reducedMotion, init: countFrames }, async ({ page }) => {
        const person = new Person(page);
        await isReady(page);
        await person.passesTheQuestions();
        await person.beginsWhereAClinicianSaid(/^Intermediate/);
        await person.saysUsualPain(2);
        await person.press('Start session');
        await person.startsLeading();
        await page.getByText('Lift', { exact: true }).first().waitFor();
        const before = await page.evaluate(() => globalThis.framesDrawn);
        await page.waitForTimeout(2000);
        resolve((await page.evaluate(() => globalThis.framesDrawn)) - before);
      }).catch(reject);
    });
  const calm = await framesInTwoSeconds('reduce');
  const lively = await framesInTwoSeconds('no-preference');
  assert.ok(calm >= 1 && calm <= 12, `${calm} frames with less motion`);
  assert.ok(lively > 2 * calm, `${lively} frames with all motion, ${calm} with less`);
});

// A set in some seconds, by the page's own clock.
const withClock = { time: '2026-03-02T09:00:00' };

for (const { view, path } of views)
  test(`${view}: a set out of sight is asked for, counted on a yes, and its rest has run`, () =>
    withPage({ path, ...withClock }, async ({ page }) => {
      const person = await beginsToTrain(page);
      await page.clock.runFor(shortSession.rest > 0 ? 8000 : 0);
      await page.evaluate(() => {
        Object.defineProperty(document, 'hidden', { value: true, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      });
      await page.clock.runFor(60_000);
      await page.evaluate(() => {
        Reflect.deleteProperty(document, 'hidden');
        document.dispatchEvent(new Event('visibilitychange'));
      });
      await page.clock.runFor(1000);
      const before = (await readRows(page)).length;
      await person.press('Yes, count it');
      await page.clock.runFor(1000);
      await person.isSaved();
      assert.equal((await readRows(page)).length, before + 1);
    }));

// What a page may lack: sound, vibration and a lock on the screen.
const withoutSenses = () => {
  for (const name of ['AudioContext', 'webkitAudioContext', 'speechSynthesis'])
    Object.defineProperty(globalThis, name, { value: undefined });
  Object.defineProperty(Navigator.prototype, 'wakeLock', { value: undefined });
  Object.defineProperty(Navigator.prototype, 'vibrate', { value: undefined });
};

for (const { view, path } of views)
  test(`${view}: without sound, vibration and wake lock a session runs all the same`, () =>
    withPage({ path, init: withoutSenses }, async ({ page }) => {
      const person = new Person(page);
      await person.starts();
      await person.press('Start session');
      await person.press('Start'); // nobody is asked whether to count aloud
      await page.getByText('Hold', { exact: true }).waitFor();
      await person.press('Pause');
      await person.button('Go on').waitFor();
    }));

// Notes every tone with the moment it will sound, and every lock.
const listen = () => {
  globalThis.tones = [];
  globalThis.locks = 0;
  const { start } = OscillatorNode.prototype;
  OscillatorNode.prototype.start = function started(at) {
    const wait = (at - this.context.currentTime) * 1000;
    globalThis.tones.push({ at: performance.now() + wait, pitch: this.frequency.value });
    return start.call(this, at);
  };
  const lock = { released: false, release: async () => (globalThis.locks -= 1) };
  const wakeLock = { request: async () => ((globalThis.locks += 1), lock) };
  Object.defineProperty(Navigator.prototype, 'wakeLock', { value: wakeLock });
};

for (const { view, path } of views)
  test(`${view}: cues are planned to their moments, and the screen stays on while it runs`, () =>
    withPage({ path, init: listen }, async ({ page }) => {
      const person = await beginsToTrain(page);
      await page.waitForFunction(() => globalThis.tones.length >= 4);
      const tones = await page.evaluate(() => globalThis.tones);
      const [three, two, one, go] = tones.slice(-4).map(({ at }) => at);
      for (const gap of [two - three, one - two, go - one])
        assert.ok(Math.abs(gap - 1000) <= cueErrorMostMs, `${gap} ms between two cues`);
      assert.equal(await page.evaluate(() => globalThis.locks), 1);
      await person.press('Pause');
      await page.waitForFunction(() => globalThis.locks === 0);
    }));
