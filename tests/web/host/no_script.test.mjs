// Without JavaScript, or without WebAssembly, the page says so and shows the programme as text.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { rules, violationsOn } from '../support/audit/axe.mjs';
import { withPage } from '../support/browser/page.mjs';

const programme = JSON.parse(
  readFileSync(new URL('../../../assets/programmes/pht.json', import.meta.url), 'utf8'),
);
const [stage] = Object.values(programme.stages);
const words = [programme.title, stage.title, programme.exercises[stage.exercises[0]].name];

/** In light, and its colours in dark: pages without the app have no other. */
const axeFindsNothing = async (page) => {
  assert.deepEqual(await violationsOn(page), []);
  await page.emulateMedia({ colorScheme: 'dark' });
  assert.deepEqual(await violationsOn(page, rules.colours), []);
};

const withoutWasm = () => {
  delete globalThis.WebAssembly;
};

for (const { name, options } of [
  { name: 'JavaScript', options: { javaScriptEnabled: false } },
  { name: 'WebAssembly', options: { init: withoutWasm } },
])
  test(`without ${name} the programme is there to read`, () =>
    withPage({ ...options, viewport: { width: 320, height: 640 } }, async ({ page }) => {
      await page.waitForURL(/programme\.html$/);
      await page.getByText('This is the programme to read, not the app.').waitFor();
      for (const each of words)
        assert.ok(await page.getByRole('heading', { name: each }).first().isVisible(), each);
      assert.ok(await page.getByRole('link', { name: 'Try the app again' }).isVisible());
      if (name === 'JavaScript') return;
      await axeFindsNothing(page);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(width <= 320, `it is ${width} px wide`);
    }));

test('without WebAssembly the programme is there in the language of the browser', () =>
  withPage({ init: withoutWasm, locale: 'de-AT' }, async ({ page }) => {
    await page.waitForURL(/programme\.de\.html$/);
    await page.getByText('Das ist das Programm zum Lesen').waitFor();
  }));

test('the programme can be read in the other languages', () =>
  withPage({ javaScriptEnabled: false }, async ({ page }) => {
    await page.waitForURL(/programme\.html$/);
    for (const [name, tag, words] of [
      ['Deutsch', 'de', 'Das ist das Programm zum Lesen'],
      ['Español', 'es', 'Este es el programa para leer'],
      ['English', 'en', 'This is the programme to read'],
    ]) {
      await page.getByRole('link', { name, exact: true }).click();
      await page.getByText(words).waitFor();
      assert.equal(await page.locator('html').getAttribute('lang'), tag);
    }
  }));

test('the instructions for use are one press from the programme, and say who to ask', () =>
  withPage({ javaScriptEnabled: false }, async ({ page }) => {
    await page.waitForURL(/programme\.html$/);
    await page.getByRole('link', { name: 'Instructions for use' }).click();
    await page.getByRole('heading', { level: 1, name: 'Instructions for use' }).waitFor();
    await page.getByRole('link', { name: 'Who to ask' }).click();
    assert.ok(await page.getByText('Ask the clinic that gave you Loadwise.').isVisible());
    await page.getByRole('link', { name: 'Español', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Instrucciones de uso' }).waitFor();
  }));

test('the instructions for use fit a small phone, and axe finds nothing', () =>
  withPage(
    { path: '/instructions.html', viewport: { width: 320, height: 640 } },
    async ({ page }) => {
      await page.getByRole('heading', { level: 1, name: 'Instructions for use' }).waitFor();
      await axeFindsNothing(page);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(width <= 320, `it is ${width} px wide`);
    },
  ));

const withWasmRefused = () => {
  WebAssembly.instantiateStreaming = () => Promise.reject(new Error('not today'));
  WebAssembly.instantiate = () => Promise.reject(new Error('not today'));
};

test('a start that fails says that records are safe, why, and where the programme is', () =>
  withPage({ init: withWasmRefused, expects: [/not today/] }, async ({ page }) => {
    const alert = page.getByRole('alert');
    await alert.filter({ hasText: 'Your records are safe' }).waitFor();
    assert.match(await alert.innerText(), /not today/);
    await axeFindsNothing(page);
    await page.getByRole('link', { name: /Read the programme/ }).click();
    await page.getByRole('heading', { level: 1, name: programme.title }).waitFor();
  }));
