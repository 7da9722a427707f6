// A phone on its side: the navigation is a rail at the side, and takes no height from the page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { views } from '../support/browser/page.mjs';
import { Person } from '../support/person/person.mjs';
import { withWeeks } from '../support/person/screens.mjs';

const windows = [
  { width: 844, height: 390 },
  { width: 640, height: 360 },
];

for (const { view, path } of views)
  for (const text of ['100', '200'])
    test(`${view}: on its side a phone has a rail, with text at ${text} %`, () =>
      withWeeks({ path, viewport: windows[0], settings: { text } }, async ({ page }) => {
        const person = new Person(page);
        for (const window of windows) {
          await page.setViewportSize(window);
          await person.frames();
          const pages = page.getByRole('navigation');
          const rail = await pages.boundingBox();
          const size = `${window.width} x ${window.height}`;
          assert.ok(rail.x <= 0 && rail.y <= 0, `${size}: it begins at the top left`);
          assert.ok(rail.width <= 140, `${size}: it is ${rail.width} wide`);
          assert.ok(rail.height >= window.height - 1, `${size}: it is ${rail.height} high`);
          let end = 0;
          for (const button of await pages.getByRole('button').all()) {
            const { y, height } = await button.boundingBox();
            assert.ok(y >= end - 1, `${size}: pages stand below each other`);
            assert.ok(height >= 47, `${size}: a page is ${height} high`);
            end = y + height;
          }
          assert.ok(end <= window.height + 1, `${size}: the last page ends at ${end}`);
          const title = await person.heading(/./).first().boundingBox();
          assert.ok(title.x >= rail.width, `${size}: the page stands beside it`);
          await page.evaluate(() => scrollTo(0, 9999));
          await person.frames();
          const after = await pages.boundingBox();
          assert.ok(Math.abs(after.y) <= 1, `${size}: it stays while the page scrolls`);
          await page.evaluate(() => scrollTo(0, 0));
        }
      }));
