// Open dialogs: the keyboard goes in when one opens, cannot leave by Tab, and returns to where it
// was when the dialog closes. The rest of the page is inert meanwhile.

const stops = 'button, input, textarea, a[href]';

export class Dialogs {
  constructor(root) {
    this.root = root;
    this.open = [];
    this.muted = [];
    this.isChanged = false;
    this.returnTo = null;
  }

  top() {
    return this.open.at(-1) ?? null;
  }

  opened(node) {
    this.open.push(node);
    node.cameFrom = document.activeElement;
    this.isChanged = true;
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
    for (const element of this.muted) element.inert = false;
    this.muted = [];
    const dialog = this.top();
    if (dialog) this.enter(dialog.element);
    else if (this.returnTo && this.root.contains(this.returnTo))
      this.returnTo.focus({ preventScroll: true });
    this.returnTo = null;
  }

  enter(dialog) {
    for (let element = dialog; element !== this.root; element = element.parentElement) {
      for (const other of element.parentElement.children) {
        if (other === element || other.inert) continue;
        other.inert = true;
        this.muted.push(other);
      }
    }
    if (!dialog.contains(document.activeElement)) dialog.focus({ preventScroll: true });
  }

  keepFocus(event) {
    const dialog = this.top().element;
    const inside = [...dialog.querySelectorAll(stops)];
    if (inside.length === 0) return;
    const [edge, next] = event.shiftKey ? [inside[0], inside.at(-1)] : [inside.at(-1), inside[0]];
    const { activeElement } = document;
    const isOut = !dialog.contains(activeElement) || activeElement === dialog;
    if (activeElement !== edge && !(isOut && event.shiftKey)) return;
    event.preventDefault();
    next.focus();
  }
}
