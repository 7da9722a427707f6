// axe-core finds nothing on any screen, in either view, in light, dark and high contrast; nor does
// an audit of headings, letters and pictures.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { slipsOn } from '../support/audit/audit.mjs';
import { rules, violationsOn } from '../support/audit/axe.mjs';
import { applyScheme, colourSchemes } from '../support/pictures/colour_schemes.mjs';
import { kinds, kindsOn } from '../support/pictures/rings.mjs';
import { onEveryScreen, withWeeks } from '../support/person/screens.mjs';
import { dialogOf } from '../support/person/leaving.mjs';

// Each rule where it has something to judge. axe sees transparent words over a canvas; their
// contrast is computed from the theme's colours in the tests of the theme. A look changes nothing
// but colours.
const views = [
  { view: 'canvas', path: '/', judged: { contrast: rules.colourless } },
  {
    view: 'plain view',
    path: '/?view=plain',
    judged: { light: rules.all, dark: rules.colours, contrast: rules.colours },
  },
];

/** What axe finds on a page in every look of its view. */
const judge = async (screen, { page, person }, judged) => {
  const found = [];
  for (const [look, options] of Object.entries(judged)) {
    await applyScheme(page, person, colourSchemes[look]);
    const violations = await violationsOn(page, options);
    found.push(...violations.map((each) => ({ screen, look, ...each })));
  }
  return found;
};

for (const { view, path, judged } of views) {
  test(`${view}: axe finds nothing on any screen`, async () => {
    const found = [];
    const reached = new Set();
    await onEveryScreen({ path }, async (screen, given) => {
      await given.person.opensEverything();
      for (const kind of await kindsOn(given.page)) reached.add(kind);
      found.push(...(await judge(screen, given, judged)));
      found.push(...(await slipsOn(given.page)).map((words) => `${screen}: ${words}`));
    });
    assert.deepEqual(found, []);
    const known = new Set(kinds.map(([name]) => name));
    assert.deepEqual(
      [...reached].filter((kind) => !known.has(kind)),
      [],
      'the test of the focus ring knows every kind of control',
    );
  });

  test(`${view}: axe finds nothing while a set runs, nor in its dialogs`, () =>
    withWeeks({ path }, async (given) => {
      const { page, person } = given;
      await person.press('Start session');
      await person.startsLeading();
      await page.getByRole('timer').waitFor();
      const found = await judge('under way', given, judged);
      for (const dialog of ['Skip', 'Too sore', 'More…']) {
        await person.press(dialog);
        await dialogOf(page).waitFor();
        found.push(...(await judge(dialog, given, judged)));
        await person.press('Close');
      }
      assert.deepEqual(found, []);
    }));
}
