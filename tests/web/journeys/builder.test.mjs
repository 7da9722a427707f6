// The clinician's desk in a browser: a hand-out is built on the screen and leaves it as a link, a
// code, paper and a file. The code is read by a decoder that knows nothing of the one that made it.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import jsqrModule from 'jsqr';
import { PNG } from 'pngjs';
import { blotted, damaged } from '../support/damage/damage.mjs';
import { makeRoll, seed } from '../support/browser/chance.mjs';
import { isReady, views, withPage } from '../support/browser/page.mjs';
import { Person } from '../support/person/person.mjs';

const { default: jsqr } = jsqrModule;
const clinic = (path) => `/clinic.html${path.replace(/^\//, '')}`;
const base = 'Proximal hamstring tendinopathy';

/** A clinician, whose presses and entries are counted. */
class Clinician extends Person {
  taps = 0;

  async press(name) {
    this.taps += 1;
    await super.press(name);
  }

  async chooses(name) {
    this.taps += 1;
    await this.page.getByRole('radio', { name: new RegExp(`^${name}`) }).check();
  }

  async writes(field, text) {
    this.taps += 1;
    await this.page.getByRole('textbox', { name: field, exact: true }).fill(text);
  }

  /** Opens an exercise and gives it one set more. */
  async addsASet(exercise) {
    await this.press(exercise);
    await this.press('More: Sets');
    await this.press(exercise);
  }

  async begins() {
    await isReady(this.page);
    await this.press(base);
    await this.sees(base);
  }

  async handsOut() {
    this.taps += 1;
    await this.goesTo('Hand out');
    await this.sees('Hand out');
    await this.button('Copy the link').waitFor();
  }
}

const asClinician = async (page) => {
  const person = new Clinician(page);
  await person.begins();
  return person;
};

/** What a press copies. */
const copied = async (person) => {
  await person.press('Copy the link');
  await person.page.getByText('The link is copied.').first().waitFor();
  return person.page.evaluate(() => navigator.clipboard.readText());
};

const withClipboard = { permissions: ['clipboard-read', 'clipboard-write'] };

const pictureOf = async (page, name) => {
  const picture = page.getByRole('img', { name });
  await picture.scrollIntoViewIfNeeded();
  return PNG.sync.read(await picture.screenshot());
};

const readCode = ({ data, width, height }) =>
  jsqr(new Uint8ClampedArray(data), width, height)?.data;

for (const { view, path } of views) {
  test(`${view}: a usual change takes few presses, and its link shows it to the patient`, () =>
    withPage({ path: clinic(path), ...withClipboard }, async ({ page, open, origin }) => {
      const person = await asClinician(page);
      person.taps = 0;
      await person.chooses('Intermediate: strength');
      await person.addsASet('Bridge');
      await person.addsASet('Lying leg curl');
      await person.writes('Clinic or your name', 'Physio North');
      await person.writes('Phone', '+34 600 000 000');
      await person.handsOut();
      // A press takes two seconds, a field eight: within a minute.
      assert.ok(person.taps <= 12, `${person.taps} presses and fields`);
      const link = await copied(person);
      console.log(`${view}: ${person.taps - 1} presses and fields, ${link.length} characters`);
      assert.ok(link.startsWith(`${origin}/#p=2.`), link);
      assert.ok(link.length <= 600, `${link.length} characters`);
      const { page: phone } = await open({ path: `/${link.slice(origin.length + 1)}` });
      await isReady(phone);
      const patient = new Person(phone);
      await patient.sees('From Physio North');
      await patient.press('Start with this');
      await patient.goesTo('Programme');
      await patient.press('Bridge');
      await phone
        .getByText(/4 sets of 12\b/)
        .first()
        .waitFor();
    }));
}

for (const { view, path } of views)
  for (const colorScheme of ['light', 'dark'])
    test(`${view}, ${colorScheme}: the code holds the link, also after damage`, () =>
      withPage({ path: clinic(path), colorScheme, ...withClipboard }, async ({ page }) => {
        const person = await asClinician(page);
        await person.chooses('Intermediate: strength');
        await person.addsASet('Bridge');
        await person.writes('Clinic or your name', 'Physio North');
        await person.handsOut();
        const link = await copied(person);
        const picture = await pictureOf(page, /^QR code/);
        assert.equal(readCode(picture), link);
        const roll = makeRoll();
        const share = (make, percent, rounds = 20) => {
          const isRead = () => readCode(make(picture, link, percent, roll)) === link;
          return Array.from({ length: rounds }, isRead).filter(Boolean).length;
        };
        assert.equal(share(damaged, 15), 20, `seed ${seed}: 15 % of the codewords lost`);
        const blots = [5, 10, 15].map((percent) => `${percent} %: ${share(blotted, percent)}`);
        console.log(
          `${view}, ${colorScheme}: read of 20 with a square blot of ${blots.join(', ')}`,
        );
      }));

test('a draft is there after a reload, and a variant under its name', () =>
  withPage({ path: '/clinic.html' }, async ({ page }) => {
    const person = await asClinician(page);
    await person.chooses('Advanced: bend and single leg');
    await person.writes('Note to the patient', 'Slowly, please.');
    await person.press('Keep as a variant');
    await person.writes('Name of the variant', 'Runner, third month');
    await person.press('Keep it');
    await page.getByText('is kept in this browser').first().waitFor();
    await page.reload();
    await isReady(page);
    await person.press('Go on with it');
    assert.ok(await page.getByRole('radio', { name: /^Advanced/ }).isChecked());
    await person.goesTo('Programmes');
    await person.press(base);
    assert.ok(await page.getByRole('radio', { name: /^Early/ }).isChecked());
    await person.goesTo('Programmes');
    await person.press('Runner, third month');
    assert.ok(await page.getByRole('radio', { name: /^Advanced/ }).isChecked());
  }));

const picture = (more) => `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="80">
<rect width="400" height="80" fill="#663484"/>${more}</svg>`;

const choosePicture = async (page, person, button, svg) => {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), person.press(button)]);
  await chooser.setFiles({ name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(svg) });
};

for (const { view, path } of views)
  test(`${view}: a colour and a logo go with the link`, () =>
    withPage({ path: clinic(path), ...withClipboard }, async ({ page, open, origin }) => {
      const person = await asClinician(page);
      await person.writes('Clinic or your name', 'Physio North');
      await person.press('Colour, logo and language');
      await person.chooses('Violet');
      await choosePicture(page, person, 'Choose a picture', 'no picture');
      await page.getByText('take a simple picture').first().waitFor();
      await choosePicture(page, person, 'Choose a picture', picture('<circle r="70"/>'));
      const logoOn = (some) => some.getByRole('img', { name: 'Physio North', exact: true });
      await logoOn(page).waitFor();
      await person.handsOut();
      const link = await copied(person);
      const { page: phone } = await open({ path: `/${link.slice(origin.length + 1)}` });
      await isReady(phone);
      assert.equal(await logoOn(phone).count(), 0, 'not before it was taken');
      const patient = new Person(phone);
      await patient.press('Start with this');
      const wears = async () => {
        await logoOn(phone).waitFor();
        const accent = () =>
          getComputedStyle(document.documentElement).getPropertyValue('--accent').trim();
        // As dark as words in it have to be.
        assert.equal(await phone.evaluate(accent), '#5d378c');
        const { width, height } = await logoOn(phone).boundingBox();
        assert.ok(width > 100 && height <= 48, `${width} x ${height}`);
      };
      await wears();
      await phone.reload();
      await isReady(phone);
      await wears();
    }));

test('what is not sound is named and cannot be handed out', () =>
  withPage({ path: '/clinic.html' }, async ({ page }) => {
    const person = await asClinician(page);
    for (const exercise of ['Bridge hold', 'Lying curl hold']) {
      await person.press(exercise);
      await person.press('Take out');
    }
    await person.sees('This cannot be handed out yet');
    assert.ok(await page.getByRole('main').getByRole('button', { name: 'Hand out' }).isDisabled());
    assert.ok(await page.getByText('Stage Early: settle').first().isVisible());
    await person.goesTo('Hand out');
    await person.sees('This cannot be handed out yet');
    await person.goesTo('Draft');
    await person.press('Kept for later or by choice');
    await person.press('Add Trunk lift hold');
    await page.getByText('Say who this is from').first().waitFor();
    await person.writes('Clinic or your name', 'Physio North');
    await person.heading('This cannot be handed out yet').waitFor({ state: 'hidden' });
    await page
      .getByRole('main')
      .getByRole('button', { name: 'Hand out', disabled: false })
      .waitFor();
  }));

test('a hand-out leaves as a file, and on paper as one sheet for a few exercises', () =>
  withPage({ path: '/clinic.html?view=plain' }, async ({ page }) => {
    const person = await asClinician(page);
    await person.writes('Clinic or your name', 'Physio North');
    await person.handsOut();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      person.press('Save as a file'),
    ]);
    assert.equal(download.suggestedFilename(), 'loadwise-pht.json');
    const handout = JSON.parse(await readFile(await download.path(), 'utf8'));
    assert.match(JSON.stringify(handout), /Physio North/);
    await page.evaluate(() => {
      globalThis.print = () => document.body.setAttribute('data-printed', '1');
    });
    await person.press('Sheet to print');
    await person.sees('Bridge hold');
    await person.settles();
    await person.press('Print or save as PDF');
    await page.waitForSelector('[data-printed]', { state: 'attached' });
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    assert.equal(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g).length, 1);
  }));

test('the desk is within reach of the keyboard and of the way back', () =>
  withPage({ path: '/' }, async ({ page }) => {
    const person = new Person(page);
    await isReady(page);
    await person.goesTo('More');
    await person.press('For clinicians');
    await page.waitForURL(/clinic\.html/);
    await isReady(page);
    await person.sees('For clinicians');
    await person.press('To the patient’s pages');
    await page.waitForURL(/\/$/);
    await isReady(page);
  }));
