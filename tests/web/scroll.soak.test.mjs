// Scrolling is the browser's own: what it costs beside a plain page of the same words, that a
// finger that scrolls presses nothing, and that inside another page wheel and finger go on there.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { chromium } from 'playwright-core';
import { launch_options } from './support/browser.mjs';
import { is_ready, views, with_page } from './support/page.mjs';
import { Person } from './support/person.mjs';
import { with_weeks } from './support/screens.mjs';

const viewport = { width: 390, height: 844 };
const steps = 90;

// Runs in the page before its scripts: notes that something was drawn.
const watch_drawing = () => {
  const { drawElements } = WebGL2RenderingContext.prototype;
  WebGL2RenderingContext.prototype.drawElements = function draw(...rest) {
    globalThis.isDrawn = true;
    return drawElements.apply(this, rest);
  };
};

// Scrolls by a little in every frame of the browser. Answers how long they took, and how many of
// them were drawn anew.
const scroll_on = (page) =>
  page.evaluate(
    (steps) =>
      new Promise((resolve) => {
        scrollTo(0, 0);
        const start = performance.now();
        let step = 0;
        let drawn = 0;
        const go = () => {
          drawn += globalThis.isDrawn ? 1 : 0;
          globalThis.isDrawn = false;
          if (step === steps) {
            resolve({ frame_ms: (performance.now() - start) / steps, drawn });
            return;
          }
          step += 1;
          scrollBy({ top: step <= steps / 2 ? 12 : -12, behavior: 'instant' });
          requestAnimationFrame(go);
        };
        requestAnimationFrame(go);
      }),
    steps,
  );

const busy_ms = async (session) => {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * metrics.find(({ name }) => name === 'TaskDuration').value;
};

// Milliseconds of the main thread, and of the clock, for each scrolled frame.
const cost_of_scrolling = async (page, context) => {
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  await scroll_on(page);
  const before = await busy_ms(session);
  const { frame_ms, drawn } = await scroll_on(page);
  const busy = ((await busy_ms(session)) - before) / steps;
  await session.detach();
  return { busy, frame_ms, drawn };
};

const in_words = ({ busy, frame_ms, drawn }) =>
  `${busy.toFixed(2)} ms of the main thread, a frame each ${frame_ms.toFixed(1)} ms, ` +
  `${drawn} of ${steps} drawn by the app`;

const start_page = '<!doctype html><title>start</title>';

test('a scrolled frame costs little more than one of a plain page', async (t) => {
  const browser = await chromium.launch(launch_options({ has_card: true }));
  after(() => browser.close());
  await with_weeks(
    {
      browser,
      viewport,
      deviceScaleFactor: 2,
      has_real_frames: true,
      init: watch_drawing,
      routes: { 'still.html': { body: start_page } },
    },
    async ({ page, context, person, origin }) => {
      await person.goes_to('Progress');
      await person.opens_everything();
      await person.settles();
      const canvas = await cost_of_scrolling(page, context);
      await page.setViewportSize({ width: 390, height: 200 });
      await person.frames();
      const low = await cost_of_scrolling(page, context);
      await page.setViewportSize(viewport);
      // The same words and style sheets, and no app: what the browser needs by itself.
      const still = await page.evaluate(() => {
        document.documentElement.classList.add('plain');
        for (const each of document.querySelectorAll('script, canvas, [rel=preload]'))
          each.remove();
        for (const each of document.querySelectorAll('[style]')) each.removeAttribute('style');
        return document.documentElement.outerHTML;
      });
      await context.unroute(`${origin}/still.html`);
      await context.route(`${origin}/still.html`, (route) =>
        route.fulfill({ contentType: 'text/html', body: `<!doctype html>${still}` }),
      );
      await page.goto('/still.html');
      const plain = await cost_of_scrolling(page, context);
      t.diagnostic(`canvas view: ${in_words(canvas)}`);
      t.diagnostic(`canvas view in a window 200 px high: ${in_words(low)}`);
      t.diagnostic(`the same words as a plain page: ${in_words(plain)}`);
      t.diagnostic(`the canvas view's main thread: ${(canvas.busy / plain.busy).toFixed(1)} times`);
      assert.ok(canvas.drawn >= steps * 0.9, 'a frame was scrolled and not drawn anew');
      assert.ok(canvas.busy < 16, 'a scrolled frame has time to spare');
    },
  );
});

const finger = async (session, path) => {
  const [first, ...rest] = path;
  const at = ([x, y]) => ({ touchPoints: [{ x, y }] });
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', ...at(first) });
  for (const place of rest)
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', ...at(place) });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
};

const middle_of = async (locator) => {
  const { x, y, width, height } = await locator.boundingBox();
  return [x + width / 2, y + height / 2];
};

const upwards = ([x, y], by) => Array.from({ length: 12 }, (_, step) => [x, y - (step * by) / 11]);

for (const { view, path } of views)
  test(`${view}: a finger that scrolls presses nothing; one that stays presses`, () =>
    with_weeks({ path, viewport, hasTouch: true, isMobile: true }, async (given) => {
      const { page, context, person } = given;
      const session = await context.newCDPSession(page);
      const start = person.button('Start session');
      await start.scrollIntoViewIfNeeded();
      await person.frames();
      const before = await page.evaluate(() => scrollY);
      const title = await person.title();
      const down = before > 0 ? -1 : 1;
      await finger(session, upwards(await middle_of(start), 200 * down));
      await page.waitForFunction((before) => scrollY !== before, before);
      await person.frames();
      assert.equal(await person.title(), title, 'nothing was pressed');
      await start.scrollIntoViewIfNeeded();
      await person.frames();
      await finger(session, [await middle_of(start)]);
      await person.button('All exercises').waitFor();
    }));

const host_page = `<!doctype html><html lang="en"><title>clinic</title>
  <body style="margin:0;height:4000px"><div style="height:300px">above</div>
  <iframe title="app" src="/" style="width:390px;height:600px;border:0"></iframe></body></html>`;

test('in a page of a clinic, wheel and finger go on in that page at both ends', () =>
  with_page(
    {
      path: '/host.html',
      viewport: { width: 390, height: 800 },
      hasTouch: true,
      routes: { 'host.html': { contentType: 'text/html', body: host_page } },
    },
    async ({ page, context }) => {
      const app = page.frameLocator('iframe');
      const frame = page.frames().find((each) => each !== page.mainFrame());
      await is_ready(frame);
      await app.getByRole('button', { name: 'Answer the safety questions' }).click();
      await app.getByRole('heading', { level: 1, name: 'Before you start' }).waitFor();
      const host_y = () => page.evaluate(() => scrollY);
      const inner_y = () => frame.evaluate(() => scrollY);
      const has_moved = (where, before) =>
        where.waitForFunction((before) => scrollY !== before, before);

      // Down: first the app, to its end, then the host.
      await page.evaluate(() => scrollTo(0, 200));
      await page.mouse.move(195, 400);
      await page.mouse.wheel(0, 300);
      await has_moved(frame, 0);
      await frame.evaluate(() => scrollTo({ top: 1e6, behavior: 'instant' }));
      const end = await inner_y();
      let before = await host_y();
      await page.mouse.wheel(0, 300);
      await has_moved(page, before);
      assert.equal(await inner_y(), end, 'the app stays at its end');

      // Up with a finger: the app is at its top, so the host moves.
      await frame.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
      before = await host_y();
      const session = await context.newCDPSession(page);
      await finger(session, upwards([195, 300], -200));
      await has_moved(page, before);
      assert.ok((await host_y()) < before);
      assert.equal(await inner_y(), 0);
    },
  ));
