// Firefox as it protects against being recognized (privacy.resistFingerprinting; the Tor Browser
// and others have it on): the clock is at UTC and coarse, and what a canvas holds comes back as
// noise. The app works, in words that can be read, and asks about the clock once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeFirefox } from '../support/browser/engines.mjs';
import { reload } from '../support/browser/page.mjs';
import { Person } from '../support/person/person.mjs';

const { withPage } = makeFirefox({
  prefs: { 'privacy.resistFingerprinting': true },
  env: { TZ: 'Pacific/Auckland' },
});

test('the app works, and the clock is asked about once', () =>
  withPage({ locale: 'en-US' }, async ({ page }) => {
    assert.equal(await page.evaluate(() => new Date().getTimezoneOffset()), 0);
    const person = new Person(page);
    await person.starts();
    const question = page.getByRole('heading', { name: /^Is it \d\d?:\d\d.* now/ });
    await question.waitFor();
    assert.equal(await question.count(), 1);
    await person.press('Yes, that is right');
    await question.waitFor({ state: 'hidden' });
    await person.press('Log pain');
    const note = page.getByRole('textbox', { name: /^Note/ });
    await note.fill('Больно сидеть 😖');
    await person.scoresPain(3);
    await person.settles();
    await reload(page);
    await person.isHome();
    assert.equal(await question.count(), 0);
    await person.goesTo('Progress');
    await person.press('All entries');
    await page.getByRole('button', { name: /Pain after: 3 of 10/ }).waitFor();
  }));

test('a led set is led, by a clock that goes in steps', () =>
  withPage({ locale: 'en-US' }, async ({ page }) => {
    const person = new Person(page);
    await person.starts();
    const question = page.getByRole('button', { name: 'Yes, that is right' });
    await question.click();
    await person.press('Start session');
    await person.startsLeading();
    const timer = page.getByRole('timer').first();
    const first = await timer.innerText();
    await page.waitForFunction(
      (before) => document.querySelector('[role=timer]')?.textContent !== before,
      first,
    );
  }));
