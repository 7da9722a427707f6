// The page keeps to itself: what it loads, from where, and how much.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { isBehindFirst, isFirstVisit, operatorsFile } from '../../../tools/lib/first_visit.mjs';
import { isReady, views, withPage } from '../support/browser/page.mjs';
import { Person } from '../support/person/person.mjs';

const dist = new URL('../../../dist/', import.meta.url);
const { files } = JSON.parse(readFileSync(new URL('files.json', dist), 'utf8'));
const budgetBytes = 290_000;

const pathOf = (url) => {
  const { pathname } = new URL(url);
  return pathname === '/' ? 'index.html' : pathname.slice(1);
};

// withPage itself fails on a request to another origin and on a policy violation.
test('a first visit stays within the budget, and loads nothing the budget does not count', (t) =>
  withPage({ path: 'about:blank' }, async ({ page, origin, requests }) => {
    const finished = [];
    page.on('requestfinished', (request) => finished.push(request));
    await page.goto(origin);
    await isReady(page);
    await page.waitForLoadState('networkidle');
    const index = readFileSync(new URL('index.html', dist), 'utf8');
    const names = files.map((each) => each.path);
    const counted = new Set(names.filter((file) => isFirstVisit(file, index)));
    counted.add(operatorsFile);
    const loaded = requests.filter((url) => url.startsWith('http')).map(pathOf);
    assert.deepEqual(
      loaded.filter((file) => !counted.has(file) && !isBehindFirst(file)),
      [],
    );
    const first = finished.filter((request) => !isBehindFirst(pathOf(request.url())));
    const sizes = await Promise.all(first.map((request) => request.sizes()));
    const bytes = sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
    t.diagnostic(`${first.length} requests, ${bytes} bytes on the wire`);
    assert.ok(bytes > 100_000 && bytes < budgetBytes, `${bytes} bytes`);
  }));

test('the page works below any folder of a host', () =>
  withPage({ path: '/some/where/', server: { base: '/some/where' } }, async ({ page }) => {
    await isReady(page);
  }));

const markup = '<img src=x onerror="globalThis.hit=1"><script>globalThis.hit=1</script>';

/** The programme with markup at the end of every text that is not a name or an address. */
const withMarkup = (value) => {
  if (Array.isArray(value)) return value.map(withMarkup);
  if (value && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withMarkup(each)]));
  const isWords = typeof value === 'string' && / /.test(value) && !/^https?:/.test(value);
  return isWords ? `${value} ${markup}` : value;
};

const shipped = readFileSync(new URL('programmes/pht.json', dist), 'utf8');
const hostile = JSON.stringify(withMarkup(JSON.parse(shipped)));

for (const { view, path } of views) {
  test(`${view}: every text of a programme and a note comes out as text`, () =>
    withPage({ path, routes: { 'programmes/pht.json': hostile } }, async ({ page }) => {
      const person = new Person(page);
      const check = async (needsMarkup) => {
        await person.opensEverything();
        const found = await page.evaluate(() => ({
          elements: [...document.querySelectorAll('img, script, iframe, object, embed, [onerror]')]
            .filter((element) => element.closest('body') && !element.closest('head'))
            .filter((element) => !element.matches('body > script[src="first.js"]')) // the page's
            .map((element) => element.outerHTML),
          text: document.getElementById('app').innerText,
          hit: globalThis.hit,
        }));
        assert.deepEqual(found.elements, []);
        assert.equal(found.hit, undefined);
        if (needsMarkup) assert.ok(found.text.includes(markup), 'the markup is shown as it is');
      };
      await person.starts();
      await check(true);
      await person.press('Log pain');
      await person.scoresPain(3, markup);
      await person.button('Log pain').waitFor();
      await person.press('Start session');
      await person.opensAllExercises();
      await person.sees('Your session');
      await check(true);
      const pages = page.getByRole('navigation').getByRole('button');
      for (const name of await pages.allInnerTexts()) {
        await person.goesTo(name.trim());
        await check(false);
      }
    }));
}
