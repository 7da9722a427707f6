// loadwise.config.json: what the operator of a copy of the app says. Each value is checked by
// itself; what is wrong is named with its place and left out, and the rest is taken.

import { addRow, setLogo } from './top_bar.mjs';
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
    else if (!rule[0](value)) problems.push(`${where}: ${rule[1]}`);
    else good[key] = isObject(value) ? check(value, where, problems) : value;
  }
  return good;
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
    return { config: {}, problems: [`is no JSON: ${error.message}`] };
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
 * The operator sees what is wrong; to everybody else it says that the app works.
 * @param {string[]} problems
 * @param {() => void} changed
 */
function showProblems(problems, changed) {
  for (const problem of problems) console.warn(`${file}: ${problem}`);
  const details = document.createElement('details');
  const summary = document.createElement('summary');
  summary.textContent = `A note for the clinic: ${file} has a mistake. The app works without it.`;
  const list = document.createElement('ul');
  for (const problem of problems)
    list.appendChild(document.createElement('li')).textContent = problem;
  const close = document.createElement('button');
  close.textContent = 'Close';
  details.append(summary, list, close);
  details.lang = 'en';
  const row = addRow([details], changed, 'note');
  close.addEventListener('click', () => row.remove());
}

/**
 * @param {string} text
 * @param {import('./host_config.mjs').HostConfig} place
 * @param {boolean} mayBrand the address named no colour
 */
export async function applyConfig(text, place, mayBrand) {
  const { config, problems } = readConfig(text);
  for (const [key, value] of Object.entries(config.clinic ?? {}))
    place.send('place', `clinic-${key}`, value);
  if (config.accent && mayBrand) setBranding({ accent: colourOf(config.accent) });
  if (config.advice) place.send('place', 'advice', config.advice);
  if (config.languages) place.offered = config.languages;
  if (config.logo) setLogo('place', config.logo, config.clinic?.name ?? '', place.changed);
  if (config.programme && !place.programme) {
    if (await hasProgramme(config.programme)) place.sendProgramme(config.programme);
    else problems.push(`/programme: there is no programmes/${config.programme}.json here`);
  }
  if (problems.length > 0) showProblems(problems, place.changed);
}
