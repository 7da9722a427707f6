// On the pages that hold a programme as text: whoever came with a clinic's link, or asked for
// another programme, reads what was meant. What the clinic changed cannot be shown there, and that
// is said.

import { openLink } from './handout_link.mjs';

/** @param {string} id */
const part = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

const { own = '', version, known: ids = '', ending = '' } = part('programme').dataset;
const known = ids.split(' ');
const { hash, search } = location;

/**
 * Puts words into the gap of an element's own, and shows it.
 * @param {string} id
 * @param {unknown} words
 */
function tell(id, words) {
  if (typeof words !== 'string' || words === '') return;
  const element = part(id);
  element.textContent = (element.dataset.pattern ?? '{}').replace('{}', () => words);
  element.hidden = false;
}

/**
 * The page of the programme that was meant; where there is none, one that says so.
 * @param {string} wanted
 */
function goTo(wanted) {
  const name = known.includes(wanted) ? wanted : 'none';
  if (name === own) return false;
  const file = name === known[0] ? 'programme' : `programme-${name}`;
  location.replace(`${file}${ending}${search}${hash}`);
  return true;
}

/** @param {any} handout */
const isChanged = (handout) =>
  Object.keys(handout.patch ?? {}).length > 0 ||
  Object.keys(handout.rungs ?? {}).length > 0 ||
  String(handout.version) !== version;

/** @param {any} handout */
function show(handout) {
  const { name, phone, link } = handout.clinic ?? {};
  tell('handed-from', name);
  tell('handed-note', handout.note);
  if (/^[+(]?[0-9][0-9 ()/.-]*$/.test(phone ?? '')) {
    tell('handed-call', phone);
    part('handed-call').setAttribute('href', `tel:${phone.replace(/[^+0-9]/g, '')}`);
  }
  if (/^https:\/\//.test(link ?? '')) {
    tell('handed-link', link);
    part('handed-link').setAttribute('href', link);
  }
  if (own === 'none') return;
  tell('handed-stage', document.getElementById(`stage-${handout.stage}`)?.textContent);
  part('handed-changed').hidden = !isChanged(handout);
}

/** What is in the link, or nothing where it cannot be read. */
async function read() {
  const [kind, text] = (await openLink(hash)) ?? ['none', ''];
  if (kind === 'none') return { kind };
  if (kind !== 'handout') return { kind: 'broken' };
  return { kind, handout: JSON.parse(text) };
}

const asked = new URLSearchParams(search).get('programme');
const { kind, handout } = await read().catch(() => ({ kind: 'broken', handout: null }));
const wanted = kind === 'none' ? (asked ?? own) : kind === 'handout' ? handout.base : 'none';
if (!goTo(wanted) && (kind !== 'none' || own === 'none')) {
  part('again').setAttribute('href', `./${search}${hash}`);
  part('handed-out').hidden = false;
  part('handed-broken').hidden = kind !== 'broken';
  part('handed-none').hidden = own !== 'none' || kind === 'broken';
  if (kind === 'handout') show(handout);
}
