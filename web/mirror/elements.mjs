// Makes the element of a node and sets its fields. What a role is in HTML stands here, and nothing
// of where elements go: that is the mirror's.

import { draw } from './drawing.mjs';

const tags = {
  main: 'main',
  navigation: 'nav',
  group: 'div',
  region: 'section',
  form: 'form',
  heading: 'h2',
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
  disclosure: 'button',
  status: 'p',
  alert: 'p',
  tab: 'button',
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
  figure: 'img',
  progress: 'progressbar',
  dialog: 'dialog',
  alert: 'alert',
  tablist: 'tablist',
  tab: 'tab',
  tabpanel: 'tabpanel',
  timer: 'timer',
};

const pickers = new Set(['date', 'time']);
const fields = new Set(['textfield', 'textarea', 'number', ...pickers]);
const marks = new Set(['radio', 'checkbox', 'switch']);
const buttons = new Set(['button', 'disclosure', 'tab']);
const written = new Set([
  ...buttons,
  'link',
  'heading',
  'paragraph',
  'status',
  'alert',
  'timer',
  'columnheader',
  'rowheader',
  'cell',
]);

export const isField = (node) => fields.has(node.role);
export const isLive = (node) => node.role === 'status' || node.role === 'alert';
export const isPicker = (node) => pickers.has(node.role);
export const isChart = (node) => node.role === 'figure' && node.element.classList.contains('chart');
export const isMark = (node) => marks.has(node.role);
/** A link that leads out of the app is the browser's own. */
export const isPressed = (node) =>
  buttons.has(node.role) || (node.role === 'link' && !node.element.target);

/** The part of a node's element that takes the focus. */
export const inner = (node) => node.input ?? node.element;

const create = (tag) => document.createElement(tag);

/** Sets an attribute, or takes it away when there is nothing to say. */
const say = (element, attribute, value) => {
  if (value) element.setAttribute(attribute, value);
  else element.removeAttribute(attribute);
};

/** What is read aloud may describe something beside it. */
const idOf = (id) => `words-${id}`;

function makeField(node) {
  node.element = create('label');
  node.text = node.element.appendChild(create('span'));
  node.input = node.element.appendChild(create(node.role === 'textarea' ? 'textarea' : 'input'));
  node.input.autocomplete = 'off';
  if (pickers.has(node.role)) node.input.type = node.role;
  else if (node.role === 'number') node.input.inputMode = 'numeric';
  else node.input.autocapitalize = 'sentences';
}

/** A passphrase: nothing corrects it, capitalises it, or sends it somewhere to be checked. */
function disableCorrection(input) {
  input.autocapitalize = 'none';
  input.spellcheck = false;
  input.setAttribute('autocorrect', 'off');
}

function makeMark(node) {
  node.element = create('label');
  node.input = node.element.appendChild(create('input'));
  node.input.type = node.role === 'radio' ? 'radio' : 'checkbox';
  if (node.role === 'switch') node.input.setAttribute('role', 'switch');
  node.text = node.element.appendChild(create('span'));
}

/**
 * A node without a place yet. `root` is the element of the role "root".
 * @returns {any}
 */
export function makeNode(id, role, root) {
  /** @type {any} */
  const node = { id, role, element: null, input: null, text: null, rect: null, children: [] };
  if (role === 'root') {
    node.element = root;
    return node;
  }
  if (isField(node)) makeField(node);
  else if (isMark(node)) makeMark(node);
  else node.element = create(tags[role] ?? 'div');
  const { element } = node;
  say(element, 'role', roles[role]);
  if (isLive(node)) element.id = idOf(id);
  if (role === 'status') element.setAttribute('aria-atomic', 'true');
  if (buttons.has(role)) element.type = 'button';
  if (role === 'link') element.href = '#';
  if (role === 'tab') select(element, false);
  if (role === 'disclosure') element.setAttribute('aria-expanded', 'false');
  if (role === 'columnheader') element.scope = 'col';
  if (role === 'rowheader') element.scope = 'row';
  if (role === 'dialog') {
    element.setAttribute('aria-modal', 'true');
    element.tabIndex = -1;
  }
  if (role === 'radiogroup') node.text = element.appendChild(create('legend'));
  element.className = `node ${role}`;
  return node;
}

/**
 * What changes is read aloud; what is only a comfort to see, above a page, never. What is stepped
 * through has come with its page, and is read aloud from the first step on. It has no role: readers
 * call that a status bar, stop at it while it is empty, and Orca passes over its words.
 */
function setLiveness({ element, isStepped }) {
  const { classList } = element;
  const isQuiet = classList.contains('margin') || (classList.contains('stepped') && !isStepped);
  element.setAttribute('aria-live', isQuiet ? 'off' : 'polite');
}

/**
 * Several may have the same words, as "It hurts": then listeners, and those who speak to them, hear
 * what each is about, after the words that are seen.
 */
function setAbout(node, value) {
  node.about = value;
  say(inner(node), 'aria-label', '');
  setName(node, node.name);
}

function setName(node, value) {
  const { element, role } = node;
  node.isStepped ||= Boolean(node.name) && node.name !== value;
  if (role === 'status') setLiveness(node);
  node.name = value;
  if (node.text) node.text.textContent = value;
  else if (written.has(role) && !node.isUnnamed)
    element.replaceChildren(...(node.picture ? [node.picture] : []), value);
  else {
    say(element, 'aria-label', value);
    if (role === 'group') say(element, 'role', value && 'group');
    if (role === 'progress') element.textContent = value;
  }
  if (node.about) say(inner(node), 'aria-label', `${value}, ${node.about}`);
}

/** Radios are named by all their words; other marks by the label, with the rest as help. */
function setDescription(node, value) {
  if (!node.input) {
    say(node.element, 'aria-description', value);
    return;
  }
  if (!node.help) {
    node.help = create('small');
    node.help.id = `help-${node.id}`;
    node.text.id = `name-${node.id}`;
    if (isMark(node)) node.text.after(node.help);
    else node.element.append(node.help);
  }
  node.help.textContent = value;
  if (node.role === 'radio') return;
  say(node.input, 'aria-labelledby', value && node.text.id);
  say(node.input, 'aria-describedby', value && node.help.id);
}

/** A heading's element is its level: another level is another element. Answers the one replaced. */
function setLevel(node, value) {
  const old = node.element;
  const heading = create(`h${value}`);
  if (heading.tagName === old.tagName) return;
  for (const { name, value: text } of [...old.attributes])
    if (name !== 'style') heading.setAttribute(name, text);
  heading.style.cssText = old.style.cssText;
  heading.textContent = old.textContent;
  old.replaceWith(heading);
  node.element = heading;
}

/** Of a row of tabs, the keyboard stops at the one that is shown. */
function select(tab, isShown) {
  tab.setAttribute('aria-selected', String(isShown));
  tab.tabIndex = isShown ? 0 : -1;
}

/**
 * Links lead to web pages, to phone numbers and to the instructions beside the app, and tell nobody
 * where they were.
 */
function lead(element, address) {
  if (!/^(https?:\/\/|tel:|mailto:|sms:|instructions\.)/.test(address)) return;
  element.href = address;
  element.target = '_blank';
  element.rel = 'noopener noreferrer';
}

/** Few exercises have any: what shows them comes when one is there. */
async function showMedia(element, value) {
  const { show } = await import('./media.mjs');
  await show(element, value);
}

/** How far it is, and where what was left out ends: a step that follows. */
function showShare({ element, now = 0, step = 0, max = 1 }) {
  const part = (number) => `${Math.min(100, Math.max(0, (100 * number) / (max || 1)))}%`;
  element.style.setProperty('--share', part(now));
  element.style.setProperty('--end', part(now + step));
}

function setNumber(node, field, value) {
  node[field] = Number(value);
  const { element, input, role } = node;
  if (role === 'progress') {
    const attribute = { now: 'aria-valuenow', min: 'aria-valuemin', max: 'aria-valuemax' }[field];
    if (attribute) element.setAttribute(attribute, value);
    showShare(node);
  } else if (role === 'cell') element.colSpan = value;
  else if (role === 'group') showShare(node);
  else if (field === 'max' && input && role !== 'number' && !pickers.has(role))
    input.maxLength = Number(value);
}

const setters = {
  name: setName,
  unnamed(node, value) {
    node.isUnnamed = value === '1';
    if (node.name) setName(node, node.name);
  },
  lang: (node, value) => say(node.text ?? node.element, 'lang', value),
  description: setDescription,
  about: setAbout,
  look(node, value) {
    if (value.includes('exact') && node.input) disableCorrection(node.input);
    node.element.className = `node ${node.role} ${value}${node.isFixed ? ' fixed' : ''}`;
    if (node.role === 'status') setLiveness(node);
  },
  drawing(node, value) {
    node.picture?.remove();
    node.picture = value ? draw(value) : null;
    if (value) node.element.prepend(node.picture);
  },
  level: setLevel,
  value(node, value) {
    node.value = value;
    if (node.role === 'link') lead(node.element, value);
    if (node.element.classList.contains('media')) showMedia(node.element, value);
  },
  checked(node, value) {
    node.isChecked = value === '1';
    if (node.input) node.input.checked = node.isChecked;
    else if (node.role === 'tab') select(node.element, node.isChecked);
  },
  expanded: (node, value) => node.element.setAttribute('aria-expanded', String(value === '1')),
  current: (node, value) => say(node.element, 'aria-current', value && 'page'),
  invalid: (node, value) => say(inner(node), 'aria-invalid', value && 'true'),
  describedby: (node, id) => say(node.element, 'aria-describedby', id !== '0' && idOf(id)),
  deciding(node, value) {
    node.isDeciding = value === '1';
  },
  disabled(node, value) {
    node.isDisabled = value === '1';
    say(node.element, 'aria-disabled', value && 'true');
  },
  fixed(node, value) {
    node.isFixed = value === '1';
    node.element.classList.toggle('fixed', node.isFixed);
  },
};

export function setField(node, field, value) {
  const setter = setters[field];
  if (setter) setter(node, value);
  else setNumber(node, field, value);
}
