// Inside another app's own browser: says so before anything is written down, and gives the whole
// address to take along, with the hand-out that was taken out of it.

import { addRow } from './top_bar.mjs';
import { ownAddress } from './values.mjs';

const page = document.documentElement;

/** @typedef {import('./host_config.mjs').HostConfig} HostConfig */

/** @param {HTMLInputElement} field */
async function copy(field) {
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    return document.execCommand('copy');
  }
}

/** @param {HostConfig} place */
export function tellInApp({ textsOf, changed }) {
  const words = document.createElement('span');
  const field = document.createElement('input');
  const button = document.createElement('button');
  const said = document.createElement('span');
  Object.assign(field, { value: ownAddress(), readOnly: true });
  said.setAttribute('role', 'status');
  addRow([words, field, button, said], changed, 'app');
  /** @type {(key: string) => string} */
  let text = () => '';
  const speak = async () => {
    const { texts } = JSON.parse(await textsOf(page.lang));
    text = (key) => key.split('.').reduce((each, part) => each[part], texts);
    words.textContent = text('in_app.words');
    button.textContent = text('in_app.copy');
    field.setAttribute('aria-label', text('in_app.link'));
  };
  const speakIfPossible = () => speak().catch(() => {});
  button.addEventListener('click', async () => {
    said.textContent = (await copy(field)) ? text('in_app.copied') : text('in_app.not_copied');
  });
  new MutationObserver(speakIfPossible).observe(page, { attributeFilter: ['lang'] });
  speakIfPossible();
}
