// Inside another app's own browser it is said, before anything is written down, that what is
// written stays there, with the whole address to take along. No real browser is told so.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeLink } from '../../../web/handout/handout_link.mjs';
import { violationsOn } from '../support/audit/axe.mjs';
import { isReady, viewOfTurn, withPage } from '../support/browser/page.mjs';

const android = 'Mozilla/5.0 (Linux; Android 14; Pixel 7';
const iphone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X)';
const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Mobile Safari/537.36';
const webKit = `${iphone} AppleWebKit/605.1.15 (KHTML, like Gecko)`;

const ofApps = [
  `${android}; wv) Version/4.0 ${chrome}`,
  `${webKit} Mobile/15E148 [FBAN/FBIOS;FBAV/450.0]`,
  `${webKit} Mobile/15E148 Instagram 300.0.0`,
  `${webKit} GSA/300.0 Mobile/15E148 Safari/604.1`,
  `${webKit} Mobile/15E148 Safari Line/14.0.0`,
  `${webKit} Mobile/15E148 MicroMessenger/8.0`,
  `${webKit} Mobile/15E148`, // Gmail, Outlook and any other
  `${android}) ${chrome} [FB_IAB/FB4A;FBAV/450.0]`,
];
const browsers = [
  `${android}) ${chrome}`,
  `${android}) ${chrome} EdgA/126.0`,
  `${webKit} Version/17.4 Mobile/15E148 Safari/604.1`,
  `${webKit} CriOS/126.0 Mobile/15E148 Safari/604.1`,
  `${webKit} FxiOS/126.0 Mobile/15E148 Safari/605.1.15`,
];

const words = 'What you write down here stays in it.';
const handout = JSON.stringify({
  base: 'pht',
  version: 1,
  made: '2026-11-21',
  clinic: { name: 'Tendon Clinic' },
});
const { hash } = new URL(await makeLink('https://a.example/', handout));

test('each app is told apart from the browsers', () =>
  withPage({ path: 'about:blank' }, async ({ open }) => {
    for (const userAgent of [...ofApps, ...browsers]) {
      const { page, context } = await open({ path: '/', userAgent });
      await isReady(page);
      const isTold = ofApps.includes(userAgent);
      if (isTold) await page.getByText(words).waitFor();
      else assert.equal(await page.getByText(words).count(), 0, userAgent);
      await context.close();
    }
  }));

test('the whole address can be copied, with the hand-out in it', () =>
  withPage(
    { path: `${viewOfTurn(0).path}${hash}`, userAgent: ofApps[0] },
    async ({ page, context, origin }) => {
      await isReady(page);
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      const field = page.getByRole('textbox', { name: 'The address' });
      const address = await field.inputValue();
      assert.ok(address.startsWith(origin) && address.endsWith(hash), address);
      await page.getByRole('button', { name: 'Copy the address' }).click();
      await page.getByText('Copied. Now paste it').waitFor();
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), address);
      assert.deepEqual(await violationsOn(page), []);
    },
  ));
