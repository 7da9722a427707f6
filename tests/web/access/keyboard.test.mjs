// The first day by keyboard alone, in both views: what can be reached, in which order, how big it
// is, that the ring shows and that nothing is hidden behind the navigation.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isReady, views, withPage } from '../support/browser/page.mjs';
import { Person } from '../support/person/person.mjs';
import { countColour } from '../support/pictures/pixels.mjs';
import { withWeeks } from '../support/person/screens.mjs';
import { isSettled } from '../support/person/leaving.mjs';

const viewport = { width: 390, height: 844 };
const tabsMost = 120;
const targetLeast = 44;
const ringColour = [0x1b, 0x55, 0xc4];
const ringLeast = 60;

// Where the focus is, as the person sees it. The target of a mark or a field is its label.
const stopOf = (page) =>
  page.evaluate(() => {
    const active = /** @type {HTMLInputElement} */ (document.activeElement);
    const target = active.closest('label') ?? active;
    const { x, y, width, height } = target.getBoundingClientRect();
    const bar = document.querySelector('nav');
    const middle = document.elementFromPoint(x + width / 2, y + Math.min(height, 60) / 2);
    return {
      role: active.getAttribute('role') ?? active.type ?? active.tagName.toLowerCase(),
      words: target.textContent.slice(0, 60),
      isInMain: Boolean(active.closest('main')),
      dialog: active.closest('[role=dialog]')?.getAttribute('aria-label') ?? '',
      isOnTop: target.contains(middle),
      top: y + scrollY,
      left: x,
      bottom: y + height,
      width,
      height,
      edge: !bar || bar.contains(active) ? innerHeight : bar.getBoundingClientRect().top,
    };
  });

class Typist extends Person {
  constructor(page) {
    super(page);
    this.stops = [];
    this.rings = new Map();
  }

  locate(role, name) {
    return this.page.getByRole(role, { name, exact: typeof name === 'string' }).first();
  }

  /** Tab until the thing has the focus. Every stop on the way is looked at. */
  async tabsTo(role, name) {
    const target = this.locate(role, name);
    await target.waitFor();
    await isSettled(this.page);
    for (let tab = 0; tab < tabsMost; tab += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return target;
      await this.page.keyboard.press('Tab');
      await this.look();
    }
    throw new Error(`${name} was not reached with ${tabsMost} tabs`);
  }

  async look() {
    await this.page.evaluate(() => new Promise((go) => requestAnimationFrame(() => go())));
    const stop = await stopOf(this.page);
    if (stop.role === 'body') return;
    assert.ok(stop.isOnTop, `${stop.words} is covered`);
    assert.ok(stop.bottom <= stop.edge + 1, `${stop.words} is behind the navigation`);
    assert.ok(
      stop.height >= targetLeast && stop.width >= targetLeast,
      `${stop.words} is ${stop.width} x ${stop.height}`,
    );
    const last = this.stops.at(-1);
    const isSamePlace = last?.dialog === stop.dialog && last?.page === (await this.title());
    if (last?.isInMain && stop.isInMain && isSamePlace) {
      const isBelow = stop.top > last.top + 1;
      const isBeside = Math.abs(stop.top - last.top) <= 1 && stop.left > last.left;
      assert.ok(isBelow || isBeside, `${stop.words} comes after ${last.words}`);
    }
    this.stops.push({ ...stop, page: await this.title() });
    if (!this.rings.has(stop.role)) this.rings.set(stop.role, await this.ring(stop));
  }

  /** How much of the ring's colour shows around the focus. */
  async ring({ left, top, width, height }) {
    const scroll = await this.page.evaluate(() => scrollY);
    const x = Math.max(0, left - 6);
    const y = Math.max(0, top - scroll - 6);
    const clip = {
      x,
      y,
      width: Math.min(width + 12, viewport.width - x),
      height: Math.min(height + 12, viewport.height - y),
    };
    return countColour(this.page, await this.page.screenshot({ clip }), ringColour);
  }

  async activates(role, name, key = 'Enter') {
    await this.tabsTo(role, name);
    await this.page.keyboard.press(key);
  }

  async scoresByArrows(title, score) {
    await this.sees(title);
    await this.tabsTo('radio', /^0\b/);
    for (let step = 0; step < score; step += 1) await this.page.keyboard.press('ArrowRight');
    await this.locate('radio', new RegExp(`^${score}\\b`))
      .first()
      .waitFor();
    await this.page.waitForFunction(
      (score) => document.activeElement.closest('label')?.textContent.startsWith(String(score)),
      score,
    );
    await this.page.keyboard.press('Space');
  }

  /** A new page starts at its heading, for the keyboard and for listeners. */
  async isAtHeading(name) {
    await this.page.waitForFunction(
      ([source, flags]) => {
        const { tagName, textContent } = document.activeElement;
        return tagName === 'H1' && new RegExp(source, flags).test(textContent);
      },
      [name.source, name.flags],
    );
    await this.hasWaited();
    assert.equal(await this.page.evaluate(() => document.activeElement.tagName), 'H1');
  }
}

for (const { view, path } of views) {
  test(`${view}: the first day by keyboard alone`, () =>
    withPage({ path, viewport, colorScheme: 'light' }, async ({ page }) => {
      const person = new Typist(page);
      await isReady(page);
      assert.equal(
        await page.evaluate(() => document.activeElement.tagName),
        'BODY',
        'the first page takes no focus',
      );
      await person.activates('button', 'Answer the safety questions');
      await person.isAtHeading(/Before you start/);
      const groups = await page.getByRole('radiogroup').count();
      for (let group = 0; group < groups; group += 1) {
        await page.keyboard.press('Tab');
        await person.look();
        await page.keyboard.press('Space');
      }
      await person.activates('button', 'Continue');
      await person.isAtHeading(/Where do you begin/);
      await person.tabsTo('radio', /^Early: settle/);
      await page.keyboard.press('ArrowDown');
      await person.button('My doctor or physiotherapist named it: begin').waitFor();
      await page.keyboard.press('ArrowUp');
      await person.activates('button', 'Begin with this stage');
      await person.scoresByArrows('How strong is your usual pain?', 2);
      await person.isAtHeading(/Today you train/);
      await person.activates('button', 'Log pain');
      await person.isAtHeading(/Pain after/);
      await person.scoresByArrows('Pain after', 1);
      await person.tabsTo('textbox', /^Note/);
      await page.keyboard.type('By keyboard.');
      await person.activates('button', 'Save');
      await person.activates('button', /^Start session/, 'Space');
      await person.isAtHeading(/./);
      await person.activates('button', 'Start');
      await person.activates('button', 'No, stay silent');
      await page.getByRole('timer').waitFor();
      await person.activates('button', 'Pause', 'Space');
      await person.button('Go on').waitFor();
      await person.activates('button', 'More…');
      await person.activates('button', 'All exercises');
      await person.isAtHeading(/Your session/);
      for (const box of await page.getByRole('checkbox').all()) {
        for (let tab = 0; !(await box.evaluate((each) => each === document.activeElement)); tab++) {
          assert.ok(tab < 9, 'the next set is a few tabs away');
          await page.keyboard.press('Tab');
          await person.look();
        }
        await page.keyboard.press('Space');
        assert.ok(await box.isChecked());
        // With the last set done, the way to be led through them goes.
        await person.frames();
      }
      await person.activates('button', 'Finish session');
      await person.isAtHeading(/Session done/);
      await person.scoresByArrows('Session done', 2);
      await person.activates('button', 'Not now');
      await person.isSaved();
      await person.activates('button', 'Progress');
      await person.isAtHeading(/Progress/);
      for (const [role, count] of person.rings)
        assert.ok(count >= ringLeast, `the ring of a ${role} shows ${count} pixels`);
      assert.deepEqual(
        [...person.rings.keys()].sort(),
        ['button', 'checkbox', 'radio', 'textarea'],
        'every kind of control was looked at',
      );
    }));

  test(`${view}: what held the keyboard goes, and the keyboard stays near`, () =>
    withPage({ path, viewport }, async ({ page }) => {
      const person = new Typist(page);
      await isReady(page);
      await person.answersAllQuestions();
      const yes = page.getByRole('radio', { name: 'Yes', exact: true }).first();
      await yes.check();
      const cleared = person.button(/A doctor or physiotherapist has checked this/);
      await cleared.focus();
      await page.keyboard.press('Enter');
      await person.button('Yes, and I was told I can go on').focus();
      await page.keyboard.press('Enter');
      await cleared.waitFor({ state: 'hidden' });
      await isSettled(page);
      assert.ok(await yes.evaluate((each) => each === document.activeElement), 'at the answer');
    }));

  test(`${view}: the keyboard pages, and brings what has the focus into sight`, () =>
    withWeeks({ path, viewport }, async ({ page, person }) => {
      await person.goesTo('Progress');
      const scrollsToRest = async (key) => {
        const rest = page.evaluate(
          () =>
            new Promise((go) => addEventListener('scrollend', () => go(scrollY), { once: true })),
        );
        await page.keyboard.press(key);
        return rest;
      };
      const first = await scrollsToRest('PageDown');
      assert.ok(first > 300, `one page down is at ${first}`);
      const second = await scrollsToRest('PageDown');
      assert.ok(second > first + 300, `two pages down are at ${second}`);
      assert.equal(await scrollsToRest('Home'), 0);
      const last = page.getByRole('main').getByRole('button').last();
      await last.focus();
      const { y, height } = await last.boundingBox();
      assert.ok(y >= 0 && y + height <= viewport.height, 'the focus is in sight');
    }));

  test(`${view}: arrow keys go along the tabs, and the tab key past them`, () =>
    withWeeks({ path, viewport }, async ({ page, person }) => {
      await person.goesTo('Progress');
      const tab = (name) => page.getByRole('tab', { name, exact: true });
      await tab('Month').focus();
      for (const [key, name] of [
        ['ArrowRight', 'All'],
        ['ArrowRight', 'Week'],
        ['ArrowLeft', 'All'],
        ['Home', 'Week'],
      ]) {
        await page.keyboard.press(key);
        await page.getByRole('tab', { name, selected: true }).waitFor();
        assert.ok(await tab(name).evaluate((each) => each === document.activeElement));
        await page.getByRole('tabpanel', { name }).waitFor();
      }
      await page.keyboard.press('Tab');
      const next = await page.evaluate(() => document.activeElement.getAttribute('role'));
      assert.notEqual(next, 'tab', 'one stop for the whole row');
    }));
}
