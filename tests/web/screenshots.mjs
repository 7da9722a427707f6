// Draws every screen at each size and in both schemes, for a person to look at. tools/screenshots
// runs it; it checks only that the screens can be reached.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { onEveryScreen } from './support/person/screens.mjs';

const folder = path.resolve(process.env.SCREENSHOTS_FOLDER ?? 'build/screenshots');
const wanted = new RegExp(process.env.SCREENSHOTS_ONLY ?? '.');

const type = process.env.SCREENSHOTS_TYPE ?? 'png';

const sizes = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, hasTouch: true },
  small: { viewport: { width: 320, height: 568 }, deviceScaleFactor: 2, hasTouch: true },
  tablet: { viewport: { width: 768, height: 1024 }, deviceScaleFactor: 1, hasTouch: true },
  wide: { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 },
};
const schemes = ['light', 'dark'];

// A small file for documents: the browser writes the format.
const asWebp = (page, shot) =>
  page.evaluate(async (text) => {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const width = Math.min(bitmap.width, 780);
    const board = new OffscreenCanvas(width, Math.round((bitmap.height * width) / bitmap.width));
    const brush = board.getContext('2d');
    brush.imageSmoothingQuality = 'high';
    brush.drawImage(bitmap, 0, 0, board.width, board.height);
    const blob = await board.convertToBlob({ type: 'image/webp', quality: 0.8 });
    const out = new Uint8Array(await blob.arrayBuffer());
    return btoa(Array.from(out, (byte) => String.fromCharCode(byte)).join(''));
  }, shot.toString('base64'));

const keep = async (page, name, fullPage) => {
  const shot = await page.screenshot({ fullPage });
  const bytes = type === 'webp' ? Buffer.from(await asWebp(page, shot), 'base64') : shot;
  writeFileSync(path.join(folder, `${name}.${type}`), bytes);
};

mkdirSync(folder, { recursive: true });

for (const [size, look] of Object.entries(sizes))
  for (const colorScheme of schemes)
    for (const where of ['/', '/?view=plain']) {
      const isPlain = where !== '/';
      const nameOf = (screen) =>
        [screen, size, colorScheme, ...(isPlain ? ['plain'] : [])].join('-');
      test(nameOf('every screen'), () =>
        onEveryScreen(
          { ...look, colorScheme, path: where, wants: (screen) => wanted.test(nameOf(screen)) },
          (screen, { page }) => keep(page, nameOf(screen), isPlain && type === 'png'),
        ),
      );
    }
