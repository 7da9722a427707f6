// What scrolling costs beside a plain page of the same words.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { chromium } from 'playwright-core';
import { launchOptions } from '../support/browser/browser.mjs';
import { withWeeks } from '../support/person/screens.mjs';

const viewport = { width: 390, height: 844 };
const steps = 90;

// Runs in the page before its scripts: notes that something was drawn.
const watchDrawing = () => {
  const { drawElements } = WebGL2RenderingContext.prototype;
  /** @param {Parameters<typeof drawElements>} rest */
  WebGL2RenderingContext.prototype.drawElements = function draw(...rest) {
    globalThis.isDrawn = true;
    return drawElements.apply(this, rest);
  };
};

// Scrolls by a little in every frame of the browser. Answers how long they took, and how many of
// them were drawn anew.
const scrollOn = (page) =>
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
            resolve({ frameMs: (performance.now() - start) / steps, drawn });
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

const busyMs = async (session) => {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * metrics.find(({ name }) => name === 'TaskDuration').value;
};

// Milliseconds of the main thread, and of the clock, for each scrolled frame.
const costOfScrolling = async (page, context) => {
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  await scrollOn(page);
  const before = await busyMs(session);
  const { frameMs, drawn } = await scrollOn(page);
  const busy = ((await busyMs(session)) - before) / steps;
  await session.detach();
  return { busy, frameMs, drawn };
};

const inWords = ({ busy, frameMs, drawn }) =>
  `${busy.toFixed(2)} ms of the main thread, a frame each ${frameMs.toFixed(1)} ms, ` +
  `${drawn} of ${steps} drawn by the app`;

const startPage = '<!doctype html><title>start</title>';

test('a scrolled frame costs little more than one of a plain page', async (t) => {
  const browser = await chromium.launch(launchOptions({ hasCard: true }));
  after(() => browser.close());
  await withWeeks(
    {
      browser,
      viewport,
      deviceScaleFactor: 2,
      hasRealFrames: true,
      init: watchDrawing,
      routes: { 'still.html': { body: startPage } },
    },
    async ({ page, context, person, origin }) => {
      await person.goesTo('Progress');
      await person.opensEverything();
      await person.settles();
      const canvas = await costOfScrolling(page, context);
      await page.setViewportSize({ width: 390, height: 200 });
      await person.frames();
      const low = await costOfScrolling(page, context);
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
      const plain = await costOfScrolling(page, context);
      t.diagnostic(`canvas view: ${inWords(canvas)}`);
      t.diagnostic(`canvas view in a window 200 px high: ${inWords(low)}`);
      t.diagnostic(`the same words as a plain page: ${inWords(plain)}`);
      t.diagnostic(`the canvas view's main thread: ${(canvas.busy / plain.busy).toFixed(1)} times`);
      assert.ok(canvas.drawn >= steps * 0.9, 'a frame was scrolled and not drawn anew');
      assert.ok(canvas.busy < 16, 'a scrolled frame has time to spare');
    },
  );
});
