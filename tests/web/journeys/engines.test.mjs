// The flows in the three engines, in both views. Chromium does all the other browser tests.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { makeChromium, makeFirefox, makeWebkit } from '../support/browser/engines.mjs';
import { flows, runFlow } from '../support/person/flows.mjs';
import { isReady, views } from '../support/browser/page.mjs';
import { Person } from '../support/person/person.mjs';
import { isSettled } from '../support/person/leaving.mjs';

const docs = readFileSync(new URL('../../../docs/browsers.md', import.meta.url), 'utf8');
const webkit = makeWebkit();
const engines = [makeChromium(), makeFirefox(), webkit];

for (const { name, cannot, withPage } of engines) {
  for (const { view, path } of views)
    for (const flow of flows)
      test(`${name}, ${view}: ${flow.name}`, () =>
        withPage({ path, time: flow.time }, ({ page }) => runFlow(flow, page, view)));

  test(`${name}: a context lost twice leads to the plain view, with nothing lost`, () =>
    withPage({}, async ({ page }) => {
      const person = new Person(page);
      await person.starts();
      await person.press('Log pain');
      const note = page.getByRole('textbox', { name: /^Note/ });
      await note.fill('half a thought');
      const lose = () =>
        page.evaluate(() => {
          const context = document.querySelector('canvas').getContext('webgl2');
          globalThis.loss ??= context.getExtension('WEBGL_lose_context');
          globalThis.loss.loseContext();
        });
      const isLost = (isLost) =>
        page.waitForFunction(
          (isLost) =>
            document.querySelector('canvas').getContext('webgl2').isContextLost() === isLost,
          isLost,
        );
      await lose();
      await isLost(true);
      await person.frames();
      await page.evaluate(() => globalThis.loss.restoreContext());
      await isLost(false);
      await person.frames();
      assert.equal(await page.evaluate(() => document.documentElement.className), '');
      await lose();
      await page.waitForFunction(() => document.documentElement.classList.contains('plain'));
      assert.equal(await note.inputValue(), 'half a thought');
    }));

  test(`${name}: what cannot be tested here stands in docs/browsers.md`, (t) => {
    for (const { what, why } of cannot) {
      t.diagnostic(`not tested in ${name}: ${what} (${why})`);
      assert.ok(
        docs.includes(`| ${name} | ${what} | ${why} |`),
        `docs/browsers.md has no row for "${what}" in ${name}`,
      );
    }
  });
}

test("WebKit's own accessibility tree has the names that the tests look for", () =>
  webkit.withPage({}, async ({ page }) => {
    const person = new Person(page);
    await isReady(page);
    await person.press('Answer the safety questions');
    await person.sees('Before you start');
    await isSettled(page);
    const css = '#app :is(button, input, textarea, h1, h2, [role=radiogroup])';
    const ours = await page
      .locator(css)
      .evaluateAll((all, _, finder) => all.map((each) => finder.nameOf(each)));
    const theirs = await page.session.computed(css);
    assert.ok(theirs.length > 20);
    theirs.forEach(([role, name], at) => {
      assert.notEqual(role, 'generic', name);
      assert.equal(name.replace(/\s+/g, ' ').trim(), ours[at]);
    });
  }));
