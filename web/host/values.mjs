// What a value from outside must be to count: a colour, the name of a programme, a language; and
// the address of the app itself.

const address = new URL(location.href);
export const asked = address.searchParams;

/**
 * An element that the page itself holds.
 * @param {string} id
 */
export const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/**
 * "#0a7" and "#00aa77" as "#00aa77"; nothing else is a colour here.
 * @param {unknown} text
 */
export function colourOf(text) {
  if (typeof text !== 'string' || !/^#([0-9a-f]{3}|[0-9a-f]{6})$/i.test(text)) return '';
  return text.length === 4 ? text.replace(/[^#]/g, '$&$&').toLowerCase() : text.toLowerCase();
}

/**
 * The name of a file in programmes/.
 * @param {string} text
 */
export const isProgrammeName = (text) => /^[a-z0-9][a-z0-9_-]{0,39}$/.test(text);

/** @param {string} text */
export const isLanguage = (text) => /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(text);

/** The app as it was asked for here, in a tab of its own. Of the address, nothing else goes on. */
export function ownAddress() {
  const own = new URL(address.pathname, address);
  for (const key of ['programme', 'lang', 'accent', 'view'])
    if (asked.has(key)) own.searchParams.set(key, asked.get(key) ?? '');
  if (address.hash.startsWith('#p=')) own.hash = address.hash;
  return own.href;
}
