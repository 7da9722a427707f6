// loadwise.config.json: what the operator of a copy of the app says. Each value is checked by
// itself; what is wrong is named with its place and left out, and the rest is taken.

import { showNote } from './notes.mjs';
import { setLogo } from './top_bar.mjs';
import { setBranding } from './surroundings.mjs';
import { colourOf, isProgrammeName } from './values.mjs';

const file = 'loadwise.config.json';
const format = 'loadwise-config/1';
const { languages = '' } = document.documentElement.dataset;
const shipped = languages.split(' ');
const inlineLogoCharactersMost = 48 * 1024;

const isText =
  (/** @type {number} */ most) =>
  /** @returns {value is string} */ (/** @type {unknown} */ value) =>
    typeof value === 'string' && value.length <= most;

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** @param {unknown} value */
function isWebAddress(value) {
  if (!isText(300)(value)) return false;
  try {
    return new URL(value).protocol === 'https:';
  } catch {
    return false;
  }
}

/** @param {unknown} value */
const isPhone = (value) =>
  isText(40)(value) &&
  /^[+(]?[0-9][0-9 ()/.-]*$/.test(value) &&
  value.replace(/\D/g, '').length > 2;

const logo =
  /^(clinic\/[\w-]+(\.[\w-]+)*\.(svg|png|jpe?g|webp)|data:image\/(svg\+xml|png|jpeg|webp)[;,].*)$/s;

/** @param {unknown} value */
const isLogo = (value) => isText(inlineLogoCharactersMost)(value) && logo.test(value);

/** @param {unknown} value */
const isList = (value) =>
  Array.isArray(value) && value.length > 0 && value.every((each) => shipped.includes(each));

/** @type {unknown[]} */
const advice = ['suggest', 'mirror', 'leaflet'];

// What each value must be, and how that is said to whoever wrote it.
/** @type {Record<string, [isRight: (value: unknown) => boolean, must: string]>} */
const rules = {
  '/format': [(value) => value === format, `must be "${format}"`],
  '/clinic': [isObject, 'must be {"name": …, "phone": …, "link": …}'],
  '/clinic/name': [isText(100), 'must be a text of at most 100 characters'],
  '/clinic/phone': [isPhone, 'must be a telephone number, such as "+49 30 1234567"'],
  '/clinic/link': [isWebAddress, 'must be an address that starts with https://'],
  '/accent': [(value) => colourOf(value) !== '', 'must be a colour, such as "#00aa77"'],
  '/logo': [isLogo, 'must be a picture in the folder clinic/, such as "clinic/logo.svg"'],
  '/programme': [
    (value) => isText(40)(value) && isProgrammeName(value),
    'must be the name of a file in programmes/ without its ending, such as "pht"',
  ],
  '/languages': [isList, `must list some of ${JSON.stringify(shipped)}`],
  '/advice': [(value) => advice.includes(value), `must be one of ${JSON.stringify(advice)}`],
};

/**
 * What stands there, or the start of it.
 * @param {unknown} value
 */
function shown(value) {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/**
 * Takes what is right out of `from`, and notes what is not.
 * @param {object} from
 * @param {string} path
 * @param {string[]} problems
 * @returns {Record<string, unknown>}
 */
function check(from, path, problems) {
  /** @type {Record<string, unknown>} */
  const good = {};
  for (const [key, value] of Object.entries(from)) {
    const where = `${path}/${key}`;
    const rule = Object.hasOwn(rules, where) ? rules[where] : null;
    if (!rule) problems.push(`${where}: no such setting`);
    else if (!rule[0](value)) problems.push(`${where}: ${rule[1]}; it is ${shown(value)}`);
    else good[key] = isObject(value) ? check(value, where, problems) : value;
  }
  return good;
}

/**
 * The file as text. Old editors save in other ways than UTF-8; then it is read as they wrote it,
 * and that is told.
 * @param {ArrayBuffer} bytes
 * @returns {{text: string, problem: string}}
 */
export function decodeConfig(bytes) {
  const [first, second] = new Uint8Array(bytes);
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (isWide) {
    const text = new TextDecoder(first === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
    return { text, problem: 'is saved as UTF-16: save it as UTF-8' };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), problem: '' };
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes);
    const at = text.search(/[^\0-\x7f]/);
    return { text, problem: `${lineAt(text, at)} is saved as ANSI: save the file as UTF-8` };
  }
}

/**
 * A line of the file, by its number and what stands there.
 * @param {string} text
 * @param {number} at a place in it
 */
function lineAt(text, at) {
  const number = text.slice(0, at).split('\n').length;
  return `line ${number} (${text.split('\n')[number - 1].trim().slice(0, 60)})`;
}

/**
 * Where the text is no JSON. Browsers say it in ways of their own.
 * @param {string} text
 * @param {string} message
 */
function syntaxProblem(text, message) {
  const curly = /[\u201c-\u201f\u00ab\u00bb]/.exec(text);
  if (curly) return `is no JSON: ${lineAt(text, curly.index)} has ${curly[0]} in place of "`;
  const [, position] = /position (\d+)/.exec(message) ?? [];
  const [, line] = /line (\d+)/.exec(message) ?? [];
  const before = (/** @type {number} */ lines) =>
    text.split('\n').slice(0, lines).join('\n').length;
  const at = position ? Number(position) : line ? before(Number(line)) : -1;
  return at < 0 ? `is no JSON: ${message}` : `is no JSON: ${lineAt(text, at)}: ${message}`;
}

/**
 * @returns {{config: Record<string, any>, problems: string[]}}
 * @param {string} text
 */
export function readConfig(text) {
  let json;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { config: {}, problems: [syntaxProblem(text, error.message)] };
  }
  if (!isObject(json)) return { config: {}, problems: ['must be an object: { … }'] };
  const problems = json.format === undefined ? [`/format: ${rules['/format'][1]}`] : [];
  return { config: check(json, '', problems), problems };
}

/** @param {string} name */
async function hasProgramme(name) {
  const answer = await fetch(`programmes/${name}.json`).catch(() => null);
  return answer === null || answer.ok;
}

/**
 * @param {ArrayBuffer} bytes
 * @param {import('./host_config.mjs').HostConfig} place
 * @param {boolean} mayBrand the address named no colour
 */
export async function applyConfig(bytes, place, mayBrand) {
  const { text, problem } = decodeConfig(bytes);
  const { config, problems } = readConfig(text);
  if (problem) problems.unshift(problem);
  const show = (/** @type {string[]} */ found) =>
    showNote(file, found, 'The app works without it.', place.changed);
  for (const [key, value] of Object.entries(config.clinic ?? {}))
    place.send('place', `clinic-${key}`, value);
  if (config.accent && mayBrand) setBranding({ accent: colourOf(config.accent) });
  if (config.advice) place.send('place', 'advice', config.advice);
  if (config.languages) place.offered = config.languages;
  if (config.logo) {
    const missing = () => show([`/logo: ${shown(config.logo)} is no picture, or not there`]);
    setLogo('place', config.logo, config.clinic?.name ?? '', place.changed, missing);
  }
  if (config.programme && !place.programme) {
    if (await hasProgramme(config.programme)) place.sendProgramme(config.programme);
    else problems.push(`/programme: there is no programmes/${config.programme}.json here`);
  }
  if (problems.length > 0) show(problems);
}
