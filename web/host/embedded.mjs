// The app inside a page of somebody else: says so, offers a tab of its own, and tells the page how
// tall it is once that page said hello. It takes a colour from there and nothing else, and tells
// nothing of what it shows.

import { hasRecordsOfTab } from '../files/site.mjs';
import { message, readMessage } from './frame_messages.mjs';
import { addRow } from './top_bar.mjs';
import { setBranding } from './surroundings.mjs';
import { byId, ownAddress } from './values.mjs';

/** @typedef {import('./host_config.mjs').HostConfig} HostConfig */

const stepPx = 2;

const root = byId('app');
const page = document.documentElement;
const host = window.parent;

/** The height at which nothing scrolls; the viewport's own does not count. */
function contentHeight() {
  if (page.classList.contains('plain')) return root.getBoundingClientRect().bottom + scrollY;
  const main = root.querySelector(':scope > main');
  if (!main) return 0;
  return main.getBoundingClientRect().bottom + scrollY + Number(root.dataset.below);
}

class Embedder {
  /** @param {HostConfig} place */
  constructor(place) {
    this.place = place;
    /** @type {string | null} */
    this.origin = null; // of the page, once it said hello
    this.isFitted = false;
    this.height = 0;
    addEventListener('message', (event) => this.receive(event));
    host.postMessage(message('here'), '*');
  }

  /** @param {MessageEvent} event */
  receive({ source, origin, data }) {
    if (source !== host || (this.origin !== null && origin !== this.origin)) return;
    const said = readMessage(data);
    if (!said || (this.origin === null && said.type !== 'hello')) return;
    this.origin = origin;
    if (said.accent) this.applyAccent(said.accent);
    if (said.type !== 'hello') return;
    this.place.together = said.frames ?? 1;
    this.isFitted = said.isFitted === true;
    this.height = 0;
    page.style.overflowY = '';
    this.measure();
  }

  /** @param {string} accent */
  applyAccent(accent) {
    setBranding({ accent });
    this.place.changed();
  }

  /**
   * A page from a file has no origin to write to; a height is no secret.
   * @param {string} type
   * @param {object} [rest]
   */
  post(type, rest) {
    host.postMessage(
      message(type, rest),
      this.origin === 'null' ? '*' : /** @type {string} */ (this.origin),
    );
  }

  measure() {
    const height = Math.ceil(contentHeight());
    // What is drawn before the first whole page is small, and what stands below would jump.
    if (!this.isFitted || height <= 0 || !page.dataset.ready) return;
    // A scrollbar makes the page narrower, and so taller: where all fits, none may come and go.
    page.style.overflowY = height <= innerHeight + stepPx ? 'hidden' : '';
    if (Math.abs(height - this.height) < stepPx) return;
    this.height = height;
    this.post('height', { height });
  }

  startPage() {
    if (this.isFitted) this.post('top');
  }
}

/**
 * The words of a language, by their keys.
 * @param {string} language
 * @param {HostConfig['textsOf']} textsOf
 */
async function wordsOf(language, textsOf) {
  const { texts } = JSON.parse(await textsOf(language));
  return (/** @type {string} */ key) => key.split('.').reduce((each, part) => each[part], texts);
}

/** Whose records they are; nothing where the browser keeps none, which the app says itself. */
async function recordsTold() {
  try {
    if (!globalThis.indexedDB) return 'none';
  } catch {
    return 'none';
  }
  return (await hasRecordsOfTab()) ? 'shared' : 'apart';
}

/** @param {HostConfig} place */
function addNotice({ textsOf, changed }) {
  const words = document.createElement('span');
  const link = document.createElement('a');
  Object.assign(link, { href: ownAddress(), target: '_blank', rel: 'noopener' });
  addRow([words, link], changed, 'frame');
  const told = recordsTold();
  const speak = async () => {
    const text = await wordsOf(page.lang, textsOf);
    const whose = { shared: text('frame.shared'), apart: text('frame.separate'), none: '' };
    words.textContent = whose[await told];
    link.textContent = text('frame.own_tab');
  };
  const speakIfPossible = () => speak().catch(() => {});
  new MutationObserver(speakIfPossible).observe(page, { attributeFilter: ['lang'] });
  speakIfPossible();
}

/** @param {HostConfig} place */
export function embed(place) {
  addNotice(place);
  const embedder = new Embedder(place);
  const sizes = new ResizeObserver(() => embedder.measure());
  const watch = () => {
    for (const each of [root, ...root.children]) sizes.observe(each);
  };
  new MutationObserver(watch).observe(root, { childList: true });
  new MutationObserver(() => embedder.measure()).observe(page, { attributeFilter: ['data-ready'] });
  watch();
  addEventListener('resize', () => embedder.measure());
  place.onNewPage = () => embedder.startPage();
}
