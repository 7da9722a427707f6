// Both views fit their window: nothing scrolls sideways, every target is big enough for a finger,
// and in the plain view no word is cut off.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { misfits } from './support/misfits.mjs';
import { is_ready, views, with_page } from './support/page.mjs';
import { Person } from './support/person.mjs';

const windows = [
  { width: 320, height: 640 },
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
];

for (const { view, path } of views) {
  for (const viewport of windows) {
    test(`${view}: everything fits ${viewport.width} x ${viewport.height}, at 100 and 200 %`, () =>
      with_page({ path, viewport }, async ({ page }) => {
        const person = new Person(page);
        await is_ready(page);
        await person.starts();
        for (const size of ['100 %', '200 %']) {
          await person.goes_to('Settings');
          await page.getByRole('radio', { name: size }).check();
          for (const name of [
            'Programme',
            'Progress',
            'More',
            'Your records',
            'Settings',
            'Safety',
            'About Loadwise',
            'Today',
            'Log pain',
          ]) {
            if (name === 'Log pain') await person.press(name);
            else await person.goes_to(name);
            await person.frames();
            assert.deepEqual(await misfits(page, view), [], `${name} at ${size}`);
          }
        }
      }));
  }
}
