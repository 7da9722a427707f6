// When nothing happens, nothing runs; and what the person does shows at once.
import assert from 'node:assert/strict';
import { availableParallelism, loadavg } from 'node:os';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { isReady, views, withPage } from '../support/browser/page.mjs';
import { Person } from '../support/person/person.mjs';

const idleMs = 4000;
const presses = 45;
const latencyMostMs = 32;
// 400 ms is the aim on a quiet machine and is printed; what fails is the time that a slow phone on
// a slow network has.
const firstScreenAimMs = 400;
const firstScreenMostMs = 3000;
// The slow phone and its network: what the browser is told to be. 3 s is the aim there and is
// printed; what fails leaves room for a machine that is slower than the one it was measured on.
const slowNetwork = { latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };
const slowProcessor = 4;
const slowScreenMostMs = 4000;
const slowWordsMostMs = 2000;

// With more work than processors, everything takes that much longer: no fault of the app.
const slowdown = () => Math.max(1, loadavg()[0] / availableParallelism());

const metricsOf = async (session) => {
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
};

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

// Counts what the page asks the browser to run later.
const countWork = () => {
  globalThis.work = { frames: 0, timers: 0 };
  const { requestAnimationFrame, setTimeout, setInterval } = globalThis;
  globalThis.requestAnimationFrame = (run) => {
    globalThis.work.frames += 1;
    return requestAnimationFrame(run);
  };
  const counted =
    (later) =>
    (...rest) => {
      globalThis.work.timers += 1;
      return later(...rest);
    };
  globalThis.setTimeout = /** @type {typeof setTimeout} */ (counted(setTimeout));
  globalThis.setInterval = /** @type {typeof setInterval} */ (counted(setInterval));
};

// Notes the canvas' state at the moment the page calls itself ready.
const watchReadiness = () => {
  new MutationObserver(() => {
    if (document.documentElement.dataset.ready !== '1' || globalThis.readiness) return;
    const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById('canvas'));
    globalThis.readiness = {
      at: performance.now(),
      hasHeading: document.querySelector('h1')?.textContent ?? '',
      pixels: canvas.width * canvas.height,
    };
  }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-ready'] });
};

for (const { view, path } of views) {
  test(`${view}: no frame, no timer and no script while nothing happens`, (t) =>
    withPage({ path, init: countWork }, async ({ page, context }) => {
      const person = new Person(page);
      await person.starts();
      await person.isSaved();
      await person.press('Start session');
      await person.button('More…').waitFor();
      const session = await context.newCDPSession(page);
      await session.send('Performance.enable');
      await pause(500);
      const work = await page.evaluate(() => ({ ...globalThis.work }));
      const before = await metricsOf(session);
      await pause(idleMs);
      const after = await metricsOf(session);
      assert.equal(after.ScriptDuration - before.ScriptDuration, 0);
      assert.equal(after.LayoutCount - before.LayoutCount, 0);
      assert.deepEqual(await page.evaluate(() => ({ ...globalThis.work })), work);
      const taskMs = 1000 * (after.TaskDuration - before.TaskDuration);
      t.diagnostic(`main thread busy for ${taskMs.toFixed(1)} ms of ${idleMs} idle ms`);
    }));

  test(`${view}: the page calls itself ready after its first real frame, soon`, (t) =>
    withPage({ path, init: watchReadiness }, async ({ page }) => {
      await isReady(page);
      const cold = await page.evaluate(() => globalThis.readiness);
      assert.notEqual(cold.hasHeading, '');
      assert.notEqual(cold.hasHeading, 'Loadwise', 'the waiting page is not the first screen');
      assert.ok(view === 'plain view' || cold.pixels > 0);
      const times = [cold.at];
      for (let round = 0; round < 4; round += 1) {
        await page.reload();
        await isReady(page);
        times.push((await page.evaluate(() => globalThis.readiness)).at);
      }
      const best = Math.min(...times);
      const slow = slowdown();
      t.diagnostic(
        `first screen: cold ${cold.at.toFixed(0)} ms, best of 5 ${best.toFixed(0)} ms, ` +
          `on a machine ${slow.toFixed(1)} times busy; the aim is ${firstScreenAimMs} ms`,
      );
      assert.ok(best <= firstScreenMostMs * slow, `the first screen took ${best} ms`);
    }));

  test(`${view}: on a slow phone and network words come soon, and the first screen too`, (t) =>
    withPage({ path: '/programme.html', init: watchReadiness }, async ({ page, context }) => {
      const session = await context.newCDPSession(page);
      await session.send('Network.enable');
      await session.send('Network.emulateNetworkConditions', { offline: false, ...slowNetwork });
      await session.send('Emulation.setCPUThrottlingRate', { rate: slowProcessor });
      await page.goto(path);
      await isReady(page);
      const { words, ready } = await page.evaluate(() => ({
        words: performance.getEntriesByName('first-contentful-paint')[0].startTime,
        ready: globalThis.readiness.at,
      }));
      const slow = slowdown();
      t.diagnostic(
        `on a slow phone and network: words after ${words.toFixed(0)} ms, the first screen after ` +
          `${ready.toFixed(0)} ms, on a machine ${slow.toFixed(1)} times busy`,
      );
      assert.ok(words <= slowWordsMostMs * slow, `words took ${words} ms`);
      assert.ok(ready <= slowScreenMostMs * slow, `the first screen took ${ready} ms`);
    }));

  test(`${view}: a click shows within two frames of the screen`, (t) =>
    withPage({ path }, async ({ page }) => {
      const person = new Person(page);
      await isReady(page);
      const times = [];
      for (let press = 0; press < presses; press += 1) {
        const name = press % 2 === 0 ? 'Progress' : 'Today';
        const button = person.button(name);
        // From the click to the end of the frame in which the page changed.
        const time = await button.evaluate(
          (element) =>
            new Promise((resolve) => {
              const main = document.querySelector('main');
              const start = performance.now();
              const seen = new MutationObserver(() => {
                seen.disconnect();
                const channel = new MessageChannel();
                channel.port1.onmessage = () => resolve(performance.now() - start);
                channel.port2.postMessage(0);
              });
              seen.observe(main, { childList: true, subtree: true });
              element.click();
            }),
        );
        times.push(time);
      }
      // A busy machine only ever adds to a time: the best tells what the app itself needs.
      const best = Math.min(...times);
      const words = `best ${best.toFixed(1)} ms, median ${median(times).toFixed(1)} ms`;
      t.diagnostic(`click to frame: ${words}`);
      assert.ok(best <= latencyMostMs, `the fastest of ${presses} clicks took ${best} ms`);
    }));
}
