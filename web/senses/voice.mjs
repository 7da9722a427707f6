// The browser's own voice. It may be missing, know no language that is spoken here, or swallow what
// it was given without a word.

import { hushSpeech, isSpeechless } from './voices.mjs';

const beginsWithinMs = 900; // cues may follow each other by a second
const dropsMost = 2;

export class Voice {
  /** @param {(state: 'works' | 'lost' | 'none') => void} tell */
  constructor(tell) {
    this.tellPage = tell;
    this.isOn = false;
    this.drops = 0;
    this.told = 'works'; // as long as nothing else is known
    /** @type {ReturnType<typeof setTimeout>[]} */
    this.timers = [];
    const look = () => this.tell(this.state());
    globalThis.speechSynthesis?.addEventListener?.('voiceschanged', look);
  }

  /** @param {'works' | 'lost' | 'none'} state */
  tell(state) {
    if (state === this.told) return;
    this.told = state;
    this.tellPage(state);
  }

  state() {
    const voice = globalThis.speechSynthesis;
    if (!voice || !globalThis.SpeechSynthesisUtterance) return 'none';
    if (isSpeechless(document.documentElement.lang)) return 'none';
    return this.drops >= dropsMost ? 'lost' : 'works';
  }

  /** @param {boolean} isOn */
  use(isOn) {
    this.isOn = isOn;
    if (!isOn) {
      this.drops = 0;
      this.hush();
    }
    this.tell(this.state());
  }

  hush() {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers = [];
    hushSpeech();
  }

  /**
   * What is being said is late by now. In a task of its own: what follows a cancel at once is lost.
   * @param {string} words
   */
  say(words) {
    const state = this.state();
    this.tell(state);
    if (!this.isOn || state === 'none') return;
    this.hush();
    this.timers.push(setTimeout(() => this.speak(words)));
  }

  /** @param {string} words */
  speak(words) {
    const utterance = new SpeechSynthesisUtterance(words);
    utterance.lang = document.documentElement.lang;
    const dropped = setTimeout(() => this.drop(1), beginsWithinMs);
    this.timers.push(dropped);
    utterance.onstart = () => {
      clearTimeout(dropped);
      this.drop(-this.drops);
    };
    speechSynthesis.speak(utterance);
  }

  /** @param {number} more */
  drop(more) {
    this.drops += more;
    this.tell(this.state());
  }

  /** Some browsers speak only after they were made to by a press. */
  touch() {
    if (!this.isOn || this.told !== 'lost') return;
    speechSynthesis.cancel();
    speechSynthesis.resume?.();
    speechSynthesis.speak(new SpeechSynthesisUtterance(' '));
    this.drop(-1);
  }
}
