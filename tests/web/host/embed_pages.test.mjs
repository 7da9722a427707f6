// Pages that the element stands in, as clinics and their themes, frameworks and old libraries make
// them: the right programme comes, once, and goes on after what the page does with the element.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { appIn, withClinicPage } from '../support/browser/clinic_page.mjs';

const element = (attributes = 'programme="achilles"') =>
  `<loadwise-programme ${attributes}><a href="#x">Your programme</a></loadwise-programme>`;

const module = (app) => `<script type="module" src="${app}/embed.js"></script>`;

const pageOf = (head, body, attributes = 'lang="en"') => `<!doctype html><html ${attributes}>
<head><meta charset="utf-8"><title>A clinic</title><link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width, initial-scale=1">${head}</head>
<body>${body}</body></html>`;

const showsAchilles = async (page, nth = 0) => {
  const { frame, app } = await appIn(page, nth);
  await app
    .getByRole('heading', { name: /Achilles/ })
    .first()
    .waitFor();
  const box = await frame.boundingBox();
  assert.ok(box && box.width > 300 && box.height >= 320, JSON.stringify(box));
  return { frame, app };
};

/** Enumerable for every object and list, as libraries from before 2010 made them. */
const oldLibrary = `<script>
  Object.prototype.extend = function (more) { for (const key in more) this[key] = more[key]; };
  Object.prototype.link = Object.prototype.src = undefined;
  Array.prototype.toJSON = function () { return String(this); };
  Array.prototype.each = function (act) { this.forEach(act); };
  Function.prototype.bind = function (self) { const own = this; return () => own.apply(self); };
  window.$ = window.jQuery = (id) => document.getElementById(id);
</script>`;

const reset = `<style>* { all: initial; box-sizing: content-box } * { display: revert }
  iframe { display: none !important; height: 1px !important } a, p { color: #fff }</style>`;

const nonce = (app) =>
  `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:;
  script-src 'nonce-abc' 'strict-dynamic'; style-src 'nonce-abc'; frame-src ${app};
  require-trusted-types-for 'script'; trusted-types 'none'">`;

const written = (app) =>
  `<script>document.write('<scr' + 'ipt src="${app}/embed.js"></scr' + 'ipt>')</script>`;
const added = (app) => `<script>{ const own = document.createElement('script');
  own.src = '${app}/embed.js'; document.head.append(own); }</script>`;

/** @type {Record<string, (app: string) => string>} */
const pages = {
  'an async script': (app) => pageOf(`<script async src="${app}/embed.js"></script>`, element()),
  'a script at the end of the page': (app) =>
    pageOf('', `${element()}<script src="${app}/embed.js"></script>`),
  'a script that is written': (app) => pageOf(written(app), element()),
  'a script that is added': (app) => pageOf(added(app), element()),
  'an import': (app) =>
    pageOf(`<script type="module">await import('${app}/embed.js?v=2')</script>`, element()),
  'another base': (app) =>
    pageOf(`<base href="https://elsewhere.example/a/" target="_blank">${module(app)}`, element()),
  'an old library': (app) => pageOf(oldLibrary + module(app), element()),
  'a reset of all styles': (app) => pageOf(reset + module(app), element()),
  'a policy of nonces': (app) =>
    pageOf(
      `${nonce(app)}<script nonce="abc" type="module" src="${app}/embed.js"></script>`,
      element(),
    ),
  'a page of before all standards': (app) =>
    pageOf(module(app), `<center><table><tr><td width=600>${element()}</table></center>`).replace(
      '<!doctype html>',
      '',
    ),
  'from right to left': (app) => pageOf(module(app), element(), 'lang="ar" dir="rtl"'),
  'in a form': (app) => pageOf(module(app), `<form><fieldset>${element()}</fieldset></form>`),
  'in a row of a grid': (app) =>
    pageOf(
      module(app),
      `<div style="display:flex"><div style="flex:1">${element()}</div><p>Call us</p></div>`,
    ),
};

for (const [name, html] of Object.entries(pages))
  test(`${name}: the app comes`, () =>
    withClinicPage({ html, expects: [/parser-blocking/] }, async ({ page }) => {
      await showsAchilles(page);
    }));

test('in a shadow root the frame speaks the language of the page around', () =>
  withClinicPage(
    {
      html: (app) =>
        pageOf(
          module(app),
          `<div id="host"></div><script>
          const root = document.getElementById('host').attachShadow({ mode: 'open' });
          const own = document.createElement('loadwise-programme');
          own.setAttribute('programme', 'achilles');
          root.append(own);</script>`,
          'lang="de"',
        ),
    },
    async ({ page }) => {
      const { frame } = await showsAchilles(page);
      assert.match((await frame.getAttribute('title')) ?? '', /Programm in/);
    },
  ));

test('put in, taken out, moved and copied, each element shows one app', () =>
  withClinicPage(
    { html: (app) => pageOf(module(app), '<main></main><aside></aside>') },
    async ({ page }) => {
      // As a framework does that looks for effects that do not clean up.
      await page.evaluate(async () => {
        await customElements.whenDefined('loadwise-programme');
        const made = document.createElement('loadwise-programme');
        for (let turn = 0; turn < 3; turn += 1) {
          document.querySelector('main')?.append(made);
          made.setAttribute('programme', 'achilles');
          if (turn < 2) made.remove();
        }
      });
      const { app } = await showsAchilles(page);
      await app.evaluate(() => localStorage.setItem('seen', '1'));
      await page.evaluate(() => {
        const own = /** @type {HTMLElement} */ (document.querySelector('loadwise-programme'));
        document.querySelector('aside')?.append(own);
        document.body.append(own.cloneNode(true));
      });
      for (const nth of [0, 1]) await showsAchilles(page, nth);
      assert.equal(await page.locator('iframe').count(), 2);
    },
  ));

test('what an attribute says later is shown', () =>
  withClinicPage({ html: (app) => pageOf(module(app), element('')) }, async ({ page, app }) => {
    await appIn(page);
    const set = (/** @type {string} */ name, /** @type {string} */ value) =>
      page.evaluate(
        ([key, to]) => document.querySelector('loadwise-programme')?.setAttribute(key, to),
        [name, value],
      );
    await set('programme', 'achilles');
    await page.waitForSelector('iframe[src*=achilles]');
    const { frame } = await showsAchilles(page);
    await set('lang', 'de');
    await page.waitForSelector('iframe[src*="lang=de"]');
    await set('height', '700');
    await page.waitForFunction(
      () =>
        document.querySelector('loadwise-programme')?.shadowRoot?.querySelector('iframe')
          ?.offsetHeight === 700,
    );
    assert.ok((await frame.getAttribute('src'))?.startsWith(app.origin));
  }));

test('in a tab of the page that is shown later, it has its height then', () =>
  withClinicPage(
    {
      html: (app) =>
        pageOf(module(app), `<section style="display: none">${element()}</section><p>Tab</p>`),
    },
    async ({ page }) => {
      await page.evaluate(() => customElements.whenDefined('loadwise-programme'));
      await page.evaluate(() => document.querySelector('section')?.removeAttribute('style'));
      await showsAchilles(page);
      for (const style of ['display: none', 'display: block'])
        await page.evaluate(
          (to) => document.querySelector('section')?.setAttribute('style', to),
          style,
        );
      const { frame } = await showsAchilles(page);
      assert.ok(((await frame.boundingBox())?.height ?? 0) > 400);
      assert.equal(await page.getByRole('status').count(), 0);
    },
  ));

test('three at once show what each was given', () =>
  withClinicPage(
    {
      html: (app) =>
        pageOf(module(app), [element(), element('programme="pht"'), element('lang="es"')].join('')),
    },
    async ({ page }) => {
      await showsAchilles(page);
      const { app: second } = await appIn(page, 1);
      await second
        .getByRole('heading', { name: /hamstring/ })
        .first()
        .waitFor();
      const { app: third } = await appIn(page, 2);
      await third.waitForFunction(() => document.documentElement.lang.startsWith('es'));
    },
  ));

test('the script twice, from two places, and the element twice', () =>
  withClinicPage(
    {
      html: (app) =>
        pageOf(
          `${module(app)}<script src="${app}/embed.js?again"></script>${added(app)}`,
          element() + element(),
        ),
    },
    async ({ page }) => {
      for (const nth of [0, 1]) await showsAchilles(page, nth);
    },
  ));
