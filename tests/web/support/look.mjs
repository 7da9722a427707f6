// Compares a screenshot with the small picture that is kept of it, at any pixel ratio: both are
// brought to half a pixel for each CSS pixel and compared block by block. The browser does the
// drawing.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const folder = new URL('../pictures/', import.meta.url);
const file_of = (name) => new URL(`${name}.webp`, folder);

// Runs in the page. Answers the picture in small and, when there is one to compare with, by how
// much the worst block and the whole differ (0 to 255).
const compare = async ([shot, kept, width, height]) => {
  const block = 8;
  const bitmap_of = (text, type) => {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    return createImageBitmap(new Blob([bytes], { type }));
  };
  const shrunk = async (bitmap) => {
    // Halving keeps every pixel's share; one big step would skip some.
    let source = bitmap;
    while (source.width >= width * 2) {
      const half = new OffscreenCanvas(Math.ceil(source.width / 2), Math.ceil(source.height / 2));
      half.getContext('2d').drawImage(source, 0, 0, half.width, half.height);
      source = half;
    }
    const board = new OffscreenCanvas(width, height);
    const brush = board.getContext('2d', { willReadFrequently: true });
    brush.imageSmoothingQuality = 'high';
    brush.drawImage(source, 0, 0, width, height);
    return board;
  };
  const pixels = (board) => board.getContext('2d').getImageData(0, 0, width, height).data;
  const base64 = async (board) => {
    const blob = await board.convertToBlob({ type: 'image/webp', quality: 0.8 });
    const bytes = new Uint8Array(await blob.arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  };

  const ours = await shrunk(await bitmap_of(shot, 'image/png'));
  const small = await base64(ours);
  if (!kept) return { small };
  const theirs = await shrunk(await bitmap_of(kept, 'image/webp'));
  const one = pixels(ours);
  const other = pixels(theirs);
  const sums = new Map();
  let total = 0;
  for (let at = 0; at < one.length; at += 4) {
    const x = (at / 4) % width;
    const y = Math.floor(at / 4 / width);
    const key = `${Math.floor(x / block) * block * 2},${Math.floor(y / block) * block * 2}`;
    for (const part of [0, 1, 2]) {
      const by = one[at + part] - other[at + part];
      total += Math.abs(by);
      const sum = sums.get(key) ?? [0, 0, 0];
      sum[part] += by;
      sums.set(key, sum);
    }
  }
  let worst = { by: 0, at: '' };
  for (const [at, sum] of sums) {
    const by = Math.max(...sum.map(Math.abs)) / block ** 2;
    if (by > worst.by) worst = { by, at };
  }
  return { small, worst, mean: total / (width * height * 3) };
};

/** {worst: {by, at}, mean}; keeps the picture instead, and answers nothing, when `renews`. */
export const difference_from_kept = async (page, name, shot, { renews }) => {
  const { width, height } = page.viewportSize();
  const size = [Math.round(width / 2), Math.round(height / 2)];
  const is_kept = existsSync(file_of(name));
  const kept = is_kept && !renews ? readFileSync(file_of(name)).toString('base64') : null;
  const { small, ...difference } = await page.evaluate(compare, [
    shot.toString('base64'),
    kept,
    ...size,
  ]);
  if (kept) return difference;
  mkdirSync(folder, { recursive: true });
  writeFileSync(file_of(name), Buffer.from(small, 'base64'));
  return undefined;
};
