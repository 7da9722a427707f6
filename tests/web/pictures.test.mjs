// Every screen looks as it did: in each scheme, and at each pixel ratio the same. Both change while
// the page is open.
//
// LOADWISE_RENEW=1 node tests/web/run.mjs pictures    keeps new pictures in tests/web/pictures, to
// be looked at before they are kept.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { difference_from_kept } from './support/look.mjs';
import { on_every_screen, renews } from './support/screens.mjs';

const viewport = { width: 390, height: 844 };
const ratios = [1, 3];
const odd_ratios = [1.25, 1.5, 2.625];
const with_odd_ratios = new Set(['today', 'progress']);
const block_most = 20;
const mean_most = 2.5;

const schemes = {
  light: { colorScheme: 'light', contrast: 'no-preference' },
  dark: { colorScheme: 'dark', contrast: 'no-preference' },
  contrast: { colorScheme: 'light', contrast: 'more' },
};

const set_ratio = async (page, session, ratio) => {
  await session.send('Emulation.setDeviceMetricsOverride', {
    ...viewport,
    deviceScaleFactor: ratio,
    mobile: false,
  });
  await page.waitForFunction((ratio) => {
    const canvas = document.querySelector('canvas');
    return devicePixelRatio === ratio && canvas.width === Math.round(canvas.clientWidth * ratio);
  }, ratio);
};

test('every screen looks as kept, in every scheme, at any pixel ratio', async (t) => {
  const found = [];
  let worst = 0;
  await on_every_screen({ viewport, reducedMotion: 'reduce' }, async (name, given) => {
    const { page, context, person } = given;
    const session = await context.newCDPSession(page);
    const looks_as = async (kept, ratio) => {
      await person.frames();
      const shot = await session.send('Page.captureScreenshot', { format: 'png' });
      const difference = await difference_from_kept(page, kept, Buffer.from(shot.data, 'base64'), {
        renews: renews && ratio === 2,
      });
      if (!difference) return;
      worst = Math.max(worst, difference.worst.by);
      if (difference.worst.by > block_most || difference.mean > mean_most)
        found.push({ kept, ratio, ...difference });
    };
    await set_ratio(page, session, 2);
    for (const [scheme, media] of Object.entries(schemes)) {
      await page.emulateMedia(media);
      await looks_as(`${name}-${scheme}`, 2);
    }
    await page.emulateMedia(schemes.light);
    const others = with_odd_ratios.has(name) ? [...ratios, ...odd_ratios] : ratios;
    for (const ratio of others) {
      await set_ratio(page, session, ratio);
      await looks_as(`${name}-light`, ratio);
    }
    await session.detach();
  });
  t.diagnostic(`the most that a block differs by: ${worst.toFixed(1)} of 255`);
  assert.deepEqual(found, []);
});
