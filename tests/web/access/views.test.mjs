// Which view is shown when, and that changing it loses nothing: not the page, not the focus, not a
// word of a draft.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { launch_options } from '../support/browser/browser.mjs';
import { share_of_other_cells } from '../support/pictures/cells.mjs';
import { is_ready, with_page } from '../support/browser/page.mjs';
import { Person } from '../support/person/person.mjs';

const patience_ms = 3000;

const canvas_of = (page) => page.locator('canvas');
const is_plain = (page) => canvas_of(page).waitFor({ state: 'hidden' });
const is_drawn = (page) => canvas_of(page).waitFor({ state: 'visible' });

const lose_context = (page) =>
  page.evaluate(() => {
    const context = document.querySelector('canvas').getContext('webgl2');
    globalThis.loss ??= context.getExtension('WEBGL_lose_context');
    globalThis.loss.loseContext();
  });
const restore_context = (page) => page.evaluate(() => globalThis.loss.restoreContext());

const two_frames = (page) =>
  page.evaluate(() => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go))));

const begin_note = async (page) => {
  const person = new Person(page);
  await person.starts();
  await person.press('Log pain');
  const note = page.getByRole('textbox', { name: /^Note/ });
  await note.fill('half a thought');
  await note.evaluate((field) => field.setSelectionRange(5, 6));
  return note;
};

const is_untouched = async (page, note) => {
  await new Person(page).sees('Pain after');
  assert.equal(await note.inputValue(), 'half a thought');
  assert.ok(await note.evaluate((field) => field === document.activeElement), 'focus is kept');
  assert.deepEqual(
    await note.evaluate((field) => [field.selectionStart, field.selectionEnd]),
    [5, 6],
  );
};

test('on a screen of another density the canvas is as sharp as if it had been opened there', () =>
  with_page({ reducedMotion: 'reduce' }, async ({ page, context }) => {
    const person = new Person(page);
    await is_ready(page);
    await person.settles();
    const session = await context.newCDPSession(page);
    const size = page.viewportSize();
    // Playwright's own screenshot would bring the first density back.
    const look = async () => {
      const { data } = await session.send('Page.captureScreenshot', { format: 'png' });
      return Buffer.from(data, 'base64');
    };
    const has_pixels = (ratio) =>
      page.waitForFunction(
        ([ratio, ...sides]) => {
          const { width, height } = document.querySelector('canvas');
          const isOwn = (side, at) => Math.abs(side - sides[at] * ratio) < 1;
          return devicePixelRatio === ratio && [width, height].every(isOwn);
        },
        [ratio, size.width, size.height],
      );
    await has_pixels(1);
    for (const ratio of [1.25, 1.5, 2.625, 3]) {
      const screen = { ...size, deviceScaleFactor: ratio, mobile: false };
      await session.send('Emulation.setDeviceMetricsOverride', screen);
      // What pretends the screen tells the page only with a picture that is taken.
      await look();
      await has_pixels(ratio);
      await person.frames();
      const moved = await look();
      await page.reload();
      await is_ready(page);
      await person.settles();
      const share = await share_of_other_cells(page, moved, await look(), 64);
      assert.ok(share < 0.001, `at ${ratio} ${(share * 100).toFixed(2)} % of the picture differ`);
    }
  }));

test('a lost and restored context gives the same picture', () =>
  with_page({}, async ({ page }) => {
    const note = await begin_note(page);
    await two_frames(page);
    const before = await page.screenshot();
    await lose_context(page);
    await pause(200);
    await restore_context(page);
    await pause(300);
    await two_frames(page);
    assert.ok(before.equals(await page.screenshot()), 'the picture is another one');
    await is_untouched(page, note);
  }));

test('a context that stays away leads to the plain view, with nothing lost', () =>
  with_page({}, async ({ page }) => {
    const note = await begin_note(page);
    await lose_context(page);
    await pause(patience_ms / 2);
    assert.ok(await canvas_of(page).isVisible(), 'it is given some time');
    await is_plain(page);
    await is_untouched(page, note);
    await page.getByRole('radio', { name: /^2\b/ }).check();
    await new Person(page).press('Save');
    await new Person(page).is_saved();
  }));

test('a context that is lost twice leads to the plain view at once', () =>
  with_page({}, async ({ page }) => {
    const note = await begin_note(page);
    await lose_context(page);
    await pause(100);
    await restore_context(page);
    await pause(200);
    await lose_context(page);
    await canvas_of(page).waitFor({ state: 'hidden', timeout: patience_ms / 2 });
    await is_untouched(page, note);
  }));

test('without WebGL the plain view is the app', async () => {
  const { args, ...rest } = launch_options();
  const without = ['--disable-gpu', '--disable-3d-apis'];
  const kept = args.filter((each) => !each.includes('swiftshader'));
  const browser = await chromium.launch({ ...rest, args: [...kept, ...without] });
  try {
    await with_page({ browser, expects: [/WebGL/] }, async ({ page }) => {
      await is_ready(page);
      await is_plain(page);
      const person = new Person(page);
      await person.starts();
      await person.trains();
    });
  } finally {
    await browser.close();
  }
});

test('forced colours show the plain view, as long as they are on', () =>
  with_page({}, async ({ page }) => {
    const note = await begin_note(page);
    await page.emulateMedia({ forcedColors: 'active' });
    await is_plain(page);
    await is_untouched(page, note);
    await page.emulateMedia({ forcedColors: 'none' });
    await is_drawn(page);
    await is_untouched(page, note);
  }));

test('the plain view can be chosen, is remembered, and can be left', () =>
  with_page({}, async ({ page }) => {
    const person = new Person(page);
    await person.starts();
    await person.goes_to('Settings');
    const choice = page.getByRole('checkbox', { name: 'Plain view' });
    await choice.scrollIntoViewIfNeeded();
    await two_frames(page);
    const place = await choice.boundingBox();
    await choice.focus();
    await page.keyboard.press('Space');
    await is_plain(page);
    await two_frames(page);
    assert.ok(await choice.isChecked());
    assert.ok(await choice.evaluate((each) => each === document.activeElement), 'focus is kept');
    const moved = await choice.boundingBox();
    assert.ok(Math.abs(moved.y - place.y) < 40, 'what was looked at stays in place');
    await page.reload();
    await is_ready(page);
    await is_plain(page);
    await person.goes_to('Settings');
    await choice.uncheck();
    await is_drawn(page);
    await two_frames(page);
    const back = await choice.boundingBox();
    assert.equal(Math.round(back.width), Math.round(place.width), 'elements lie over the drawing');
  }));

test('paper gets the plain view without the navigation', () =>
  with_page({}, async ({ page }) => {
    await new Person(page).starts();
    await page.emulateMedia({ media: 'print' });
    await is_plain(page);
    await page.getByRole('navigation').waitFor({ state: 'hidden' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.emulateMedia({ media: 'screen' });
    await is_drawn(page);
  }));
