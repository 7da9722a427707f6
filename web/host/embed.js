// <loadwise-programme>: shows the app in a page of somebody else. Loaded from where the app is
// hosted, it makes the frame, checks what it was given, and keeps to messages. It runs as a module
// and as a classic script, alone or among others in one file: so it stands in a block, has no
// import, and says nothing that ends a script. docs/embedding.md shows how the element is written.

{
  // What the packaging writes here: the section "frame" of each language.
  const words = {};

  /** The folder that a file, or the folder itself, is addressed by; null when it is none. */
  const folderOf = (text) => {
    try {
      const { protocol, origin, pathname } = new URL(text, document.baseURI);
      if (!/^https?:$/.test(protocol)) return null;
      return origin + pathname.replace(/\/[\w-]+\.\w+$|\/*$/, '/');
    } catch {
      return null;
    }
  };

  /**
   * Where the app is hosted: where this script came from, if it came by itself. Put into the page,
   * or together with others, it has another address: then the element says it (`src`).
   */
  const findHome = () => {
    const script = document.currentScript;
    const from =
      script instanceof HTMLScriptElement
        ? script.src
        : (/https?:\/\/[^\s()]+/.exec(String(new Error().stack))?.[0] ?? '');
    return /^[^?#]*\/embed\.js(?![\w.])/.test(from)
      ? folderOf(from.replace(/[?#:\d]*$/, ''))
      : null;
  };

  const ownHome = findHome();
  const patienceMs = 10_000;
  const exampleHome = 'https://app.example/loadwise/';
  const heightLeast = 320;
  const heightFirst = 720; // about that of a first page, so that little moves when it is known
  const heightMost = 20_000;
  const linkCharactersMost = 16_384;
  // With its check, or signed: key and signature stand before that.
  const linkShape = /^[0-9]+\.[\w-]+(\.[\w-]+\.[\w-]+)?\.[\w-]+$/;

  // Each permission is one that the app uses; docs/embedding.md says what for. A browser that
  // cannot share would complain of the word.
  const allowed = `screen-wake-lock; autoplay${'share' in navigator ? '; web-share' : ''}`;
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

  // Editors put curly ones in the place of straight ones.
  const withoutQuotes = (text) =>
    text
      .trim()
      .replace(/^["'\u00ab\u00bb\u2018-\u201f\u2033]+|["'\u00ab\u00bb\u2018-\u201f\u2033]+$/g, '');

  // What an attribute becomes, or null; and what to write instead.
  const readers = {
    src: [folderOf, 'the address of the app, such as "https://app.example/loadwise/"'],
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

  /** In the language of the page around the element. */
  const text = (key, element) => {
    let around = element.closest('[lang]');
    // Out of one shadow root after another.
    for (let root = element.getRootNode(); !around && root.host; root = root.host.getRootNode())
      around = root.host.closest('[lang]');
    const tag = around?.lang.split('-')[0] ?? 'en';
    return words[Object.hasOwn(words, tag) ? tag : 'en'][key];
  };

  // The elements whose app runs: each is told how many they are, for they change versions together.
  const running = new Set();

  class LoadwiseProgramme extends HTMLElement {
    // No private fields: what puts scripts together and makes them small may not know them.
    static get observedAttributes() {
      return Object.keys(readers);
    }

    constructor() {
      super();
      this._root = this.attachShadow({ mode: 'open' });
      /** @type {HTMLIFrameElement | null} */
      this._frame = null;
      this._values = {};
      this._timer = 0;
      this._isBuilding = false;
      this._isAnswered = false;
      this._listen = (event) => this._receive(event);
      dress(this._root);
    }

    connectedCallback() {
      addEventListener('message', this._listen);
      this._build();
    }

    disconnectedCallback() {
      removeEventListener('message', this._listen);
      running.delete(this);
      for (const each of running) each._greet();
      clearTimeout(this._timer);
      this._root.replaceChildren();
      this._frame = null;
    }

    attributeChangedCallback(name, before, after) {
      if (before === after) return;
      this._values[name] = this._read(name, after);
      if (!this.isConnected) return;
      if (name === 'accent' && this._frame)
        this._tell({ type: 'look', accent: this._values.accent });
      else if (/height/.test(name) && this._frame) this._greet();
      else this._rebuild();
    }

    /** Attributes that change together build the frame once. */
    _rebuild() {
      if (this._isBuilding) return;
      this._isBuilding = true;
      queueMicrotask(() => {
        this._isBuilding = false;
        if (this.isConnected) this._build();
      });
    }

    /** What the attribute says; undefined without it, null when it is wrong. */
    _read(name, text) {
      const given = withoutQuotes(text ?? '');
      if (given === '') return undefined;
      const [read, wanted] = readers[name];
      const value = read(given);
      if (value === null) this._warn(`${name}="${text.slice(0, 60)}" is left out: write ${wanted}`);
      return value;
    }

    _warn(text) {
      console.warn(`<loadwise-programme>: ${text}`);
    }

    get _home() {
      return this._values.src === undefined ? ownHome : this._values.src;
    }

    _build() {
      clearTimeout(this._timer);
      running.delete(this);
      this._frame = null;
      this._isAnswered = false;
      const { programme, link, logo } = this._values;
      const parts = logo ? [make('img', { src: logo, alt: '' })] : [];
      // Another programme than the one meant is worse than none.
      const isRefused = programme === null || link === null;
      if (!this._home || isRefused) parts.push(...this._instead(isRefused));
      else parts.push(this._makeFrame(this._address(), text('frame.title', this)));
      this._root.replaceChildren(...parts);
    }

    /** In place of a frame: the link that the page has for this, or else our own. */
    _instead(isRefused) {
      if (!this._home) this._warn(`where the app is, is not known: write src="${exampleHome}"`);
      if (document.readyState === 'loading')
        document.addEventListener('DOMContentLoaded', () => this._rebuild(), { once: true });
      const words = this._say(text('frame.refused', this), 'alert');
      if (this.querySelector('a[href]'))
        return isRefused ? [words, make('slot', {})] : [make('slot', {})];
      if (this._home) words.append(' ', this._linkTo(this._address()));
      return [words];
    }

    /** What was given, as far as it could be read or not: the app itself says what is wrong. */
    _address() {
      const { programme, link, lang, accent } = this._values;
      const given = (name) => (this.getAttribute(name) ?? '').slice(0, linkCharactersMost);
      const address = new URL(this._home);
      if (programme !== undefined)
        address.searchParams.set('programme', programme ?? given('programme'));
      if (lang) address.searchParams.set('lang', lang);
      if (accent) address.searchParams.set('accent', accent.slice(1));
      if (link !== undefined) address.hash = `p=${link ?? given('link').replace(/^[^#]*#?p=/, '')}`;
      return address.href;
    }

    _makeFrame(src, title) {
      const frame = make('iframe', { title, loading: 'lazy', allow: allowed });
      frame.referrerPolicy = 'no-referrer';
      frame.sandbox.add(...sandbox);
      frame.addEventListener('load', () => this._expect(src));
      frame.src = src;
      this._frame = frame;
      this._fit();
      return frame;
    }

    _say(text, role) {
      const words = make('p', { textContent: text });
      words.setAttribute('role', role);
      return words;
    }

    /** To the app in a tab of its own. */
    _linkTo(href) {
      const textContent = text('frame.open', this);
      return make('a', { href, target: '_blank', rel: 'noopener', textContent });
    }

    /** A frame that was stopped by a policy loads all the same, and says nothing. */
    _expect(src) {
      clearTimeout(this._timer);
      if (this._isAnswered) return;
      this._timer = setTimeout(() => {
        this._warn(`${this._home} does not answer in its frame: is it allowed there (frame-src)?`);
        const words = this._say(text('frame.nothing', this), 'status');
        words.append(' ', this._linkTo(src));
        this._root.append(words);
      }, patienceMs);
    }

    get _isFitted() {
      return typeof this._values.height !== 'number';
    }

    /** As tall as it is told to be, or as the content up to the window's height. */
    _fit(content = 0) {
      if (!this._frame) return;
      const { style } = this._frame;
      if (!this._isFitted) {
        style.height = `${this._values.height}px`;
        style.maxHeight = 'none';
        return;
      }
      const most = this._values['max-height'];
      if (content > 0)
        style.height = `${Math.min(Math.max(content, heightLeast), heightMost) + 2}px`;
      else if (!style.height) style.height = `${heightFirst}px`;
      style.maxHeight = most ? `${most}px` : `max(${heightLeast}px, calc(100vh - 32px))`;
    }

    get _origin() {
      return new URL(this._home).origin;
    }

    _greet() {
      this._fit();
      const accent = this._values.accent ?? '';
      const frames = [...running].filter(({ _home }) => _home === this._home).length;
      this._tell({ type: 'hello', fits: this._isFitted, accent, frames });
    }

    /** A frame that has not answered yet is still of no origin; it is greeted when it does. */
    _tell(rest) {
      if (!this._isAnswered) return;
      this._frame?.contentWindow?.postMessage({ loadwise: 1, ...rest }, this._origin);
    }

    _receive({ source, origin, data }) {
      const frame = this._frame;
      if (!frame || source !== frame.contentWindow || origin !== this._origin) return;
      if (typeof data !== 'object' || data === null || data.loadwise !== 1) return;
      if (data.type === 'here') {
        this._isAnswered = true;
        clearTimeout(this._timer);
        this._root.querySelector('[role=status]')?.remove();
        running.add(this);
        for (const each of running) each._greet();
      } else if (data.type === 'height' && Number.isSafeInteger(data.height) && this._isFitted) {
        this._fit(data.height);
      } else if (data.type === 'top' && frame.getBoundingClientRect().top < 0) {
        this.scrollIntoView({ block: 'start' });
      }
    }
  }

  if (!customElements.get('loadwise-programme'))
    customElements.define('loadwise-programme', LoadwiseProgramme);
}
