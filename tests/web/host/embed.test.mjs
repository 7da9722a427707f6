// The app in a clinic's page on another site: the element makes the frame, the frame fits, keyboard
// and wheel go in and out, and neither side believes what it should not. The person's first day is
// there in both views; what only concerns the frame around them takes turns.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rules, violations_on } from '../support/audit/axe.mjs';
import { app_in, with_clinic_page } from '../support/browser/clinic_page.mjs';
import { view_of_turn, views } from '../support/browser/page.mjs';
import { Person } from '../support/person/person.mjs';

const two = `<h1>Two</h1><p><a href="#a" id="before">before</a></p>
<loadwise-programme programme="pht" height="500"></loadwise-programme>
<p><a href="#b" id="between">between</a></p>
<loadwise-programme programme="achilles" lang="es" height="500"></loadwise-programme>
<p><a href="#c" id="after">after</a></p>`;

const one = (attributes) =>
  `<p><a href="#a" id="before">before</a></p>
<loadwise-programme ${attributes}></loadwise-programme>
<p><a href="#c" id="after">after</a></p>`;

const height_of = (frame) => frame.evaluate((element) => element.getBoundingClientRect().height);

/** Waits until `read` answers the same thing over ten frames of the screen. */
const settled = async (page, read) => {
  let before;
  for (let same = 0; same < 10;) {
    await page.evaluate(() => new Promise((go) => requestAnimationFrame(go)));
    const now = JSON.stringify(await read());
    same = now === before ? same + 1 : 0;
    before = now;
  }
  return JSON.parse(before);
};

test('the demo page shows the app from another site, as tall as its content', () =>
  with_clinic_page({ viewport: { width: 1000, height: 1600 } }, async ({ page, app }) => {
    const { frame, app: inside } = await app_in(page);
    const attributes = await frame.evaluate((element) => ({
      allow: element.allow,
      sandbox: [...element.sandbox].sort(),
      loading: element.loading,
      referrer: element.referrerPolicy,
      title: element.title,
      style: element.getAttribute('style'),
    }));
    assert.deepEqual(attributes.sandbox, [
      'allow-downloads',
      'allow-modals',
      'allow-popups',
      'allow-popups-to-escape-sandbox',
      'allow-same-origin',
      'allow-scripts',
    ]);
    assert.match(attributes.allow, /^screen-wake-lock(; web-share)?$/);
    assert.equal(attributes.loading, 'lazy');
    assert.equal(attributes.referrer, 'no-referrer');
    assert.equal(attributes.title, 'Programme in an app');
    const height = await settled(page, () => height_of(frame));
    const inner = await inside.evaluate(() => [
      document.documentElement.scrollHeight,
      innerHeight,
      document.cookie,
    ]);
    assert.ok(height > 400 && height < 1500, `${height} px`);
    assert.ok(inner[0] <= inner[1] + 1, 'nothing is left to scroll in the frame');
    assert.equal(inner[2], '');
    assert.deepEqual(await page.context().cookies(), []);
    const accent = () =>
      inside.evaluate(() =>
        getComputedStyle(document.documentElement).getPropertyValue('--accent'),
      );
    assert.equal(await accent(), '#7a3e9d');
    await page.evaluate(() =>
      document.querySelector('loadwise-programme').setAttribute('accent', '#ffee00'),
    );
    await page.waitForFunction(() => true);
    const darker = await settled(page, accent);
    assert.notEqual(darker, '#7a3e9d');
    assert.notEqual(darker, '#ffee00', 'yellow could not be read on white');
    const own_tab = inside.getByRole('link', { name: 'Open in its own tab' });
    assert.match(await own_tab.getAttribute('href'), /\?programme=pht&lang=en&accent=7a3e9d$/);
    assert.ok((await own_tab.getAttribute('href')).startsWith(app.origin));
    assert.equal(await own_tab.getAttribute('target'), '_blank');
  }));

for (const { view } of views)
  test(`${view}: the app works in the frame, and keeps its records apart from its own tab`, () =>
    with_clinic_page({ view }, async ({ page, app }) => {
      const { app: inside } = await app_in(page);
      const person = new Person(inside);
      await person.passes_the_questions();
      await person.begins_with_the_first_stage();
      await person.says_usual_pain(2);
      await person.is_saved();
      const is_drawn = await inside.locator('canvas').isVisible();
      assert.equal(is_drawn, view === 'canvas');
      await page.reload();
      const again = new Person((await app_in(page)).app);
      await again.button('Start session').waitFor();
      const tab = await page.context().newPage();
      await tab.goto(app.origin);
      await new Person(tab).button('Answer the safety questions').waitFor();
      await tab.close();
    }));

/** Runs in the app, which reads it when it starts. */
const set_text_size = (size) =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open('loadwise');
    request.onerror = reject;
    request.onsuccess = () => {
      const writing = request.result.transaction('settings', 'readwrite');
      writing.objectStore('settings').put(size, 'text');
      writing.oncomplete = resolve;
    };
  });

// Narrow ones wrap the notice: a scrollbar that came and went would change what is measured.
for (const width of [360, 480, 640])
  test(`with text at 200 % too a frame ${width} px wide is as tall as its content`, () =>
    with_clinic_page({ body: one(''), viewport: { width, height: 5200 } }, async ({ page }) => {
      const before = await app_in(page);
      const height = await settled(page, () => height_of(before.frame));
      await before.app.evaluate(set_text_size, '200');
      await page.reload();
      const { frame, app } = await app_in(page);
      const larger = await settled(page, () => height_of(frame));
      assert.ok(larger > height + 100, `${larger} px after ${height} px`);
      const [content, room] = await app.evaluate(() => {
        const page = document.documentElement;
        return [page.scrollHeight, page.clientHeight];
      });
      assert.equal(content, room, 'nothing is left to scroll in the frame');
      const { bottom } = await app.evaluate(() =>
        document.querySelector('#app > main').getBoundingClientRect().toJSON(),
      );
      const bar = await app.evaluate(() =>
        document.querySelector('#app > nav').getBoundingClientRect().toJSON(),
      );
      assert.ok(bottom <= bar.top, 'the bar at the end covers nothing');
    }));

test('two elements live on one page', () =>
  with_clinic_page({ body: two, view: view_of_turn(0).view }, async ({ page }) => {
    const first = await app_in(page, 0);
    const second = await app_in(page, 1);
    assert.equal(await first.app.evaluate(() => document.documentElement.lang), 'en');
    assert.equal(await second.app.evaluate(() => document.documentElement.lang), 'es');
    assert.equal(await height_of(first.frame), 500);
    const titles = [first, second].map(({ app }) =>
      app.getByRole('heading', { level: 1 }).innerText(),
    );
    const [hamstring, achilles] = await Promise.all(titles);
    assert.notEqual(hamstring, achilles);
  }));

test('the keyboard passes in and out, forwards and backwards', () =>
  with_clinic_page({ body: one('height="500"'), view: view_of_turn(1).view }, async ({ page }) => {
    const { app } = await app_in(page);
    const place = async () => {
      const outside = await page.evaluate(() => document.activeElement.id);
      if (outside) return outside;
      return app.evaluate(() => document.activeElement.textContent.trim().slice(0, 40));
    };
    const walk = async (key, end) => {
      const seen = [];
      while (seen.at(-1) !== end && seen.length < 60) {
        await page.keyboard.press(key);
        seen.push(await place());
      }
      return seen;
    };
    await page.locator('#before').focus();
    const there = await walk('Tab', 'after');
    assert.equal(there.at(-1), 'after', there.join(' | '));
    assert.ok(there.includes('Answer the safety questions'), there.join(' | '));
    assert.ok(there.includes('Open in its own tab'));
    const back = await walk('Shift+Tab', 'before');
    assert.equal(back.at(-1), 'before', back.join(' | '));
    assert.ok(back.length > 5);
  }));

test('the wheel scrolls the app to its end, and then the page around it', () =>
  with_clinic_page(
    {
      body: `${one('height="400"')}${'<p>The clinic.</p>'.repeat(60)}`,
      view: view_of_turn(2).view,
    },
    async ({ page }) => {
      const { frame, app } = await app_in(page);
      await page.evaluate(() => scrollTo(0, 0));
      const { x, y } = await frame.boundingBox();
      await page.mouse.move(x + 200, y + 200);
      const positions = async () => [
        await page.evaluate(() => Math.round(scrollY)),
        await app.evaluate(() => Math.round(scrollY)),
      ];
      await page.mouse.wheel(0, 120);
      const [outside, inside] = await settled(page, positions);
      assert.equal(outside, 0);
      assert.equal(inside, 120);
      const end = await app.evaluate(() => document.documentElement.scrollHeight - innerHeight);
      for (let turn = 0; turn < 12 && (await positions())[0] === 0; turn += 1) {
        await page.mouse.wheel(0, 400);
        await settled(page, positions);
      }
      const [after, at_end] = await positions();
      assert.ok(after > 0, 'the page went on');
      assert.ok(Math.abs(at_end - end) <= 1);
    },
  ));

test("axe finds nothing in the clinic's page, nor in the app's bar", () =>
  with_clinic_page({}, async ({ page }) => {
    const { app } = await app_in(page);
    await app.getByRole('link', { name: 'Open in its own tab' }).waitFor();
    assert.deepEqual(await violations_on(page), []);
    // Words over the canvas are judged by the theme's tests.
    assert.deepEqual(await violations_on(app, rules.colourless), []);
  }));
