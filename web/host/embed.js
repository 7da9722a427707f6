// <loadwise-programme>: shows the app in a page of somebody else. A module of its own, loaded from
// where the app is hosted; it makes the frame, checks what it was given, and keeps to messages.
//
//   <script type="module" src="https://app.example/loadwise/embed.js"></script>
//   <loadwise-programme programme="pht" accent="#0a7" lang="es"></loadwise-programme>

// What the packaging writes here: the section "frame" of each language.
const words = {};

const home = new URL('./', import.meta.url);
const patienceMs = 10_000;
const heightLeast = 320;
const heightMost = 20_000;
const linkCharactersMost = 16_384;
// With its check, or signed: key and signature stand before that.
const linkShape = /^[0-9]+\.[\w-]+(\.[\w-]+\.[\w-]+)?\.[\w-]+$/;

// Each permission is one that the app uses; docs/embedding.md says what for. A browser that cannot
// share would complain of the word.
const allowed = 'share' in navigator ? 'screen-wake-lock; web-share' : 'screen-wake-lock';
const sandbox = [
  'allow-scripts',
  'allow-same-origin',
  'allow-downloads',
  'allow-modals',
  'allow-popups',
  'allow-popups-to-escape-sandbox',
];

const style = `
  :host { display: block; }
  :host([hidden]) { display: none; }
  img { display: block; max-width: min(220px, 60%); max-height: 48px; margin: 0 0 8px; }
  iframe { display: block; width: 100%; }
  iframe { box-sizing: border-box; border: 1px solid #8886; border-radius: 12px; }
  p { margin: 0; padding: 12px; font: 400 17px/1.45 system-ui, sans-serif; }
  a { color: inherit; font-weight: 700; }
`;

const accentOf = (text) => {
  if (!/^#([0-9a-f]{3}|[0-9a-f]{6})$/i.test(text)) return null;
  return text.length === 4 ? text.replace(/[^#]/g, '$&$&').toLowerCase() : text.toLowerCase();
};

const lengthOf = (text) => {
  const [, digits] = /^([0-9]{3,5})(px)?$/.exec(text) ?? [];
  const length = Number(digits);
  return length >= heightLeast && length <= heightMost ? length : null;
};

const pictureOf = (text) => {
  try {
    const { protocol, href } = new URL(text, document.baseURI);
    const isPicture =
      protocol !== 'data:' || /^data:image\/(svg\+xml|png|jpeg|webp)[;,]/.test(href);
    return isPicture && /^(https?|data):$/.test(protocol) ? href : null;
  } catch {
    return null;
  }
};

// What an attribute becomes, or null; and what to write instead.
const readers = {
  programme: [
    (text) => (/^[a-z0-9][a-z0-9_-]{0,39}$/.test(text) ? text : null),
    'a name such as "pht"',
  ],
  link: [
    (text) => {
      const payload = text.slice(0, linkCharactersMost + 1).replace(/^[^#]*#?p=/, '');
      return text.length <= linkCharactersMost && linkShape.test(payload) ? payload : null;
    },
    'the whole link of the hand-out, or what stands in it after "#p="',
  ],
  accent: [accentOf, 'a colour such as "#0a7" or "#00aa77"'],
  lang: [
    (text) => (/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(text) ? text : null),
    'a language such as "es"',
  ],
  logo: [pictureOf, 'the address of a picture'],
  height: [
    (text) => (text === 'auto' ? 'auto' : lengthOf(text)),
    `"auto", or pixels from ${heightLeast} to ${heightMost}`,
  ],
  'max-height': [lengthOf, `pixels from ${heightLeast} to ${heightMost}`],
};

const dress = (root) => {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
  } catch {
    /* an old browser shows the frame with its own border */
  }
};

const make = (tag, properties) => Object.assign(document.createElement(tag), properties);

class LoadwiseProgramme extends HTMLElement {
  static observedAttributes = Object.keys(readers);

  #root = this.attachShadow({ mode: 'open' });
  /** @type {HTMLIFrameElement | null} */
  #frame = null;
  #values = {};
  #timer = 0;
  #isBuilding = false;
  #isAnswered = false;
  #listen = (event) => this.#receive(event);

  constructor() {
    super();
    dress(this.#root);
  }

  connectedCallback() {
    addEventListener('message', this.#listen);
    this.#build();
  }

  disconnectedCallback() {
    removeEventListener('message', this.#listen);
    clearTimeout(this.#timer);
    this.#root.replaceChildren();
    this.#frame = null;
  }

  attributeChangedCallback(name, before, after) {
    if (before === after) return;
    this.#values[name] = this.#read(name, after);
    if (!this.isConnected) return;
    if (name === 'accent' && this.#frame) this.#tell({ type: 'look', accent: this.#values.accent });
    else if (/height/.test(name) && this.#frame) this.#greet();
    else this.#rebuild();
  }

  /** Attributes that change together build the frame once. */
  #rebuild() {
    if (this.#isBuilding) return;
    this.#isBuilding = true;
    queueMicrotask(() => {
      this.#isBuilding = false;
      if (this.isConnected) this.#build();
    });
  }

  /** What the attribute says; undefined without it, null when it is wrong. */
  #read(name, text) {
    if (text === null || text.trim() === '') return undefined;
    const [read, wanted] = readers[name];
    const value = read(text.trim());
    if (value === null) this.#warn(`${name}="${text.slice(0, 60)}" is left out: write ${wanted}`);
    return value;
  }

  #warn(text) {
    console.warn(`<loadwise-programme>: ${text}`);
  }

  #text(key) {
    /** @type {HTMLElement | null} */
    const speaking = this.closest('[lang]');
    const tag = speaking?.lang.split('-')[0] ?? 'en';
    return words[Object.hasOwn(words, tag) ? tag : 'en'][key];
  }

  #build() {
    clearTimeout(this.#timer);
    this.#frame = null;
    this.#isAnswered = false;
    const text = (key) => this.#text(key);
    const { programme, link, logo } = this.#values;
    const parts = logo ? [make('img', { src: logo, alt: '' })] : [];
    // Another programme than the one meant is worse than none.
    if (programme === null || link === null)
      parts.push(this.#way(text('frame.refused'), home.href, 'alert'));
    else parts.push(this.#makeFrame(this.#address(), text('frame.title')));
    this.#root.replaceChildren(...parts);
  }

  #address() {
    const { programme, link, lang, accent } = this.#values;
    const address = new URL(home);
    if (programme) address.searchParams.set('programme', programme);
    if (lang) address.searchParams.set('lang', lang);
    if (accent) address.searchParams.set('accent', accent.slice(1));
    if (link) address.hash = `p=${link}`;
    return address.href;
  }

  #makeFrame(src, title) {
    const frame = make('iframe', { title, loading: 'lazy', allow: allowed });
    frame.referrerPolicy = 'no-referrer';
    frame.sandbox.add(...sandbox);
    frame.addEventListener('load', () => this.#expect(src));
    frame.src = src;
    this.#frame = frame;
    this.#fit();
    return frame;
  }

  /** Words with a link to the app in a tab of its own. */
  #way(text, href, role) {
    const way = make('p', { role });
    const link = make('a', { href, target: '_blank', rel: 'noopener' });
    link.textContent = this.#text('frame.open');
    way.append(`${text} `, link);
    return way;
  }

  /** A frame that was stopped by a policy loads all the same, and says nothing. */
  #expect(src) {
    clearTimeout(this.#timer);
    if (this.#isAnswered) return;
    this.#timer = setTimeout(() => {
      this.#warn(`${home.href} does not answer in its frame: is it allowed there (frame-src)?`);
      this.#root.append(this.#way(this.#text('frame.nothing'), src, 'status'));
    }, patienceMs);
  }

  get #isFitted() {
    return typeof this.#values.height !== 'number';
  }

  /** As tall as it is told to be, or as the content up to the window's height. */
  #fit(content = 0) {
    if (!this.#frame) return;
    const { style } = this.#frame;
    if (!this.#isFitted) {
      style.height = `${this.#values.height}px`;
      style.maxHeight = 'none';
      return;
    }
    const most = this.#values['max-height'];
    if (content > 0) style.height = `${Math.min(Math.max(content, heightLeast), heightMost) + 2}px`;
    else if (!style.height) style.height = '600px';
    style.maxHeight = most ? `${most}px` : `max(${heightLeast}px, calc(100vh - 32px))`;
  }

  #greet() {
    this.#fit();
    this.#tell({ type: 'hello', fits: this.#isFitted, accent: this.#values.accent ?? '' });
  }

  #tell(rest) {
    this.#frame?.contentWindow?.postMessage({ loadwise: 1, ...rest }, home.origin);
  }

  #receive({ source, origin, data }) {
    const frame = this.#frame;
    if (!frame || source !== frame.contentWindow || origin !== home.origin) return;
    if (typeof data !== 'object' || data === null || data.loadwise !== 1) return;
    if (data.type === 'here') {
      this.#isAnswered = true;
      clearTimeout(this.#timer);
      this.#root.querySelector('[role=status]')?.remove();
      this.#greet();
    } else if (data.type === 'height' && Number.isSafeInteger(data.height) && this.#isFitted) {
      this.#fit(data.height);
    } else if (data.type === 'top' && frame.getBoundingClientRect().top < 0) {
      this.scrollIntoView({ block: 'start' });
    }
  }
}

if (!customElements.get('loadwise-programme'))
  customElements.define('loadwise-programme', LoadwiseProgramme);
