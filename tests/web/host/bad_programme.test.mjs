// A programme file that cannot be used gives a page that says what is wrong and where, and the
// records stay as they are.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { rulesOf, violationsOn } from '../support/audit/axe.mjs';
import { isReady, views, withPage } from '../support/browser/page.mjs';
import { Person } from '../support/person/person.mjs';
import { readRows } from '../support/store/records.mjs';

const shipped = readFileSync(
  new URL('../../../assets/programmes/pht.json', import.meta.url),
  'utf8',
);

// The shipped programme after `change`.
const changed = (change) => {
  const programme = JSON.parse(shipped);
  change(programme);
  return JSON.stringify(programme);
};

const firstKey = (object) => Object.keys(object)[0];

const cases = [
  { name: 'no JSON', text: `${shipped.slice(0, shipped.length / 2)}}`, says: /./, where: null },
  {
    name: 'a wrong type',
    text: changed((programme) => {
      programme.version = { major: 1 };
    }),
    says: /./,
    where: /\/version/,
  },
  {
    name: 'an unknown kind of rule',
    text: changed((programme) => {
      programme.rules[firstKey(programme.rules)].kind = 'double_everything';
    }),
    says: /double_everything/,
    where: /\/rules\//,
  },
  {
    name: 'a pain limit of 11',
    text: changed((programme) => {
      const rule = programme.pain_rules[firstKey(programme.pain_rules)];
      const limit = Object.keys(rule).find((key) => Number.isInteger(rule[key]));
      rule[limit] = 11;
    }),
    says: /11|0 (to|and) 10/,
    where: /\/pain_rules\//,
  },
  {
    name: 'a stage that cannot be reached',
    text: changed((programme) => {
      for (const [id, rule] of Object.entries(programme.rules))
        if (rule.kind === 'stage_up') delete programme.rules[id];
    }),
    says: /leads to this stage/,
    where: /\/(stages|rules)/,
  },
];

for (const { view, path } of views) {
  for (const { name, text, says, where } of cases) {
    test(`${view}: ${name} is explained`, () =>
      withPage({ path, routes: { 'programmes/pht.json': text } }, async ({ page }) => {
        const person = new Person(page);
        await isReady(page);
        await person.sees('This programme cannot be used');
        await page.getByRole('main').getByText('Your records are safe').waitFor();
        const problems = page.getByRole('list', { name: 'Problems' }).getByRole('listitem');
        assert.ok((await problems.count()) > 0);
        const words = (await problems.allInnerTexts()).join('\n');
        assert.match(words, says);
        if (where) assert.match(words, where);
      }));
  }

  test(`${view}: a missing file is explained`, () =>
    withPage({ path, expects: [/404/], routes: {} }, async ({ page, context, origin }) => {
      await context.route(`${origin}/programmes/pht.json`, (route) =>
        route.fulfill({ status: 404, body: 'not found' }),
      );
      await page.reload();
      await new Person(page).sees('This programme could not be loaded');
      assert.deepEqual(await violationsOn(page, rulesOf(view)), []);
    }));

  test(`${view}: records outlive a broken programme, and trying again works`, () =>
    withPage({ path }, async ({ page, context, origin }) => {
      const person = new Person(page);
      await person.starts();
      const before = await readRows(page);
      assert.ok(before.length > 0);
      const programme = `${origin}/programmes/pht.json`;
      await context.route(programme, (route) => route.fulfill({ body: '{"format":}' }));
      await page.reload();
      await person.sees('This programme cannot be used');
      await context.unroute(programme);
      await person.press('Try again');
      await person.button('Start session').waitFor();
      assert.deepEqual(await readRows(page), before);
    }));
}
