// The way back: what a patient saved is read by their physiotherapist, on another device, beside
// records of their own.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { isReady, views } from '../support/browser/page.mjs';
import { Person } from '../support/person/person.mjs';
import { readRows } from '../support/store/records.mjs';
import { withWeeks } from '../support/person/screens.mjs';

const saveBackup = async (person) => {
  await person.goesTo('Your records');
  const [download] = await Promise.all([
    person.page.waitForEvent('download'),
    person.press('Save a backup'),
  ]);
  return readFile(await download.path());
};

const opens = async (person, name, buffer) => {
  const [chooser] = await Promise.all([
    person.page.waitForEvent('filechooser'),
    person.press('Choose a patient’s backup'),
  ]);
  await chooser.setFiles({ name, mimeType: 'application/json', buffer });
};

for (const { view, path } of views)
  test(`${view}: a physiotherapist reads a patient's backup, and keeps nothing of it`, () =>
    withWeeks({ path }, async ({ person: patient, open }) => {
      const backup = await saveBackup(patient);
      const { page } = await open({ path, time: '2026-06-01T09:00:00' });
      await isReady(page);
      const person = new Person(page);
      await person.goesTo('Read a patient’s file');
      await opens(person, 'patient.json', backup);
      await person.sees('Visit report');
      await person.sees('Pain, 0 to 10');
      const compared = page.getByRole('table', { name: 'Four weeks against the four before' });
      assert.ok((await compared.getByRole('row').count()) > 6);
      await page.getByRole('radio', { name: /^Up to 3 out of 10/ }).check();
      await page.getByRole('table', { name: 'Under another pain rule' }).waitFor();
      assert.equal(await person.button('Add to my records').count(), 0);
      await opens(person, 'holiday.json', Buffer.from('{"no": "backup"}'));
      await page.getByRole('alert').filter({ hasText: /./ }).first().waitFor();
      await person.goesTo('Today');
      await person.button('Answer the safety questions').waitFor();
      assert.deepEqual(await readRows(page), []);
    }));
