// Texts that are read aloud by the browser's own voice, part by part, until they end, are stopped,
// or are left.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { standInDevice } from '../support/browser/device.mjs';
import { views } from '../support/browser/page.mjs';
import { withWeeks } from '../support/person/screens.mjs';

const device = `(${standInDevice})();`;
const spoken = (page) => page.evaluate(() => globalThis.device.spoken.map(({ words }) => words));

/** Until so many parts were begun. */
const hears = (page, count) =>
  page.waitForFunction((count) => globalThis.device.spoken.length >= count, count);

/** A card that was left open is open still: a press would close it. */
const opensSitting = async (person) => {
  await person.goesTo('About Loadwise');
  const card = person.button('Sitting').first();
  if ((await card.getAttribute('aria-expanded')) === 'false') await card.click();
};

for (const { view, path } of views) {
  test(`${view}: a card is read aloud, part by part, to its end`, () =>
    withWeeks({ path, init: { content: device } }, async ({ page, person }) => {
      await opensSitting(person);
      await person.press('More on this, Sitting');
      await person.press('Read aloud, Sitting');
      await person.button('Stop reading, Sitting').waitFor();
      await person.button('Read aloud, Sitting').waitFor();
      const parts = await spoken(page);
      assert.match(parts[0], /^Sitting presses the sit bone/);
      assert.ok(parts.length > 3, 'a point is a part of its own');
      const shown = await page.getByRole('main').innerText();
      for (const part of parts) assert.ok(shown.includes(part), part);
    }));

  test(`${view}: reading stops when it is stopped, and when it is left`, () =>
    withWeeks({ path, init: { content: device } }, async ({ page, person }) => {
      await opensSitting(person);
      await person.press('Read aloud, Sitting');
      await hears(page, 1);
      await person.press('Stop reading, Sitting');
      await person.button('Read aloud, Sitting').waitFor();
      const begun = (await spoken(page)).length;
      await page.waitForFunction(() => !speechSynthesis.speaking);
      assert.equal((await spoken(page)).length, begun);

      await person.press('Read aloud, Sitting');
      await hears(page, begun + 1);
      await person.goesTo('Today');
      await page.waitForFunction(() => !speechSynthesis.speaking);
      const left = (await spoken(page)).length;
      await opensSitting(person);
      await person.button('Read aloud, Sitting').waitFor();
      assert.equal((await spoken(page)).length, left);
    }));

  test(`${view}: a device without a voice for the language says so`, () => {
    const content = `${device}globalThis.device.voices = [{ lang: 'fr-FR' }];`;
    return withWeeks({ path, init: { content } }, async ({ page, person }) => {
      await opensSitting(person);
      await person.press('Read aloud, Sitting');
      const told = page.locator('.status').filter({ hasText: 'no voice for this language' });
      await told.waitFor();
      assert.deepEqual(await spoken(page), []);
    });
  });
}
