// The first screens as they stand in the page: who this is for, and the safety questions. The
// program itself makes them, with its own view models and screens: it runs here as in a browser
// without a canvas, and the elements are made of its orders as the page's mirror makes them.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { paperDocument } from './paper_dom.mjs';

const field = '\x1f';
const order = '\x1e';

// A day like any other: nothing that is shown on these screens says which.
const clock = ['clock', '2026-01-01T09:00:00+00:00', '1767258000000', '0', '0'];
const around = (width) =>
  ['around', width, 844, 0, 1, 0, 0, 'light', 0, 'asked', '', 0, 0, 100].map(String);

const fontsOf = (files) =>
  ['regular', 'bold'].map((name) => files.find(({ file }) => file === `fonts/${name}.ttf`).bytes);

/** Runs the module in `folder`; answers a function that runs one frame and gives its orders. */
const startProgram = async (folder, fonts) => {
  const script = readFileSync(path.join(folder, 'loadwise.js'), 'utf8');
  const page = { querySelector: () => null, currentScript: { src: '' }, addEventListener() {} };
  const create = new Function('document', 'window', `${script};return createLoadwise;`)(page, {});
  let trees = [];
  const host = {
    tree: (text) => trees.push(text),
    orders() {},
    text: (bytes) => new TextDecoder().decode(bytes),
    textWidth: (line, _isBold, size) => line.length * size * 0.5,
    textImage: () => [],
  };
  const bytes = readFileSync(path.join(folder, 'loadwise.wasm'));
  const module = await create({
    canvas: null,
    host,
    instantiateWasm(imports, receive) {
      WebAssembly.instantiate(bytes, imports).then(({ instance }) => receive(instance));
      return {};
    },
  });
  const give = (data) => {
    module.HEAPU8.set(data, module._loadwise_inbox(data.length));
    return data.length;
  };
  for (const [weight, font] of fonts.entries()) module._loadwise_font(weight, give(font));
  module._loadwise_start(0, 0);
  return (width, ...messages) => {
    trees = [];
    const texts = [clock, around(width), ...messages].map((each) => each.join(field));
    module._loadwise_frame(give(new TextEncoder().encode(texts.join(order))));
    return trees.join(order);
  };
};

/** Elements that orders make, as the page's mirror does; see web/mirror/mirror.mjs. */
class PaperMirror {
  constructor({ makeNode, setField }) {
    this.makeNode = makeNode;
    this.setField = setField;
    this.nodes = new Map();
    this.children = new Map();
  }

  apply(text) {
    for (const each of text.split(order).filter(Boolean)) {
      const [kind, id, ...rest] = each.split(field);
      if (kind === '+')
        this.nodes.set(id, this.makeNode(id, rest[0], paperDocument.createElement('div')));
      else if (kind === '=') this.setField(this.nodes.get(id), rest[0], rest[1]);
      else if (kind === 'c') this.children.set(id, rest);
      else if (kind === '-') this.nodes.delete(id);
    }
  }

  find(isWanted) {
    return [...this.nodes.values()].find(isWanted);
  }

  arrange(id) {
    const node = this.nodes.get(id);
    const children = (this.children.get(id) ?? []).filter((each) => this.nodes.has(each));
    node.element.setAttribute('data-id', id);
    if (node.isDeciding) node.element.setAttribute('data-deciding', '');
    for (const child of children) {
      const { role, input } = this.nodes.get(child);
      if (role === 'radio') input.name = `radio-${id}`;
      node.element.append(this.arrange(child));
    }
    return node.element;
  }

  /** What stands in the root. */
  html() {
    const root = this.find(({ role }) => role === 'root');
    this.arrange(root.id);
    return root.element.childNodes.map((child) => child.outerHTML).join('');
  }
}

const drawn = (elements, ...frames) => {
  const mirror = new PaperMirror(elements);
  for (const frame of frames) mirror.apply(frame);
  return mirror;
};

const isLook = (look) => (node) => node.element.className === `node ${look}`;

/** What the page does by itself on the screens, and in which words. See web/first.js. */
const wordsOf = (first, second, texts) => ({
  step: first.find(isLook('button primary')).id,
  back: second.find(isLook('button secondary')).id,
  none: second.find(isLook('button primary')).id,
  complete: second.find(
    ({ role, element }) => role === 'status' && !/margin/.test(element.className),
  ).id,
  done: texts.action.back,
  go: texts.action.continue,
  completed: texts.questions.complete,
  wait: texts.start.loading,
});

/** The screens of one programme in one language. */
const makeScreens = async ({ folder, files, programme, language, elements }) => {
  const textOf = (name) => files.find(({ file }) => file === name)?.bytes.toString('utf8') ?? '';
  const frame = await startProgram(folder, fontsOf(files));
  const narrow = 390;
  const empty = frame(
    narrow,
    ['languages', language],
    ['place', 'programme', programme],
    ['annex', ''],
    ['rows'],
  );
  const locale = textOf(`locales/${language}.json`);
  const file = textOf(`programmes/${programme}.json`);
  const words = textOf(`programmes/texts/${programme}.${language}.json`);
  const welcome = frame(
    narrow,
    ['texts', language, locale],
    ['programme', programme, file, language, words],
  );
  const first = drawn(elements, empty, welcome);
  const step = first.find(isLook('button primary')).id;
  const second = drawn(elements, empty, welcome, frame(narrow, ['click', step]));
  const data = wordsOf(first, second, JSON.parse(locale).texts);
  return { language, welcome: first.html(), questions: second.html(), data };
};

const template = (language, screen, html, data = {}) => {
  const element = paperDocument.createElement('template');
  element.setAttribute('lang', language);
  element.setAttribute('data-screen', screen);
  for (const [name, value] of Object.entries(data)) element.setAttribute(`data-${name}`, value);
  return element.outerHTML.replace('></', () => `>${html}</`);
};

/**
 * What stands in the page: the first language's screen, and templates of all.
 * @param {{folder: string, files: {file: string, bytes: Buffer}[], programme: string,
 *   languages: string[]}} wanted
 */
export const makeFirstScreens = async ({ folder, files, programme, languages }) => {
  globalThis.document ??= /** @type {any} */ (paperDocument);
  const elements = await import('../../web/mirror/elements.mjs');
  const all = [];
  for (const language of languages)
    all.push(await makeScreens({ folder, files, programme, language, elements }));
  const templates = all.flatMap(({ language, welcome, questions, data }) => [
    template(language, 'welcome', welcome),
    template(language, 'questions', questions, data),
  ]);
  const root = `<div id="app" data-programme="${programme}">${all[0].welcome}</div>`;
  return [root, ...templates].join('\n');
};
