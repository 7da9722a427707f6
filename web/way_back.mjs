// The browser's way back, which is Android's, too: each page that the app opens over the first one
// is a step in the history, and a step back in it leads to the page before, not out of the app.

const depthOf = () => Number(history.state?.depth ?? 0);

export class WayBack {
  /** @param {() => void} wentBack a step was taken that the app has to follow */
  constructor(wentBack) {
    this.wentBack = wentBack;
    this.wanted = 0;
    this.at = depthOf();
    this.isReturning = false; // a step of our own is under way
    addEventListener('popstate', () => this.onStep());
  }

  /** @param {number} depth of the app: how many steps back there are */
  follow(depth) {
    this.wanted = depth;
    if (this.isReturning) return;
    try {
      // The app itself says where a page begins; a step of its own must not scroll it.
      history.scrollRestoration = 'manual';
      while (this.at < depth) {
        history.pushState({ depth: this.at + 1 }, '');
        this.at += 1;
      }
    } catch {
      return; // a frame without an origin of its own may have no history
    }
    if (this.at === depth) return;
    this.isReturning = true;
    history.go(depth - this.at);
  }

  onStep() {
    if (location.hash.length > 1) return; // a link that was opened in the page
    this.at = depthOf();
    const isOwn = this.isReturning;
    this.isReturning = false;
    if (!isOwn && this.at < this.wanted) this.wentBack();
    else this.follow(this.wanted);
  }
}
