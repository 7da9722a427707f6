// Whatever a person can type is shown on the canvas as in the plain view: what its own fonts lack,
// the browser's write there.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withPage } from '../support/browser/page.mjs';
import { Person } from '../support/person/person.mjs';

const notes = [
  'Больно сидеть',
  'Πονάει όταν κάθομαι',
  'đau khi ngồi',
  '3×/week → 2×',
  'Treppe ✓ besser',
];

/** How wide the ink is, how much of it there is, in a picture whose edge is its ground. */
const inkOf = (page, png) =>
  page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    pen.drawImage(bitmap, 0, 0);
    const { data } = pen.getImageData(0, 0, bitmap.width, bitmap.height);
    let [left, right, amount] = [bitmap.width, -1, 0];
    for (let y = 0; y < bitmap.height; y++)
      for (let x = 0; x < bitmap.width; x++) {
        const at = 4 * (y * bitmap.width + x);
        const ink = [0, 1, 2].reduce(
          (sum, each) => sum + Math.abs(data[at + each] - data[each]),
          0,
        );
        if (ink < 60) continue;
        [left, right] = [Math.min(left, x), Math.max(right, x)];
        amount += ink;
      }
    return { width: right - left + 1, amount };
  }, png.toString('base64'));

/** The same words in an element with the look of the small line below. */
const inkOfElement = async (page, words) => {
  await page.evaluate((text) => {
    const shown = document.createElement('p');
    shown.id = 'compared';
    shown.textContent = text;
    const style = getComputedStyle(document.documentElement);
    Object.assign(shown.style, {
      position: 'fixed',
      zIndex: '9',
      inset: '0 0 auto',
      margin: '0',
      padding: '4px',
      background: style.getPropertyValue('--card'),
      color: style.getPropertyValue('--text-soft'),
      font: '400 15px/1.4 Loadwise, system-ui, sans-serif',
    });
    document.body.append(shown);
  }, words);
  const ink = await inkOf(page, await page.locator('#compared').screenshot());
  await page.evaluate(() => document.getElementById('compared').remove());
  return ink;
};

const isNear = (one, other) =>
  Math.abs(one.width - other.width) <= 3 + other.width * 0.03 &&
  Math.abs(one.amount - other.amount) <= other.amount * 0.2;

for (const note of notes)
  test(`the canvas shows “${note}” as the browser would`, () =>
    withPage({ deviceScaleFactor: 2 }, async ({ page }) => {
      const person = new Person(page);
      await person.starts();
      await person.press('Log pain');
      await person.scoresPain(3, note);
      await person.goesTo('Progress');
      await person.press('All entries');
      const row = page.getByRole('button', { name: /Pain after: 3 of 10/ });
      await row.scrollIntoViewIfNeeded();
      await person.settles();
      const box = await row.boundingBox();
      const half = box.height / 2;
      // The second line of the row, without the arrow at its end.
      const clip = { x: box.x + 8, y: box.y + half, width: box.width - 40, height: half - 6 };
      const drawn = await inkOf(page, await page.screenshot({ clip }));
      const wanted = await inkOfElement(page, `Note: ${note}`);
      assert.ok(isNear(drawn, wanted), JSON.stringify({ drawn, wanted }));
      const unknown = note.replace(/[^\x20-\xff]/g, '?');
      if (unknown.split('?').length < 4) return;
      const questioned = await inkOfElement(page, `Note: ${unknown}`);
      assert.ok(!isNear(questioned, wanted), 'question marks would look the same');
    }));
