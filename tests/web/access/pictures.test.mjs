// What the screens look like, compared with pictures that are kept: tests/web/access/pictures, a
// pixel for each 8 of the screen. At every device-pixel ratio a screen is the same picture. A
// screen that differs is left in build/pictures.
//
// LOADWISE_RENEW=1 node tests/web/run.mjs pictures    keeps what is shown now; look at it first.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { cellsOf, shareOfOtherCells } from '../support/pictures/cells.mjs';
import { views } from '../support/browser/page.mjs';
import { renews, withWeeks } from '../support/person/screens.mjs';

const kept = fileURLToPath(new URL('./pictures/', import.meta.url));
const left = fileURLToPath(new URL('../../../build/pictures/', import.meta.url));
const tolerance = 24;
const othersMost = 0.01;

const screens = [
  { name: 'today', reach: async () => {} },
  { name: 'progress', reach: (person) => person.goesTo('Progress') },
  {
    name: 'player',
    reach: async (person) => {
      await person.goesTo('Today');
      await person.press('Start session');
      await person.button('Start').waitFor();
    },
  },
];

const schemes = ['light', 'dark', 'contrast'];
const ratios = [1, 2, 3];
// Each scheme at one ratio, and all of them at all of them in the soak.
const pairs = schemes.flatMap((scheme, at) =>
  (process.env.LOADWISE_SOAK === '1' ? ratios : [ratios[at]]).map((ratio) => ({ scheme, ratio })),
);

const compare = async (page, name, ratio) => {
  const screenshot = await page.screenshot();
  const cells = await cellsOf(page, screenshot, ratio);
  const file = path.join(kept, `${name}.png`);
  if (renews) {
    mkdirSync(kept, { recursive: true });
    writeFileSync(file, cells);
  }
  assert.ok(existsSync(file), `${name} has no picture: see the top of pictures.test.mjs`);
  const share = await shareOfOtherCells(page, cells, readFileSync(file), tolerance);
  if (share <= othersMost) return;
  mkdirSync(left, { recursive: true });
  writeFileSync(path.join(left, `${name}.png`), screenshot);
  assert.fail(`${name}: ${(share * 100).toFixed(1)} % of it differ; see build/pictures`);
};

for (const { view, path: address } of views)
  for (const { scheme, ratio } of pairs)
    test(`${view}, ${scheme}, ${ratio} pixels a pixel: the screens look as they are kept`, () =>
      withWeeks(
        {
          path: address,
          viewport: { width: 390, height: 844 },
          deviceScaleFactor: ratio,
          reducedMotion: 'reduce',
          settings: { theme: scheme },
        },
        async ({ page, person }) => {
          for (const { name, reach } of screens) {
            await reach(person);
            await person.settles();
            await compare(
              page,
              `${name}-${view === 'canvas' ? 'canvas' : 'plain'}-${scheme}`,
              ratio,
            );
          }
        },
      ));
