// What an audit of any web page asks for and no other test does: what each page says of itself,
// that it may be enlarged, that nothing jumps while it starts, and that it can be gone back to.
// Headings, letters and pictures of every screen are looked at in the walk of axe.test.mjs.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { slipsOn } from '../support/audit/audit.mjs';
import { isReady, views, withPage } from '../support/browser/page.mjs';
import { Person } from '../support/person/person.mjs';

const shiftMost = 0.02;
const dist = new URL('../../../dist/', import.meta.url);

for (const path of ['index.html', 'clinic.html', 'programme.html', 'instructions.html'])
  test(`${path} says what it is, and may be enlarged`, () => {
    const text = readFileSync(new URL(path, dist), 'utf8');
    assert.match(text, /<html lang="en"/);
    assert.match(text, /<title>[^<]{5,70}<\/title>/);
    assert.match(text, /<meta name="description" content="[^"]{50,200}">/);
    const [, viewport] = /<meta name="viewport" content="([^"]*)">/.exec(text);
    assert.match(viewport, /width=device-width/);
    assert.doesNotMatch(viewport, /user-scalable|maximum-scale|minimum-scale/);
  });

test('an installed app has a mark of any shape, and the colours of the page', () => {
  const read = (file) => readFileSync(new URL(file, dist), 'utf8');
  const { icons, theme_color: themeColor } = JSON.parse(read('manifest.webmanifest'));
  const purposes = icons.flatMap(({ purpose }) => purpose.split(' '));
  for (const purpose of ['any', 'maskable']) assert.ok(purposes.includes(purpose), purpose);
  assert.ok(read('index.html').includes(`<meta name="theme-color" content="${themeColor}"`));
});

// Runs in the page before its scripts.
const keepCount = () => {
  const seen = { shift: 0, shifts: [], paintMs: 0, blockedMs: 0, partings: [] };
  globalThis.seen = seen;
  const watch = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
      type,
      buffered: true,
    });
  watch('layout-shift', ({ value, sources }) => {
    seen.shift += value;
    seen.shifts.push(...sources.map(({ node }) => node?.outerHTML?.slice(0, 80) ?? 'gone'));
  });
  watch('largest-contentful-paint', ({ startTime }) => {
    seen.paintMs = Math.round(startTime);
  });
  watch('longtask', ({ duration }) => {
    seen.blockedMs += Math.max(0, Math.round(duration - 50));
  });
  // Who listens to these is not kept for going back to.
  const { addEventListener } = EventTarget.prototype;
  /** @param {Parameters<typeof addEventListener>} rest */
  EventTarget.prototype.addEventListener = function (...rest) {
    const [type] = rest;
    if (/^(before)?unload$/.test(type)) seen.partings.push(type);
    return addEventListener.apply(this, rest);
  };
};

for (const { view, path } of views)
  test(`${view}: nothing jumps while it starts, and it can be gone back to`, (t) =>
    withPage({ path, init: keepCount }, async ({ page }) => {
      await isReady(page);
      const person = new Person(page);
      await person.settles();
      const { shift, shifts, paintMs, blockedMs } = await page.evaluate(() => globalThis.seen);
      t.diagnostic(`largest paint after ${paintMs} ms, blocked for ${blockedMs} ms`);
      assert.ok(paintMs > 0, 'a paint was seen');
      assert.ok(shift <= shiftMost, `${shift.toFixed(3)}: ${shifts.join(', ')}`);
      await person.starts();
      const { partings } = await page.evaluate(() => globalThis.seen);
      assert.deepEqual(partings, []);
      assert.deepEqual(await page.evaluate(() => [onunload, onbeforeunload]), [null, null]);
    }));

for (const name of ['programme', 'instructions'])
  test(`the ${name} as text: headings in their order, and letters big enough`, () =>
    withPage({ path: `/${name}.html` }, async ({ page }) => {
      assert.deepEqual(await slipsOn(page), []);
    }));
