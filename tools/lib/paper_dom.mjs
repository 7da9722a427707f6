// As much of a document as web/mirror/elements.mjs needs to make its elements, and their HTML: so
// that what stands in the page is made by the very code that takes it over there.

const escaped = (text) =>
  text.replace(/[&<>"]/g, (letter) => `&#${letter.codePointAt(0)};`).replace(/\n/g, '&#10;');

const empty = new Set(['input']);

class PaperText {
  constructor(text) {
    this.text = text;
  }
  get textContent() {
    return this.text;
  }
  get outerHTML() {
    return escaped(this.text);
  }
}

class PaperElement {
  constructor(tag) {
    this.tag = tag;
    this.attributes = [];
    this.childNodes = [];
    this.parentNode = null;
    const { classList, style } = this.makeLists();
    this.classList = classList;
    this.style = style;
  }

  makeLists() {
    const names = () => (this.getAttribute('class') ?? '').split(' ').filter(Boolean);
    const toggle = (name, isThere) => {
      const others = names().filter((each) => each !== name);
      this.setAttribute('class', [...others, ...(isThere ? [name] : [])].join(' '));
    };
    const setProperty = (name, value) =>
      this.setAttribute('style', `${this.getAttribute('style') ?? ''}${name}:${value};`);
    const contains = (name) => names().includes(name);
    return { classList: { toggle, contains }, style: { setProperty } };
  }

  get tagName() {
    return this.tag.toUpperCase();
  }
  getAttribute(name) {
    return this.attributes.find((each) => each.name === name)?.value ?? null;
  }
  setAttribute(name, value) {
    const known = this.attributes.findIndex((each) => each.name === name);
    const said = { name, value: String(value) };
    if (known < 0) this.attributes.push(said);
    else this.attributes[known] = said;
  }
  removeAttribute(name) {
    this.attributes = this.attributes.filter((each) => each.name !== name);
  }
  append(...children) {
    for (const child of children) this.childNodes.push(this.take(child));
  }
  prepend(...children) {
    this.childNodes.unshift(...children.map((child) => this.take(child)));
  }
  appendChild(child) {
    this.append(child);
    return child;
  }
  replaceChildren(...children) {
    this.childNodes = children.map((child) => this.take(child));
  }
  take(child) {
    const node = typeof child === 'string' ? new PaperText(child) : child;
    node.parentNode = this;
    return node;
  }
  after(next) {
    const siblings = this.parentNode.childNodes;
    siblings.splice(siblings.indexOf(this) + 1, 0, this.parentNode.take(next));
  }
  replaceWith(other) {
    const { parentNode } = this;
    if (parentNode) parentNode.childNodes.splice(parentNode.childNodes.indexOf(this), 1, other);
    other.parentNode = parentNode;
  }
  remove() {
    const siblings = this.parentNode?.childNodes;
    siblings?.splice(siblings.indexOf(this), 1);
  }
  get textContent() {
    return this.childNodes.map((child) => child.textContent).join('');
  }
  set textContent(text) {
    this.replaceChildren(...(text ? [text] : []));
  }
  get outerHTML() {
    const words = this.attributes.map(({ name, value }) =>
      value === '' ? ` ${name}` : ` ${name}="${escaped(value)}"`,
    );
    const inside = this.childNodes.map((child) => child.outerHTML).join('');
    return `<${this.tag}${words.join('')}>${empty.has(this.tag) ? '' : `${inside}</${this.tag}>`}`;
  }
}

// What elements.mjs sets as properties, and the attribute that says the same.
const reflected = {
  ...{ id: 'id', type: 'type', href: 'href', target: 'target', rel: 'rel', scope: 'scope' },
  ...{ name: 'name', className: 'class', tabIndex: 'tabindex', autocomplete: 'autocomplete' },
  ...{ inputMode: 'inputmode', autocapitalize: 'autocapitalize', maxLength: 'maxlength' },
};
for (const [property, attribute] of Object.entries(reflected))
  Object.defineProperty(PaperElement.prototype, property, {
    get() {
      return this.getAttribute(attribute) ?? '';
    },
    set(value) {
      this.setAttribute(attribute, value);
    },
  });

export const paperDocument = {
  createElement: (tag) => new PaperElement(tag),
  createElementNS: (_space, tag) => new PaperElement(tag),
};
