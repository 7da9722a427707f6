// Your records: files that leave and come in, through the real screen, in both views. A simulated
// patient's log stands in for weeks of use, and the command line's exports for what must come out:
// build native-release first.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import test, { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { beside, isReady, views, withPage } from '../support/browser/page.mjs';
import { Person } from '../support/person/person.mjs';
import { readRows } from '../support/store/records.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const programme = path.join(root, 'assets/programmes/pht.json');
const sampleTime = { time: '2026-02-14T09:00:00+00:00', timezoneId: 'Europe/London' };

/** What the command line prints. */
const native = (...words) =>
  execFileSync(path.join(root, 'build/native-release/src/cli/loadwise'), words);
const folder = mkdtempSync(path.join(os.tmpdir(), 'loadwise-'));
const log = path.join(folder, 'log.jsonl');
writeFileSync(
  log,
  native('simulate', programme, ...'--kind flaring --days 40 --seed 3 --log yes'.split(' ')),
);
const exported = (kind) =>
  native('export', kind, programme, log, '--now', '2026-02-14T09:00+00:00');
const sample = exported('backup');
after(() => rmSync(folder, { recursive: true }));
const passphrase = 'correct horse battery staple';

/** What a press saves, as bytes and name. */
const savedBy = async (page, press) => {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
};

const opens = async (person, name, buffer) => {
  const [chooser] = await Promise.all([
    person.page.waitForEvent('filechooser'),
    person.press('Choose a backup file'),
  ]);
  const file = path.join(folder, name);
  writeFileSync(file, buffer);
  await chooser.setFiles(file);
};

const says = (page, words) => page.getByRole('main').getByText(words).first().waitFor();

const goesToRecords = async (page) => {
  const person = new Person(page);
  // What is written says the minute: it must not change under the test.
  await page.clock.setFixedTime(new Date(sampleTime.time));
  await isReady(page);
  await person.goesTo('Your records');
  await person.sees('Your records');
  return person;
};

const bringsIn = async (person, name, buffer) => {
  await opens(person, name, buffer);
  await says(person.page, 'This would be added');
  await person.press('Add to my records');
  await says(person.page, `added from ${name}`);
  await person.isSaved();
};

for (const { view, path: start } of views) {
  test(`${view}: a backup brings everything back, and exports are what they are natively`, () =>
    withPage({ path: start, ...sampleTime }, async ({ page }) => {
      const person = await goesToRecords(page);
      await bringsIn(person, 'old-phone.json', sample);
      const backup = await savedBy(page, () => person.press('Save a backup'));
      assert.equal(backup.name, 'loadwise-backup-2026-02-14.json');
      const { entries } = JSON.parse(String(backup.bytes));
      assert.deepEqual(entries, JSON.parse(String(sample)).entries);
      await says(page, 'was given to the browser');
      await opens(person, 'again.json', backup.bytes);
      await says(page, 'Nothing new in this file');
      await person.press('Tables and other formats');
      for (const [press, kind] of [
        ['Table of all sets (CSV)', 'sets'],
        ['Table of all days (CSV)', 'days'],
        ['For clinic software (FHIR)', 'fhir'],
      ]) {
        const { bytes } = await savedBy(page, () => person.press(press));
        assert.ok(bytes.equals(exported(kind)), `${kind} differ`);
      }
    }));

  test(`${view}: hostile files say what and where, and change nothing`, () =>
    withPage({ path: start, ...sampleTime }, async ({ page }) => {
      const person = await goesToRecords(page);
      await bringsIn(person, 'old-phone.json', sample);
      const rows = await readRows(page);
      const text = sample.toString();
      const badText = Buffer.concat([sample.subarray(0, 400), Buffer.from([0xc3, 0x28])]);
      for (const [name, content, words] of [
        ['cut.json', text.slice(0, 5000), /cannot be used/],
        ['picture.json', Buffer.from('89504e470d0a1a0a', 'hex'), 'It is a picture'],
        ['bad.json', badText, 'byte 401 cannot be read'],
        ['other.json', '{"format":"other","version":1}', /not a backup made by Loadwise.*format/],
        ['deep.json', '['.repeat(200_000), /cannot be used/],
        ['huge.json', Buffer.alloc(30 * 1024 * 1024, 0x20), '30 MB'],
        ['newer.json', text.replace('"version":1', '"version":2'), 'newer version'],
        ['scanned.json', '<!doctype html>\n<title>Checking your download</title>', 'a web page'],
        ['letter.rtf', String.raw`{\rtf1\ansi Dear colleague,}`, 'a document'],
        ['sheet.pdf', '%PDF-1.7\n', 'a PDF'],
        ['screen.json', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'a picture'],
        ['days.csv', 'date,worst pain\n2026-02-01,3\n', 'a table'],
        ['sessions.ics', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n', 'a calendar file'],
      ]) {
        await opens(person, name, content);
        await person.sees(`${name} cannot be used`);
        await says(page, words);
        await says(page, 'Nothing was changed');
      }
      assert.deepEqual(await readRows(page), rows);
    }));

  test(`${view}: a locked backup tells a wrong passphrase, damage and change apart`, () =>
    withPage({ path: start, ...sampleTime }, async ({ page }) => {
      const person = await goesToRecords(page);
      await bringsIn(person, 'old-phone.json', sample);
      await page.getByRole('checkbox', { name: 'Lock it with a passphrase' }).check();
      await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(passphrase);
      const { name, bytes } = await savedBy(page, () => person.press('Save a backup'));
      assert.equal(name, 'loadwise-backup-2026-02-14-locked.json');
      const text = bytes.toString();
      assert.ok(!text.includes('entries') && !text.includes('pain'));
      const file = JSON.parse(text);
      assert.ok(file.iterations >= 600_000);
      const other = (letter) => (letter === 'A' ? 'B' : 'A');
      const data = file.data.slice(0, 50) + other(file.data[50]) + file.data.slice(51);
      await opens(person, 'damaged.json', JSON.stringify({ ...file, data }));
      await says(page, 'damaged or cut short');
      await opens(person, 'cut.json', text.slice(0, text.length / 2));
      await says(page, 'damaged or cut short');
      await opens(person, 'newer.json', JSON.stringify({ ...file, version: 2 }));
      await says(page, 'locked by a newer Loadwise');

      const field = page.getByRole('textbox', { name: 'Its passphrase' });
      const changed = { ...file, data };
      const parts = ['iterations', 'salt', 'check', 'iv', 'data'].map((key) => changed[key]);
      const digest = await crypto.subtle.digest('SHA-256', Buffer.from(JSON.stringify(parts)));
      changed.checksum = Buffer.from(digest).toString('base64');
      await opens(person, 'changed.json', JSON.stringify(changed));
      await person.sees('changed.json is locked');
      await field.fill(passphrase);
      await person.press('Open');
      await says(page, 'someone changed this file');

      await opens(person, 'mine.json', text);
      await person.sees('mine.json is locked');
      await field.fill('wrong horse battery');
      await person.press('Open');
      await says(page, 'not the passphrase');
      await field.fill(` ${passphrase} `);
      await person.press('Open');
      await says(page, 'Nothing new in this file');
    }));

  test(`${view}: the visit report is one sheet of paper`, () =>
    withPage({ path: start, ...sampleTime }, async ({ page }) => {
      const person = await goesToRecords(page);
      await bringsIn(person, 'old-phone.json', sample);
      await person.press('Visit report on one page');
      await person.sees('Week by week');
      await page.evaluate(() => {
        globalThis.print = () => document.body.setAttribute('data-printed', '1');
      });
      await person.press('Print or save as PDF');
      await page.waitForSelector('[data-printed]', { state: 'attached' });
      const pdf = await page.pdf({
        preferCSSPageSize: true,
        path: process.env.LOADWISE_REPORT_PDF,
      });
      assert.equal(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g).length, 1);
      await page.emulateMedia({ media: 'print' });
      await page.getByRole('button').first().waitFor({ state: 'hidden' });
      await person.heading('Visit report').waitFor();
    }));
}

test('deleting everything leaves nothing, in no tab', () =>
  withPage(sampleTime, async ({ page }) => {
    const person = await goesToRecords(page);
    await bringsIn(person, 'old-phone.json', sample);
    const other = await beside(page);
    await other.goto(page.url());
    await isReady(other);
    await person.goesTo('Settings');
    await page.getByRole('radio', { name: 'Dark', exact: true }).check();
    await person.goesTo('Your records');
    await person.press('Delete everything…');
    await person.sees('Delete everything');
    const now = person.button('Delete everything now');
    assert.equal(await now.getAttribute('aria-disabled'), 'true');
    await page.getByRole('checkbox', { name: /^Yes, delete \d+ entr/ }).check();
    await now.click();
    await says(page, 'Everything was deleted from this browser');
    await new Person(other).button('Answer the safety questions').waitFor();
    for (const each of [page, other]) {
      await each.reload();
      await isReady(each);
      await new Person(each).button('Answer the safety questions').waitFor();
    }
    assert.deepEqual(await readRows(page), []);
    await person.goesTo('Settings');
    assert.ok(await page.getByRole('radio', { name: 'Same as the device' }).isChecked());
  }));

const offersAShareSheet = () => {
  navigator.canShare = ({ files }) => files.every(({ type }) => type === 'text/plain');
  navigator.share = async ({ files }) => {
    document.body.setAttribute('data-shared', `${files[0].name} ${await files[0].text()}`);
  };
};

test('a backup goes to the share sheet, as text where it takes no JSON', () =>
  withPage({ ...sampleTime, init: offersAShareSheet }, async ({ page }) => {
    const person = await goesToRecords(page);
    await bringsIn(person, 'old-phone.json', sample);
    await person.press('Share a backup');
    await says(page, 'was shared');
    const shared = await page.getAttribute('body', 'data-shared');
    assert.ok(shared.startsWith('loadwise-backup-2026-02-14.json.txt {'));
    assert.deepEqual(
      JSON.parse(shared.slice(shared.indexOf('{'))).entries,
      JSON.parse(String(sample)).entries,
    );
  }));
