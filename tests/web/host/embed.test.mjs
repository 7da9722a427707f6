// The app in a clinic's page on another site: the element makes the frame, the frame fits, keyboard
// and wheel go in and out, and neither side believes what it should not. The person's first day is
// there in both views; what only concerns the frame around them takes turns.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rules, violationsOn } from '../support/audit/axe.mjs';
import { appIn, withClinicPage } from '../support/browser/clinic_page.mjs';
import { viewOfTurn, views } from '../support/browser/page.mjs';
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

const heightOf = (frame) => frame.evaluate((element) => element.getBoundingClientRect().height);

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
  withClinicPage({ viewport: { width: 1000, height: 1600 } }, async ({ page, app }) => {
    const { frame, app: inside } = await appIn(page);
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
    assert.match(attributes.allow, /^screen-wake-lock; autoplay(; web-share)?$/);
    assert.equal(attributes.loading, 'lazy');
    assert.equal(attributes.referrer, 'no-referrer');
    assert.equal(attributes.title, 'Programme in an app');
    const height = await settled(page, () => heightOf(frame));
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
    assert.equal(await accent(), '#663484');
    await page.evaluate(() =>
      document.querySelector('loadwise-programme').setAttribute('accent', '#ffee00'),
    );
    await page.waitForFunction(() => true);
    const darker = await settled(page, accent);
    assert.notEqual(darker, '#663484');
    assert.notEqual(darker, '#ffee00', 'yellow could not be read on white');
    const ownTab = inside.getByRole('link', { name: 'Open in its own tab' });
    assert.match(await ownTab.getAttribute('href'), /\?programme=pht&lang=en&accent=663484$/);
    assert.ok((await ownTab.getAttribute('href')).startsWith(app.origin));
    assert.equal(await ownTab.getAttribute('target'), '_blank');
  }));

for (const { view } of views)
  test(`${view}: the app works in the frame, and keeps its records apart from its own tab`, () =>
    withClinicPage({ view }, async ({ page, app }) => {
      const { app: inside } = await appIn(page);
      const person = new Person(inside);
      await person.passesTheQuestions();
      await person.beginsWithTheFirstStage();
      await person.saysUsualPain(2);
      await person.isSaved();
      const isDrawn = await inside.locator('canvas').isVisible();
      assert.equal(isDrawn, view === 'canvas');
      await page.reload();
      const again = new Person((await appIn(page)).app);
      await again.button('Start session').waitFor();
      const tab = await page.context().newPage();
      await tab.goto(app.origin);
      await new Person(tab).button('Answer the safety questions').waitFor();
      await tab.close();
    }));

/** Runs in the app, which reads it when it starts. */
const setTextSize = (size) =>
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
    withClinicPage({ body: one(''), viewport: { width, height: 5200 } }, async ({ page }) => {
      const before = await appIn(page);
      const height = await settled(page, () => heightOf(before.frame));
      await before.app.evaluate(setTextSize, '200');
      await page.reload();
      const { frame, app } = await appIn(page);
      const larger = await settled(page, () => heightOf(frame));
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
  withClinicPage({ body: two, view: viewOfTurn(0).view }, async ({ page }) => {
    const first = await appIn(page, 0);
    const second = await appIn(page, 1);
    assert.equal(await first.app.evaluate(() => document.documentElement.lang), 'en');
    assert.equal(await second.app.evaluate(() => document.documentElement.lang), 'es');
    assert.equal(await heightOf(first.frame), 500);
    const titles = [first, second].map(({ app }) =>
      app.getByRole('heading', { level: 1 }).innerText(),
    );
    const [hamstring, achilles] = await Promise.all(titles);
    assert.notEqual(hamstring, achilles);
  }));

test('the keyboard passes in and out, forwards and backwards', () =>
  withClinicPage({ body: one('height="500"'), view: viewOfTurn(1).view }, async ({ page }) => {
    const { app } = await appIn(page);
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
  withClinicPage(
    {
      body: `${one('height="400"')}${'<p>The clinic.</p>'.repeat(60)}`,
      view: viewOfTurn(2).view,
    },
    async ({ page }) => {
      const { frame, app } = await appIn(page);
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
      const [after, atEnd] = await positions();
      assert.ok(after > 0, 'the page went on');
      assert.ok(Math.abs(atEnd - end) <= 1);
    },
  ));

test("axe finds nothing in the clinic's page, nor in the app's bar", () =>
  withClinicPage({}, async ({ page }) => {
    const { app } = await appIn(page);
    await app.getByRole('link', { name: 'Open in its own tab' }).waitFor();
    assert.deepEqual(await violationsOn(page), []);
    // Words over the canvas are judged by the theme's tests.
    assert.deepEqual(await violationsOn(app, rules.colourless), []);
  }));
