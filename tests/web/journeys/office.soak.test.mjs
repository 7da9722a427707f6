// What an office does with the files that the app saves, by the programs that offices have: each
// table is opened by LibreOffice as a double click would in a German, a Spanish and an English
// office, and the calendar is read by python-icalendar, libical and khal. The files are those that
// a person saves in the browser, in that language.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { isReady, withPage } from '../support/browser/page.mjs';
import { openedIn, parsedCsv } from '../support/office/spreadsheet.mjs';
import { textsOf } from '../support/person/texts.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const programme = path.join(root, 'assets/programmes/pht.json');
const now = '2026-03-15T18:00:00+01:00';
const reader = path.join(root, 'tests/web/support/office/read_calendar.py');
const folder = mkdtempSync(path.join(tmpdir(), 'loadwise-office-'));
after(() => rmSync(folder, { recursive: true }));

const native = (...words) =>
  execFileSync(path.join(root, 'build/native-release/src/cli/loadwise'), words);

// What a spreadsheet would run, in the ways in which people get it into a note.
const notes = [
  'ok;=1+1',
  '"quoted"; =HYPERLINK("http://x.example","Bill")',
  'x\t=1+1',
  ';;-2+3',
  'Größe: 7,5 – „gut“, ¿así?',
  '@SUM(1)',
  'one line\n=2+2',
  '+49 30 123',
  '=cmd|"/c calc"!A1',
];

/** Weeks of a patient who loads 7.5 and 12.5 kg, and writes such notes. */
const makeLog = () => {
  const lines = String(
    native('simulate', programme, ...'--kind steady --days 70 --log yes'.split(' ')),
  );
  let noted = 0;
  const entries = lines
    .trim()
    .split('\n')
    .map((line) => {
      const entry = JSON.parse(line);
      if (entry.kind === 'set' && entry.exercise.startsWith('s3'))
        entry['load_grams'] = entry.set === 2 ? 12_500 : 7500;
      if (entry.kind === 'pain' && noted < notes.length * 3)
        entry.note = notes[noted++ % notes.length];
      return JSON.stringify(entry);
    });
  const file = path.join(folder, 'log.jsonl');
  writeFileSync(file, `${entries.join('\n')}\n`);
  return file;
};

const log = makeLog();
const exported = (kind, ...more) =>
  native('export', kind, programme, log, '--now', '2026-03-15T18:00+01:00', ...more);

/** What each cell must be, as the form for research has it. */
const wanted = { sets: exported('sets'), days: exported('days') };

const savedBy = async (page, press) => {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return readFile(await download.path());
};

/** The tables that a person saves whose browser speaks this language. */
const savedTables = async (tag, wantsPoint = false) => {
  const text = textsOf(tag.slice(0, 2));
  const options = { path: '/', locale: tag, time: now, timezoneId: 'Europe/Berlin' };
  const tables = {};
  await withPage(options, async ({ page }) => {
    await page.clock.setFixedTime(new Date(now));
    await isReady(page);
    const press = (key) => page.getByRole('button', { name: text(key), exact: true }).click();
    await press('page.more');
    await press('more.records');
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press('import.choose')]);
    const backup = path.join(folder, 'backup.json');
    writeFileSync(backup, exported('backup'));
    await chooser.setFiles(backup);
    await press('import.accept');
    await press('export.more');
    if (wantsPoint) await page.getByRole('radio', { name: text('export.form_point') }).check();
    tables.sets = await savedBy(page, () => press('export.sets'));
    tables.days = await savedBy(page, () => press('export.days'));
  });
  return tables;
};

/** The rows without the one column that is in the patient's language. */
const withoutNames = (bytes) => {
  const rows = parsedCsv(String(bytes));
  const named = rows[0].indexOf('exercise_name');
  return rows.map((row) => row.filter((_, column) => column !== named));
};

const isNumber = (text) => /^-?\d+(\.\d+)?$/.test(text);
const isDate = (text) => /^\d{4}-\d\d-\d\d$/.test(text);

/** Spreadsheets have blanks and line ends of their own, and LibreOffice drops tabs. */
const plain = (text) => text.replace(/\s+/g, '');

const checkCell = (cell, text, where) => {
  assert.equal(cell.formula, undefined, `${where}: a formula`);
  if (text === '') return assert.equal(cell.type, 'empty', where);
  if (isNumber(text)) {
    assert.equal(cell.type, 'float', `${where}: "${cell.words}" is no number`);
    return assert.equal(cell.value, Number(text), where);
  }
  if (isDate(text)) return assert.equal(cell.type, 'date', where);
  assert.equal(plain(cell.words), plain(text), where);
};

const checkTable = (bytes, kind, office) => {
  const rows = parsedCsv(String(wanted[kind]));
  const opened = openedIn(bytes, office);
  assert.equal(opened.length, rows.length, `${kind}: rows`);
  for (const [at, row] of rows.entries()) {
    const filled = row.findLastIndex((text) => text !== '') + 1;
    const splits = office.splitsAt.join(' ');
    const where = `${kind}, ${office.language}, split at ${splits}, row ${at + 1}`;
    assert.equal(opened[at].length, filled, `${where}: columns`);
    for (const [column, cell] of opened[at].entries()) {
      const isTranslated = at > 0 && rows[0][column] === 'exercise_name';
      if (isTranslated) assert.equal(cell.type, 'string', where);
      else checkCell(cell, row[column], `${where}, ${rows[0][column]}`);
    }
  }
};

// LibreOffice splits at all of them unless told otherwise; others at what their language has.
const anywhere = [',', ';', '\t'];

test('the point of the test is there: decimals, and notes that would be formulas', () => {
  const sets = String(wanted.sets);
  assert.ok(sets.includes(',7.5,kg,') && sets.includes(',12.5,kg,'));
  assert.ok((sets + wanted.days).includes('HYPERLINK'));
});

for (const [tag, own] of [
  ['de-DE', ';'],
  ['es-ES', ';'],
  ['en-GB', ','],
])
  test(`an office in ${tag} opens what its patients save by a double click`, async () => {
    const tables = await savedTables(tag);
    const language = tag.slice(0, 2);
    for (const kind of ['sets', 'days']) {
      checkTable(tables[kind], kind, { language, splitsAt: [own] });
      // A comma that is ticked as well parts nothing but what is in quotes anyway.
      checkTable(tables[kind], kind, { language, splitsAt: anywhere });
    }
  });

test('the form for research is the same from a German browser', async () => {
  const tables = await savedTables('de-DE', true);
  for (const kind of ['sets', 'days']) {
    assert.deepEqual(withoutNames(tables[kind]), withoutNames(wanted[kind]), kind);
    checkTable(tables[kind], kind, { language: 'en', splitsAt: [','] });
  }
});

const readBy = (bytes, firstDay) => {
  const file = path.join(folder, 'reminders.ics');
  writeFileSync(file, bytes);
  // Debian's own, which knows Debian's modules.
  return JSON.parse(String(execFileSync('/usr/bin/python3', [reader, file, firstDay])));
};

const byTime = (left, right) =>
  left.start === right.start ? 0 : left.start < right.start ? -1 : 1;

const minutesOf = ({ start, end }) => (Date.parse(`${end}Z`) - Date.parse(`${start}Z`)) / 60_000;

for (const [tag, time] of [
  ['en-GB', '2026-03-15T09:00:00'],
  ['de-DE', '2026-10-12T21:30:00'],
])
  test(`calendar programs read reminders saved in ${tag} as they were meant`, async () => {
    const text = textsOf(tag.slice(0, 2));
    let bytes;
    const options = { path: '/', locale: tag, time, timezoneId: 'Europe/Berlin' };
    await withPage(options, async ({ page }) => {
      await isReady(page);
      const press = (key) => page.getByRole('button', { name: text(key), exact: true }).click();
      await press('page.more');
      await press('more.reminders');
      const field = page.getByLabel(text('reminders.session_at'), { exact: true });
      await field.fill('19:15');
      bytes = await savedBy(page, () => press('reminders.save'));
    });
    const { icalendar, libical, khal } = readBy(bytes, time.slice(0, 10));
    assert.equal(icalendar.method, 'PUBLISH');
    assert.equal(icalendar.version, '2.0');
    assert.equal(icalendar.zones, 0, 'floating time needs no zone');
    assert.equal(libical.errors, 0);
    assert.equal(new Set(icalendar.uids).size, icalendar.uids.length);
    const events = icalendar.events.sort(byTime);
    assert.deepEqual(libical.events.sort(byTime), events, 'libical');
    const seen = events.map(({ title, start, end }) => ({ title, start, end }));
    assert.deepEqual(khal.events.sort(byTime), seen, 'khal');
    const titles = new Set(events.map(({ title }) => title));
    assert.equal(titles.size, 2);
    // Four weeks, over the change of the clock: the wall's time stays.
    const days = new Set(events.map(({ start }) => start.slice(0, 10)));
    const all = [...days].sort();
    assert.ok(Date.parse(all.at(-1)) - Date.parse(all[0]) <= 28 * 86_400_000);
    assert.ok(Date.parse(all.at(-1)) - Date.parse(all[0]) >= 24 * 86_400_000);
    const last = events.filter(({ start }) => start.endsWith('T19:15'));
    assert.ok(last.length >= 9, `${last.length} sessions at 19:15`);
    for (const event of events) {
      assert.equal(event.zone, 'None');
      assert.deepEqual(event.alarms, [-10]);
      assert.ok(event.start >= time.slice(0, 10), 'none is over');
      assert.ok([5, 30].includes(minutesOf(event)), `${minutesOf(event)} minutes`);
    }
  });
