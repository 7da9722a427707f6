// Which of the two renderings is on the page. The plain view is shown when the person chose it,
// when the address says so (?view=plain), in forced colours, on paper, when something reaches the
// page's elements and not the canvas (page_changes.mjs), and when there is no canvas to be had: no
// WebGL 2, or a context that was lost twice or did not come back.

import { changeOfPage } from './host/page_changes.mjs';
import { hasForcedColours } from './host/surroundings.mjs';

const timeoutMs = 3000;
const lossesMost = 1;

const page = document.documentElement;

export class View {
  /**
   * @param {HTMLCanvasElement} canvas
   * @param {HTMLElement} root where the elements live
   * @param {() => void} changed what the page needs may have changed
   */
  constructor(canvas, root, changed) {
    this.canvas = canvas;
    this.root = root;
    this.changed = changed;
    this.isAsked = new URLSearchParams(location.search).get('view') === 'plain';
    this.isCanvasGone = false;
    this.isPlain = false;
    this.isHeld = false; // plain until the first screen has been left
    this.isEarly = false; // and nothing is drawn below it yet
    this.losses = 0;
    const paper = matchMedia('print');
    paper.addEventListener('change', () => this.showPlain(paper.matches));
    addEventListener('beforeprint', () => this.showPlain(true));
    addEventListener('afterprint', () => this.showPlain(false));
  }

  /** Why only the plain view will do, in a word of `plain_reasons`; empty when both will. */
  plainReason() {
    if (this.isAsked || this.isEarly) return 'asked';
    if (this.isCanvasGone) return 'canvas';
    return hasForcedColours() ? 'colours' : changeOfPage();
  }

  /** @param {boolean} isOnPaper */
  showPlain(isOnPaper) {
    page.classList.toggle('plain', this.isPlain || this.isHeld || isOnPaper);
  }

  /**
   * The first screen stands in the page, and is plain.
   * @param {boolean} isHeld
   * @param {boolean} isEarly nothing is drawn meanwhile
   */
  hold(isHeld, isEarly = isHeld) {
    this.keepPlace(() => {
      this.isHeld = isHeld;
      this.showPlain(false);
    });
    if (isEarly) this.isEarly = true;
    else if (!isHeld) this.draw();
  }

  /** From now on there may be a canvas, which is shown when the first screen has been left. */
  draw() {
    if (!this.isEarly) return;
    this.isEarly = false;
    this.changed();
  }

  /**
   * Shows one of the two, and keeps what the person is looking at where it is.
   * @param {boolean} isPlain
   */
  show(isPlain) {
    if (isPlain === this.isPlain) return;
    this.keepPlace(() => {
      this.isPlain = isPlain;
      this.showPlain(false);
    });
  }

  /** @param {() => void} change */
  keepPlace(change) {
    const anchor = scrollY > 0 ? this.anchor() : null;
    const top = anchor?.getBoundingClientRect().top ?? 0;
    change();
    if (anchor) scrollBy({ top: anchor.getBoundingClientRect().top - top, behavior: 'instant' });
  }

  anchor() {
    const { activeElement } = document;
    const isHeld = this.root.contains(activeElement) && !activeElement?.closest('.fixed');
    if (isHeld) return activeElement;
    const marks = [...this.root.querySelectorAll('.heading, .paragraph, .button, input')];
    return marks.find((each) => !each.closest('.fixed') && each.getBoundingClientRect().top >= 0);
  }

  giveUpCanvas() {
    this.isCanvasGone = true;
    this.changed();
  }

  /** @param {(isThere: boolean) => void} notify whether the context is there to draw with */
  watchContext(notify) {
    let timer = 0;
    // A page in the background gets its context back only when it is looked at again.
    const wait = () => {
      timer = setTimeout(() => (document.hidden ? wait() : this.giveUpCanvas()), timeoutMs);
    };
    this.canvas.addEventListener('webglcontextlost', (event) => {
      event.preventDefault();
      notify(false);
      this.losses += 1;
      if (this.losses > lossesMost) this.giveUpCanvas();
      else wait();
    });
    this.canvas.addEventListener('webglcontextrestored', () => {
      clearTimeout(timer);
      notify(true);
      this.changed();
    });
  }
}
