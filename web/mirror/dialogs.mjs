// Open dialogs: the keyboard goes in when one opens, cannot leave by Tab, and returns to where it
// was when the dialog closes. The rest of the page is inert meanwhile.

const stops = 'button, input, textarea, a[href]';
let described = 0;

/** As long as a reader may take to be told where the keyboard is. */
export const toldMs = 250;

export class Dialogs {
  constructor(root) {
    this.root = root;
    this.open = [];
    this.muted = [];
    this.isChanged = false;
    this.returnTo = [];
    this.isReturning = false;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.muting = undefined;
  }

  top() {
    return this.open.at(-1) ?? null;
  }

  opened(node) {
    this.open.push(node);
    node.cameFrom = this.waysBack(document.activeElement);
    this.isChanged = true;
  }

  /** Where the keyboard was, and if that goes with what was asked, the controls before it. */
  waysBack(active) {
    if (!this.root.contains(active)) return [];
    const all = [...this.root.querySelectorAll(stops)];
    return [active, ...all.slice(0, Math.max(0, all.indexOf(active))).reverse()];
  }

  closed(node) {
    const index = this.open.indexOf(node);
    if (index < 0) return;
    this.open.splice(index, 1);
    this.returnTo = node.cameFrom;
    this.isChanged = true;
  }

  /** After an apply: mutes what lies behind the top dialog and moves the keyboard. */
  settle() {
    if (!this.isChanged) return;
    this.isChanged = false;
    clearTimeout(this.muting);
    for (const element of this.muted) element.inert = false;
    this.muted = [];
    const dialog = this.top();
    if (dialog) this.enter(dialog.element);
    else
      this.leave(this.returnTo.find((way) => this.root.contains(way) && !way.closest('.leaving')));
    this.returnTo = [];
  }

  /** What lies behind is muted when a reader is inside: what it is on must not go before. */
  enter(dialog) {
    this.muting = setTimeout(() => this.mute(dialog), toldMs);
    if (dialog.contains(document.activeElement)) return;
    describe(dialog);
    // At its beginning, where reading starts: a box that has the focus is read as one long word.
    const heading = dialog.querySelector('h2, h3');
    if (heading) heading.tabIndex = -1;
    (heading ?? dialog).focus({ preventScroll: true });
  }

  /** What was muted can be told of from the next frame on. */
  leave(way) {
    if (!way) return;
    this.isReturning = true;
    const arrive = () => {
      this.isReturning = false;
      if (!this.top() && !this.isElsewhere()) way.focus({ preventScroll: true });
    };
    requestAnimationFrame(() => requestAnimationFrame(arrive));
  }

  /** Somebody was quicker, and has gone on by themselves. */
  isElsewhere() {
    const { activeElement } = document;
    return activeElement !== document.body && !activeElement?.closest('.leaving');
  }

  /** Muted or not yet: a second press of the one that opened the dialog is none. */
  isBehind(element) {
    const dialog = this.top();
    return Boolean(dialog) && !dialog.element.contains(element);
  }

  mute(dialog) {
    for (let element = dialog; element !== this.root; element = element.parentElement) {
      for (const other of element.parentElement.children) {
        if (other === element || other.inert) continue;
        other.inert = true;
        this.muted.push(other);
      }
    }
  }

  keepFocus(event) {
    const dialog = this.top().element;
    const inside = [...dialog.querySelectorAll(stops)];
    if (inside.length === 0) return;
    const [edge, next] = event.shiftKey ? [inside[0], inside.at(-1)] : [inside.at(-1), inside[0]];
    const { activeElement } = document;
    const isOut = !inside.includes(activeElement);
    if (activeElement !== edge && !(isOut && event.shiftKey)) return;
    event.preventDefault();
    next.focus();
  }
}

/** Its first sentence says what it is about. */
function describe(dialog) {
  const sentence = dialog.querySelector('p');
  if (!sentence) return;
  sentence.id ||= `about-${++described}`;
  dialog.setAttribute('aria-describedby', sentence.id);
}
