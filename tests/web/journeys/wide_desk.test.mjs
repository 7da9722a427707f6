// The desk on a desk: what a clinician does in a wide window, with a mouse and with keys alone, and
// ten patients one after the other.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isReady, views, withPage } from '../support/browser/page.mjs';
import { Person } from '../support/person/person.mjs';

const viewport = { width: 1280, height: 800 };
const withClipboard = { permissions: ['clipboard-read', 'clipboard-write'] };
const clinic = (path) => `/clinic.html${path.replace(/^\//, '')}`;
const hamstring = 'Proximal hamstring tendinopathy';

/** A clinician in a wide window, whose presses and fields are counted. */
class Clinician extends Person {
  count = 0;

  async press(name) {
    this.count += 1;
    await super.press(name);
  }

  async chooses(name) {
    this.count += 1;
    await this.page.getByRole('radio', { name, exact: true }).check();
  }

  async writes(field, text) {
    this.count += 1;
    await this.page.getByRole('textbox', { name: field, exact: true }).fill(text);
  }

  async copies() {
    await this.page.waitForFunction(() =>
      [...document.querySelectorAll('button')].some(
        (button) => button.textContent === 'Copy the link' && !button.ariaDisabled,
      ),
    );
    await this.press('Copy the link');
    await this.page.getByText('The link is copied.').first().waitFor();
    return this.page.evaluate(() => navigator.clipboard.readText());
  }
}

const sitsDown = async (page) => {
  await isReady(page);
  return new Clinician(page);
};

const begins = async (page, name = hamstring) => {
  const person = await sitsDown(page);
  await person.press(name);
  await person.sees(name);
  return person;
};

const isAcross = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

for (const { view, path } of views) {
  test(`${view}: a dose is typed into a table, beside what the patient sees of it`, () =>
    withPage({ path: clinic(path), viewport, ...withClipboard }, async ({ page, open, origin }) => {
      const person = await begins(page);
      const table = page.getByRole('table', { name: 'Exercises' });
      assert.deepEqual(await table.getByRole('columnheader').allInnerTexts(), [
        'Exercise',
        'Sets',
        'Reps',
        'Hold, s',
        'Load',
        'Tempo, s',
      ]);
      await person.writes('Clinic or your name', 'Physio North');
      await person.writes('Sets, Bridge hold', '5');
      await page.locator('[aria-description*="5 holds of 20 seconds"]').first().waitFor();
      await person.writes('Sets, Bridge hold', '50');
      await page.getByRole('alert').filter({ hasText: 'Bridge hold, Sets: 1 to 6' }).waitFor();
      await person.writes('Hold, Bridge hold', '30');
      const link = await person.copies();
      assert.equal(await isAcross(page), false);
      const { page: phone } = await open({ path: `/${link.slice(origin.length + 1)}` });
      await isReady(phone);
      const patient = new Person(phone);
      await patient.press('Start with this');
      await patient.goesTo('Programme');
      await patient.press('Bridge hold');
      await phone
        .getByText(/5 holds of 30 seconds/)
        .first()
        .waitFor();
    }));

  test(`${view}: an exercise is found in all programmes, and one link is opened again`, () =>
    withPage({ path: clinic(path), viewport, ...withClipboard }, async ({ page }) => {
      const person = await begins(page);
      await person.writes('Clinic or your name', 'Physio North');
      await person.writes('Find an exercise', 'deadlift');
      await page
        .getByText(/exercises? found/)
        .first()
        .waitFor();
      await page
        .getByRole('button', { name: /^Add .*deadlift/i })
        .first()
        .click();
      await page
        .getByRole('table')
        .getByText(/deadlift/i)
        .first()
        .waitFor();
      await person.chooses('Intermediate: strength');
      await person.writes('Sets, Bridge', '4');
      const link = await person.copies();
      await person.goesTo('Programmes');
      await person.press('Achilles tendinopathy');
      await person.goesTo('Programmes');
      await person.press('Open a hand-out again');
      await person.writes('Link or message', `Dear patient, here it is: ${link} See you soon.`);
      await person.press('Open it');
      await page.getByText('You opened this from a hand-out').first().waitFor();
      const sets = page.getByRole('textbox', { name: 'Sets, Bridge', exact: true });
      assert.equal(await sets.inputValue(), '4');
      assert.equal(await person.copies(), link);
    }));
}

test('ten patients take fewer than a hundred presses and fields', () =>
  withPage({ path: clinic('/'), viewport, ...withClipboard }, async ({ page }) => {
    const person = await begins(page);
    await person.writes('Clinic or your name', 'Physio North');
    await person.writes('Phone', '+34 600 000 000');
    const links = new Set();
    for (let patient = 0; patient < 10; patient++) {
      if (patient > 0) {
        person.count += 1;
        await person.goesTo('Programmes');
        await person.press(hamstring);
      }
      await person.chooses('Intermediate: strength');
      await person.writes('Sets, Bridge', String(1 + (patient % 5)));
      await person.writes('Note to the patient', `Week ${patient + 1}.`);
      links.add(await person.copies());
    }
    console.log(`ten patients: ${person.count} presses and fields`);
    assert.equal(links.size, 10);
    // A press takes two seconds, a field eight.
    assert.ok(person.count < 100, `${person.count}`);
  }));

test('with keys alone: from the table to the copied link', () =>
  withPage({ path: clinic('/'), viewport, ...withClipboard }, async ({ page }) => {
    const person = await begins(page);
    await person.writes('Clinic or your name', 'Physio North');
    const sets = page.getByRole('textbox', { name: 'Sets, Bridge hold', exact: true });
    await sets.focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('3');
    await page.keyboard.press('Tab');
    const at = () =>
      page.evaluate(() => document.activeElement?.closest('label')?.firstElementChild?.textContent);
    assert.equal(await at(), 'Hold, Bridge hold');
    await page.keyboard.press('Shift+Tab');
    assert.equal(await at(), 'Sets, Bridge hold');
    assert.equal(await sets.inputValue(), '3');
  }));

test('at 200 % of the text, and in a narrow window, nothing lies across the page', () =>
  withPage({ path: clinic('/'), viewport }, async ({ page }) => {
    await begins(page);
    for (const width of [1100, 768, 390]) {
      await page.setViewportSize({ width, height: 800 });
      await page.waitForFunction(
        (isTable) => Boolean(document.querySelector('table')) === isTable,
        width >= 1100,
      );
      assert.equal(await isAcross(page), false, `${width}`);
    }
  }));
