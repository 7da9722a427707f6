// What is heard in a led session, and whether the screen stays on, where the device is in the way:
// silent mode, calls, clocks that stand, voices that swallow words, and locks that are refused.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setHidden, standInDevice, standInIphone } from '../support/browser/device.mjs';
import { viewOfTurn, views, withPage } from '../support/browser/page.mjs';
import { Person } from '../support/person/person.mjs';
import { dialogOf } from '../support/person/leaving.mjs';

const time = '2026-03-02T09:00:00';
const iphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 ' +
  '(KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1';
const silence = 'Do you hear nothing? Turn off silent mode.';
const aloud = 'Yes, count aloud';
const darkness = 'The screen may go dark here. Set auto-lock to 2 minutes or longer.';

/** The page before the first set; `change` is done to the device before anything of the page. */
const atTheStart = ({ change = () => {}, ...options }, body) => {
  const init = { content: `(${standInDevice})();(${change})();` };
  return withPage({ time, init, ...options }, async ({ page }) => {
    const person = new Person(page);
    await person.starts();
    await person.press('Start session');
    await person.button('Start').waitFor();
    await body({ page, person });
  });
};

const status = (page, words) => page.locator('.status').filter({ hasText: words });
const heard = (page) => page.evaluate(() => globalThis.device.heard);
const seconds = (page, count) => page.clock.runFor(count * 1000);

/** The first set is held: its count-in is over. */
const holds = async (page, person, answer) => {
  await person.startsLeading(answer);
  await page.getByRole('timer').waitFor();
  await seconds(page, 8);
};

/** Forgets what was heard, and answers what is heard until the set is over. */
const heardToTheEnd = async (page) => {
  await page.evaluate(() => (globalThis.device.heard.length = 0));
  await seconds(page, 50);
  return heard(page);
};

const onIphone = { userAgent: iphone };
const type = (page) => page.evaluate(() => globalThis.navigator.audioSession.type);

// What is heard is the same in both views.
test('in silent mode an iPhone gives its cues, and its sound back after them', () =>
  atTheStart({ ...onIphone, ...viewOfTurn(0), change: standInIphone }, async ({ page, person }) => {
    await page.evaluate(() => (globalThis.device.isSilentMode = true));
    assert.equal(await status(page, silence).count(), 0);
    assert.equal(await type(page), 'auto');
    await holds(page, person);
    assert.ok((await heard(page)).length >= 4, 'three, two, one and go');
    assert.equal(await type(page), 'playback');
    await person.press('Pause');
    await seconds(page, 2);
    assert.equal(await type(page), 'auto');
    await person.press('Go on');
    await seconds(page, 1);
    assert.equal(await type(page), 'playback');
    await person.press('More…');
    await person.press('Pause and go back');
    await seconds(page, 2);
    assert.equal(await type(page), 'auto');
  }));

test('sound that is switched off in a set ends, and music may go on', () =>
  atTheStart({ ...onIphone, ...viewOfTurn(1), change: standInIphone }, async ({ page, person }) => {
    await holds(page, person);
    await person.press('More…');
    await person.press('Sound, voice and vibration');
    await page.getByRole('switch', { name: 'Sounds' }).click();
    await seconds(page, 2);
    assert.equal(await type(page), 'auto');
    await person.press('Close');
    await person.press('Go on');
    assert.deepEqual(await heardToTheEnd(page), []);
  }));

test('after a call the cues are heard again without a touch', () =>
  atTheStart(viewOfTurn(2), async ({ page, person }) => {
    await holds(page, person);
    await page.evaluate(() => {
      globalThis.device.refusesResume = true;
      globalThis.device.contexts.at(-1).become('interrupted');
    });
    await setHidden(page, true);
    await seconds(page, 3);
    await page.evaluate(() => (globalThis.device.refusesResume = false));
    await setHidden(page, false);
    assert.ok((await heardToTheEnd(page)).length >= 3, 'the last three seconds');
  }));

test('a clock that stands although it says that it runs is replaced', () =>
  atTheStart(viewOfTurn(3), async ({ page, person }) => {
    await holds(page, person);
    await page.evaluate(() => globalThis.device.contexts.at(-1).freeze());
    assert.ok((await heardToTheEnd(page)).length >= 3, 'the last three seconds');
    assert.equal(await person.button('No sound now. Tap here.').count(), 0);
  }));

test('cues are on time after a hold of which a part was out of sight', () =>
  atTheStart(viewOfTurn(4), async ({ page, person }) => {
    await holds(page, person);
    await page.evaluate(() => globalThis.device.freezeAll(true));
    await setHidden(page, true);
    await seconds(page, 5);
    await page.evaluate(() => globalThis.device.freezeAll(false));
    await setHidden(page, false);
    const ends = await heardToTheEnd(page);
    const [three, two, one] = ends.filter(({ pitch }) => pitch === 660).map(({ at }) => at);
    const over = ends.find(({ pitch }) => pitch === 1047).at - 320;
    for (const gap of [two - three, one - two, over - one])
      assert.ok(Math.abs(gap - 1000) < 150, `${gap} ms between two cues`);
    assert.equal(
      ends.filter(({ pitch }) => pitch === 784).length,
      3,
      'half way, once, and the end',
    );
    assert.equal(await page.getByText('Rest', { exact: true }).count(), 1);
  }));

test('a lock that is taken away in sight is asked for again', () =>
  atTheStart(viewOfTurn(5), async ({ page, person }) => {
    assert.equal(await page.evaluate(() => globalThis.device.locks), 0);
    await holds(page, person);
    assert.equal(await page.evaluate(() => globalThis.device.locks), 1);
    await page.evaluate(() => globalThis.device.lock.release());
    await page.waitForFunction(() => globalThis.device.locks === 1);
    await page.evaluate(() => {
      globalThis.device.refusesLock = true;
      return globalThis.device.lock.release();
    });
    await seconds(page, 30);
    await status(page, darkness).waitFor();
    await page.evaluate(() => (globalThis.device.refusesLock = false));
    await person.press('Start now');
    await page.waitForFunction(() => globalThis.device.locks === 1);
  }));

test('every spoken cue of a set is spoken, and none before a headset is ready', () =>
  atTheStart(viewOfTurn(6), async ({ page, person }) => {
    await person.startsLeading(aloud);
    await page.getByRole('timer').waitFor();
    await seconds(page, 8);
    const { spoken, faint, idleCancels } = await page.evaluate(() => globalThis.device);
    assert.match(spoken[0].words, /Set 1 of/);
    assert.deepEqual(
      spoken.slice(1, 4).map(({ words }) => words),
      ['2', '1', 'Hold'],
    );
    assert.ok(spoken[0].at - faint[0] >= 450, `${faint[0]}, then ${spoken[0].at}`);
    assert.equal(idleCancels, 0);
  }));

for (const { view, path } of views) {
  test(`${view}: what silent mode keeps quiet is told, at the start and beside the setting`, () =>
    atTheStart({ ...onIphone, path }, async ({ page, person }) => {
      await status(page, silence).waitFor();
      await person.press('More…');
      await person.press('Sound, voice and vibration');
      await dialogOf(page).getByText(silence).waitFor();
    }));

  test(`${view}: cues that nothing brings back are told, and a press brings them back`, () =>
    atTheStart({ path }, async ({ page, person }) => {
      await holds(page, person);
      await page.evaluate(() => {
        globalThis.device.needsPress = true;
        globalThis.device.contexts.at(-1).freeze();
      });
      await seconds(page, 8);
      const lost = person.button('No sound now. Tap here.');
      await lost.waitFor();
      await lost.click();
      await seconds(page, 2);
      await lost.waitFor({ state: 'detached' });
      assert.ok((await heardToTheEnd(page)).length >= 3, 'the last three seconds');
    }));

  test(`${view}: "No sound now" goes by itself when sound is back`, () =>
    atTheStart({ path }, async ({ page, person }) => {
      await holds(page, person);
      await page.evaluate(() => globalThis.device.freezeAll(true));
      await seconds(page, 8);
      const lost = person.button('No sound now. Tap here.');
      await lost.waitFor();
      await page.evaluate(() => {
        globalThis.device.freezeAll(false);
        for (const each of globalThis.device.contexts) each.isStuck = false;
      });
      await seconds(page, 6);
      await lost.waitFor({ state: 'detached' });
    }));

  test(`${view}: without audio it says at the start to watch the screen`, () =>
    atTheStart(
      { path, change: () => Object.assign(globalThis, { AudioContext: undefined }) },
      async ({ page }) => status(page, 'This browser makes no sound. Watch the screen.').waitFor(),
    ));

  for (const [how, change] of Object.entries({
    refused: () => (globalThis.device.refusesLock = true),
    missing: () => Object.defineProperty(Navigator.prototype, 'wakeLock', { value: undefined }),
  }))
    test(`${view}: a lock on the screen that is ${how} is told once, before the set`, () =>
      atTheStart({ path, change }, async ({ page, person }) => {
        await status(page, darkness).waitFor();
        await holds(page, person);
        await seconds(page, 30);
        await page.getByText('Rest', { exact: true }).first().waitFor();
        assert.equal(await status(page, darkness).count(), 0);
      }));

  test(`${view}: where the voice is swallowed the tones go on, and a press is asked for`, () =>
    atTheStart({ path }, async ({ page, person }) => {
      await page.evaluate(() => (globalThis.device.dropsSpeech = true));
      await holds(page, person, aloud);
      assert.ok((await heard(page)).length >= 4, 'three, two, one and go');
      const lost = person.button('No voice now. Tap here.');
      await lost.waitFor();
      await page.evaluate(() => (globalThis.device.dropsSpeech = false));
      await lost.click();
      await lost.waitFor({ state: 'detached' });
      await seconds(page, 30);
      assert.ok((await page.evaluate(() => globalThis.device.spoken)).length >= 3);
    }));

  test(`${view}: a voice that speaks another language alone is not offered`, () =>
    atTheStart(
      { path, change: () => (globalThis.device.voices = [{ lang: 'fr-FR' }]) },
      async ({ page, person }) => {
        await person.press('Start');
        await page.getByRole('timer').waitFor();
        assert.equal(await person.button(aloud).count(), 0);
      },
    ));
}
