// axe-core finds nothing on any screen, in either view, light or dark.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violations_on } from './support/axe.mjs';
import { views } from './support/page.mjs';
import { on_every_screen, with_weeks } from './support/screens.mjs';

// axe sees transparent words over a canvas; their contrast is computed from the theme's colours in
// the tests of the theme. In the plain view it is judged here.
const is_judgeable = (view, { id }) => view === 'plain view' || id !== 'color-contrast';

// Colours are judged in the plain view: the canvas has the same elements in both schemes.
const schemes = { canvas: ['light'], 'plain view': ['light', 'dark'] };

for (const { view, path } of views)
  for (const colorScheme of schemes[view])
    test(`${view}, ${colorScheme}: axe finds nothing on any screen`, async () => {
      const found = [];
      await on_every_screen({ path, colorScheme }, async (name, { page, person }) => {
        await person.opens_everything();
        const violations = await violations_on(page);
        const judged = violations.filter((each) => is_judgeable(view, each));
        found.push(...judged.map((each) => ({ screen: name, ...each })));
      });
      assert.deepEqual(found, []);
    });

for (const { view, path } of views)
  for (const colorScheme of ['light', 'dark'])
    test(`${view}, ${colorScheme}: axe finds nothing while a set runs, nor in its dialogs`, () =>
      with_weeks({ path, colorScheme }, async ({ page, person }) => {
        const found = [];
        const look = async (screen) => {
          const violations = await violations_on(page);
          const judged = violations.filter((each) => is_judgeable(view, each));
          found.push(...judged.map((each) => ({ screen, ...each })));
        };
        await person.press('Start session');
        await person.press('Start');
        await page.getByRole('timer').waitFor();
        await look('under way');
        for (const dialog of ['Skip', 'Too sore']) {
          await person.press(dialog);
          await page.getByRole('dialog').waitFor();
          await look(dialog);
          await person.press('Close');
        }
        assert.deepEqual(found, []);
      }));
