// The calendar file a person downloads is what RFC 5545 wants, by a library that reads it.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import ICAL from 'ical.js';
import { views, withPage } from '../support/browser/page.mjs';
import { Person } from '../support/person/person.mjs';

for (const { view, path } of views) {
  test(`${view}: reminders with the person's own times come as a calendar file`, () =>
    withPage({ path, time: '2026-03-02T09:00:00' }, async ({ page }) => {
      const person = new Person(page);
      await person.starts();
      await person.goesTo('More');
      await person.press('Reminders');
      await person.sees('Reminders');
      await page.getByLabel('Session', { exact: true }).fill('19:15');
      await page.getByRole('radio', { name: '30 minutes before' }).check();
      await page.getByText(/the last session at 19:15/).waitFor();

      const coming = page.waitForEvent('download');
      await person.press('Save the calendar file');
      const download = await coming;
      assert.equal(download.suggestedFilename(), 'my-reminders.ics');
      const bytes = await readFile(await download.path());
      const text = bytes.toString('utf8');
      for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75);
      assert.equal(text.replaceAll('\r\n', '').search(/[\r\n]/), -1);

      ICAL.design.strict = true;
      const calendar = new ICAL.Component(ICAL.parse(text));
      const events = calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
      assert.ok(events.length >= 2);
      const titles = new Set(events.map(({ summary }) => summary));
      assert.deepEqual(titles, new Set(['Exercise session', 'Morning check']));
      assert.equal(new Set(events.map(({ uid }) => uid)).size, events.length);
      for (const event of events) {
        assert.equal(event.startDate.zone, ICAL.Timezone.localTimezone, 'floating time');
        assert.ok(event.isRecurring());
        const [alarm] = event.component.getAllSubcomponents('valarm');
        assert.equal(alarm.getFirstPropertyValue('trigger').toString(), '-PT30M');
      }
      const sessions = events.filter(({ summary }) => summary === 'Exercise session');
      const last = sessions.map(({ startDate }) => startDate.toString().slice(11)).sort();
      assert.equal(last.at(-1), '19:15:00');

      await page.getByLabel('Session', { exact: true }).fill('');
      await page.getByRole('alert').filter({ hasText: 'Choose both times.' }).waitFor();
      await page.reload();
      await person.goesTo('More');
      await person.press('Reminders');
      await page.getByText(/the last session at 19:15/).waitFor();
    }));
}
