// Which view is shown when, and that changing it loses nothing: not the page, not the focus, not a
// word of a draft.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { launchOptions } from '../support/browser/browser.mjs';
import { shareOfOtherCells } from '../support/pictures/cells.mjs';
import { isReady, withPage } from '../support/browser/page.mjs';
import { Person } from '../support/person/person.mjs';

const patienceMs = 3000;

const canvasOf = (page) => page.locator('canvas');
const isPlain = (page) => canvasOf(page).waitFor({ state: 'hidden' });
const isDrawn = (page) => canvasOf(page).waitFor({ state: 'visible' });

const loseContext = (page) =>
  page.evaluate(() => {
    const context = document.querySelector('canvas').getContext('webgl2');
    globalThis.loss ??= context.getExtension('WEBGL_lose_context');
    globalThis.loss.loseContext();
  });
const restoreContext = (page) => page.evaluate(() => globalThis.loss.restoreContext());

const twoFrames = (page) =>
  page.evaluate(() => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go))));

const beginNote = async (page) => {
  const person = new Person(page);
  await person.starts();
  await person.press('Log pain');
  const note = page.getByRole('textbox', { name: /^Note/ });
  await note.fill('half a thought');
  await note.evaluate((field) => field.setSelectionRange(5, 6));
  return note;
};

const isUntouched = async (page, note) => {
  await new Person(page).sees('Pain after');
  assert.equal(await note.inputValue(), 'half a thought');
  assert.ok(await note.evaluate((field) => field === document.activeElement), 'focus is kept');
  assert.deepEqual(
    await note.evaluate((field) => [field.selectionStart, field.selectionEnd]),
    [5, 6],
  );
};

test('on a screen of another density the canvas is as sharp as if it had been opened there', () =>
  withPage({ reducedMotion: 'reduce' }, async ({ page, context }) => {
    const person = new Person(page);
    await person.starts();
    await person.isSaved();
    await page.reload(); // what was told of the start goes
    await isReady(page);
    await person.settles();
    const session = await context.newCDPSession(page);
    const size = page.viewportSize();
    // Playwright's own screenshot would bring the first density back.
    const look = async () => {
      const { data } = await session.send('Page.captureScreenshot', { format: 'png' });
      return Buffer.from(data, 'base64');
    };
    const hasPixels = (ratio) =>
      page.waitForFunction(
        ([ratio, ...sides]) => {
          const { width, height } = document.querySelector('canvas');
          const isOwn = (side, at) => Math.abs(side - sides[at] * ratio) < 1;
          return devicePixelRatio === ratio && [width, height].every(isOwn);
        },
        [ratio, size.width, size.height],
      );
    await hasPixels(1);
    for (const ratio of [1.25, 1.5, 2.625, 3]) {
      const screen = { ...size, deviceScaleFactor: ratio, mobile: false };
      await session.send('Emulation.setDeviceMetricsOverride', screen);
      // What pretends the screen tells the page only with a picture that is taken.
      await look();
      await hasPixels(ratio);
      await person.frames();
      const moved = await look();
      await page.reload();
      await isReady(page);
      await person.settles();
      const share = await shareOfOtherCells(page, moved, await look(), 64);
      assert.ok(share < 0.001, `at ${ratio} ${(share * 100).toFixed(2)} % of the picture differ`);
    }
  }));

test('a lost and restored context gives the same picture', () =>
  withPage({}, async ({ page }) => {
    const note = await beginNote(page);
    await twoFrames(page);
    const before = await page.screenshot();
    await loseContext(page);
    await pause(200);
    await restoreContext(page);
    await pause(300);
    await twoFrames(page);
    assert.ok(before.equals(await page.screenshot()), 'the picture is another one');
    await isUntouched(page, note);
  }));

test('a context that stays away leads to the plain view, with nothing lost', () =>
  withPage({}, async ({ page }) => {
    const note = await beginNote(page);
    await loseContext(page);
    await pause(patienceMs / 2);
    assert.ok(await canvasOf(page).isVisible(), 'it is given some time');
    await isPlain(page);
    await isUntouched(page, note);
    await page.getByRole('radio', { name: /^2\b/ }).check();
    await new Person(page).press('Save');
    await new Person(page).isSaved();
  }));

test('a context that is lost twice leads to the plain view at once', () =>
  withPage({}, async ({ page }) => {
    const note = await beginNote(page);
    await loseContext(page);
    await pause(100);
    await restoreContext(page);
    await pause(200);
    await loseContext(page);
    await canvasOf(page).waitFor({ state: 'hidden', timeout: patienceMs / 2 });
    await isUntouched(page, note);
  }));

test('without WebGL the plain view is the app', async () => {
  const { args, ...rest } = launchOptions();
  const without = ['--disable-gpu', '--disable-3d-apis'];
  const kept = args.filter((each) => !each.includes('swiftshader'));
  const browser = await chromium.launch({ ...rest, args: [...kept, ...without] });
  try {
    await withPage({ browser, expects: [/WebGL/] }, async ({ page }) => {
      await isReady(page);
      await isPlain(page);
      const person = new Person(page);
      await person.starts();
      await person.trains();
    });
  } finally {
    await browser.close();
  }
});

test('forced colours show the plain view, as long as they are on', () =>
  withPage({}, async ({ page }) => {
    const note = await beginNote(page);
    await page.emulateMedia({ forcedColors: 'active' });
    await isPlain(page);
    await isUntouched(page, note);
    await page.emulateMedia({ forcedColors: 'none' });
    await isDrawn(page);
    await isUntouched(page, note);
  }));

test('the plain view can be chosen, is remembered, and can be left', () =>
  withPage({}, async ({ page }) => {
    const person = new Person(page);
    await person.starts();
    await person.goesTo('Settings');
    const choice = page.getByRole('checkbox', { name: 'Plain view' });
    await choice.scrollIntoViewIfNeeded();
    await twoFrames(page);
    const place = await choice.boundingBox();
    await choice.focus();
    await page.keyboard.press('Space');
    await isPlain(page);
    await twoFrames(page);
    assert.ok(await choice.isChecked());
    assert.ok(await choice.evaluate((each) => each === document.activeElement), 'focus is kept');
    const moved = await choice.boundingBox();
    assert.ok(Math.abs(moved.y - place.y) < 40, 'what was looked at stays in place');
    await page.reload();
    await isReady(page);
    await isPlain(page);
    await person.goesTo('Settings');
    await choice.uncheck();
    await isDrawn(page);
    await twoFrames(page);
    const back = await choice.boundingBox();
    assert.equal(Math.round(back.width), Math.round(place.width), 'elements lie over the drawing');
  }));

test('paper gets the plain view without the navigation', () =>
  withPage({}, async ({ page }) => {
    await new Person(page).starts();
    await page.emulateMedia({ media: 'print' });
    await isPlain(page);
    await page.getByRole('navigation').waitFor({ state: 'hidden' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.emulateMedia({ media: 'screen' });
    await isDrawn(page);
  }));
