// Where the app is served and shown: what the operator says in loadwise.config.json, what the
// address asks for, and a page that shows the app in a frame. All of it is optional, and none of it
// can keep the app from starting.

import { dress } from './surroundings.mjs';

const patience_ms = 1000;
const bytes_most = 64 * 1024;

const address = new URL(location.href);
const asked = address.searchParams;

/** "#0a7" and "#00aa77" as "#00aa77"; nothing else is a colour here. */
export function colourOf(text) {
  if (typeof text !== 'string' || !/^#([0-9a-f]{3}|[0-9a-f]{6})$/i.test(text)) return '';
  return text.length === 4 ? text.replace(/[^#]/g, '$&$&').toLowerCase() : text.toLowerCase();
}

/** The name of a file in programmes/. */
export const isProgrammeName = (text) => /^[a-z0-9][a-z0-9_-]{0,39}$/.test(text);

export const isLanguage = (text) => /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(text);

/** The app as it was asked for here, in a tab of its own. Of the address, nothing else goes on. */
export function ownAddress() {
  const own = new URL(address.pathname, address);
  for (const key of ['programme', 'lang', 'accent', 'view'])
    if (asked.has(key)) own.searchParams.set(key, asked.get(key));
  if (address.hash.startsWith('#p=')) own.hash = address.hash;
  return own.href;
}

const primary = (tag) => tag.split('-')[0].toLowerCase();

export class Place {
  /**
   * @param {(...fields: string[]) => void} tell a message to the module
   * @param {() => void} changed something is shown differently from now on
   * @param {(language: string) => Promise<string>} textsOf the file of a language
   */
  constructor(tell, changed, textsOf) {
    Object.assign(this, { tell, changed, textsOf });
    this.onNewPage = () => {};
    this.offered = []; // languages, the operator's first choice first
    this.lang = isLanguage(asked.get('lang') ?? '') ? asked.get('lang') : '';
    const accent = colourOf(`#${asked.get('accent') ?? ''}`);
    dress({ accent });
    if (isProgrammeName(asked.get('programme') ?? '')) this.tellProgramme(asked.get('programme'));
    const read = this.readConfig(accent === '').catch(() => {});
    this.settled = Promise.race([read, new Promise((resolve) => setTimeout(resolve, patience_ms))]);
    if (window !== window.parent) this.beFramed();
  }

  async beFramed() {
    const { embedded } = await import('./embedded.mjs');
    embedded(this);
  }

  /** The languages to speak, the best first: asked for, the browser's that are offered, offered. */
  languages() {
    const { offered, lang } = this;
    const liked = navigator.languages.filter(
      (tag) => offered.length === 0 || offered.includes(primary(tag)),
    );
    return [...(lang ? [lang] : []), ...liked, ...offered];
  }

  tellProgramme(name) {
    this.hasProgramme = true;
    this.tell('place', 'programme', name);
  }

  /** What the address asks for wins over what the operator's file says. */
  async readConfig(mayDress) {
    const answer = await fetch('loadwise.config.json');
    if (!answer.ok) return;
    const text = (await answer.text()).slice(0, bytes_most);
    if (text.replace(/\s/g, '') === '{"format":"loadwise-config/1"}') return;
    const { applyConfig } = await import('./config.mjs');
    await applyConfig(text, this, mayDress);
    this.tell('languages', ...this.languages());
    this.changed();
  }
}
