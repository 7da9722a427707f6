// What is heard, felt and kept awake while a session is led. Cues come as a plan of moments; each
// is given by the audio clock, so that it is on time whatever the page is doing. Everything here is
// optional: what a browser does not have is left out, and the page is told.

import { Pocket } from './pocket.mjs';
import { Screen } from './screen.mjs';
import { Sound } from './sound.mjs';
import { Voice } from './voice.mjs';

export { Reader } from './reader.mjs';

/**
 * Tones: frequency in hertz, start and length in seconds, loudness. Soft sines with a slow end.
 * @typedef {[frequency: number, start: number, length: number, loudness: number]} Tone
 * @type {Record<string, Tone[]>}
 */
const tones = {
  tick: [[660, 0, 0.09, 0.25]],
  go: [[880, 0, 0.35, 0.4]],
  lift: [
    [523, 0, 0.16, 0.3],
    [659, 0.09, 0.2, 0.3],
  ],
  lower: [
    [659, 0, 0.16, 0.3],
    [523, 0.09, 0.2, 0.3],
  ],
  still: [[587, 0, 0.14, 0.22]],
  half: [
    [784, 0, 0.12, 0.3],
    [784, 0.2, 0.16, 0.3],
  ],
  over: [
    [659, 0, 0.2, 0.35],
    [784, 0.16, 0.2, 0.35],
    [1047, 0.32, 0.5, 0.35],
  ],
  rest: [[440, 0, 0.4, 0.3]],
};
/** @type {Record<string, number[]>} */
const pulses = { go: [120], half: [60, 60, 60], over: [200, 100, 200], rest: [80] };

const lateMostMs = 150;

/** @param {{context: AudioContext, start: number}} tone */
const hasBegun = ({ context, start }) => start <= context.currentTime;

export class Cues {
  /**
   * @param {import('../messages.d.ts').Send} send
   * @param {boolean} hasSilentMode
   * @param {() => void} wake asks for a frame
   */
  constructor(send, hasSilentMode, wake) {
    this.sound = new Sound(
      (state) => send('sense', 'sound', state),
      hasSilentMode,
      () => this.again(),
    );
    this.voice = new Voice((state) => send('sense', 'voice', state));
    this.pocket = new Pocket(send, wake);
    send('sense', 'pocket', this.pocket.state());
    this.screen = new Screen((state) => send('sense', 'screen', state));
    /** @type {{context: AudioContext, oscillator: OscillatorNode, start: number}[]} */
    this.planned = [];
    /** @type {ReturnType<typeof setTimeout>[]} */
    this.timers = [];
    this.latest = { cues: /** @type {string[]} */ ([]), since: 0 };
    this.senses = { sound: false, vibration: false, voice: false, track: false };
    for (const kind of ['pointerup', 'keydown', 'loadwise-press'])
      addEventListener(kind, () => this.touch(), { capture: true, passive: true });
    document.addEventListener('visibilitychange', () => this.seen());
    addEventListener('pageshow', () => this.seen());
  }

  touch() {
    this.sound.touch();
    this.voice.touch();
    this.pocket.touch();
    this.screen.again();
  }

  seen() {
    this.sound.back();
    this.screen.again();
  }

  /**
   * What may be used from now on; nothing of it outside a led session.
   * @param {{sound: boolean, vibration: boolean, voice: boolean, track: boolean}} senses
   */
  use(senses) {
    this.senses = senses;
    this.sound.use(senses.sound || senses.voice);
    this.voice.use(senses.voice);
    this.pocket.use(senses.track);
    if (senses.sound || senses.vibration || senses.voice) this.screen.tryOut();
  }

  /** What goes in with every frame. */
  told() {
    const told = this.pocket.told();
    return told ? [told.join('\x1f')] : [];
  }

  /** @param {boolean} isWanted */
  keepAwake(isWanted) {
    this.screen.keepOn(isWanted);
  }

  again() {
    this.plan(this.latest.cues, this.latest.since);
  }

  /**
   * Instead of all cues that have not begun.
   * @param {string[]} cues each "KIND MILLISECONDS WORDS"
   * @param {number} since the moment they count from, as performance.now() tells it
   */
  plan(cues, since) {
    this.cancel();
    this.latest = { cues, since };
    if (cues.length === 0) this.sound.close();
    else this.sound.open();
    this.screen.again();
    const passed = performance.now() - since;
    for (const cue of cues) {
      const [kind, at, ...words] = cue.split(' ');
      const wait = Number(at) - passed;
      if (wait < -lateMostMs) continue;
      const heard = Math.max(wait, this.sound.warmingMs);
      this.play(kind, heard / 1000);
      const pulse = this.senses.vibration && pulses[kind];
      if (pulse) this.timers.push(setTimeout(() => navigator.vibrate?.(pulse), wait));
      if (words[0]) this.timers.push(setTimeout(() => this.voice.say(words.join(' ')), heard));
    }
  }

  cancel() {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers = [];
    for (const { oscillator } of this.planned.filter((each) => !hasBegun(each))) {
      oscillator.onended = null;
      oscillator.stop();
      oscillator.disconnect();
    }
    this.planned = this.planned.filter(hasBegun);
  }

  /**
   * @param {string} kind
   * @param {number} wait in seconds
   */
  play(kind, wait) {
    const { context } = this.sound;
    if (!this.senses.sound || context?.state !== 'running' || !tones[kind]) return;
    const cueStart = context.currentTime + wait; // what has begun is heard to its end
    for (const [frequency, after, length, loudness] of tones[kind]) {
      const start = cueStart + after;
      const oscillator = context.createOscillator();
      const gain = context.createGain();
      oscillator.frequency.value = frequency;
      gain.gain.setValueAtTime(0, start);
      gain.gain.linearRampToValueAtTime(loudness, start + 0.012);
      gain.gain.exponentialRampToValueAtTime(0.0001, start + length);
      oscillator.connect(gain).connect(context.destination);
      oscillator.start(start);
      oscillator.stop(start + length + 0.02);
      const planned = { context, oscillator, start: cueStart };
      this.planned.push(planned);
      oscillator.onended = () => {
        gain.disconnect();
        this.planned = this.planned.filter((each) => each !== planned);
      };
    }
  }
}
