// dist/ works where a clinic may put it: in a sub-folder, on a host that compresses nothing, sends
// no headers and calls WebAssembly something else; and with the operator's own settings, right or
// wrong.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isBehindFirst } from '../../../tools/lib/first_visit.mjs';
import { startServer } from '../../../tools/lib/server.mjs';
import { theBrowser } from '../support/browser/browser.mjs';
import { isReady, views, withPage } from '../support/browser/page.mjs';
import { Person } from '../support/person/person.mjs';

const base = '/clinic/apps/loadwise';

const poorHosts = {
  'in a sub-folder': {},
  'without compressed copies': { compresses: false },
  'with a wrong type for WebAssembly': { types: { '.wasm': 'text/plain' } },
  'without any headers': { hasHeaders: false },
  'with types for web pages alone': {
    types: Object.fromEntries(
      ['.wasm', '.ttf', '.webmanifest', '.mjs', '.json'].map((end) => [end, 'application/unknown']),
    ),
  },
  'without any of these': {
    compresses: false,
    hasHeaders: false,
    types: { '.wasm': 'text/html' },
  },
};

for (const [name, host] of Object.entries(poorHosts))
  test(`the app works ${name}`, () =>
    withPage({ path: `${base}/`, server: { base, ...host } }, async ({ page }) => {
      await new Person(page).starts();
    }));

const settings = {
  format: 'loadwise-config/1',
  clinic: { name: 'Praxis am Park', phone: '+49 30 123 45', link: 'https://praxis.example/' },
  accent: '#663484',
  logo: 'clinic/logo.svg',
  programme: 'achilles',
  languages: ['de', 'en'],
  advice: 'mirror',
};

const logo = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="50" viewBox="0 0 200 50">
<rect width="200" height="50" fill="#663484"/></svg>`;

const textOf = (config) => (typeof config === 'string' ? config : JSON.stringify(config));

const withSettings = (config) => ({
  'loadwise.config.json': textOf(config),
  'clinic/logo.svg': { body: logo, contentType: 'image/svg+xml' },
});

const accentOf = (page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent'));

test('the logo waits for its style sheet, however late that comes', () =>
  withPage({ locale: 'fr-FR', routes: withSettings(settings) }, async ({ page }) => {
    await isReady(page);
    /** @type {(value?: unknown) => void} */
    let letGo = () => {};
    const held = new Promise((done) => {
      letGo = done;
    });
    await page.route('**/place.css', async (route) => {
      await held;
      await route.continue();
    });
    await page.reload();
    await isReady(page);
    const picture = page.getByAltText('Praxis am Park');
    await picture.waitFor({ state: 'attached' });
    assert.equal(await picture.isVisible(), false);
    letGo();
    await picture.waitFor();
    assert.ok((await picture.boundingBox()).height <= 48);
  }));

for (const { view, path } of views)
  test(`${view}: the operator's card, colour, logo, language and programme are there`, () =>
    withPage({ path, locale: 'fr-FR', routes: withSettings(settings) }, async ({ page }) => {
      await isReady(page);
      assert.equal(await page.evaluate(() => document.documentElement.lang), 'de');
      assert.equal(await accentOf(page), '#663484');
      const picture = page.getByRole('img', { name: 'Praxis am Park' });
      await picture.waitFor();
      const shown = await picture.boundingBox();
      const heading = await page.getByRole('heading', { level: 1 }).boundingBox();
      assert.ok(shown.y + shown.height <= heading.y, 'the logo covers nothing');
      const person = new Person(page);
      await person.press('Mehr');
      await person.press('Sicherheit');
      const call = page.getByRole('link', { name: '+49 30 123 45 anrufen' });
      await call.waitFor();
      assert.equal(await call.getAttribute('href'), 'tel:+493012345');
      const way = page.getByRole('link', { name: 'Seite der Praxis öffnen' });
      assert.equal(await way.getAttribute('href'), 'https://praxis.example/');
      assert.equal(await page.getByRole('note').count(), 0);
    }));

const mistakes = [
  ['{\n "format": "loadwise-config/1",\n}', 'is no JSON: line 3 (})'],
  [
    '{\n "format": “loadwise-config/1”}',
    'is no JSON: line 2 ("format": “loadwise-config/1”}) has “',
  ],
  ['[]', 'must be an object'],
  ['{"clinic": {}}', '/format: must be "loadwise-config/1"'],
  [
    { ...settings, accent: 'purple' },
    '/accent: must be a colour, such as "#00aa77"; it is "purple"',
  ],
  [{ ...settings, logo: 'https://evil.example/x.png' }, '/logo: must be a picture in the folder'],
  [{ ...settings, logo: 'clinic/../../x.png' }, '/logo: must be a picture in the folder'],
  [{ ...settings, programme: '../pht' }, '/programme: must be the name of a file'],
  [{ ...settings, languages: ['de', 'tlh'] }, '/languages: must list some of ["en","es","de"]'],
  [{ ...settings, advice: 'cure' }, '/advice: must be one of'],
  [{ ...settings, colour: '#fff' }, '/colour: no such setting'],
  [{ ...settings, clinic: { phone: 'ask at the desk' } }, '/clinic/phone: must be a telephone'],
  [{ ...settings, clinic: { link: 'javascript:alert(1)' } }, '/clinic/link: must be an address'],
  [{ ...settings, clinic: 'Praxis' }, '/clinic: must be {"name"'],
  [{ ...settings, __proto__: undefined, constructor: 1 }, '/constructor: no such setting'],
];

test('every mistake in the settings is named with its place, and the rest is taken', () =>
  withPage({ path: '/' }, async ({ page }) => {
    const cases = mistakes.map(([config]) => textOf(config));
    const read = await page.evaluate(async (texts) => {
      const { readConfig } = await import('/config.js');
      return texts.map((text) => readConfig(text));
    }, cases);
    read.forEach(({ config, problems }, index) => {
      const [given, message] = mistakes[index];
      assert.equal(problems.length, 1, JSON.stringify(problems));
      assert.ok(problems[0].startsWith(message), `${problems[0]} instead of ${message}`);
      if (typeof given !== 'string') assert.equal(config.format, settings.format);
      assert.ok(!Object.hasOwn(config, 'colour'));
    });
  }));

const inAnsi = Buffer.from(
  JSON.stringify({ ...settings, clinic: { name: 'Praxis Müller' } }, null, 1),
  'latin1',
);
const umlauts = (text) => JSON.stringify({ ...settings, clinic: { name: text } });
const configs = [
  ['{ "format": "loadwise-config/1", }', 'is no JSON: line 1 '],
  [{ ...settings, programme: 'knee' }, '/programme: there is no programmes/knee.json here'],
  [
    { ...settings, logo: 'clinic/none.png' },
    '/logo: "clinic/none.png" is no picture, or not there',
  ],
  [inAnsi, 'line 4 ("name": "Praxis Müller") is saved as ANSI'],
  [Buffer.from(`\ufeff${umlauts('Praxis Müller')}`, 'utf16le'), 'is saved as UTF-16'],
];

for (const [config, message] of configs)
  test(`the operator sees on the page that "${message}", and the app runs`, () =>
    withPage(
      {
        path: '/',
        locale: 'de-DE',
        expects: [/404/],
        routes: {
          ...withSettings({}),
          'loadwise.config.json': { body: Buffer.isBuffer(config) ? config : textOf(config) },
        },
      },
      async ({ page }) => {
        await isReady(page);
        const note = page.locator('#place details');
        const start = `A note for the clinic. loadwise.config.json: ${message}`;
        const summary = await note.locator('summary').innerText();
        assert.ok(summary.startsWith(start), summary);
        await note.locator('summary').click();
        assert.ok((await note.locator('li').innerText()).startsWith(message));
        await note.getByRole('link', { name: 'How to host Loadwise' }).waitFor();
        const isSavedOtherwise = Buffer.isBuffer(config);
        if (isSavedOtherwise) await page.getByAltText('Praxis Müller').waitFor();
        await note.getByRole('button', { name: 'Close' }).click();
        await note.waitFor({ state: 'detached' });
      },
    ));

test('a mark of UTF-8 at the start of the settings is no mistake', () =>
  withPage(
    { path: '/', routes: withSettings(`\ufeff${umlauts('Praxis Müller')}`) },
    async ({ page }) => {
      await isReady(page);
      await page.getByAltText('Praxis Müller').waitFor();
      assert.equal(await page.locator('#place details').count(), 0);
    },
  ));

test('settings that do not come in time, or at all, keep nobody from starting', () =>
  withPage({ path: 'about:blank', expects: [/404|500|Failed to load/] }, async ({ open }) => {
    for (const status of [404, 500]) {
      const { page } = await open({ path: '/', routes: { 'loadwise.config.json': { status } } });
      await isReady(page);
      assert.equal(await page.locator('#place').count(), 0);
    }
    const { page, context } = await open({ path: 'about:blank' });
    /** @type {() => Promise<void>} */
    let answer;
    await context.route('**/loadwise.config.json', (route) => {
      answer = () => route.fulfill({ body: JSON.stringify(settings) });
    });
    await page.goto('/');
    await isReady(page);
    assert.notEqual(await accentOf(page), '#663484');
    await answer();
    await page.waitForFunction(
      () => getComputedStyle(document.documentElement).getPropertyValue('--accent') === '#663484',
    );
  }));

test('changed settings reach the patient, and the last ones stay without a network', async () => {
  const answers = { '/clinic/logo.svg': { type: 'image/svg+xml', body: logo } };
  const write = (config) => {
    answers['/loadwise.config.json'] = { type: 'application/json', body: JSON.stringify(config) };
  };
  write(settings);
  const server = await startServer({ answers });
  const context = await (await theBrowser()).newContext({ locale: 'de-DE' });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await page.goto(server.origin);
    await isReady(page);
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state);
    const name = () => page.getByRole('img').first().getAttribute('alt');
    assert.equal(await name(), 'Praxis am Park');
    write({ ...settings, clinic: { name: 'Praxis am See' } });
    await page.reload();
    await isReady(page);
    assert.equal(await name(), 'Praxis am See');
    await server.close();
    await page.reload();
    await isReady(page);
    await page.getByRole('img').first().waitFor();
    assert.equal(await name(), 'Praxis am See');
    assert.equal(await accentOf(page), '#663484');
  } finally {
    await context.close();
    await server.close().catch(() => {});
  }
});

test('the page names every script of its start, so that none waits for another', () =>
  withPage({}, async ({ page, requests }) => {
    await isReady(page);
    const named = await page.evaluate(() => {
      /** @type {NodeListOf<Element & {href?: string, src?: string}>} */
      const all = document.querySelectorAll('link[rel=modulepreload], script[src]');
      return [...all].map(({ href, src }) => href ?? src);
    });
    const isOfStart = (url) => url.endsWith('.js') && !isBehindFirst(url.split('/').at(-1));
    const asked = requests.filter(isOfStart);
    // One of them watches over the others, so it cannot be in them.
    assert.ok(asked.length <= 7, `${asked.length} scripts`);
    assert.deepEqual(
      asked.filter((url) => !named.includes(url)),
      [],
    );
  }));
