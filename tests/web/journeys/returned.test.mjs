// The way back, sealed: a clinic's hand-out carries its key, the patient seals the record for it,
// and the clinic's desk alone opens it. A second clinic is refused, and told why.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { isReady, views } from '../support/browser/page.mjs';
import { Person } from '../support/person/person.mjs';
import { withWeeks } from '../support/person/screens.mjs';
import { readRows } from '../support/store/records.mjs';

const withClipboard = { permissions: ['clipboard-read', 'clipboard-write'] };
const linkMost = 4000;

const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());

/** A clinic at its desk, with a key of its own. */
const openDesk = async (open, path, more = '') => {
  const { page } = await open({ path: `/clinic.html${path.replace(/^\//, '')}${more}` });
  await isReady(page);
  return { page, person: new Person(page) };
};

const makesKey = async ({ person }) => {
  await person.press('Open a record');
  await person.press('Make a key for records');
  await person.button('Save the key as a file').waitFor();
};

const handsOut = async ({ page, person }) => {
  await person.press('Back to the hand-outs');
  await person.press('Proximal hamstring tendinopathy');
  await page.getByRole('textbox', { name: 'Clinic or your name', exact: true }).fill('North');
  await person.goesTo('Hand out');
  await person.button('Copy the link').waitFor();
  await person.press('Copy the link');
  await page.getByText('The link is copied.').first().waitFor();
  return clipboard(page);
};

/** Seals the record and copies its link. */
const seals = async (patient) => {
  await patient.goesTo('Programme');
  await patient.press('Send to my clinic');
  await patient.sees('What the copy holds');
  await patient.press('Seal the copy');
  await patient.sees('Your copy is sealed');
  await patient.press('Copy the link');
  await patient.page.getByText('The link is copied. Paste it').first().waitFor();
  return clipboard(patient.page);
};

const pastes = async ({ page, person }, words) => {
  await page.getByRole('textbox', { name: 'The link, or the message with it' }).fill(words);
  await person.press('Open it');
};

const refuses = ({ page }, words) =>
  page.getByRole('alert').filter({ hasText: words }).first().waitFor();

for (const { view, path } of views)
  test(`${view}: a record goes back sealed, and the clinic's key alone opens it`, () =>
    withWeeks({ path, ...withClipboard }, async ({ person: patient, open, origin }) => {
      const clinic = await openDesk(open, path);
      await makesKey(clinic);
      const handout = await handsOut(clinic);
      await patient.follows(handout);
      await patient.press('Use the new plan');
      await patient.isSaved();
      const sealed = await seals(patient);
      console.log(
        `${view}: ${(await readRows(patient.page)).length} entries, ${sealed.length} letters`,
      );
      assert.ok(sealed.startsWith(`${origin}/clinic.html#s=1.`), sealed.slice(0, 80));
      assert.ok(sealed.length < linkMost);
      const [, mark] = /#s=1\.([0-9A-Za-z]{9})\./.exec(sealed) ?? [];
      // It opens at the desk that made the key, from the link itself.
      await clinic.person.follows(sealed);
      await clinic.person.sees('Visit report');
      assert.equal(await clinic.page.evaluate(() => location.hash), '');
      await clinic.page.getByText('Handed out by North').first().waitFor();
      assert.deepEqual(await readRows(clinic.page), [], 'nothing of it is kept');
      assert.ok((await clinic.page.getByText(mark).count()) > 0, 'the key it was sealed for');
      await clinic.person.press('Put it away');
      // A changed, a cut and a strange link are told apart.
      const at = sealed.length - 40;
      const other = sealed[at] === 'x' ? 'y' : 'x';
      await pastes(clinic, sealed.slice(0, at) + other + sealed.slice(at + 1));
      await refuses(clinic, 'It was damaged on the way.');
      await pastes(clinic, sealed.slice(0, -40));
      await refuses(clinic, 'It is cut off. Its end is missing.');
      await pastes(clinic, handout);
      await refuses(clinic, 'This is a hand-out for a patient');
      // Another clinic cannot read it, with or without a key.
      const stranger = await openDesk(open, path, sealed.slice(sealed.indexOf('#')));
      await refuses(stranger, `It is sealed for the key ${mark}`);
      await stranger.person.press('Make a key for records');
      await stranger.person.button('Save the key as a file').waitFor();
      await pastes(stranger, `See below.\n> ${sealed.replace(/.{60}/g, '$&\n> ')}`);
      await refuses(stranger, `It is sealed for another key: ${mark}`);
    }));

test('a key that was saved as a file opens records on another device', () =>
  withWeeks({ path: '/?view=plain', ...withClipboard }, async ({ person: patient, open }) => {
    const clinic = await openDesk(open, '/?view=plain');
    await makesKey(clinic);
    const [download] = await Promise.all([
      clinic.page.waitForEvent('download'),
      clinic.person.press('Save the key as a file'),
    ]);
    const file = await readFile(await download.path());
    await patient.follows(await handsOut(clinic));
    await patient.press('Use the new plan');
    await patient.isSaved();
    const sealed = await seals(patient);
    const second = await openDesk(open, '/?view=plain', sealed.slice(sealed.indexOf('#')));
    await refuses(second, 'There is no key in this browser');
    const choose = async (buffer) => {
      const [chooser] = await Promise.all([
        second.page.waitForEvent('filechooser'),
        second.person.press('Open a file with a key for records'),
      ]);
      await chooser.setFiles({ name: 'key.json', mimeType: 'application/json', buffer });
    };
    await choose(Buffer.from('{"format":"loadwise-record-key"}'));
    await second.page.getByText('This is not a Loadwise key').first().waitFor();
    await choose(file);
    await second.person.button('Save the key as a file').waitFor();
    await pastes(second, sealed);
    await second.person.sees('Visit report');
    // It stays over a reload; what was read does not.
    await second.page.reload();
    await isReady(second.page);
    await second.person.press('Open a record');
    await second.person.button('Save the key as a file').waitFor();
    assert.equal(await second.person.heading('Visit report').count(), 0);
  }));
