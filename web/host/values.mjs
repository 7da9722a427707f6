// What a value from outside must be to count: a colour, the name of a programme, a language; and
// the address of the app itself.

const given = new URL(location.href);
const beforeFragment = given.pathname + given.search;

// Mail may have escaped the sign before a hand-out, or made another of it: then the link stands in
// the path, or behind the name of a programme, which would otherwise be another one than was meant.
const strayed = /(?:[?&]|%(?:25)*23)p(?:=|%(?:25)*3d)\d+(?:\.|%(?:25)*2e).*/is.exec(beforeFragment);

const moved = strayed?.[0].replace(/^(?:[?&]|%(?:25)*23)/i, '#') ?? '';

/** What came as the link of a hand-out, if anything did. */
export const link = moved + given.hash;

const address = new URL(beforeFragment.slice(0, strayed?.index), given);

/** The address without the link. */
export const cleanAddress = address.pathname + address.search;

/** What stands behind the `?`, which may have become a part of the path. */
const rest = address.pathname.split('/').pop() + address.search;

/** The signs of an address, where mail and editors wrote others for them. */
const mended = rest
  .replace(/%(?:25)*(3f|3d|26|3b)/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)))
  .replace(/^[^?]*\?/, '')
  .replace(/[?;&]+(?:amp;)?/gi, '&')
  .replace(/=3D(?=\w)/g, '=');

export const asked = new URLSearchParams(mended);

// `&#61;` for the equals sign begins a fragment.
const behindFragment = /^#(?:\W*prog[a-z]*\W+(?:3d)?|(?=61;|x3d;))(?:61;|x3d;)?(.*)/i;

/**
 * The programme that the address asks for, also by a word that was cut off or capitalized; empty
 * where there is none, null where its name was lost.
 */
export function askedProgramme() {
  const [, named] = [...asked].find(([key]) => /^\W*prog/i.test(key)) ?? [];
  const [, strayed = ''] = behindFragment.exec(given.hash) ?? [];
  if (named === undefined && !strayed) return '';
  return programmeNamed(named || strayed) || null;
}

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

/**
 * The name of a programme that an address asks for, without what editors put around it. One that
 * cannot be is asked for all the same: it is not there, and that is said.
 * @param {string} text
 */
export const programmeNamed = (text) =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[^a-z0-9_-]+/g, '-')
    .replace(/^[_-]+|-+$/g, '')
    .slice(0, 40);

/** @param {string} text */
export const isLanguage = (text) => /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(text);

/** The app as it was asked for here, in a tab of its own. Of the address, nothing else goes on. */
export function ownAddress() {
  const own = new URL(address.pathname, address);
  for (const key of ['programme', 'lang', 'accent', 'view'])
    if (asked.has(key)) own.searchParams.set(key, asked.get(key) ?? '');
  if (/p(=|%(25)*3d)/i.test(link)) own.hash = link;
  return own.href;
}

/** The time on the wall, with its distance from UTC: as LocalTime is written. */
export function localTime() {
  const now = new Date();
  const offset = -now.getTimezoneOffset();
  const two = (/** @type {number} */ number) =>
    String(Math.trunc(Math.abs(number))).padStart(2, '0');
  const date = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const time = `${two(now.getHours())}:${two(now.getMinutes())}:${two(now.getSeconds())}`;
  return `${date}T${time}${offset < 0 ? '-' : '+'}${two(offset / 60)}:${two(offset % 60)}`;
}
