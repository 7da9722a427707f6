// What clinics' editors and optimisers do to the element and its script: the app still comes, or
// the page's own link stays and leads to the right programme. Nothing else of the page breaks.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { minify } from 'terser';
import { appIn, withClinicPage } from '../support/browser/clinic_page.mjs';
import { Person } from '../support/person/person.mjs';

const script = readFileSync(new URL('../../../dist/embed.js', import.meta.url), 'utf8');

const pageOf = (head, element) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>A clinic</title><link rel="icon" href="icon.svg">${head}</head><body>
<h1>Exercises</h1>${element}<p>Call us.</p></body></html>`;

const withLink = (app, attributes = 'programme="achilles"') =>
  `<loadwise-programme ${attributes}>
  <a href="${app}/?programme=achilles">Your programme</a></loadwise-programme>`;

/** The page around is whole: nothing of a script stands in it, and its own scripts ran. */
const checkPage = async (page) => {
  const words = await page.evaluate(() => document.body.innerText);
  assert.doesNotMatch(words, /const |function|=>/);
};

const showsAchilles = async (page, app) => {
  const { frame, app: inside } = await appIn(page);
  assert.equal(await frame.getAttribute('src'), `${app.origin}/?programme=achilles`);
  await inside
    .getByRole('heading', { name: /Achilles/ })
    .first()
    .waitFor();
  await checkPage(page);
};

const keepsLink = async (page, app) => {
  const link = page.getByRole('link', { name: 'Your programme' });
  await link.waitFor();
  assert.equal(await link.getAttribute('href'), `${app.origin}/?programme=achilles`);
  assert.equal(await page.locator('iframe').count(), 0);
  await checkPage(page);
};

const tags = {
  'a module': (app) => `<script type="module" src="${app}/embed.js"></script>`,
  'a classic script': (app) => `<script src="${app}/embed.js"></script>`,
  'a deferred script': (app) => `<script defer src="${app}/embed.js"></script>`,
  'a script with a version': (app) => `<script src="${app}/embed.js?ver=6.1.9"></script>`,
  'a module with a version': (app) => `<script type="module" src="${app}/embed.js?x=1"></script>`,
  'loaded twice': (app) =>
    `<script src="${app}/embed.js"></script><script type="module" src="${app}/embed.js"></script>`,
};

for (const [name, tag] of Object.entries(tags))
  test(`${name}: the app comes`, () =>
    withClinicPage({ html: (app) => pageOf(tag(app), withLink(app)) }, async ({ page, app }) =>
      showsAchilles(page, app),
    ));

// Names that other scripts in one file may have, and what comes before and after.
const before = 'var words = 1, make = 2, text = 3, style = 4;\nfunction menu() { return words }\n';
const after = '\nglobalThis.isWhole = menu() === 1;\n';
const bundles = {
  'put together': async () => before + script + after,
  'put together without line ends between': async () => `var menu0=1;${script};${before}${after}`,
  'put together and made small': async () =>
    before + (await minify(script, { ecma: 2015, compress: { ecma: 2015 } })).code + after,
};
const noHome = [/where the app is, is not known: write src=/];

for (const [name, bundle] of Object.entries(bundles))
  for (const tag of [
    '<script src="all.js"></script>',
    '<script type="module" src="all.js"></script>',
  ])
    test(`${name}, in ${tag}: the link stays`, async () =>
      withClinicPage(
        {
          bundle: await bundle(),
          html: (app) => pageOf(tag, withLink(app)),
          expects: noHome,
        },
        async ({ page, app, problems }) => {
          await keepsLink(page, app);
          await page.waitForFunction(() => globalThis.isWhole);
          assert.ok(problems.some((problem) => noHome[0].test(problem)));
        },
      ));

test('put together, the element says where the app is', async () =>
  withClinicPage(
    {
      bundle: await bundles['put together'](),
      html: (app) =>
        pageOf(
          '<script src="all.js"></script>',
          withLink(app, `src="${app}" programme="achilles"`),
        ),
    },
    async ({ page, app }) => showsAchilles(page, app),
  ));

for (const kind of ['', ' type="module"'])
  test(`written into the page${kind}, no source is shown and the link stays`, () =>
    withClinicPage(
      {
        html: (app) => pageOf(`<script${kind}>${script}</script>`, withLink(app)),
        expects: noHome,
      },
      async ({ page, app }) => keepsLink(page, app),
    ));

test('the script says nothing that ends it where it is written into a page', () => {
  assert.doesNotMatch(script, /<\/script|<!--|\bimport\b\s*[.({'"]|^export /im);
});

test('curly quotes around values are none of them', () =>
  withClinicPage(
    {
      html: (app) =>
        pageOf(tags['a module'](app), withLink(app, 'programme=”achilles″ accent=“#663484”')),
    },
    async ({ page, app }) => {
      const { frame } = await appIn(page);
      const { search, origin } = new URL(await frame.getAttribute('src'));
      assert.equal(origin, app.origin);
      assert.equal(search, '?programme=achilles&accent=663484');
    },
  ));

test('an element that is no longer one leaves its link', () =>
  withClinicPage(
    {
      html: (app) =>
        pageOf(tags['a module'](app), withLink(app).replaceAll('loadwise-p', 'loadwise -p')),
    },
    async ({ page, app }) => keepsLink(page, app),
  ));

for (const [attributes, end] of [
  ['programme="Achilles tendon!"', '?programme=Achilles+tendon%21'],
  ['link="https://a.example/#p=1.cut"', '#p=1.cut'],
]) {
  const expects = [/is left out: write/];
  test(`${attributes}: the page's own link stays beside the words`, () =>
    withClinicPage(
      { html: (app) => pageOf(tags['a module'](app), withLink(app, attributes)), expects },
      async ({ page, app }) => {
        await page.getByRole('alert').waitFor();
        await keepsLink(page, app);
      },
    ));

  test(`${attributes}: without a link of the page's, the app says what is wrong with it`, () =>
    withClinicPage(
      {
        html: (app) =>
          pageOf(tags['a module'](app), `<loadwise-programme ${attributes}></loadwise-programme>`),
        expects,
      },
      async ({ page, app }) => {
        const link = page.getByRole('link', { name: 'Open Loadwise' });
        assert.equal(await link.getAttribute('href'), `${app.origin}/${end}`);
      },
    ));
}

test("beside a page of its own site the frame shows its own tab's records, and says so", () =>
  withClinicPage({ isSameSite: true }, async ({ page, app }) => {
    const tab = await page.context().newPage();
    await tab.goto(app.origin);
    await new Person(tab).starts();
    await tab.close();
    await page.reload();
    const { app: inside } = await appIn(page);
    await new Person(inside).button('Start session').waitFor();
    await inside.getByText('You see the same entries here as in Loadwise’s own tab.').waitFor();
    await new Person(inside).goesTo('Your records');
    await inside.getByRole('button', { name: 'What can delete your records' }).click();
    assert.equal(await inside.getByText('stays with that page').count(), 0);
  }));

for (const [width, height] of [
  [390, 844],
  [1000, 800],
  [1440, 900],
])
  test(`the frame has its height from the start at ${width} x ${height}: nothing jumps`, () =>
    withClinicPage(
      {
        viewport: { width, height },
        init: () => {
          if (window !== parent) return;
          globalThis.shift = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              if (!entry['hadRecentInput']) globalThis.shift += entry['value'];
          }).observe({ type: 'layout-shift', buffered: true });
        },
      },
      async ({ page }) => {
        const { app } = await appIn(page);
        await new Person(app).button('Answer the safety questions').waitFor();
        await new Person(page).frames();
        await page.waitForFunction(() => performance.now() > 1500);
        const shift = await page.evaluate(() => globalThis.shift);
        assert.ok(shift <= 0.02, `shifted by ${shift}`);
      },
    ));
