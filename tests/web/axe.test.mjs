// axe-core finds nothing on any page, in either view, light or dark.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { is_ready, views, with_page } from './support/page.mjs';
import { Person } from './support/person.mjs';

const axe_source = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const violations_on = async (page) => {
  await page.evaluate(axe_source);
  const { violations } = await page.evaluate(
    (tags) =>
      globalThis.axe.run(document, {
        runOnly: { type: 'tag', values: tags },
        rules: { 'target-size': { enabled: true } },
      }),
    tags,
  );
  return violations.map(({ id, help, nodes }) => ({
    id,
    help,
    nodes: nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary}`).slice(0, 5),
  }));
};

// axe sees transparent words over a canvas; their contrast is computed from the theme's colours in
// the tests of the theme. In the plain view it is judged here.
const is_judgeable = (view, { id }) => view === 'plain view' || id !== 'color-contrast';

for (const { view, path } of views) {
  for (const colorScheme of ['light', 'dark']) {
    test(`${view}, ${colorScheme}: axe finds nothing on any page`, () =>
      with_page({ path, colorScheme }, async ({ page }) => {
        const person = new Person(page);
        const found = [];
        const look = async (name) => {
          const violations = await violations_on(page);
          found.push(
            ...violations
              .filter((each) => is_judgeable(view, each))
              .map((each) => ({ page: name, ...each })),
          );
        };
        await is_ready(page);
        await look('Today, new');
        await person.answers_all_questions();
        await look('Before you start');
        await page.getByRole('radio', { name: 'Yes', exact: true }).first().check();
        await page.getByRole('alert').first().waitFor();
        await look('Before you start, locked');
        await person.press(/A clinician has checked this/);
        await person.press('Continue');
        await person.press('Say how it usually feels');
        await person.sees('Usual pain');
        await look('Pain');
        await person.scores_pain(2);
        await person.press('Start session');
        await person.ticks_every_set();
        await person.opens_everything();
        await look('Session');
        await person.press('Finish session');
        await person.scores_pain(6);
        await person.sees('Pain after');
        await person.scores_pain(3);
        await person.heading('Pain after').waitFor({ state: 'hidden' });
        await person.opens_everything();
        await look('Today, with a suggestion');
        for (const name of [
          'Programme',
          'Progress',
          'More',
          'Your records',
          'Settings',
          'Safety',
          'About Loadwise',
        ]) {
          await person.goes_to(name);
          await person.opens_everything();
          await look(name);
        }
        assert.deepEqual(found, []);
      }));
  }
}
