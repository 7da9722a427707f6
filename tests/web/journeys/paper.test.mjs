// A hand-out on paper, from an English desk for patients of three languages: as it is printed, one
// page for three exercises, with all that a patient needs who has no phone; and its code, read from
// three centimetres of it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import jsqrModule from 'jsqr';
import { PNG } from 'pngjs';
import { isReady, withPage } from '../support/browser/page.mjs';
import { Person } from '../support/person/person.mjs';

const { default: jsqr } = jsqrModule;
const root = new URL('../../../', import.meta.url);
const read = (path) => JSON.parse(readFileSync(new URL(path, root), 'utf8'));
const programme = read('assets/programmes/pht.json');

/** The words of a programme in a language. */
const wordsIn = (language) =>
  language === 'en' ? programme : read(`assets/programmes/texts/pht.${language}.json`);

const textsIn = (language) => read(`assets/locales/clinic/${language}.json`).texts;

const begin = async (page) => {
  const person = new Person(page);
  await isReady(page);
  await person.press('Proximal hamstring tendinopathy');
  await person.press('Kept for later or by choice');
  await person.press('Add Trunk lift hold');
  await page.getByRole('textbox', { name: 'Clinic or your name', exact: true }).fill('North');
  return person;
};

const toPaper = async (page, person) => {
  await person.goesTo('Hand out');
  await person.button('Copy the link').waitFor();
  await person.press('Sheet to print');
  await page.locator('.sheet').waitFor();
};

const pagesOf = (pdf) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length;

const exercises = ['s1_bridge_hold', 's1_curl_iso', 's1_trunk_hold'];

for (const [language, name] of [
  ['en', 'The patient’s own'],
  ['de', 'Deutsch'],
  ['es', 'Español'],
])
  test(`${language}: three exercises fit a page, with all cues, dates, pain rule and stops`, () =>
    withPage({ path: '/clinic.html?view=plain' }, async ({ page }) => {
      const person = await begin(page);
      if (language !== 'en') {
        await person.press('Colour, logo and language');
        await page.getByRole('radio', { name, exact: true }).check();
      }
      await toPaper(page, person);
      const words = wordsIn(language);
      await page.locator('.sheet').getByText(words.title, { exact: true }).first().waitFor();
      await page.emulateMedia({ media: 'print' });
      const sheet = await page.locator('.sheet').innerText();
      const texts = textsIn(language);
      for (const id of exercises) {
        const { name: title, cues } = words.exercises[id];
        for (const each of [title, ...Object.values(cues)])
          assert.ok(sheet.includes(each), `${id}: ${each}`);
      }
      for (const sign of ['saddle_numbness', 'clot_signs', 'sudden_pop'])
        assert.ok(sheet.includes(words.screening[sign].question), sign);
      for (const each of [texts.sheet.stop, texts.sheet.pain, texts.sheet.name_line])
        assert.ok(sheet.includes(each), each);
      assert.ok(sheet.includes(words.pain_rules.silbernagel5.words));
      const boxes = page.getByRole('img', { name: texts.sheet.boxes });
      assert.equal(await boxes.count(), exercises.length);
      const dated = await boxes.first().locator('text').allTextContents();
      assert.equal(dated.length, 14 + 2, 'a date for each day, and what the two rows are for');
      const pdf = await page.pdf({ preferCSSPageSize: true });
      assert.equal(pagesOf(pdf), 1);
    }));

test('large print and an exercise a page take the pages they need', () =>
  withPage({ path: '/clinic.html?view=plain' }, async ({ page }) => {
    const person = await begin(page);
    await toPaper(page, person);
    await page.getByRole('radio', { name: 'One exercise a page' }).check();
    await page.locator('.sheet.single').waitFor();
    assert.equal(pagesOf(await page.pdf({ preferCSSPageSize: true })), 1 + exercises.length);
    await page.getByRole('radio', { name: 'Large print' }).check();
    await page.locator('.sheet.large').waitFor();
    assert.ok(pagesOf(await page.pdf({ preferCSSPageSize: true })) > 1);
    const size = () => {
      const cue = document.querySelector('.sheet .list .item .node');
      return Number.parseFloat(getComputedStyle(/** @type {Element} */ (cue)).fontSize);
    };
    await page.emulateMedia({ media: 'print' });
    assert.ok((await page.evaluate(size)) >= 18, 'at least 14 points');
  }));

test('two out, one in, own limits and a phone fit a code that is read at 3 cm on paper', () =>
  withPage(
    {
      path: '/clinic.html?view=plain',
      deviceScaleFactor: 3.125, // 300 dots to the inch
      permissions: ['clipboard-read', 'clipboard-write'],
    },
    async ({ page }) => {
      const person = await begin(page);
      for (const exercise of ['Bridge hold', 'Lying curl hold']) {
        await person.press(exercise);
        await person.press('Take out');
      }
      await person.press('Pain, advice and locks');
      await page.getByRole('radio', { name: /^Limits of my own/ }).check();
      await person.press('Less: Acceptable up to');
      await page.getByRole('textbox', { name: 'Phone', exact: true }).fill('+49 30 1234567');
      await toPaper(page, person);
      await page.emulateMedia({ media: 'print' });
      const code = page.getByRole('img', { name: /^QR code/ });
      const picture = PNG.sync.read(await code.screenshot());
      const { width, height, data } = picture;
      assert.ok(height <= 30 * (300 / 25.4) + 2, `${height} dots high`);
      const found = jsqr(new Uint8ClampedArray(data), width, height);
      assert.match(found?.data ?? '', /\/#p=2\./);
      assert.ok(Number(found?.version) <= 17, `version ${found?.version}`);
      console.log(`version ${found?.version}, ${found?.data.length} characters`);
    },
  ));
