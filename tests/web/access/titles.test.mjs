// Tabs, histories and screen readers' lists of windows name a page by its title.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { views, withPage } from '../support/browser/page.mjs';
import { Person } from '../support/person/person.mjs';

for (const { view, path } of views)
  test(`${view}: each page is called by its heading`, () =>
    withPage({ path }, async ({ page }) => {
      const person = new Person(page);
      await person.starts();
      const seen = new Set();
      for (const name of ['Today', 'Programme', 'Progress', 'Settings', 'Safety']) {
        await person.goesTo(name);
        await person.settles();
        const title = await page.title();
        assert.equal(title, `${await person.title()} – Loadwise`);
        seen.add(title);
      }
      assert.equal(seen.size, 5);
    }));
