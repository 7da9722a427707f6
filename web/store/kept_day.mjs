// Keeps how Today stood when it was left, so that whoever comes back sees it at once: first.js puts
// it on the page, marked, until the program has worked out the day anew. It is what was on the
// screen and nothing else, and goes with the records: whatever is recorded takes it away, until
// Today is shown with it.

const lettersMost = 300_000;

const { dayKey, forgetDay } = /** @type {any} */ (globalThis).loadwiseFirst;
const page = document.documentElement;

// What is said of the last press, and the bar that takes it back.
const passing = '.status, .fixed:not(nav)';

// Where things stand is worked out by the canvas for its own page; colours and sizes are not.
/** @param {string} name */
const isCopied = (name) => name !== 'style' && name !== 'tabindex';

/** An element: its tag, its attributes, its parts. @typedef {any[]} Kept */

/**
 * @param {Element} element
 * @param {(element: Element) => string | undefined} idOf
 * @returns {Kept}
 */
const keptOf = (element, idOf) => {
  const attributes = Object.fromEntries(
    [...element.attributes]
      .filter(({ name }) => isCopied(name))
      .map(({ name, value }) => [name, value]),
  );
  const id = idOf(element);
  if (id) attributes['data-id'] = id;
  const parts = [...element.childNodes]
    .filter((node) => !(node instanceof Element && node.matches(passing)))
    .map((node) => (node instanceof Element ? keptOf(node, idOf) : (node.textContent ?? '')));
  const isDrawn = element.namespaceURI === 'http://www.w3.org/2000/svg';
  return [isDrawn ? `svg:${element.localName}` : element.localName, attributes, ...parts];
};

export class KeptDay {
  /**
   * @param {HTMLElement} root
   * @param {(element: Element) => string | undefined} idOf the program's name for an element
   * @param {() => string} texts all that the app says, as its file has it; empty when not known
   */
  constructor(root, idOf, texts) {
    this.root = root;
    this.idOf = idOf;
    this.texts = texts;
    this.isOver = false;
  }

  /** Today is what the first of the pages is called. No dialog stands before it, no form on it. */
  isToday() {
    const first = this.root.querySelector('nav button');
    const isForm = this.root.querySelector('textarea, input:not([type=radio], [type=checkbox])');
    const isHidden = isForm || document.querySelector('dialog[open]');
    return first?.getAttribute('aria-current') === 'page' && !isHidden;
  }

  keep() {
    const texts = this.texts();
    if (this.isOver || !texts || !this.isToday()) return;
    const { as_left: asLeft, soon } = JSON.parse(texts).texts.day.kept;
    const now = new Date();
    const day = JSON.stringify({
      at: now.getTime(),
      zone: now.getTimezoneOffset(),
      asked: location.search,
      language: page.lang,
      style: page.style.cssText,
      words: { asLeft, soon },
      parts: keptOf(this.root, this.idOf).slice(2),
    });
    try {
      if (day.length <= lettersMost) localStorage.setItem(dayKey, day);
      else forgetDay();
    } catch {
      /* whoever keeps nothing waits a moment longer */
    }
  }

  /** Something was recorded: what was kept is not the day any more. */
  change() {
    this.isOver = false;
    forgetDay();
  }

  /** The records are gone, and so is what was seen of them. */
  end() {
    this.isOver = true;
  }
}
