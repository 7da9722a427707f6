// The semantic mirror: keeps real HTML elements for the nodes of the interface's tree, laid over
// the canvas or, in the plain view, set by the style sheet. It applies the orders described in
// tree_diff.h and knows nothing of their meaning beyond roles.

import { draw } from './drawing.mjs';

const tags = {
  main: 'main',
  navigation: 'nav',
  group: 'div',
  region: 'section',
  form: 'form',
  paragraph: 'p',
  button: 'button',
  link: 'a',
  radiogroup: 'fieldset',
  list: 'ul',
  item: 'li',
  table: 'table',
  row: 'tr',
  columnheader: 'th',
  rowheader: 'th',
  cell: 'td',
  figure: 'figure',
  progress: 'div',
  dialog: 'div',
  disclosure: 'button',
  status: 'p',
  alert: 'p',
  tablist: 'div',
  tab: 'button',
  tabpanel: 'div',
};

// Roles said aloud where a style sheet could take the element's own away.
const roles = {
  list: 'list',
  item: 'listitem',
  table: 'table',
  row: 'row',
  columnheader: 'columnheader',
  rowheader: 'rowheader',
  cell: 'cell',
  radiogroup: 'radiogroup',
  dialog: 'dialog',
  status: 'status',
  alert: 'alert',
  tablist: 'tablist',
  tab: 'tab',
  tabpanel: 'tabpanel',
};

const fields = new Set(['textfield', 'textarea', 'number']);
const marks = new Set(['radio', 'checkbox', 'switch']);

/** The part of a node's element that holds the text, takes the focus or carries the children. */
const inner = (node) => node.input ?? node.element;

export class Mirror {
  /**
   * @param {HTMLElement} root where the elements live
   * @param {(kind: string, id: string, value?: string) => void} send what the person did
   */
  constructor(root, send) {
    this.root = root;
    this.send = send;
    this.nodes = new Map();
    this.byElement = new WeakMap();
    this.isComposing = false;
    this.listen();
  }

  listen() {
    const { root } = this;
    root.addEventListener('click', (event) => this.onClick(event));
    root.addEventListener('change', (event) => {
      const node = this.nodeOf(event.target);
      if (node && marks.has(node.role)) this.send('click', node.id);
    });
    root.addEventListener('input', (event) => {
      const node = this.nodeOf(event.target);
      if (node && fields.has(node.role)) this.send('change', node.id, event.target.value);
    });
    root.addEventListener('compositionstart', () => {
      this.isComposing = true;
    });
    root.addEventListener('compositionend', () => {
      this.isComposing = false;
    });
    root.addEventListener('submit', (event) => event.preventDefault());
    root.addEventListener('keydown', (event) => this.onKey(event));
    root.addEventListener('focusin', (event) => this.onFocus(event.target));
    root.addEventListener('focusout', () => this.send('focus', '0'));
    root.addEventListener('pointerover', (event) => {
      if (event.pointerType === 'mouse') this.send('hot', this.nodeOf(event.target)?.id ?? '0');
    });
    root.addEventListener('pointerleave', () => this.send('hot', '0'));
    root.addEventListener('pointerdown', (event) =>
      this.send('press', this.nodeOf(event.target)?.id ?? '0'),
    );
    for (const end of ['pointerup', 'pointercancel'])
      addEventListener(end, () => this.send('press', '0'));
  }

  onClick(event) {
    const node = this.nodeOf(event.target);
    if (!node || node.isDisabled) return;
    if (['button', 'disclosure', 'link', 'tab'].includes(node.role)) {
      event.preventDefault();
      this.send('click', node.id);
    }
  }

  onKey(event) {
    if (event.isComposing || event.keyCode === 229) return;
    const dialog = this.openDialog();
    if (event.key === 'Escape' && dialog) this.send('cancel', dialog.id);
    if (event.key === 'Tab' && dialog) this.keepFocus(event, dialog.element);
  }

  keepFocus(event, dialog) {
    const stops = [...dialog.querySelectorAll('button:not([disabled]), input, textarea, a[href]')];
    if (stops.length === 0) return;
    const edge = event.shiftKey ? stops[0] : stops.at(-1);
    if (document.activeElement === edge || !dialog.contains(document.activeElement)) {
      event.preventDefault();
      (event.shiftKey ? stops.at(-1) : stops[0]).focus();
    }
  }

  onFocus(target) {
    const node = this.nodeOf(target);
    this.send('focus', node && target.matches(':focus-visible') ? node.id : '0');
  }

  openDialog() {
    for (const node of this.nodes.values()) if (node.role === 'dialog') return node;
    return null;
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
    const parents = [];
    for (const order of text.split('\x1e')) {
      const [kind, id, ...rest] = order.split('\x1f');
      if (kind === '+') this.make(id, rest[0]);
      else if (kind === '=') this.set(this.nodes.get(id), rest[0], rest[1]);
      else if (kind === 'r') this.place(this.nodes.get(id), rest.map(Number));
      else if (kind === 'c') parents.push([id, rest]);
      else if (kind === '-') this.remove(id);
      else if (kind === 'h') this.root.style.height = `${id}px`;
    }
    for (const [id, children] of parents) this.arrange(id, children);
    this.hold();
    this.settle();
  }

  make(id, role) {
    const old = this.nodes.get(id);
    const node = {
      id,
      role,
      element: null,
      input: null,
      text: null,
      rect: [0, 0, 0, 0],
      children: [],
    };
    if (role === 'root') node.element = this.root;
    else if (role === 'heading') node.element = document.createElement('h2');
    else if (fields.has(role)) this.makeField(node);
    else if (marks.has(role)) this.makeMark(node);
    else node.element = document.createElement(tags[role] ?? 'div');
    const { element } = node;
    if (roles[role]) element.setAttribute('role', roles[role]);
    if (role === 'button' || role === 'disclosure' || role === 'tab') element.type = 'button';
    if (role === 'link') element.href = '#';
    if (role === 'disclosure') element.setAttribute('aria-expanded', 'false');
    if (role === 'columnheader') element.scope = 'col';
    if (role === 'rowheader') element.scope = 'row';
    if (role === 'dialog') {
      element.setAttribute('aria-modal', 'true');
      element.tabIndex = -1;
    }
    if (role === 'progress') element.setAttribute('role', 'progressbar');
    if (role === 'radiogroup') {
      node.text = element.appendChild(document.createElement('legend'));
    }
    if (role !== 'root') element.classList.add('node', role);
    old?.element.replaceWith(element);
    this.nodes.set(id, node);
    this.byElement.set(element, node);
  }

  makeField(node) {
    node.element = document.createElement('label');
    node.text = node.element.appendChild(document.createElement('span'));
    node.input = node.element.appendChild(
      document.createElement(node.role === 'textarea' ? 'textarea' : 'input'),
    );
    node.input.autocomplete = 'off';
    if (node.role === 'number') node.input.inputMode = 'numeric';
    else if (node.role === 'textarea') node.input.autocapitalize = 'sentences';
  }

  makeMark(node) {
    node.element = document.createElement('label');
    node.input = node.element.appendChild(document.createElement('input'));
    node.input.type = node.role === 'radio' ? 'radio' : 'checkbox';
    if (node.role === 'switch') node.input.setAttribute('role', 'switch');
    node.text = node.element.appendChild(document.createElement('span'));
  }

  set(node, field, value) {
    const { element } = node;
    const target = inner(node);
    if (field === 'name') this.name(node, value);
    else if (field === 'unnamed') {
      node.isUnnamed = value === '1';
      if (node.name) this.name(node, node.name);
    } else if (field === 'description') this.describe(node, value);
    else if (field === 'look') element.className = `node ${node.role} ${value}`;
    else if (field === 'drawing') draw(element, value);
    else if (field === 'level') this.level(node, value);
    else if (field === 'value') this.value(node, value);
    else if (field === 'checked') {
      node.isChecked = value === '1';
      target.checked = node.isChecked;
    } else if (field === 'expanded')
      element.setAttribute('aria-expanded', value ? 'true' : 'false');
    else if (field === 'current')
      value
        ? element.setAttribute('aria-current', 'page')
        : element.removeAttribute('aria-current');
    else if (field === 'invalid')
      value ? target.setAttribute('aria-invalid', 'true') : target.removeAttribute('aria-invalid');
    else if (field === 'disabled') {
      node.isDisabled = value === '1';
      element.setAttribute('aria-disabled', String(node.isDisabled));
    } else if (field === 'fixed') {
      node.isFixed = value === '1';
      element.classList.toggle('fixed', node.isFixed);
    } else this.number(node, field, value);
  }

  number(node, field, value) {
    if (node.role === 'progress') {
      const attribute = { now: 'aria-valuenow', min: 'aria-valuemin', max: 'aria-valuemax' }[field];
      if (attribute) node.element.setAttribute(attribute, value);
      node[field] = Number(value);
      node.element.style.setProperty(
        '--share',
        `${Math.min(100, (100 * (node.now ?? 0)) / (node.max || 1))}%`,
      );
    } else if (field === 'max' && node.input && node.role !== 'number')
      node.input.maxLength = Number(value);
  }

  level(node, value) {
    const heading = document.createElement(`h${value}`);
    heading.className = node.element.className;
    heading.textContent = node.element.textContent;
    heading.style.cssText = node.element.style.cssText;
    node.element.replaceWith(heading);
    node.element = heading;
    this.byElement.set(heading, node);
  }

  name(node, value) {
    node.name = value;
    const { element, role } = node;
    if (node.text) node.text.textContent = value;
    else if (role === 'figure') {
      element.setAttribute('role', 'img');
      element.setAttribute('aria-label', value);
    } else if (
      node.isUnnamed ||
      ['dialog', 'navigation', 'list', 'table', 'region', 'main', 'progress'].includes(role)
    ) {
      element.setAttribute('aria-label', value);
      if (role === 'progress') element.textContent = value;
    } else if (element.textContent !== value) element.textContent = value;
  }

  describe(node, value) {
    if (!node.help) {
      node.help = document.createElement('small');
      node.help.id = `help-${node.id}`;
    }
    node.help.textContent = value;
    if (marks.has(node.role)) node.text.after(node.help);
    else if (node.input) node.element.append(node.help);
    else {
      node.element.setAttribute('aria-description', value);
      return;
    }
    if (node.role === 'radio') return;
    value
      ? inner(node).setAttribute('aria-describedby', node.help.id)
      : inner(node).removeAttribute('aria-describedby');
  }

  value(node, value) {
    if (!node.input || this.isComposing || node.input.value === value) return;
    const hasFocus = document.activeElement === node.input;
    const { selectionStart, selectionEnd } = node.input;
    node.input.value = value;
    if (hasFocus) node.input.setSelectionRange(selectionStart, selectionEnd);
  }

  place(node, rect) {
    node.rect = rect;
    node.isMoved = true;
  }

  remove(id) {
    const node = this.nodes.get(id);
    if (!node) return;
    const hadFocus = node.element.contains(document.activeElement);
    if (hadFocus) this.isFocusLost = true;
    node.element.remove();
    this.nodes.delete(id);
  }

  /** Puts children in order without moving the one that holds the focus. */
  arrange(id, ids) {
    const parent = id === '0' ? null : this.nodes.get(id);
    if (!parent) return;
    const host = parent.element;
    parent.children = ids;
    const wanted = ids.map((child) => this.nodes.get(child).element);
    const pin = wanted.findIndex((element) => element.contains(document.activeElement));
    let cursor = parent.text?.nextSibling ?? (parent.text ? null : host.firstChild);
    const put = (element) => {
      if (cursor === element) cursor = element.nextSibling;
      else host.insertBefore(element, cursor);
    };
    if (pin >= 0 && wanted[pin].parentNode === host) {
      for (let index = 0; index < pin; index += 1) {
        if (cursor === wanted[index]) cursor = cursor.nextSibling;
        else
          host.insertBefore(
            wanted[index],
            cursor === null ? wanted[pin] : this.before(cursor, wanted[pin]),
          );
      }
      cursor = wanted[pin].nextSibling;
      wanted.slice(pin + 1).forEach(put);
    } else wanted.forEach(put);
    for (const child of ids) {
      const node = this.nodes.get(child);
      node.parent = parent;
      node.isMoved = true;
      if (node.role === 'radio') node.input.name = `radio-${id}`;
    }
  }

  /** `cursor` when it stands before `pin`, else `pin`: nothing goes behind what has the focus. */
  before(cursor, pin) {
    return cursor.compareDocumentPosition(pin) & Node.DOCUMENT_POSITION_FOLLOWING ? cursor : pin;
  }

  /** Sets the places that changed, each against its parent's. */
  settle() {
    for (const node of this.nodes.values()) {
      if (!node.isMoved || node.role === 'root') continue;
      node.isMoved = false;
      const [x, y, width, height] = node.rect;
      const [left, top] = node.parent && !node.isFixed ? node.parent.rect : [0, 0];
      const { style } = node.element;
      style.transform = `translate(${x - left}px, ${y - top}px)`;
      style.width = `${width}px`;
      style.height = `${height}px`;
      for (const id of node.children) {
        const child = this.nodes.get(id);
        if (child && !child.isMoved) {
          child.isMoved = true;
          this.isAgain = true;
        }
      }
    }
    if (this.isAgain) {
      this.isAgain = false;
      this.settle();
    }
  }

  /** A mark the person pressed keeps showing what the model says. */
  hold() {
    for (const node of this.nodes.values()) {
      if (marks.has(node.role) && node.input.checked !== Boolean(node.isChecked))
        node.input.checked = Boolean(node.isChecked);
    }
    if (this.isFocusLost) {
      this.isFocusLost = false;
      if (document.activeElement === document.body)
        this.root.querySelector('h1')?.focus({ preventScroll: true });
    }
  }

  focus(id) {
    const node = this.nodes.get(id);
    if (!node) return;
    const target = inner(node);
    if (node.role === 'heading') target.tabIndex = -1;
    target.focus({ preventScroll: true });
  }
}
