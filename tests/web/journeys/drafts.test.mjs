// What was typed and not yet saved is there after a reload, in both views.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isReady, views, withPage } from '../support/browser/page.mjs';
import { Person } from '../support/person/person.mjs';

// The setting is on the disk, not only on its way.
const isKept = (page, words) =>
  page.waitForFunction(
    (words) =>
      new Promise((resolve) => {
        const request = indexedDB.open('loadwise');
        request.onsuccess = () => {
          const database = request.result;
          const asked = database.transaction('settings').objectStore('settings').get('draft');
          asked.onsuccess = () => {
            database.close();
            resolve(words === '' ? !asked.result : (asked.result ?? '').includes(words));
          };
        };
      }),
    words,
  );

for (const { view, path } of views) {
  test(`${view}: a note that was not saved survives a reload, and is gone once it was`, () =>
    withPage({ path, time: '2026-03-02T09:00:00' }, async ({ page }) => {
      const person = new Person(page);
      const words = 'Sat two hours.\nThen it\tburned 🏃';
      await person.starts();
      await person.press('Log pain');
      const note = page.getByRole('textbox', { name: /^Note/ });
      await note.fill(words);
      await page.getByRole('radio', { name: /^3\b/ }).check();
      await isKept(page, 'Then it');
      await page.reload();
      await isReady(page);
      await note.waitFor();
      assert.equal(await note.inputValue(), words);
      assert.ok(await page.getByRole('radio', { name: /^3\b/ }).isChecked());
      await person.press('Save');
      await person.isSaved();
      await isKept(page, '');
      await page.reload();
      await isReady(page);
      await person.button('Log pain').waitFor();
      assert.equal(await note.count(), 0);
    }));

  test(`${view}: the goal of a plan that was picked survives a reload`, () =>
    withPage({ path, time: '2026-03-02T09:00:00' }, async ({ page }) => {
      const person = new Person(page);
      await person.starts();
      await person.goesTo('Programme');
      await person.press('Sitting plan');
      await person.press('Start this plan');
      const goal = page.getByRole('radio', { name: '45 minutes', exact: true });
      await goal.check();
      await isKept(page, '"goal"');
      await page.reload();
      await isReady(page);
      await goal.waitFor();
      assert.ok(await goal.isChecked());
      await person.press('Start with this goal');
      await person.isSaved();
      await isKept(page, '');
    }));

  test(`${view}: a correction and a link being typed survive a reload`, () =>
    withPage({ path, time: '2026-03-02T09:00:00' }, async ({ page }) => {
      const person = new Person(page);
      await person.starts();
      await person.press('Log pain');
      await page.getByRole('radio', { name: /^3\b/ }).check();
      await person.press('Save');
      await person.isSaved();
      await person.goesTo('Progress');
      await person.press('All entries');
      await person.press(/Pain after/);
      await page.getByRole('radio', { name: /^5\b/ }).check();
      await isKept(page, '"entry"');
      await page.reload();
      await isReady(page);
      await page.getByRole('radio', { name: /^5\b/ }).waitFor();
      assert.ok(await page.getByRole('radio', { name: /^5\b/ }).isChecked());
      await person.press('Save');
      await person.isSaved();

      await person.goesTo('Programme');
      await person.press('Got a link or a file from your clinic?');
      const link = page.getByRole('textbox', { name: 'Paste the whole link here' });
      await link.fill('https://clinic.example/#p=2');
      await isKept(page, 'clinic.example');
      await page.reload();
      await isReady(page);
      await link.waitFor();
      assert.equal(await link.inputValue(), 'https://clinic.example/#p=2');
    }));

  test(`${view}: measures being typed survive a reload`, () =>
    withPage({ path, time: '2026-03-02T09:00:00' }, async ({ page }) => {
      const person = new Person(page);
      await person.starts();
      await person.takesMeasure('Sitting');
      const field = page.getByRole('main').getByRole('textbox').first();
      await field.fill('7');
      await isKept(page, '7');
      await page.reload();
      await isReady(page);
      await field.waitFor();
      assert.equal(await field.inputValue(), '7');
    }));
}
