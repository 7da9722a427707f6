// What is heard, felt and kept awake while a session is led. Cues come as a plan of moments; each
// is given by the audio clock, so that it is on time whatever the page is doing. Everything here is
// optional: what a browser does not have is left out.

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

const longestToneMs = 1500;
const lateMostMs = 150;

const gone = () => {};

export class Cues {
  constructor() {
    /** @type {AudioContext | null} */
    this.context = null;
    /** @type {{oscillator: OscillatorNode, start: number}[]} */
    this.planned = [];
    /** @type {ReturnType<typeof setTimeout>[]} */
    this.timers = [];
    this.latest = { cues: /** @type {string[]} */ ([]), since: 0 };
    this.senses = { sound: false, vibration: false, voice: false };
    this.lock = null;
    this.wantsAwake = false;
    // A browser lets a page sound only once it was touched: any touch will do.
    for (const kind of ['pointerup', 'keydown', 'click'])
      addEventListener(kind, () => this.unlock(), { capture: true, passive: true });
    document.addEventListener('visibilitychange', () => this.keepAwake(this.wantsAwake));
  }

  unlock() {
    if (!this.senses.sound) return;
    try {
      if (!this.context) {
        const context = new (globalThis.AudioContext ?? globalThis.webkitAudioContext)();
        // The clock of the tones stood until now: what was planned on it is late.
        context.onstatechange = () => {
          if (context.state === 'running') this.again();
        };
        this.context = context;
      }
      if (this.context.state !== 'running') this.context.resume().catch(gone);
    } catch {
      this.context = null;
    }
  }

  /**
   * What may be used from now on; nothing of it outside a led session.
   * @param {{sound: boolean, vibration: boolean, voice: boolean}} senses
   */
  use(senses) {
    this.senses = senses;
    if (!senses.sound) this.rest();
    if (!senses.voice) globalThis.speechSynthesis?.cancel();
  }

  /** An audio clock that runs for nothing costs battery. */
  rest() {
    clearTimeout(this.resting);
    if (this.context?.state !== 'running') return;
    const { context } = this;
    this.resting = setTimeout(() => context.suspend().catch(gone), longestToneMs);
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
    clearTimeout(this.resting);
    if (cues.length === 0) this.rest();
    const passed = performance.now() - since;
    for (const cue of cues) {
      const [kind, at, ...words] = cue.split(' ');
      const wait = Number(at) - passed;
      if (wait < -lateMostMs) continue;
      this.sound(kind, Math.max(0, wait / 1000));
      const pulse = this.senses.vibration && pulses[kind];
      if (pulse) this.timers.push(setTimeout(() => navigator.vibrate?.(pulse), wait));
      if (words[0]) this.timers.push(setTimeout(() => this.say(words.join(' ')), wait));
    }
  }

  /**
   * What is being said is late by now.
   * @param {string} words
   */
  say(words) {
    const voice = globalThis.speechSynthesis;
    if (!this.senses.voice || !voice) return;
    const utterance = new SpeechSynthesisUtterance(words);
    utterance.lang = document.documentElement.lang;
    voice.cancel();
    voice.speak(utterance);
  }

  cancel() {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers = [];
    const now = this.context?.currentTime ?? 0;
    for (const { oscillator, start } of this.planned) {
      if (start <= now) continue;
      oscillator.onended = null;
      oscillator.stop();
      oscillator.disconnect();
    }
    this.planned = this.planned.filter(({ start }) => start <= now);
  }

  /**
   * @param {string} kind
   * @param {number} wait in seconds
   */
  sound(kind, wait) {
    const { context } = this;
    if (!this.senses.sound || context?.state !== 'running' || !tones[kind]) return;
    for (const [frequency, after, length, loudness] of tones[kind]) {
      const start = context.currentTime + wait + after;
      const oscillator = context.createOscillator();
      const gain = context.createGain();
      oscillator.frequency.value = frequency;
      gain.gain.setValueAtTime(0, start);
      gain.gain.linearRampToValueAtTime(loudness, start + 0.012);
      gain.gain.exponentialRampToValueAtTime(0.0001, start + length);
      oscillator.connect(gain).connect(context.destination);
      oscillator.start(start);
      oscillator.stop(start + length + 0.02);
      const planned = { oscillator, start };
      this.planned.push(planned);
      oscillator.onended = () => {
        gain.disconnect();
        this.planned = this.planned.filter((each) => each !== planned);
      };
    }
  }

  /**
   * A lock is lost whenever the page is out of sight, and taken again when it comes back.
   * @param {boolean} isWanted
   */
  async keepAwake(isWanted) {
    this.wantsAwake = isWanted;
    if (!isWanted) {
      this.lock?.release().catch(gone);
      this.lock = null;
      return;
    }
    if (document.hidden || !navigator.wakeLock || (this.lock && !this.lock.released)) return;
    try {
      this.lock = await navigator.wakeLock.request('screen');
      if (!this.wantsAwake) this.keepAwake(false);
    } catch {
      this.lock = null;
    }
  }
}
