// A led session keeps time: the seconds that are shown are as long as they should be. It has the
// machine to itself. LOADWISE_SOAK=1 measures for three minutes.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { views, withPage } from '../support/browser/page.mjs';
import { beginsToTrain, secondsOf } from '../support/person/training.mjs';

const isSoak = process.env.LOADWISE_SOAK === '1';
const measuredS = isSoak ? 180 : 15;
const paceErrorMostMs = 100;

// Notes when the shown seconds change, and what else the page does meanwhile.
const watchTheNumber = () => {
  globalThis.changes = [];
  globalThis.said = [];
  globalThis.otherWork = 0;
  const number = document.querySelector('[role=timer]');
  new MutationObserver((records) => {
    for (const { target } of records) {
      const isText = target.nodeType === 3;
      const element = /** @type {Element} */ (isText ? target.parentElement : target);
      if (element?.closest('[role=timer]'))
        globalThis.changes.push([performance.now(), element.textContent]);
      else if (element?.closest('.status')) globalThis.said.push(element.textContent);
      // The bar along its foot goes with the number.
      else if (!element?.matches('.count')) globalThis.otherWork += 1;
    }
  }).observe(document.getElementById('app'), {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  });
  return number.textContent;
};

// Both at the same time: most of it is waiting.
describe('both views', { concurrency: views.length }, () => {
  for (const { view, path } of views)
    test(`${view}: seconds are as long as they should be`, { timeout: 300_000 }, (t) =>
      withPage({ path }, async ({ page }) => {
        await beginsToTrain(page);
        // The rest of the first set is long enough to measure.
        await page.getByText('Rest', { exact: true }).waitFor({ timeout: 60_000 });
        for (let more = 0; isSoak && more < 4; more += 1)
          await page.getByRole('button', { name: '30 seconds more', exact: true }).click();
        // That the set was stored is said once more, half a second later at most.
        await page.waitForTimeout(1000);
        await page.evaluate(watchTheNumber);
        await page.waitForTimeout(measuredS * 1000 + 500);
        const { changes, said, otherWork } = await page.evaluate(() => ({
          changes: globalThis.changes,
          said: globalThis.said,
          otherWork: globalThis.otherWork,
        }));
        const [[firstAt, first]] = changes;
        const errors = changes.map(
          ([at, text]) => at - firstAt - 1000 * (secondsOf(first) - secondsOf(text)),
        );
        // A frame may be late; how fast the clock goes is told by those that were least so.
        const drift = Math.min(...errors.slice(-5)) - Math.min(...errors.slice(0, 5));
        const spread = Math.max(...errors) - Math.min(...errors);
        t.diagnostic(
          `pace over ${changes.length - 1} s: ${drift.toFixed(1)} ms off at the end, ` +
            `frames at most ${spread.toFixed(1)} ms apart from it`,
        );
        assert.ok(changes.length >= measuredS, `${changes.length} seconds were shown`);
        assert.ok(Math.abs(drift) <= paceErrorMostMs, `${drift} ms off`);
        assert.deepEqual(said, [], 'nothing is said in the middle of a rest');
        assert.equal(otherWork, 0, 'nothing but the number and its bar is touched');
      }),
    );
});
