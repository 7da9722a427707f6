// Both views fit their window at every text size and zoom: nothing scrolls sideways, every target
// is big enough for a finger, the navigation leaves room, and in the plain view no word is cut off.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layoutProblems } from '../support/audit/layout_problems.mjs';
import { isReady, views, withPage } from '../support/browser/page.mjs';
import { Person } from '../support/person/person.mjs';
import { onEveryScreen, screens } from '../support/person/screens.mjs';

// Only places are looked at: fewer pixels are drawn sooner. Zoom leaves a window its pixels and
// takes lengths from it: two are a desk of 1280 x 1024 at 200 and at 400 %. From the last of its
// windows a screen leads to the next one: that is none of the big ones.
const fewPixels = 0.5;
const windows = [
  { width: 320, height: 256, ratio: fewPixels * 4 },
  { width: 1920, height: 1080 },
  { width: 768, height: 1024 },
  { width: 640, height: 512, ratio: fewPixels * 2 },
  { width: 1280, height: 800 },
  { width: 844, height: 390 },
  { width: 390, height: 844 },
  { width: 320, height: 640 },
];
const narrowest = windows.at(-1);
const isSoak = process.env.LOADWISE_SOAK === '1';

// Pairs: each screen meets each text size, each text size each view, and in each view each screen
// meets each window and each window each text size. The largest text always meets the narrowest
// window. All with all is for the soak.
const afterWeeks = new Set(screens.map(({ name }) => name));
const walksIn = (view) => {
  if (isSoak) return ['100', '125', '150', '200'].map((text) => ({ weeks: text, rest: text }));
  const [weeks, rest] = view === 'canvas' ? ['125', '150'] : ['150', '125'];
  return [
    { weeks: '100', rest: '100' },
    { weeks, rest },
    { weeks: '200', rest: '200' },
  ];
};
const windowsOf = (nth, { weeks }, screen) =>
  windows.filter(
    (window, at) =>
      isSoak || (at + screen) % 3 === nth || (window === narrowest && weeks === '200'),
  );

/** Makes the window another one, and waits until the page was drawn in it. */
const resize = async (session, page, { width, height, ratio = fewPixels }) => {
  const screen = { width, height, deviceScaleFactor: ratio, mobile: false };
  await session.send('Emulation.setDeviceMetricsOverride', screen);
  await page.evaluate(
    async ([width, ratio]) => {
      const frame = () => new Promise((go) => requestAnimationFrame(go));
      while (innerWidth !== width || devicePixelRatio !== ratio) await frame();
      await frame();
      await frame();
    },
    [width, ratio],
  );
};

/** Every screen, with the text size that the walk has for it. */
const onEveryScreenOf = async ({ weeks, rest }, options, look) => {
  const of = (text, wants) => onEveryScreen({ ...options, settings: { text }, wants }, look);
  await of(weeks, (name) => afterWeeks.has(name));
  await of(rest, (name) => !afterWeeks.has(name));
};

for (const { view, path } of views)
  for (const [nth, walk] of walksIn(view).entries()) {
    const sizes = [...new Set([walk.weeks, walk.rest])].sort().join(' and ');
    test(`${view}: every screen fits its windows with text at ${sizes} %`, async () => {
      const found = [];
      let screen = 0;
      const options = { path, viewport: narrowest, deviceScaleFactor: fewPixels };
      await onEveryScreenOf(walk, options, async (name, { page, context }) => {
        const session = await context.newCDPSession(page);
        for (const window of windowsOf(nth, walk, screen)) {
          await resize(session, page, window);
          const size = `${window.width} x ${window.height}`;
          const problems = await layoutProblems(page, view);
          found.push(...problems.map((words) => `${name} in ${size}: ${words}`));
        }
        await session.detach();
        screen += 1;
      });
      assert.deepEqual(found, []);
    });
  }

// On its side a phone has its notch left or right.
const sides = { left: 47, leftMax: 47, right: 44, rightMax: 44, bottom: 21, bottomMax: 21 };

for (const { view, path } of views)
  test(`${view}: a notch at the side is kept clear`, () =>
    withPage({ path, viewport: { width: 844, height: 390 } }, async ({ page, context }) => {
      const session = await context.newCDPSession(page);
      await session.send('Emulation.setSafeAreaInsetsOverride', { insets: sides });
      for (const width of [844, 932]) {
        await page.setViewportSize({ width, height: 390 });
        await page.reload();
        await isReady(page);
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
    withPage({ path, viewport: { width: 390, height: 844 } }, async ({ page, context }) => {
      const session = await context.newCDPSession(page);
      await session.send('Emulation.setSafeAreaInsetsOverride', { insets });
      await page.reload();
      await isReady(page);
      const person = new Person(page);
      await person.frames();
      const title = await person.heading(/./).first().boundingBox();
      assert.ok(title.y >= insets.top, `the heading starts at ${title.y}`);
      for (const button of await page.getByRole('navigation').getByRole('button').all()) {
        const { y, height } = await button.boundingBox();
        assert.ok(y + height <= 844 - insets.bottom + 1, `a button ends at ${y + height}`);
      }
    }));
