// Between the first screen that stands in the page (first.js) and the program that makes it anew:
// the mirror works beside the page until all that was pressed has been taken in, and then takes the
// page over, at a moment in which nobody holds a finger on it.

import { takeOver } from './mirror/take_over.mjs';

const againMs = 3000;
const quietMostMs = 1000;

const page = document.documentElement;

/** Until the network may be back. */
const aWhile = () =>
  new Promise((resolve) => {
    setTimeout(resolve, againMs);
    addEventListener('online', resolve, { once: true });
  });

/** @param {() => void} act */
const whenQuiet = (act) =>
  'requestIdleCallback' in globalThis
    ? requestIdleCallback(act, { timeout: quietMostMs })
    : setTimeout(act, quietMostMs);

export class FirstScreen {
  /**
   * @param {HTMLElement} root
   * @param {import('./mirror/mirror.mjs').Mirror} mirror
   * @param {import('./view.mjs').View} view
   * @param {() => void} changed
   * @param {() => void} onTaken the program has the page
   * @param {() => void} onLeft the first screen has been left, or there was none
   */
  constructor(root, mirror, view, changed, onTaken, onLeft) {
    const { loadwiseFirst: first } = /** @type {any} */ (globalThis);
    this.first = first?.isShown ? first : null;
    this.root = root;
    this.mirror = mirror;
    this.view = view;
    this.onTaken = onTaken;
    this.onLeft = onLeft;
    this.stillShown = ''; // the heading of the screen that the program took over as it stood
    this.hasLeft = false;
    this.isReady = false;
    this.isHeld = false; // by a finger
    if (!this.first) return;
    mirror.root = document.createElement('div');
    view.hold(true, !this.isDay);
    root.addEventListener('pointerdown', () => {
      this.isHeld = true;
    });
    for (const end of ['pointerup', 'pointercancel'])
      addEventListener(end, () => {
        this.isHeld = false;
        if (this.isThere) changed();
      });
  }

  /** It still stands in the page. */
  get isThere() {
    return this.first !== null;
  }

  /** What stands there is the day as it was left: web/store/kept_day.mjs. */
  get isDay() {
    return this.first?.isDay === true;
  }

  /** Gives what was pressed, and what will be. @param {(message: string[]) => void} send */
  giveKept(send) {
    if (!this.first || this.isDay) return;
    for (const message of this.first.kept) send(message);
    this.first.listen(send);
  }

  /** @param {import('./host/host_config.mjs').HostConfig} place */
  check(place) {
    if (!this.first || this.isDay) return;
    const { programme, language } = this.first;
    const [liked = language] = place.languages().map((tag) => tag.split('-')[0]);
    const isOther = place.programme && place.programme !== programme;
    const shipped = (page.dataset.languages ?? '').split(' ');
    if (isOther || (shipped.includes(liked) && liked !== language)) this.drop();
  }

  /** Whoever comes back has another screen, and so has another programme. */
  drop() {
    if (!this.first || this.isDay) return;
    this.first.drop();
    this.finish();
  }

  /**
   * What the network does not bring is asked for again, as long as there is a screen to use.
   * @template Answer
   * @param {() => Promise<Answer>} load
   * @param {(error: unknown) => boolean} mayComeYet
   */
  async patiently(load, mayComeYet = (error) => error instanceof TypeError) {
    for (;;)
      try {
        return await load();
      } catch (error) {
        if (!this.isThere || !mayComeYet(error)) throw error;
        await aWhile();
      }
  }

  /**
   * After a frame.
   * @param {boolean} isBehind something that was pressed has not been taken in
   */
  settle(isBehind) {
    if (!this.isReady || (this.first && (isBehind || this.isHeld))) return;
    const { first } = this;
    this.onTaken();
    if (first) {
      first.stop();
      if (first.isDay) this.finishDay(first.kept);
      else this.finish();
    } else if (!this.hasLeft && this.heading?.textContent !== this.stillShown) this.leave();
  }

  get heading() {
    return this.root.querySelector('h1');
  }

  /** From now on the page has its own letters, and the canvas where there is one. */
  leave() {
    this.hasLeft = true;
    this.view.hold(false);
    this.onLeft();
  }

  /** The program's elements take the place of those that stood there. */
  take() {
    this.first = null;
    takeOver(this.mirror, this.root);
    delete page.dataset.first;
    delete page.dataset.day;
  }

  /** What has the keyboard keeps it. */
  keepFocus() {
    const { activeElement } = document;
    if (this.root.contains(activeElement)) this.mirror.onFocus(activeElement);
  }

  /** What was pressed meanwhile is done where the program has the very same button. */
  finishDay([[, id, words] = []]) {
    this.take();
    this.leave();
    this.keepFocus();
    const pressed = id && this.mirror.nodes.get(id)?.element;
    if (pressed && pressed.textContent === words) pressed.click();
  }

  finish() {
    const before = this.heading?.textContent;
    this.take();
    const { heading } = this;
    if (before && heading?.textContent === before) {
      // Letters of another width and a canvas in its place would make it jump under the reader.
      this.stillShown = before;
      whenQuiet(() => this.view.draw());
      this.keepFocus();
      return;
    }
    this.leave();
    if (!before || !heading) return;
    scrollTo({ top: 0, behavior: 'instant' });
    this.mirror.focusElement(heading);
  }
}
