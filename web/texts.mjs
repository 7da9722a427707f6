// Brings the texts of a language. Those that will most likely be asked for are on their way while
// the module still loads, and the waiting page speaks them as soon as they are there.

const page = document.documentElement;
const { languages = '', translated: files = '' } = page.dataset;
const shipped = languages.split(' ');
const translated = files.split(' ');

/** @param {string} file */
export async function load(file) {
  const answer = await fetch(file);
  if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
  return answer.text();
}

/** What a first screen says. @param {string} language */
const loadApp = (language) => load(`locales/${language}.json`);

/**
 * What it does not: what a day asks for, and what the pages behind More do.
 * @param {string} language
 */
const loadRest = (language) =>
  Promise.all(['day', 'more'].map((part) => load(`locales/${language}.${part}.json`)));

/**
 * The files of a language as one.
 * @param {string} first
 * @param {string[]} rest
 */
function joined(first, rest) {
  const whole = JSON.parse(first);
  for (const file of rest)
    for (const [section, group] of Object.entries(JSON.parse(file).texts))
      whole.texts[section] = { ...whole.texts[section], ...group };
  return JSON.stringify(whole);
}

/** All texts of a language. @param {string} language */
export async function loadWhole(language) {
  const [first, rest] = await Promise.all([loadApp(language), loadRest(language)]);
  return joined(first, rest);
}

/**
 * The page that holds the programme as text.
 * @param {string} language
 */
const toRead = (language) =>
  language === shipped[0] ? 'programme.html' : `programme.${language}.html`;

/** @param {string} file */
function localise(file) {
  if (page.dataset.ready) return;
  const { language, texts } = JSON.parse(file);
  page.lang = language;
  /** @type {NodeListOf<HTMLElement>} */
  const elements = document.querySelectorAll('[data-text]');
  for (const element of elements)
    element.textContent = (element.dataset.text ?? '')
      .split('.')
      .reduce((each, key) => each[key], texts);
}

export class TextLoader {
  /** @param {() => Promise<[string, string][]>} readSettings what the person chose before */
  constructor(readSettings) {
    this.guess = this.#prefetch(readSettings);
  }

  /** @param {() => Promise<[string, string][]>} readSettings */
  async #prefetch(readSettings) {
    const settings = new Map(await readSettings().catch(() => []));
    const wanted = /** @type {string[]} */ (
      [settings.get('language'), ...navigator.languages].filter(Boolean)
    );
    const language = wanted.map((tag) => tag.split('-')[0]).find((tag) => shipped.includes(tag));
    const early = { language: language ?? shipped[0], file: loadApp(language ?? shipped[0]) };
    early.file.then(localise).catch(() => {});
    return early;
  }

  /** Where the programme is read as text, in the language that will most likely be spoken. */
  async toRead() {
    return toRead((await this.guess).language);
  }

  /**
   * What a first screen says in a language, as text.
   * @param {string} language
   */
  async of(language) {
    const early = await this.guess;
    return early.language === language
      ? early.file.catch(() => loadApp(language))
      : loadApp(language);
  }

  /**
   * All texts of a language.
   * @param {string} language
   */
  async allOf(language) {
    const [first, rest] = await Promise.all([this.of(language), loadRest(language)]);
    return joined(first, rest);
  }

  /**
   * The language a programme, or the answers beside it, will be read in, and the file with the
   * texts in it where there is one. What cannot be fetched is empty: it then speaks its own.
   * @returns {Promise<[language: string, texts: string]>}
   * @param {'programmes' | 'answers'} folder
   * @param {string} name
   * @param {string} asked a language, or empty
   */
  async beside(folder, name, asked) {
    const language = asked || (await this.guess).language;
    const file = `${name}.${language}`;
    const isTranslated = translated.includes(file);
    return [
      language,
      isTranslated ? await load(`${folder}/texts/${file}.json`).catch(() => '') : '',
    ];
  }
}
