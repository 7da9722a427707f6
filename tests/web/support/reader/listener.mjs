// Someone who has a keyboard and a screen reader, and writes down each key and what is said then.

const tabsMost = 80;

// Runs in the page: what the thing with the focus is called.
const focused = () => {
  const element = document.activeElement;
  const labels = (element.getAttribute('aria-labelledby') ?? '').split(' ').filter(Boolean);
  const words = labels.map((id) => document.getElementById(id)?.textContent).join(' ');
  const [label] = /** @type {HTMLInputElement} */ (element).labels ?? [];
  const parts = [...(label ?? element).childNodes].map(({ textContent }) => textContent);
  return (element.getAttribute('aria-label') ?? (words || parts.join(' '))).trim();
};

// What is another each time, and no business of the words.
const steadied = (words, origin) =>
  words
    .replaceAll(origin, 'https://clinic.example')
    .replaceAll(new URL(origin).host, 'clinic.example')
    // The driver listens for clicks on the window, and so all words would be called that.
    .replace(/ ?clickable/g, '')
    .replace(/[\d,]+ (kB|bytes)/g, '124 $1')
    .replace(/(Firefox|Chromium) \d+/g, '$1');

export class Listener {
  constructor({ desktop, orca, page, person, origin }) {
    this.desktop = desktop;
    this.orca = orca;
    this.page = page;
    this.person = person;
    this.origin = origin;
    this.lines = [];
  }

  /** All that a step brought is said; it is written down under the step. */
  async hears(step) {
    await this.person.frames();
    await this.person.hasSaid();
    const said = await this.orca.heard();
    const words = said.map((each) => steadied(each, this.origin)).filter(Boolean);
    this.lines.push(`[${step}]`, ...words.map((each) => `  ${each}`));
  }

  /** What was said until now is nobody's business. */
  async forgets() {
    await this.person.settles();
    await this.orca.heard();
  }

  async press(key, times = 1) {
    for (let time = 0; time < times; time += 1) {
      await this.desktop.press(key);
      await this.hears(key);
    }
  }

  async type(words) {
    await this.desktop.type(words);
    await this.hears(`type ${words}`);
  }

  /** The whole page from its heading on. */
  async readsThePage() {
    const isRead = () => document.activeElement?.tagName === 'H1';
    if (!(await this.page.evaluate(isRead))) await this.press('ctrl+Home');
    await this.press('KP_Add');
  }

  /** The key of the next stop, until the focus is on what has this name. */
  async tabsTo(name, key = 'Tab') {
    const found = (words) => (name instanceof RegExp ? name.test(words) : words === name);
    for (let tab = 0; tab < tabsMost; tab += 1) {
      await this.press(key);
      if (found(await this.page.evaluate(focused))) return;
    }
    throw new Error(`${name} was not reached with ${tabsMost} tabs:\n${this.lines.join('\n')}`);
  }

  async tabsAndPresses(name) {
    await this.tabsTo(name);
    await this.press('Return');
  }

  /** What is said while one waits for something. */
  async waitsFor(step, locator) {
    await locator.first().waitFor({ timeout: 120_000 });
    await this.hears(step);
  }

  transcript() {
    return `${this.lines.join('\n')}\n`;
  }
}
