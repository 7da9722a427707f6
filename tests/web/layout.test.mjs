// Both views fit their window: nothing scrolls sideways, every target is big enough for a finger,
// and in the plain view no word is cut off.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { misfits } from './support/misfits.mjs';
import { is_ready, views, with_page } from './support/page.mjs';
import { Person } from './support/person.mjs';
import { on_every_screen } from './support/screens.mjs';

const windows = [
  { width: 320, height: 640 },
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
  { width: 844, height: 390 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];

for (const { view, path } of views)
  for (const text of ['100', '200'])
    test(`${view}: every screen fits every window with text at ${text} %`, async () => {
      const found = [];
      // Only places are looked at: fewer pixels are drawn sooner.
      const options = { path, viewport: windows[0], deviceScaleFactor: 0.5, settings: { text } };
      await on_every_screen(options, async (name, { page, person }) => {
        for (const viewport of windows) {
          await page.setViewportSize(viewport);
          await page.waitForFunction(({ width }) => innerWidth === width, viewport);
          await person.frames();
          const size = `${viewport.width} x ${viewport.height}`;
          const misfit = await misfits(page, view);
          found.push(...misfit.map((words) => `${name} in ${size}: ${words}`));
        }
        await page.setViewportSize(windows[0]);
        await person.frames();
      });
      assert.deepEqual(found, []);
    });

// On its side a phone has its notch left or right.
const sides = { left: 47, leftMax: 47, right: 44, rightMax: 44, bottom: 21, bottomMax: 21 };

for (const { view, path } of views)
  test(`${view}: a notch at the side is kept clear`, () =>
    with_page({ path, viewport: { width: 844, height: 390 } }, async ({ page, context }) => {
      const session = await context.newCDPSession(page);
      await session.send('Emulation.setSafeAreaInsetsOverride', { insets: sides });
      for (const width of [844, 932]) {
        await page.setViewportSize({ width, height: 390 });
        await page.reload();
        await is_ready(page);
        const person = new Person(page);
        await person.frames();
        const parts = page.getByRole('button').or(page.getByRole('heading'));
        assert.ok((await parts.count()) > 4);
        for (const part of await parts.all()) {
          const { x, width: span } = await part.boundingBox();
          assert.ok(x >= sides.left, `${await part.textContent()} starts at ${x}`);
          assert.ok(
            x + span <= width - sides.right + 1,
            `${await part.textContent()} ends too late`,
          );
        }
      }
    }));

// A phone's notch and its home bar: nothing to press or to read lies under them.
const insets = { top: 47, topMax: 47, bottom: 34, bottomMax: 34 };

for (const { view, path } of views)
  test(`${view}: a notch and a home bar are kept clear`, () =>
    with_page({ path, viewport: { width: 390, height: 844 } }, async ({ page, context }) => {
      const session = await context.newCDPSession(page);
      await session.send('Emulation.setSafeAreaInsetsOverride', { insets });
      await page.reload();
      await is_ready(page);
      const person = new Person(page);
      await person.frames();
      const title = await person.heading(/./).first().boundingBox();
      assert.ok(title.y >= insets.top, `the heading starts at ${title.y}`);
      for (const button of await page.getByRole('navigation').getByRole('button').all()) {
        const { y, height } = await button.boundingBox();
        assert.ok(y + height <= 844 - insets.bottom + 1, `a button ends at ${y + height}`);
      }
    }));
