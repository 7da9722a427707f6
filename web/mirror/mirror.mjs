// The semantic mirror: keeps real HTML elements for the nodes of the interface's tree, laid over
// the canvas or, in the plain view, set by the style sheet. It applies the orders described in
// tree_diff.h; what a role is in HTML stands in elements.mjs. The work of an apply() is in
// proportion to what changed, and the element with the focus is never moved.

import { Dialogs, toldMs } from './dialogs.mjs';
import {
  inner,
  isChart,
  isField,
  isLive,
  isMark,
  isPicker,
  isPressed,
  makeNode,
  setField,
} from './elements.mjs';

const betweenWordsMs = 500;

const product = 'Loadwise';

export class Mirror {
  /**
   * @param {HTMLElement} root where the elements live
   * @param {import('../messages.d.ts').Send} send what the person did
   */
  constructor(root, send) {
    this.root = root;
    this.send = send;
    this.nodes = new Map();
    this.byElement = new WeakMap();
    this.dialogs = new Dialogs(root);
    this.pressed = new Set(); // marks the person pressed since the last frame
    this.composing = null; // the field whose text is being composed
    this.focusShown = '0';
    this.moved = new Set();
    this.nextFocus = null;
    this.heard = { element: null, words: '' }; // where the keyboard was put, and what it said
    this.leaving = []; // what had the keyboard, and is no longer in the tree
    this.pending = new Set(); // what is read aloud and waits for its turn
    this.hasAlert = false;
    this.listen();
  }

  listen() {
    const { root } = this;
    root.addEventListener('change', (event) => this.onMark(this.nodeOf(event.target)));
    root.addEventListener('input', (event) => this.onInput(this.nodeOf(event.target)));
    root.addEventListener('compositionstart', (event) => {
      this.composing = this.nodeOf(event.target);
    });
    root.addEventListener('compositionend', () => this.onComposed());
    root.addEventListener('submit', (event) => event.preventDefault());
    root.addEventListener('keydown', (event) => this.onKey(event));
    root.addEventListener('keyup', (event) => this.onKeyDone(event.target));
    root.addEventListener('focusin', (event) => this.onFocus(event.target));
    root.addEventListener('focusout', () => this.showFocus('0'));
    root.addEventListener('pointerover', (event) => {
      if (event.pointerType === 'mouse') this.send('hot', this.nodeOf(event.target)?.id ?? '0');
    });
    root.addEventListener('pointerleave', () => this.send('hot', '0'));
    root.addEventListener('pointerdown', (event) => {
      this.send('press', this.nodeOf(event.target)?.id ?? '0');
    });
    for (const end of ['pointerup', 'pointercancel'])
      addEventListener(end, () => this.send('press', '0'));
  }

  /**
   * On each that can be pressed, for a listener on what holds them makes every word in it
   * “clickable” to screen readers.
   */
  hear(node) {
    const element = inner(node);
    if (node.heard === element || !(isPressed(node) || isPicker(node) || isChart(node))) return;
    node.heard = element;
    element.addEventListener('click', (event) => this.onClick(event));
  }

  /** A press that a reader makes has no pointer: who waits for one to begin with sound is told. */
  onClick(event) {
    dispatchEvent(new Event('loadwise-press'));
    const node = this.nodeOf(event.target);
    if (this.dialogs.isBehind(event.target)) return;
    if (node && isChart(node)) this.onChart(node, event);
    if (node && isPicker(node)) this.onPicker(node, event);
    if (!node || !isPressed(node)) return;
    if (node.role === 'link' && node.value) return; // the browser follows it
    event.preventDefault();
    if (!node.isDisabled) this.send('click', node.id);
  }

  /** A chart is told where it was touched, as a share of its width. */
  onChart(node, event) {
    const { left, width } = node.element.getBoundingClientRect();
    if (width > 0) this.send('click', node.id, ((event.clientX - left) / width).toFixed(4));
  }

  /** The whole field opens the browser's picker, not only the small symbol in it. */
  onPicker(node, event) {
    if (event.target !== node.input || !node.input.showPicker) return;
    try {
      node.input.showPicker();
    } catch {
      // A frame of another origin may not open it; the field can still be typed into.
    }
  }

  onMark(node) {
    if (!node || !isMark(node)) return;
    this.pressed.add(node);
    this.send('click', node.id);
  }

  onInput(node) {
    if (!node || !isField(node)) return;
    node.value = node.input.value;
    this.send('change', node.id, node.input.value);
  }

  /** What the model made of the text meanwhile was held back while it was composed. */
  onComposed() {
    const node = this.composing;
    this.composing = null;
    if (node && this.nodes.get(node.id) === node) this.write(node);
  }

  onKey(event) {
    if (event.isComposing || event.keyCode === 229) return;
    this.walkTabs(event);
    this.walkChoices(event);
    const dialog = this.dialogs.top();
    if (!dialog) return;
    if (event.key === 'Escape') this.send('cancel', dialog.id);
    if (event.key === 'Tab') this.dialogs.keepFocus(event);
    if (event.key === 'Enter') this.submit(dialog, event);
  }

  /** Enter on a choice presses the button that the choice waits for, as in any form. */
  submit(dialog, event) {
    if (this.nodeOf(event.target)?.role !== 'radio') return;
    if (event.defaultPrevented) return;
    // Whether it can be pressed is known in the frame that has taken the choice.
    const button = this.nodeOf(dialog.element.querySelector('button.primary'));
    if (button) this.send('click', button.id);
  }

  /** The arrow keys go along a row of tabs, and round. */
  walkTabs(event) {
    const node = this.nodeOf(event.target);
    if (node?.role !== 'tab') return;
    const tabs = node.parent.children;
    const at = tabs.indexOf(node.id);
    const places = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 };
    if (!(event.key in places)) return;
    event.preventDefault();
    const next = this.nodes.get(tabs.at(places[event.key] % tabs.length));
    this.send('click', next.id);
    next.element.focus();
  }

  /** Where a choice counts at once, the arrow keys go along it, and only a press chooses. */
  walkChoices(event) {
    const node = this.nodeOf(event.target);
    const isAlone = !event.altKey && !event.ctrlKey && !event.metaKey;
    if (node?.role !== 'radio' || !node.parent.isDeciding || !isAlone) return;
    const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
    if (event.key in steps) {
      const radios = node.parent.children;
      const next = (radios.indexOf(node.id) + steps[event.key]) % radios.length;
      this.nodes.get(radios.at(next)).input.focus();
    } else if (event.key === 'Enter') node.input.click();
    else return;
    event.preventDefault();
  }

  onFocus(target) {
    const node = this.nodeOf(target);
    const isShown = node && target.matches(':focus-visible');
    this.showFocus(isShown ? node.id : '0');
    // A browser scrolls a field's caret into view; the whole field must clear the navigation.
    if (isShown) node.element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }

  /** A key may turn a quiet focus into one that should be seen; but a page that pages is let go. */
  onKeyDone(target) {
    const node = this.nodeOf(target);
    if (node && isField(node)) this.onFocus(target);
    else if (node && target.matches(':focus-visible')) this.showFocus(node.id);
  }

  showFocus(id) {
    if (id === this.focusShown) return;
    this.focusShown = id;
    this.send('focus', id);
  }

  nodeOf(target) {
    for (let element = target; element && element !== this.root; element = element.parentElement) {
      const node = this.byElement.get(element);
      if (node) return node;
    }
    return null;
  }

  /** Applies one frame's orders. */
  apply(text) {
    const held = this.heldFocus();
    const parents = new Map();
    for (const order of text.split('\x1e')) {
      const [kind, id, ...rest] = order.split('\x1f');
      if (kind === '+') this.make(id, rest[0], parents);
      else if (kind === '=') this.set(this.nodes.get(id), rest[0], rest[1]);
      else if (kind === 'r') this.place(this.nodes.get(id), rest.map(Number));
      else if (kind === 'c') parents.set(id, rest);
      else if (kind === '-') this.remove(id);
      else if (kind === 'h') this.setHeight(id, rest[0]);
    }
    for (const [id, children] of parents)
      this.arrange(
        id,
        children.filter((child) => this.nodes.has(child)),
      );
    if (this.hasAlert) this.sayAll();
    this.settle();
    this.dialogs.settle();
    this.keepFocus(held);
    this.nameThePage();
    this.letGo();
  }

  /** Tabs, histories and screen readers tell pages apart by their titles. */
  nameThePage() {
    const heading = this.root.querySelector('h1')?.textContent;
    if (heading === this.heading) return;
    this.heading = heading;
    document.title = heading && heading !== product ? `${heading} – ${product}` : product;
  }

  /** Of the document; `below` is free under its content. Told each frame: often both are known. */
  setHeight(height, below = '0') {
    this.root.style.height = `${height}px`;
    if (this.root.dataset.below !== below) this.root.dataset.below = below;
  }

  make(id, role, parents) {
    const old = this.nodes.get(id);
    const node = makeNode(id, role, this.root);
    this.nodes.set(id, node);
    this.byElement.set(node.element, node);
    if (role === 'dialog') this.dialogs.opened(node);
    if (role === 'alert') this.hasAlert = true;
    this.hear(node);
    if (!old) return;
    // The same thing in another role: its place and its children stay.
    old.element.replaceWith(node.element);
    node.parent = old.parent;
    this.dialogs.closed(old);
    if (!parents.has(id) && old.children.length > 0) parents.set(id, old.children);
  }

  set(node, field, value) {
    if (field === 'name' && isLive(node)) this.say(node, value);
    else this.setNow(node, field, value);
  }

  /**
   * What is read aloud when it changes does so twice a second at most; the last word counts. Words
   * that wait are only late: those before them are no longer true, and go at once.
   */
  say(node, value) {
    const wait = node.saidAt + betweenWordsMs - performance.now();
    node.words = value;
    if (this.pending.has(node)) return;
    if (wait > 0) {
      this.pending.add(node);
      node.timer = setTimeout(() => this.sayNow(node), wait);
      this.hush(node);
    } else this.sayNow(node);
  }

  /** An empty place as high as the words were, so that nothing below it moves twice. */
  hush(node) {
    const { element } = node;
    element.style.minHeight = `${element.offsetHeight}px`;
    element.dataset.waits = '';
    this.setNow(node, 'name', '');
  }

  sayNow(node) {
    clearTimeout(node.timer);
    if (this.pending.delete(node)) {
      node.element.style.minHeight = '';
      delete node.element.dataset.waits;
    }
    node.saidAt = performance.now();
    if (this.nodes.get(node.id) === node) this.setNow(node, 'name', node.words);
  }

  /** Nothing that was true before an alert stands beside it. */
  sayAll() {
    for (const node of [...this.pending]) this.sayNow(node);
    this.hasAlert = false;
  }

  setNow(node, field, value) {
    const { element } = node;
    setField(node, field, value);
    if (node.element !== element) this.byElement.set(node.element, node);
    if (field === 'value') this.write(node);
    if (field === 'look') this.hear(node);
  }

  /** Brings a field to the model's text, and leaves the caret where it was. */
  write(node) {
    const { input } = node;
    if (!input || node === this.composing || input.value === node.value) return;
    const hasFocus = document.activeElement === input;
    const { selectionStart, selectionEnd, selectionDirection } = input;
    input.value = node.value ?? '';
    if (hasFocus && selectionStart !== null)
      input.setSelectionRange(selectionStart, selectionEnd, selectionDirection);
  }

  place(node, rect) {
    node.rect = rect;
    this.moved.add(node);
    for (const id of node.children) {
      const child = this.nodes.get(id);
      if (child) this.moved.add(child);
    }
  }

  remove(id) {
    const node = this.nodes.get(id);
    if (!node) return;
    if (node.element.contains(document.activeElement)) {
      this.nextFocus ??= this.headingsBefore(node.element);
      this.leaving.push(node.element);
    } else node.element.remove();
    this.nodes.delete(id);
    this.moved.delete(node);
    this.pressed.delete(node);
    this.dialogs.closed(node);
    if (this.composing === node) this.composing = null;
  }

  /**
   * What had the keyboard goes when readers know where the keyboard is now. When it goes first,
   * some find a place of their own, and say nothing when they are told that it is the right one.
   */
  letGo() {
    const gone = this.leaving;
    this.leaving = [];
    for (const element of gone) {
      this.byElement.delete(element);
      element.className = 'leaving';
      element.tabIndex = -1;
      Object.assign(element.style, { position: 'fixed', opacity: 0, pointerEvents: 'none' });
    }
    if (gone.length > 0) setTimeout(() => gone.forEach((element) => element.remove()), toldMs);
  }

  /** Puts children in order without moving the one that holds the focus. */
  arrange(id, ids) {
    const parent = id === '0' ? null : this.nodes.get(id);
    if (!parent) return;
    parent.children = ids;
    const wanted = ids.map((child) => this.nodes.get(child).element);
    const first = parent.text ? parent.text.nextSibling : parent.element.firstChild;
    this.order(parent.element, wanted, first);
    for (const child of ids) {
      const node = this.nodes.get(child);
      node.parent = parent;
      this.moved.add(node);
      if (node.role === 'radio') node.input.name = `radio-${id}`;
    }
  }

  /** Orders `wanted` inside `host`, from `cursor` on. */
  order(host, wanted, cursor) {
    const active = document.activeElement;
    const pin = wanted.find((element) => element.parentNode === host && element.contains(active));
    let isBeforePin = Boolean(pin);
    for (const element of wanted) {
      if (element === pin) {
        isBeforePin = false;
        cursor = pin.nextSibling;
      } else if (cursor === element) cursor = element.nextSibling;
      else host.insertBefore(element, isBeforePin && !precedes(cursor, pin) ? pin : cursor);
    }
  }

  /** Sets the places that changed, each against its parent's. */
  settle() {
    for (const node of this.moved) {
      if (!node.rect || node.role === 'root') continue;
      const [x, y, width, height] = node.rect;
      const [left, top] = (!node.isFixed && node.parent?.rect) || [0, 0];
      const { style } = node.element;
      // Within a transform nothing stays in the viewport: what is fixed stands in the main part.
      if (node.role === 'main') [style.left, style.top] = [`${x}px`, `${y}px`];
      else style.transform = `translate(${x - left}px, ${y - top}px)`;
      style.width = `${width}px`;
      style.height = `${height}px`;
    }
    this.moved.clear();
  }

  /** After each frame: a mark the person pressed shows what the model says. */
  frameDone() {
    for (const node of this.pressed) {
      const group = node.role === 'radio' ? (node.parent?.children ?? []) : [node.id];
      for (const id of group) {
        const mark = this.nodes.get(id);
        if (mark?.input && mark.input.checked !== Boolean(mark.isChecked))
          mark.input.checked = Boolean(mark.isChecked);
      }
    }
    this.pressed.clear();
  }

  heldFocus() {
    const active = document.activeElement;
    return active !== document.body && this.holds(active) ? active : null;
  }

  holds(element) {
    return this.root.contains(element) && !element.closest('.leaving') && !this.isLeaving(element);
  }

  isLeaving(element) {
    return this.leaving.some((gone) => gone.contains(element));
  }

  headingsBefore(element) {
    const headings = [...this.root.querySelectorAll('h1, h2, h3, h4')];
    return headings.filter((heading) => precedes(heading, element)).reverse();
  }

  /** The keyboard stays where it was; when that is gone, it goes to the heading before it. */
  keepFocus(held) {
    const { nextFocus } = this;
    this.nextFocus = null;
    if (!held || this.heldFocus() || this.dialogs.isReturning) return;
    if (this.holds(held)) held.focus({ preventScroll: true });
    else {
      const next = nextFocus?.find((heading) => this.holds(heading));
      this.focusElement(next ?? this.root.querySelector('h1'));
    }
  }

  focusElement(element) {
    if (!element) return;
    if (/^H\d$/.test(element.tagName)) element.tabIndex = -1;
    element.focus({ preventScroll: true });
    this.heard = { element, words: element.textContent };
  }

  focus(id) {
    const node = this.nodes.get(id);
    if (node && this.hasOtherWords(node)) this.renew(node);
    if (node) this.focusElement(inner(node));
    this.letGo();
  }

  /** Since the keyboard came to it. */
  hasOtherWords({ role, element }) {
    const { element: heard, words } = this.heard;
    const isHeard = element === heard && element === document.activeElement;
    return role === 'heading' && isHeard && element.textContent !== words;
  }

  /** Another page may have its heading where the one before had it: to a reader it is another. */
  renew(node) {
    const old = node.element;
    node.element = old.cloneNode(true);
    this.byElement.set(node.element, node);
    old.before(node.element);
    this.leaving.push(old);
  }
}

const precedes = (one, other) =>
  one !== null && Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
