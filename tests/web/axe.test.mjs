// axe-core finds nothing on any screen, in either view, light or dark.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rules, violations_on } from './support/axe.mjs';
import { kinds, kinds_on } from './support/rings.mjs';
import { on_every_screen, with_weeks } from './support/screens.mjs';

// Each rule where it has something to judge. axe sees transparent words over a canvas; their
// contrast is computed from the theme's colours in the tests of the theme. A scheme changes nothing
// but colours.
const looks = [
  { look: 'canvas', path: '/', options: rules.colourless },
  { look: 'plain view, light', path: '/?view=plain', colorScheme: 'light', options: rules.all },
  { look: 'plain view, dark', path: '/?view=plain', colorScheme: 'dark', options: rules.colours },
];

for (const { look, options, ...where } of looks) {
  test(`${look}: axe finds nothing on any screen`, async () => {
    const found = [];
    const reached = new Set();
    await on_every_screen(where, async (screen, { page, person }) => {
      await person.opens_everything();
      for (const kind of await kinds_on(page)) reached.add(kind);
      for (const each of await violations_on(page, options)) found.push({ screen, ...each });
    });
    assert.deepEqual(found, []);
    const known = new Set(kinds.map(([name]) => name));
    assert.deepEqual(
      [...reached].filter((kind) => !known.has(kind)),
      [],
      'the test of the focus ring knows every kind of control',
    );
  });

  test(`${look}: axe finds nothing while a set runs, nor in its dialogs`, () =>
    with_weeks(where, async ({ page, person }) => {
      const found = [];
      const judge = async (screen) => {
        for (const each of await violations_on(page, options)) found.push({ screen, ...each });
      };
      await person.press('Start session');
      await person.press('Start');
      await page.getByRole('timer').waitFor();
      await judge('under way');
      for (const dialog of ['Skip', 'Too sore']) {
        await person.press(dialog);
        await page.getByRole('dialog').waitFor();
        await judge(dialog);
        await person.press('Close');
      }
      assert.deepEqual(found, []);
    }));
}
