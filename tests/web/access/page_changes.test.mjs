// What reaches a page's elements and not a canvas: where the two would part, the plain view takes
// over and says why. And the size of text that a device was set to is the size at the first visit.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chromium } from 'playwright-core';
import { launchOptions } from '../support/browser/browser.mjs';
import { isReady, withPage } from '../support/browser/page.mjs';
import { Person } from '../support/person/person.mjs';

const addStyle = (page, text) =>
  page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    // Add-ons put theirs in the head, where this page's policy lets them and not a test.
    document.head.append(document.createElement('meta'));
  }, text);

const says = (page, words) => page.locator('.status').filter({ hasText: words }).waitFor();
const isPlain = (page) => page.locator('#canvas').waitFor({ state: 'hidden' });
const isDrawn = (page) => page.locator('#canvas').waitFor({ state: 'visible' });

const changes = [
  {
    name: 'a dark mode that finds fields and no pixels',
    why: /changes the colours of this page/,
    css: `input, textarea { color: #e8e6e3 !important }
      html, body { background: #181a1b !important }`,
  },
  {
    name: 'spaces between letters and lines',
    why: /space between letters, words or lines was changed/,
    css: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
      word-spacing: 0.16em !important }`,
  },
  {
    name: 'lines further apart',
    why: /space between letters, words or lines was changed/,
    css: '* { line-height: 2 !important }',
  },
];

for (const { name, why, css } of changes)
  test(`${name}: the plain view takes over and says why`, () =>
    withPage({}, async ({ page }) => {
      const person = new Person(page);
      await isReady(page);
      await person.leavesTheFirstScreen();
      await addStyle(page, css);
      await isPlain(page);
      await says(page, why);
      await page.evaluate(() => {
        document.adoptedStyleSheets = [];
        document.head.lastElementChild.remove();
      });
      await isDrawn(page);
    }));

const translate = (page) =>
  page.evaluate(() => {
    const wrap = () => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const texts = [];
      while (walker.nextNode()) texts.push(walker.currentNode);
      for (const text of texts) {
        if (!text.nodeValue.trim() || text.parentElement.closest('font')) continue;
        const outer = document.createElement('font');
        const inner = document.createElement('font');
        inner.textContent = `[pl] ${text.nodeValue}`;
        outer.append(inner);
        text.parentNode.replaceChild(outer, text);
      }
    };
    document.documentElement.classList.add('translated-ltr');
    document.documentElement.lang = 'pl';
    wrap();
    new MutationObserver(wrap).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });

test('a translated page is the plain view, and a first day goes on in it', () =>
  withPage({}, async ({ page }) => {
    const person = new Person(page);
    await isReady(page);
    await person.settles();
    await translate(page);
    await isPlain(page);
    await says(page, /This page is being translated/);
    await page.getByRole('button', { name: /Answer the safety questions/ }).click();
    const answers = page.getByRole('radio', { name: /No$/ });
    await answers.first().waitFor();
    for (const answer of await answers.all()) await answer.check();
    await page.getByRole('button', { name: /Continue/ }).click();
    await page.getByRole('button', { name: /Begin with this stage/ }).click();
    await page
      .getByRole('radio', { name: /(^|\s)2\b/ })
      .first()
      .click();
    await page.getByRole('button', { name: /Start session/ }).waitFor();
  }));

test('a canvas that a keyboard left displaced is put back, or the plain view takes over', () =>
  withPage({}, async ({ page }) => {
    const person = new Person(page);
    await isReady(page);
    await person.leavesTheFirstScreen();
    const displace = (css) =>
      page.evaluate((transform) => {
        document.getElementById('canvas').style.transform = transform;
        visualViewport.dispatchEvent(new Event('resize'));
      }, css);
    const top = () =>
      page.evaluate(() => document.getElementById('canvas').getBoundingClientRect().top);
    await displace('translateY(24px)');
    assert.ok(Math.abs(await top()) <= 1, `${await top()} px`);
    await isDrawn(page);
    await displace('none');
    assert.ok(Math.abs(await top()) <= 1, `${await top()} px`);
  }));

test('a canvas that cannot be put back gives way to the plain view, for good', () =>
  withPage({}, async ({ page }) => {
    const person = new Person(page);
    await isReady(page);
    await person.leavesTheFirstScreen();
    await addStyle(page, '#canvas { transform: translateY(24px); margin-top: 0 !important }');
    const moves = () =>
      page.evaluate(() => visualViewport.dispatchEvent(new Event('resize')) && undefined);
    await moves();
    await isPlain(page);
    await says(page, /picture and its buttons did not line up/);
    await moves();
    await person.settles();
    await isPlain(page);
  }));

/** A browser whose texts are set to this many pixels. */
const withTextSize = async (pixels, body) => {
  const options = launchOptions({ isBare: true });
  const browser = await chromium.launch({
    ...options,
    args: [...options.args, `--blink-settings=defaultFontSize=${pixels}`],
  });
  try {
    await withPage({ browser }, body);
  } finally {
    await browser.close();
  }
};

for (const [pixels, scale] of [
  [16, '1'],
  [20, '1.25'],
  [25, '1.5'],
  [32, '2'],
  [48, '2'],
])
  test(`texts of ${pixels} px on the device are ${scale} times as large at the first visit`, () =>
    withTextSize(pixels, async ({ page }) => {
      const person = new Person(page);
      await isReady(page);
      await person.settles();
      const scaleNow = () =>
        page.evaluate(() =>
          getComputedStyle(document.documentElement).getPropertyValue('--text-scale').trim(),
        );
      assert.equal(Number(await scaleNow()), Number(scale));
      // One's own choice wins, also the smallest, and stays.
      await person.goesTo('More');
      await person.press('Settings');
      await page.getByRole('radio', { name: '100 %' }).check();
      await person.settles();
      assert.equal(Number(await scaleNow()), 1);
      await page.reload();
      await isReady(page);
      await person.settles();
      assert.equal(Number(await scaleNow()), 1);
    }));
