// The bar above the app: the clinic's logo, a word about the frame, and notes to the operator. It
// is the page's own, in both views; the app keeps its height free.

import { setBranding } from './surroundings.mjs';
import { byId } from './values.mjs';

/** @type {HTMLElement | null} */
let bar = null;

/** @param {() => void} changed */
function makeBar(changed) {
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = 'place.css';
  sheet.dataset.later = '1'; // the page starts without it too
  const made = document.createElement('header');
  made.id = 'place';
  made.hidden = true; // without its style a logo has twice its size
  const show = () => (made.hidden = false);
  sheet.addEventListener('load', show);
  sheet.addEventListener('error', show);
  document.head.append(sheet);
  byId('app').before(made);
  new ResizeObserver(() => {
    setBranding({ top: made.offsetHeight });
    changed();
  }).observe(made);
  return made;
}

/** @type {Record<'place' | 'handout', HTMLElement | null>} */
const logos = { place: null, handout: null };

/**
 * A clinic's picture: that of a hand-out stands before that of the place.
 * @param {'place' | 'handout'} from
 * @param {string} source empty: none
 * @param {string} name
 * @param {() => void} changed
 * @param {() => void} [missing] it is not there, or no picture
 */
export function setLogo(from, source, name, changed, missing) {
  logos[from]?.remove();
  logos[from] = null;
  if (source) {
    const image = document.createElement('img');
    image.alt = name;
    const row = addRow([image], changed, 'logo');
    image.addEventListener('error', () => {
      row.remove();
      missing?.();
    });
    image.src = source;
    logos[from] = row;
  }
  if (logos.place) logos.place.hidden = logos.handout !== null;
}

/**
 * Shows one more row in the bar.
 * @param {(Element | string)[]} parts
 * @param {() => void} changed the app has more or less room
 * @param {string} look
 */
export function addRow(parts, changed, look) {
  const row = document.createElement('div');
  row.className = look;
  row.append(...parts);
  bar ??= makeBar(changed);
  bar.append(row);
  return row;
}
