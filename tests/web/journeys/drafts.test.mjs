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
