// The app's texts for pages that are made when it is packaged: the same files, the same patterns.

/** What stands at a key: a text, its forms, or a group. */
export const valueOf = (texts, key) => key.split('.').reduce((group, part) => group?.[part], texts);

/**
 * `text(key, gaps)` in one language. A text with forms is chosen by `count`: a form of that very
 * number first, then the language's own plural. Throws when there is no such text.
 */
export const makeTexts = (language, ...groups) => {
  const plurals = new Intl.PluralRules(language);
  const all = Object.assign({}, ...groups);
  return (key, gaps = {}) => {
    const found = valueOf(all, key);
    const { count } = gaps;
    const text =
      typeof found === 'object'
        ? (found[count] ?? found[plurals.select(count)] ?? found.other)
        : found;
    if (typeof text !== 'string') throw new Error(`no text "${key}" in ${language}`);
    return text.replace(/\{(\w+)\}/g, (_, name) => gaps[name]);
  };
};

/** A programme with its texts in another language laid over its own, where there are some. */
export const translated = (own, others) => {
  if (typeof others === 'string') return others;
  if (typeof others !== 'object' || typeof own !== 'object') return own;
  const copy = Array.isArray(own) ? [...own] : { ...own };
  for (const [name, other] of Object.entries(others))
    if (name in copy) copy[name] = translated(copy[name], other);
  return copy;
};
