// Reads a text aloud with the browser's own voice, a part at a time: some browsers stop in the
// middle of a long one, and none says so.

import { hushSpeech, isSpeechless, listedVoices, voicesFor } from './voices.mjs';

const listedWithinMs = 1500; // some browsers list their voices late
const beginsWithinMs = 4000; // a voice may have to be fetched

/** Resolved when voices are listed, or were not for long enough. */
const listed = () =>
  new Promise((resolve) => {
    if (listedVoices().length > 0) return resolve(undefined);
    setTimeout(resolve, listedWithinMs);
    globalThis.speechSynthesis?.addEventListener?.('voiceschanged', resolve, { once: true });
    return undefined;
  });

export class Reader {
  /** @param {(state: 'over' | 'none') => void} tell */
  constructor(tell) {
    this.tell = tell;
    this.turn = 0; // counts what was asked for: what belongs to an earlier one is silent
    addEventListener('pagehide', () => this.hush());
  }

  hush() {
    this.turn += 1;
    clearTimeout(this.timer);
    hushSpeech();
  }

  /**
   * In place of what is being read.
   * @param {string} language
   * @param {string[]} parts
   */
  async read(language, parts) {
    this.hush();
    const { turn } = this;
    const isPossible = globalThis.speechSynthesis && globalThis.SpeechSynthesisUtterance;
    if (parts.length === 0) return;
    if (!isPossible) {
      this.tell('none');
      return;
    }
    await listed();
    if (turn !== this.turn) return;
    if (isSpeechless(language)) this.end(turn, 'none');
    else this.next(turn, language, voicesFor(language), parts);
  }

  /**
   * @param {number} turn
   * @param {'over' | 'none'} state
   */
  end(turn, state) {
    if (turn !== this.turn) return;
    this.hush();
    this.tell(state);
  }

  /**
   * @param {number} turn
   * @param {string} language
   * @param {SpeechSynthesisVoice[]} spoken
   * @param {string[]} parts
   */
  next(turn, language, spoken, [first, ...rest]) {
    if (turn !== this.turn) return;
    const utterance = new SpeechSynthesisUtterance(first);
    utterance.lang = language;
    // Of its own country, if there is one; and one of the device, which needs no network.
    const [best] = [...spoken].sort(
      (one, other) =>
        Number(other.lang === language) - Number(one.lang === language) ||
        Number(other.localService) - Number(one.localService),
    );
    if (best) utterance.voice = best;
    this.timer = setTimeout(() => this.end(turn, 'none'), beginsWithinMs);
    utterance.onstart = () => clearTimeout(this.timer);
    utterance.onerror = () => this.end(turn, 'none');
    utterance.onend = () => {
      clearTimeout(this.timer);
      if (rest.length > 0) this.next(turn, language, spoken, rest);
      else this.end(turn, 'over');
    };
    // In a task of its own: what follows a cancel at once is lost in some browsers.
    setTimeout(() => turn === this.turn && speechSynthesis.speak(utterance));
  }
}
