// Watches over the first seconds of a visit. It needs nothing but itself: whatever else is lost,
// slow or not what it should be, there are words and a way to try again. What a page half loaded
// would draw is never shown.

// What the packaging writes here: the words of each language.
/** @type {{words: Record<string, Record<string, string>>, first: string}} */
const { words, first } = { words: {}, first: 'en' };

const patienceMs = 8000;
const page = document.documentElement;
page.dataset.watched = ''; // else the style sheet says it, and without that the page itself
const [tag] = (navigator.language || first).split('-');
const own = words[tag] ?? words[first] ?? {};

const isSettled = () => page.dataset.ready || page.dataset.failed;

/** @param {string} id */
function show(id) {
  const part = document.getElementById(id);
  if (!part) return;
  if (!page.dataset.first) page.dataset.starting = '';
  listen();
  part.hidden = false;
  for (const [key, text] of Object.entries(own)) {
    const element = part.querySelector(`[data-text="${key}"]`);
    if (element) element.textContent = text;
  }
}

/** @param {string} file */
function fail(file) {
  if (isSettled()) return;
  page.dataset.failed = '1';
  for (const id of ['app', 'canvas', 'loading']) document.getElementById(id)?.remove();
  show('failure');
  const detail = document.getElementById('failure-detail');
  if (detail) detail.textContent = `${file}: it did not come`;
}

// On the links alone: a listener on what holds the words makes all of them "clickable" to readers.
function listen() {
  for (const link of document.querySelectorAll('.again')) link.addEventListener('click', onClick);
}

/** @param {() => void} act */
function whenThere(act) {
  if (document.readyState !== 'loading') act();
  else document.addEventListener('DOMContentLoaded', act, { once: true });
}

const sheets = 'link[rel=stylesheet]:not([data-later])';

/** @param {Event} event */
function onError({ target }) {
  if (!(target instanceof Element) || !target.matches(`script, ${sheets}`)) return;
  const file = target.getAttribute('src') ?? target.getAttribute('href') ?? '';
  whenThere(() => fail(file));
}

/** A style sheet that does not come holds back all that is drawn. */
function onPatienceEnd() {
  if (isSettled()) return;
  /** @type {NodeListOf<HTMLLinkElement>} */
  const links = document.querySelectorAll(sheets);
  const missing = [...links].filter(({ sheet }) => !sheet);
  for (const link of missing) link.remove();
  if (missing.length > 0) fail(missing[0].href);
  else show('slow');
}

/** @param {Event} event */
function onClick(event) {
  event.preventDefault();
  dispatchEvent(new Event('loadwise-again'));
  location.reload();
}

addEventListener('error', onError, true);
whenThere(listen);
const patience = setTimeout(onPatienceEnd, patienceMs);
// Afterwards nothing of it runs any more.
new MutationObserver((_, observer) => {
  if (!isSettled()) return;
  clearTimeout(patience);
  observer.disconnect();
}).observe(page, { attributeFilter: ['data-ready', 'data-failed'] });

export {};
