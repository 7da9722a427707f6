// Scrolling is the browser's own: a finger that scrolls presses nothing, and inside another page
// wheel and finger go on there.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isReady, views, withPage } from '../support/browser/page.mjs';
import { withWeeks } from '../support/person/screens.mjs';

const viewport = { width: 390, height: 844 };

const finger = async (session, path) => {
  const [first, ...rest] = path;
  const at = ([x, y]) => ({ touchPoints: [{ x, y }] });
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', ...at(first) });
  for (const place of rest)
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', ...at(place) });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
};

/** @returns {Promise<[x: number, y: number]>} */
const middleOf = async (locator) => {
  const { x, y, width, height } = await locator.boundingBox();
  return [x + width / 2, y + height / 2];
};

const upwards = ([x, y], by) => Array.from({ length: 12 }, (_, step) => [x, y - (step * by) / 11]);

for (const { view, path } of views)
  test(`${view}: a finger that scrolls presses nothing; one that stays presses`, () =>
    withWeeks({ path, viewport, hasTouch: true, isMobile: true }, async (given) => {
      const { page, context, person } = given;
      const session = await context.newCDPSession(page);
      const start = person.button('Start session');
      await start.scrollIntoViewIfNeeded();
      await person.frames();
      const before = await page.evaluate(() => scrollY);
      const title = await person.title();
      const down = before > 0 ? -1 : 1;
      await finger(session, upwards(await middleOf(start), 200 * down));
      await page.waitForFunction((before) => scrollY !== before, before);
      await person.frames();
      assert.equal(await person.title(), title, 'nothing was pressed');
      await start.scrollIntoViewIfNeeded();
      await person.frames();
      await finger(session, [await middleOf(start)]);
      await person.button('More…').waitFor();
    }));

const hostPage = `<!doctype html><html lang="en"><title>clinic</title>
  <body style="margin:0;height:4000px"><div style="height:300px">above</div>
  <iframe title="app" src="/" style="width:390px;height:600px;border:0"></iframe></body></html>`;

test('in a page of a clinic, wheel and finger go on in that page at both ends', () =>
  withPage(
    {
      path: '/host.html',
      viewport: { width: 390, height: 800 },
      hasTouch: true,
      routes: { 'host.html': { contentType: 'text/html', body: hostPage } },
    },
    async ({ page, context }) => {
      const app = page.frameLocator('iframe');
      const frame = page.frames().find((each) => each !== page.mainFrame());
      await isReady(frame);
      await app.getByRole('button', { name: 'Answer the safety questions' }).click();
      await app.getByRole('heading', { level: 1, name: 'Before you start' }).waitFor();
      const hostY = () => page.evaluate(() => scrollY);
      const innerY = () => frame.evaluate(() => scrollY);
      const hasMoved = (where, before) =>
        where.waitForFunction((before) => scrollY !== before, before);

      // Down: first the app, to its end, then the host.
      await page.evaluate(() => scrollTo(0, 200));
      await page.mouse.move(195, 400);
      await page.mouse.wheel(0, 300);
      await hasMoved(frame, 0);
      await frame.evaluate(() => scrollTo({ top: 1e6, behavior: 'instant' }));
      const end = await innerY();
      let before = await hostY();
      await page.mouse.wheel(0, 300);
      await hasMoved(page, before);
      assert.equal(await innerY(), end, 'the app stays at its end');

      // Up with a finger: the app is at its top, so the host moves.
      await frame.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
      before = await hostY();
      const session = await context.newCDPSession(page);
      await finger(session, upwards([195, 300], -200));
      await hasMoved(page, before);
      assert.ok((await hostY()) < before);
      assert.equal(await innerY(), 0);
    },
  ));
