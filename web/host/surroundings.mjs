// Where the interface is shown: viewport, pixel ratio, safe areas and the person's preferences.

import { devicePercent } from './page_changes.mjs';

const media = {
  dark: matchMedia('(prefers-color-scheme: dark)'),
  contrast: matchMedia('(prefers-contrast: more)'),
  motion: matchMedia('(prefers-reduced-motion: reduce)'),
  forced: matchMedia('(forced-colors: active)'),
};

/** @type {number[] | null} */
let box = null;

/** @param {string} side */
const inset = (side) => {
  const value = getComputedStyle(document.documentElement).getPropertyValue(`--inset-${side}`);
  return parseFloat(value) || 0;
};

let insets = [0, 0, 0, 0];
const readInsets = () => ['top', 'bottom', 'left', 'right'].map(inset);
let own = { accent: '', top: 0 }; // the clinic's colour, and the room for its bar

/** @param {{accent?: string, top?: number}} changes */
export function setBranding(changes) {
  own = { ...own, ...changes };
}

export const hasForcedColours = () => media.forced.matches;

/**
 * The canvas' own pixels: those that the browser counts, which fit the screen's exactly, unless it
 * counts them without the pixel ratio, as one does that only pretends to be a phone.
 * @param {number} width
 * @param {number} height
 * @param {number} ratio
 */
function pixelsOf(width, height, ratio) {
  const whole = [Math.round(width * ratio), Math.round(height * ratio)];
  const fits = box?.every((side, at) => Math.abs(side - whole[at]) <= ratio + 1);
  return fits ? /** @type {number[]} */ (box) : whole;
}

/**
 * The fields of the 'around' message.
 * @param {HTMLCanvasElement} canvas
 * @param {string} plainReason
 */
export function surroundings(canvas, plainReason) {
  const width = document.documentElement.clientWidth;
  const height = innerHeight;
  const ratio = Math.min(devicePixelRatio || 1, 4096 / Math.max(width, height, 1));
  const pixels = pixelsOf(width, height, ratio);
  if (canvas.width !== pixels[0] || canvas.height !== pixels[1])
    [canvas.width, canvas.height] = pixels;
  const shown = canvas.clientWidth;
  const scheme = media.contrast.matches ? 'contrast' : media.dark.matches ? 'dark' : 'light';
  return [
    width,
    height,
    scrollY,
    shown > 0 ? pixels[0] / shown : ratio,
    insets[0] + own.top,
    insets[1],
    scheme,
    media.motion.matches ? 1 : 0,
    plainReason,
    own.accent,
    insets[2],
    insets[3],
    devicePercent(),
  ];
}

/**
 * Another screen, or zoom: the window may have the same size, and pixels of another.
 * @param {() => void} changed
 */
function watchDensity(changed) {
  const same = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
  const onChange = () => {
    changed();
    watchDensity(changed);
  };
  same.addEventListener('change', onChange, { once: true });
}

/**
 * @param {HTMLCanvasElement} canvas
 * @param {() => void} changed
 */
export function watchSurroundings(canvas, changed) {
  insets = readInsets();
  new ResizeObserver((entries) => {
    const size = entries[0].devicePixelContentBoxSize?.[0];
    box = size?.inlineSize > 0 ? [size.inlineSize, size.blockSize] : null;
    insets = readInsets();
    changed();
  }).observe(canvas);
  addEventListener('scroll', changed, { passive: true });
  addEventListener('resize', changed);
  watchDensity(changed);
  addEventListener('pageshow', changed);
  document.addEventListener('visibilitychange', changed);
  for (const query of Object.values(media)) query.addEventListener('change', changed);
}
