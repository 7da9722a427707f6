// The words of the interface, from the files they come from.
import { readFileSync } from 'node:fs';

const read = (language) =>
  JSON.parse(
    readFileSync(new URL(`../../../../assets/locales/${language}.json`, import.meta.url), 'utf8'),
  );

/** textsOf('de')('today.sets_done', { done: 2 }): as the app says it. */
export const textsOf = (language) => {
  const { texts } = read(language);
  return (key, fillings = {}) => {
    const text = key.split('.').reduce((group, name) => group[name], texts);
    return text.replace(/\{(\w+)\}/g, (gap, name) => fillings[name] ?? gap);
  };
};

const accents = { a: 'å', e: 'é', i: 'î', o: 'ø', u: 'ü', c: 'ç', n: 'ñ', A: 'Å', E: 'É', O: 'Ø' };

const pseudoText = (text) => {
  if (text.length < 2) return text;
  const parts = text.split(/(\{\w+\})/);
  const accented = parts.map((part) =>
    part.startsWith('{') ? part : part.replace(/[a-z]/gi, (letter) => accents[letter] ?? letter),
  );
  const letters = parts.filter((part) => !part.startsWith('{')).join('').length;
  return accented.join('') + ' öööööö'.repeat(9).slice(0, Math.ceil(letters * 0.4));
};

const deep = (value, change) => {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((each) => deep(each, change));
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, deep(each, change)]));
};

/** English in a language nobody has written yet: with accents, and 40 % longer. */
export const pseudoLocale = () => {
  const file = read('en');
  return { ...file, texts: deep(file.texts, pseudoText) };
};
