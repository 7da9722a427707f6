// The texts of assets/locales against the code that asks for them: every key that is asked for has
// a text, and every text is asked for. Reads no disk, as rules.mjs.

const pathOf = (language) => `assets/locales/${language}.json`;
const english = pathOf('en');
const isLocale = /^assets\/locales\/[^/]+\.json$/;
// Clinicians' pages have a file of their own in each language.
const clinic = (file) => file.replace('locales/', 'locales/clinic/');
// So have pages that are made when the app is packaged.
const statics = (file) => file.replace('locales/', 'locales/static/');
const listOfLanguages = 'src/app/words/languages.h';
const isPageOfText = /^tools\/lib\/((programme|lost|instructions)_page|instructions)\.mjs$/;
const isModule = (file) => /^web\/([a-z]+\/)?[a-z_]+\.m?js$/.test(file) || isPageOfText.test(file);
const asks = /^src\/(app|effects|ui\/(screens|kit))\/.+\.(h|cpp)$/;

/** {"a": {"b": "text"}, "c": ["x"]} as [["a.b", "text"], ["c.0", "x"]]. */
export const flatten = (group, prefix = '') =>
  Object.entries(group).flatMap(([name, value]) =>
    typeof value === 'string' ? [[prefix + name, value]] : flatten(value, `${prefix}${name}.`),
  );

const parentOf = (key) => key.slice(0, Math.max(0, key.lastIndexOf('.')));

const asksByKey = /\b(?:texts\(|screen\.(?:text\(|heading\(\d, |button\("[^"]*", ))\s*"([^"]*)"/g;

/** What looks like a key in a source: quoted, and it starts with a section's name. */
const keysIn = (file, text, sections) =>
  text.split('\n').flatMap((line, index) => {
    if (/^\s*(#include|\/\/)/.test(line)) return [];
    const called = [...line.matchAll(asksByKey)].map(([, key]) => key);
    const quoted = [...line.matchAll(/"([a-z_]+\.[a-z0-9_.]*)"/g)].map(([, key]) => key);
    const named = quoted.filter((key) => sections.has(key.split('.')[0]) && !key.endsWith('.html'));
    return [...new Set([...called, ...named])].map((key) => ({ file, line: index + 1, key }));
  });

/** A module of the page asks by `text('frame.title')`, for all of a group by `valueOf`. */
const keysOfModule = (file, text) =>
  text.split('\n').flatMap((line, index) =>
    [
      ...line.matchAll(
        /\b(?:text|say)\('([a-z_.]+)'|'(static\.[a-z_]+)'|\bvalueOf\(texts, '([a-z_.]+)'/g,
      ),
    ].map(([, called, named, group]) => ({
      file,
      line: index + 1,
      key: called ?? named ?? `${group}.`,
    })),
  );

const keysOfPage = (text) =>
  [...text.matchAll(/data-text="([^"]+)"/g)].map(([, key]) => ({
    file: 'web/index.html',
    line: 1,
    key,
  }));

const gapsOf = (text) => [...new Set(text.match(/\{\w+\}/g))].sort().join(' ');

/** Another language says all that English says, about the same things. */
const checkLanguage = (file, originalFile, read) => {
  const problem = (message) => ({ file, line: 1, message });
  const { language, texts } = JSON.parse(read(file));
  const own = new Map(flatten(texts));
  const original = new Map(flatten(JSON.parse(read(originalFile)).texts));
  const ownPath = pathOf(language);
  const isNamed = [ownPath, clinic(ownPath), statics(ownPath)].includes(file);
  const problems = isNamed ? [] : [problem(`its language is "${language}"`)];
  for (const [key, text] of original) {
    if (!own.has(key)) problems.push(problem(`has no text "${key}"`));
    else if (gapsOf(own.get(key)) !== gapsOf(text))
      problems.push(problem(`"${key}" has other gaps than in English`));
  }
  const strangers = [...own.keys()].filter((key) => !original.has(key));
  return [...problems, ...strangers.map((key) => problem(`"${key}" is not in English`))];
};

/** The languages are named in three places: the files, the code, the page. */
export const checkLanguages = (files, read) => {
  const shipped = files.filter((file) => isLocale.test(file)).sort();
  const tags = [...read(listOfLanguages).matchAll(/\{"([a-z]+)", "([^"]+)", \w+\}/g)];
  const listed = tags.map(([, tag]) => pathOf(tag)).sort();
  const [, attribute] = /data-languages="([^"]*)"/.exec(read('web/index.html')) ?? [null, ''];
  const offered = attribute.split(' ').map(pathOf).sort();
  /** @type {[file: string, languages: string[]][]} */
  const lists = [
    [listOfLanguages, listed],
    ['web/index.html', offered],
  ];
  const wrong = lists.filter(([, some]) => some.join() !== shipped.join());
  const misnamed = tags.filter(([, tag, name]) => JSON.parse(read(pathOf(tag))).name !== name);
  return [
    ...wrong.map(([file]) => ({ file, line: 1, message: 'not the languages of assets/locales' })),
    ...misnamed.map(([, tag]) => ({ file: pathOf(tag), line: 1, message: 'another name' })),
    ...shipped
      .filter((file) => file !== english)
      .flatMap((file) => [
        ...checkLanguage(file, english, read),
        ...[clinic, statics]
          .filter((part) => files.includes(part(english)))
          .flatMap((part) => checkLanguage(part(file), part(english), read)),
      ]),
  ];
};

export const checkTexts = (files, read) => {
  if (!files.includes(english)) return [];
  const textsOf = (file) => (files.includes(file) ? JSON.parse(read(file)).texts : {});
  const own = textsOf(english);
  const texts = { ...own, ...textsOf(clinic(english)), ...textsOf(statics(english)) };
  const known = flatten(texts).map(([key]) => key);
  const names = new Set([...known, ...known.map(parentOf)]);
  const sections = new Set(Object.keys(texts));
  const asked = [
    ...files
      .filter((file) => asks.test(file))
      .flatMap((file) => keysIn(file, read(file), sections)),
    ...files.filter(isModule).flatMap((file) => keysOfModule(file, read(file))),
    ...keysOfPage(read('web/index.html')),
  ];
  // A key that ends with a dot is put together with what follows.
  const starts = asked.map(({ key }) => key).filter((key) => key.endsWith('.'));
  const hasStart = (start) => known.some((key) => key.startsWith(start));
  const missing = asked
    .filter(({ key }) => (key.endsWith('.') ? !hasStart(key) : !names.has(key)))
    .map(({ file, line, key }) => ({ file, line, message: `${english} has no text "${key}"` }));
  const fileOf = (key) => {
    const [section] = key.split('.');
    if (section in own) return english;
    return section in textsOf(statics(english)) ? statics(english) : clinic(english);
  };
  const used = new Set(asked.map(({ key }) => key));
  const idle = known
    .filter((key) => !used.has(key) && !used.has(parentOf(key)))
    .filter((key) => !starts.some((start) => key.startsWith(start)))
    .map((key) => ({
      file: fileOf(key),
      line: 1,
      message: `nothing asks for the text "${key}"`,
    }));
  return [...missing, ...idle];
};
