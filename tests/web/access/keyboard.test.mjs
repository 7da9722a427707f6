// The first day by keyboard alone, in both views: what can be reached, in which order, how big it
// is, that the ring shows and that nothing is hidden behind the navigation.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { is_ready, views, with_page } from '../support/browser/page.mjs';
import { Person } from '../support/person/person.mjs';
import { count_colour } from '../support/pictures/pixels.mjs';
import { with_weeks } from '../support/person/screens.mjs';

const viewport = { width: 390, height: 844 };
const tabs_most = 120;
const target_least = 44;
const ring_colour = [0x1b, 0x55, 0xc4];
const ring_least = 60;

// Where the focus is, as the person sees it. The target of a mark or a field is its label.
const stop_of = (page) =>
  page.evaluate(() => {
    const active = document.activeElement;
    const target = active.closest('label') ?? active;
    const { x, y, width, height } = target.getBoundingClientRect();
    const bar = document.querySelector('nav');
    const middle = document.elementFromPoint(x + width / 2, y + Math.min(height, 60) / 2);
    return {
      role: active.getAttribute('role') ?? active.type ?? active.tagName.toLowerCase(),
      words: target.textContent.slice(0, 60),
      isInMain: Boolean(active.closest('main')),
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
  async tabs_to(role, name) {
    const target = this.locate(role, name);
    await target.waitFor();
    for (let tab = 0; tab < tabs_most; tab += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return target;
      await this.page.keyboard.press('Tab');
      await this.look();
    }
    throw new Error(`${name} was not reached with ${tabs_most} tabs`);
  }

  async look() {
    await this.page.evaluate(() => new Promise((go) => requestAnimationFrame(() => go())));
    const stop = await stop_of(this.page);
    if (stop.role === 'body') return;
    assert.ok(stop.isOnTop, `${stop.words} is covered`);
    assert.ok(stop.bottom <= stop.edge + 1, `${stop.words} is behind the navigation`);
    assert.ok(
      stop.height >= target_least && stop.width >= target_least,
      `${stop.words} is ${stop.width} x ${stop.height}`,
    );
    const last = this.stops.at(-1);
    if (last?.isInMain && stop.isInMain && last.page === (await this.title())) {
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
    return count_colour(this.page, await this.page.screenshot({ clip }), ring_colour);
  }

  async activates(role, name, key = 'Enter') {
    await this.tabs_to(role, name);
    await this.page.keyboard.press(key);
  }

  async scores_by_arrows(title, score) {
    await this.sees(title);
    await this.tabs_to('radio', /^0\b/);
    for (let step = 0; step < score; step += 1) await this.page.keyboard.press('ArrowRight');
    await this.locate('radio', new RegExp(`^${score}\\b`)).waitFor();
    await this.page.waitForFunction(
      (score) => document.activeElement.closest('label')?.textContent.startsWith(String(score)),
      score,
    );
  }

  /** A new page starts at its heading, for the keyboard and for listeners. */
  async is_at_heading(name) {
    await this.page.waitForFunction(
      ([source, flags]) => {
        const { tagName, textContent } = document.activeElement;
        return tagName === 'H1' && new RegExp(source, flags).test(textContent);
      },
      [name.source, name.flags],
    );
    await this.has_waited();
    assert.equal(await this.page.evaluate(() => document.activeElement.tagName), 'H1');
  }
}

for (const { view, path } of views) {
  test(`${view}: the first day by keyboard alone`, () =>
    with_page({ path, viewport, colorScheme: 'light' }, async ({ page }) => {
      const person = new Typist(page);
      await is_ready(page);
      assert.equal(
        await page.evaluate(() => document.activeElement.tagName),
        'BODY',
        'the first page takes no focus',
      );
      await person.activates('button', 'Answer the safety questions');
      await person.is_at_heading(/Before you start/);
      const groups = await page.getByRole('radiogroup').count();
      for (let group = 0; group < groups; group += 1) {
        await page.keyboard.press('Tab');
        await person.look();
        await page.keyboard.press('Space');
      }
      await person.activates('button', 'Continue');
      await person.is_at_heading(/Where do you begin/);
      await person.tabs_to('radio', /^Early: settle/);
      await page.keyboard.press('ArrowDown');
      await person.button('A clinician named this stage: begin').waitFor();
      await page.keyboard.press('ArrowUp');
      await person.activates('button', 'Begin with this stage');
      await person.activates('button', 'Say how it usually feels');
      await person.is_at_heading(/Usual pain/);
      await person.scores_by_arrows('Usual pain', 2);
      await person.tabs_to('textbox', /^Note/);
      await page.keyboard.type('By keyboard.');
      await person.activates('button', 'Save');
      await person.activates('button', 'Start session', 'Space');
      await person.is_at_heading(/./);
      await person.activates('button', 'Start');
      await page.getByRole('timer').waitFor();
      await person.activates('button', 'Pause', 'Space');
      await person.button('Go on').waitFor();
      await person.activates('button', 'All exercises');
      await person.is_at_heading(/Your session/);
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
      await person.scores_by_arrows('Pain during', 2);
      await person.activates('button', 'Save');
      await person.scores_by_arrows('Pain after', 1);
      await person.activates('button', 'Save');
      await person.heading('Pain after').waitFor({ state: 'hidden' });
      await person.is_saved();
      await person.activates('button', 'Progress');
      await person.is_at_heading(/Progress/);
      for (const [role, count] of person.rings)
        assert.ok(count >= ring_least, `the ring of a ${role} shows ${count} pixels`);
      assert.deepEqual(
        [...person.rings.keys()].sort(),
        ['button', 'checkbox', 'radio', 'textarea'],
        'every kind of control was looked at',
      );
    }));

  test(`${view}: what held the keyboard goes, and the keyboard stays near`, () =>
    with_page({ path, viewport }, async ({ page }) => {
      const person = new Typist(page);
      await is_ready(page);
      await person.answers_all_questions();
      const yes = page.getByRole('radio', { name: 'Yes', exact: true }).first();
      await yes.check();
      const cleared = person.button(/A clinician has checked this/);
      await cleared.focus();
      await page.keyboard.press('Enter');
      await person.button('Yes, and I was told I can go on').focus();
      await page.keyboard.press('Enter');
      await cleared.waitFor({ state: 'hidden' });
      assert.ok(await yes.evaluate((each) => each === document.activeElement), 'at the answer');
    }));

  test(`${view}: the keyboard pages, and brings what has the focus into sight`, () =>
    with_weeks({ path, viewport }, async ({ page, person }) => {
      await person.goes_to('Progress');
      const scrolls_to_rest = async (key) => {
        const rest = page.evaluate(
          () =>
            new Promise((go) => addEventListener('scrollend', () => go(scrollY), { once: true })),
        );
        await page.keyboard.press(key);
        return rest;
      };
      const first = await scrolls_to_rest('PageDown');
      assert.ok(first > 300, `one page down is at ${first}`);
      const second = await scrolls_to_rest('PageDown');
      assert.ok(second > first + 300, `two pages down are at ${second}`);
      assert.equal(await scrolls_to_rest('Home'), 0);
      const last = page.getByRole('main').getByRole('button').last();
      await last.focus();
      const { y, height } = await last.boundingBox();
      assert.ok(y >= 0 && y + height <= viewport.height, 'the focus is in sight');
    }));

  test(`${view}: arrow keys go along the tabs, and the tab key past them`, () =>
    with_weeks({ path, viewport }, async ({ page, person }) => {
      await person.goes_to('Progress');
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
