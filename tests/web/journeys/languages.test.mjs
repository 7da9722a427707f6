// The interface in other languages: the browser's, the one that was chosen, and one that is longer
// than any. Words are looked up in the files of the languages.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { layoutProblems } from '../support/audit/layout_problems.mjs';
import { isReady, views, withPage } from '../support/browser/page.mjs';
import { Person } from '../support/person/person.mjs';
import { onEveryScreen } from '../support/person/screens.mjs';
import { pseudoLocale, textsOf } from '../support/person/texts.mjs';

const programmeTexts = new URL('../../../assets/programmes/texts/pht.de.json', import.meta.url);
const germanTitle = JSON.parse(readFileSync(programmeTexts, 'utf8')).title;

const languageOf = (page) => page.evaluate(() => document.documentElement.lang);
const speaks = (page, language) =>
  page.waitForFunction((language) => document.documentElement.lang === language, language);

/** The button that begins a session says how long it takes. */
const startOf = (say) => new RegExp(`^${say('today.start_session').split('{')[0]}`);

/** The first day up to its session, by the words of a language. */
const starts = async (person, say) => {
  const { page } = person;
  await person.press(say('today.answer_questions'));
  const answers = page.getByRole('radio', { name: say('action.no'), exact: true });
  await answers.first().waitFor();
  for (const each of await answers.all()) await each.check();
  await person.press(say('action.continue'));
  await person.press(say('first_run.stage.begin'));
  await page
    .getByRole('radiogroup', { name: say('pain.usual.question') })
    .getByRole('radio', { name: /^2\b/ })
    .click();
  await person.button(startOf(say)).waitFor();
};

const narrow = { width: 320, height: 640 };
const phone = { width: 390, height: 844 };

// Runs in the page before its scripts: the browser's own language can be changed.
const turnTo = () => {
  let tag = 'en';
  Object.defineProperty(navigator, 'languages', { get: () => [tag] });
  globalThis.turnTo = (language) => {
    tag = language;
    dispatchEvent(new Event('languagechange'));
  };
};

for (const { view, path } of views) {
  test(`${view}: a browser that is set to German gets German, to the first session`, () =>
    withPage({ path, locale: 'de-AT' }, async ({ page, requests }) => {
      const say = textsOf('de');
      const person = new Person(page);
      await isReady(page);
      assert.equal(await languageOf(page), 'de');
      await starts(person, say);
      await page
        .locator('.status')
        .filter({ hasText: say('records.saved') })
        .waitFor();
      assert.deepEqual(
        requests.filter((url) => url.includes('/locales/')).map((url) => url.split('/').at(-1)),
        ['de.json', 'de.day.json', 'de.more.json'],
        'one language is fetched, once',
      );

      await person.goesTo(say('page.programme'));
      const rules = page.getByRole('button', { name: say('programme.rules') });
      await rules.waitFor();
      const title = page.getByRole('main').getByText(germanTitle, { exact: true });
      await title.waitFor();
      assert.equal(await title.getAttribute('lang'), null);
      assert.deepEqual(
        requests.filter((url) => url.includes('/texts/')).map((url) => url.split('/').at(-1)),
        ['pht.de.json'],
        'its texts are fetched in one language, once',
      );
      assert.equal(await rules.getAttribute('lang'), null);

      await person.goesTo(say('page.more'));
      await person.press(say('more.settings'));
      await page.getByRole('radio', { name: 'Español', exact: true }).check();
      await speaks(page, 'es');
      await person.goesTo(textsOf('es')('page.today'));
      await page.reload();
      await isReady(page);
      assert.equal(await languageOf(page), 'es', 'what was chosen is kept');
      await person.button(startOf(textsOf('es'))).waitFor();
    }));

  // The pages are reached in English; then the browser turns to a language whose texts are longer.
  test(`${view}: texts 40 % longer fit every screen`, async () => {
    const texts = JSON.stringify({ ...pseudoLocale(), language: 'de' });
    const found = [];
    const options = { path, viewport: narrow, deviceScaleFactor: 0.5, init: turnTo };
    const files = ['de.json', 'de.day.json', 'de.more.json'];
    const routes = Object.fromEntries(files.map((file) => [`locales/${file}`, texts]));
    await onEveryScreen({ ...options, routes }, async (name, { page, person }) => {
      if (page.url().includes('clinic.html')) return;
      await page.evaluate(() => globalThis.turnTo('de'));
      await speaks(page, 'de');
      for (const viewport of [narrow, phone]) {
        await page.setViewportSize(viewport);
        await page.waitForFunction(({ width }) => innerWidth === width, viewport);
        await person.frames();
        const problems = await layoutProblems(page, view);
        found.push(...problems.map((words) => `${name}, ${viewport.width} px: ${words}`));
      }
      await page.setViewportSize(narrow);
      await page.evaluate(() => globalThis.turnTo('en'));
      await speaks(page, 'en');
    });
    assert.deepEqual(found, []);
  });
}

test('without the texts of its language the app speaks English, and says why', () =>
  withPage(
    {
      locale: 'de',
      routes: { 'locales/de.json': { status: 500, body: '' } },
      expects: [/500/],
    },
    async ({ page }) => {
      await isReady(page);
      assert.equal(await languageOf(page), 'en');
      const say = textsOf('en');
      await page
        .getByRole('alert')
        .filter({ hasText: say('problem.language') })
        .waitFor();
    },
  ));

test('a start that fails is told in the language of the browser', () => {
  const init = () => {
    WebAssembly.instantiateStreaming = () => Promise.reject(new Error('not today'));
    WebAssembly.instantiate = () => Promise.reject(new Error('not today'));
  };
  return withPage({ locale: 'de', init, expects: [/not today/] }, async ({ page }) => {
    const say = textsOf('de');
    await page.getByRole('heading', { name: say('start.failed') }).waitFor();
    await page.getByText(say('start.failed_help')).waitFor();
    assert.equal(await languageOf(page), 'de');
    assert.equal(await page.getByText('not today').getAttribute('lang'), 'en');
    await page.getByRole('link', { name: say('start.read') }).click();
    await page.waitForURL(/programme\.de\.html$/);
  });
});

test('without any texts the page says that it could not start', () =>
  withPage(
    { routes: { 'locales/en.json': { status: 500, body: '' } }, expects: [/500/] },
    async ({ page }) => {
      await page.getByRole('heading', { name: 'Loadwise could not start' }).waitFor();
      await page.getByText('the server answered 500').waitFor();
    },
  ));
