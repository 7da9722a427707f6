// Nothing is called saved that is not known to be: downloads that a browser drops, a share sheet
// that takes no calendar, a print that does nothing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { viewOfTurn, views, withPage } from '../support/browser/page.mjs';
import { Person } from '../support/person/person.mjs';

const goesToRecords = async (page, { hasTrained = false } = {}) => {
  const person = new Person(page);
  await person.starts();
  if (hasTrained) await person.trains();
  await person.goesTo('More');
  await person.press('Your records');
  return person;
};

const says = (page, words) => page.getByText(words).first().waitFor();

const dropsDownloads = () => {
  HTMLAnchorElement.prototype.click = () => {};
};

for (const { view, path } of views)
  test(`${view}: a dropped download is no backup, and there are other ways`, () =>
    withPage({ path, init: dropsDownloads }, async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      const person = await goesToRecords(page);
      await person.press('Save a backup');
      await says(page, 'was given to the browser');
      await says(page, 'Never');
      await person.press('No, it is not there');
      await says(page, 'there is no backup yet');
      await person.press('Copy the backup as text');
      await says(page, 'was copied');
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      assert.equal(JSON.parse(copied).format, 'loadwise-backup');
      await says(page, 'Never');
      await person.press('Yes, I have the file');
      await says(page, 'your backup from today');
      await page.reload();
      await person.goesTo('More');
      await person.press('Your records');
      assert.equal(await page.getByText('Never', { exact: true }).count(), 0);
    }));

const sharesTextAlone = () => {
  Object.assign(navigator, {
    canShare: ({ files }) => files.every(({ name }) => /\.(txt|csv|pdf|png)$/.test(name)),
    share: async ({ files: [file] }) => {
      globalThis.shared = `${file.name} ${file.type}`;
    },
  });
};

test('a calendar is never shared as text; a backup may be, and counts then', () =>
  withPage({ path: viewOfTurn(0).path, init: sharesTextAlone }, async ({ page }) => {
    const person = await goesToRecords(page);
    await person.press('Share a backup');
    await says(page, 'was shared');
    assert.match(await page.evaluate(() => globalThis.shared), /\.json\.txt text\/plain$/);
    assert.equal(await page.getByText('Never', { exact: true }).count(), 0);
    await person.goesTo('More');
    await person.press('Reminders');
    await person.button('Save the calendar file').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Send it to a calendar app' }).count(), 0);
  }));

for (const [name, init] of Object.entries({
  missing: () => {
    delete globalThis.print;
    Object.defineProperty(globalThis, 'print', { value: undefined });
  },
  'one that does nothing': () => {
    globalThis.print = () => {};
  },
}))
  test(`a print that is ${name} is told`, () =>
    withPage({ path: viewOfTurn(1).path, init }, async ({ page }) => {
      const person = await goesToRecords(page, { hasTrained: true });
      await person.press('Visit report on one page');
      await person.press('Print or save as PDF');
      await says(page, 'Nothing was printed');
    }));
