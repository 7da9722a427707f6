// WebKitGTK's page, with as much of Playwright's page as `Person` and the flows use, so that one
// script runs in every engine.
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

// One expression, whatever the formatter ends it with.
const finder = readFileSync(new URL('./finder.js', import.meta.url), 'utf8').replace(/;\s*$/, '');
const timeoutMs = 20_000;

// WebDriver's names of keys that write nothing.
const keys = {
  Shift: '\uE008',
  Control: '\uE009',
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  Space: ' ',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Home: '\uE011',
  End: '\uE010',
};

const wishOf = (name, exact = false) => {
  if (name === undefined) return undefined;
  return name instanceof RegExp ? { like: name.source, flags: name.flags } : { is: name, exact };
};

const waitUntil = async (attempt, says) => {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const answer = await attempt();
    if (answer) return answer;
    if (Date.now() > deadline) throw new Error(says());
    await pause(30);
  }
};

/** Runs in the page: where to press an element, once it stands still and nothing lies over it. */
const placeOf = async (element) => {
  const frame = () => new Promise((go) => requestAnimationFrame(go));
  const target = element.closest('label') ?? element;
  const box = () => JSON.stringify(target.getBoundingClientRect());
  const { top, bottom } = target.getBoundingClientRect();
  const heightOf = (selector) =>
    document.querySelector(selector)?.getBoundingClientRect().height ?? 0;
  const bar = heightOf('nav');
  const notice = heightOf('.snackbar') * 1.2;
  if (top < bar || bottom > innerHeight - bar - notice)
    target.scrollIntoView({ block: 'center', behavior: 'instant' });
  let before;
  do {
    before = box();
    await frame();
    await frame();
  } while (before !== box());
  const { left, top: y, width, height } = target.getBoundingClientRect();
  const at = { x: left + width / 2, y: y + height / 2 };
  const hit = document.elementFromPoint(at.x, at.y);
  return target.contains(hit) || hit?.contains(target) ? at : null;
};

class Locator {
  constructor(page, query) {
    this.page = page;
    this.query = query;
  }

  step(step) {
    return new Locator(this.page, [...this.query, step]);
  }

  /**
   * @typedef {{name?: string | RegExp, exact?: boolean}} Wish
   * @param {string} role
   * @param {Wish & {expanded?: boolean, checked?: boolean}} options
   */
  getByRole(role, { name, exact, ...state } = {}) {
    return this.step({ kind: 'role', role, name: wishOf(name, exact), ...state });
  }

  /**
   * @param {string | RegExp} text
   * @param {{exact?: boolean}} options
   */
  getByText(text, { exact } = {}) {
    return this.step({ kind: 'text', text: wishOf(text, exact) });
  }

  locator(css) {
    return this.step({ kind: 'css', css });
  }

  filter({ hasText, has }) {
    const texts =
      hasText === undefined ? this : this.step({ kind: 'withText', text: wishOf(hasText) });
    return has ? texts.step({ kind: 'with', query: has.query }) : texts;
  }

  /** Used to pass over what only waits to go, and the finder does that by itself. */
  and() {
    return this;
  }

  nth(at) {
    return this.step({ kind: 'nth', at });
  }

  first() {
    return this.nth(0);
  }

  last() {
    return this.nth(-1);
  }

  says() {
    return JSON.stringify(this.query);
  }

  count() {
    return this.page.found(this.query, (all) => all.length);
  }

  async all() {
    return Array.from({ length: await this.count() }, (_, at) => this.nth(at));
  }

  /** The function's answer for the first element found, waiting until there is one. */
  async evaluate(work, argument) {
    const answer = await waitUntil(
      () =>
        this.page.found(
          this.query,
          `async ([element], argument) => element && { value: await (${work})(element, argument) }`,
          argument,
        ),
      () => `nothing found: ${this.says()}`,
    );
    return answer.value;
  }

  evaluateAll(work, argument) {
    return this.page.found(this.query, work, argument);
  }

  waitFor({ state = 'visible' } = {}) {
    const isSeen = state === 'visible' || state === 'hidden';
    const isWanted = state === 'visible' || state === 'attached';
    return waitUntil(
      async () => {
        const isThere = isSeen ? await this.isVisible() : (await this.count()) > 0;
        return isThere === isWanted;
      },
      () => `not ${state}: ${this.says()}`,
    );
  }

  isVisible() {
    return this.page.found(
      this.query,
      ([element], _, finder) => element !== undefined && finder.isVisible(element),
    );
  }

  async click() {
    const { x, y } = await waitUntil(
      () => this.evaluate(placeOf),
      () => `something lies over it: ${this.says()}`,
    );
    await this.page.session.clickAt(x, y);
    await this.page.frames();
  }

  async check() {
    if (!(await this.isChecked())) await this.click();
    await waitUntil(
      () => this.isChecked(),
      () => `not checked: ${this.says()}`,
    );
  }

  async uncheck() {
    if (await this.isChecked()) await this.click();
  }

  async fill(text) {
    await this.click();
    await this.evaluate((field) => field.select());
    await this.page.keyboard.type(text);
  }

  isChecked() {
    return this.evaluate((element) => element.checked);
  }

  inputValue() {
    return this.evaluate((element) => element.value);
  }

  innerText() {
    return this.evaluate((element) => element.innerText);
  }

  allInnerTexts() {
    return this.evaluateAll((all) => all.map((each) => each.innerText));
  }

  getAttribute(name) {
    return this.evaluate((element, name) => element.getAttribute(name), name);
  }

  focus() {
    return this.evaluate((element) => element.focus());
  }

  scrollIntoViewIfNeeded() {
    return this.evaluate((element) => element.scrollIntoView({ block: 'nearest' }));
  }

  boundingBox() {
    return this.evaluate((element) => element.getBoundingClientRect().toJSON());
  }
}

export class WebKitPage extends Locator {
  constructor(session, origin) {
    super(null, []);
    this.page = this;
    this.session = session;
    this.origin = origin;
    this.keyboard = {
      press: (chord) => this.press(chord),
      type: (text) => this.write(text),
    };
    this.clock = { setSystemTime: (time) => this.setTime(time) };
  }

  async goto(path) {
    await this.session.goto(this.origin + path);
  }

  async reload() {
    await this.session.reload();
  }

  async evaluate(work, argument) {
    const { value, error } = await this.session.run(String(work), [argument ?? null]);
    if (error) throw new Error(error);
    return value;
  }

  /** `work(all, argument, finder)` in the page. */
  found(query, work, argument) {
    return this.evaluate(
      `([query, argument]) => {
        const finder = (globalThis.finderOfTests ??= ${finder});
        return (${work})(finder.find(query), argument, finder);
      }`,
      [query, argument ?? null],
    );
  }

  waitForSelector(css, options) {
    return this.locator(css).waitFor(options);
  }

  waitForFunction(work, argument) {
    return waitUntil(
      () => this.evaluate(work, argument),
      () => `did not come true: ${work}`,
    );
  }

  frames() {
    return this.evaluate(
      () => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(() => go()))),
    );
  }

  async press(chord) {
    await this.session.press(chord.split('+').map((key) => keys[key] ?? key));
    await this.frames();
  }

  async write(text) {
    for (const letter of text) await this.session.press([letter === '\n' ? keys.Enter : letter]);
    await this.frames();
  }

  title() {
    return this.evaluate(() => document.title);
  }

  screenshot() {
    return this.session.screenshot();
  }

  /** From the next load on. */
  async setTime(time) {
    await this.evaluate((time) => globalThis.setTestTime(time), Number(time));
  }
}
