// Where the app is served and shown: what the operator says in loadwise.config.json, what the
// address asks for, and a page that shows the app in a frame. All of it is optional, and none of it
// can keep the app from starting.

import { setBranding } from './surroundings.mjs';
import { asked, askedProgramme, colourOf, isLanguage } from './values.mjs';

const timeoutMs = 1000;
const bytesMost = 64 * 1024;

/** @param {string} tag */
const primary = (tag) => tag.split('-')[0].toLowerCase();

export class HostConfig {
  /**
   * @param {import('../messages.d.ts').Send} send
   * @param {() => void} changed something is shown differently from now on
   * @param {(language: string) => Promise<string>} textsOf the file of a language
   */
  constructor(send, changed, textsOf) {
    this.send = send;
    this.changed = changed;
    this.textsOf = textsOf;
    this.programme = ''; // asked for by the address, or else the operator's
    this.onNewPage = () => {};
    this.together = 1; // frames of the page around us that show the app
    /** @type {string[]} */
    this.offered = []; // languages, the operator's first choice first
    const lang = asked.get('lang') ?? '';
    this.lang = isLanguage(lang) ? lang : '';
    const accent = colourOf(`#${asked.get('accent') ?? ''}`);
    setBranding({ accent });
    const programme = askedProgramme();
    if (programme !== '') this.sendProgramme(programme ?? 'unknown');
    const read = this.readConfig(accent === '').catch(() => {});
    this.settled = Promise.race([read, new Promise((resolve) => setTimeout(resolve, timeoutMs))]);
    if (window !== window.parent) this.embed();
  }

  async embed() {
    const { embed } = await import('./embedded.mjs');
    embed(this);
  }

  /** The languages to speak, the best first: asked for, the browser's that are offered, offered. */
  languages() {
    const { offered, lang } = this;
    const liked = navigator.languages.filter(
      (tag) => offered.length === 0 || offered.includes(primary(tag)),
    );
    return [...(lang ? [lang] : []), ...liked, ...offered];
  }

  /** @param {string} name */
  sendProgramme(name) {
    this.programme = name;
    this.send('place', 'programme', name);
  }

  /**
   * What the address asks for wins over what the operator's file says.
   * @param {boolean} mayBrand the address named no colour
   */
  async readConfig(mayBrand) {
    const answer = await fetch('loadwise.config.json');
    if (!answer.ok) return;
    const bytes = (await answer.arrayBuffer()).slice(0, bytesMost);
    if (new TextDecoder().decode(bytes).replace(/\s/g, '') === '{"format":"loadwise-config/1"}')
      return;
    const { applyConfig } = await import('./config.mjs');
    await applyConfig(bytes, this, mayBrand);
    this.send('languages', ...this.languages());
    this.changed();
  }
}
