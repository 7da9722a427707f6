// The audio clock that tones are given by: begun with a press, woken after a call or a locked
// screen, and replaced when it stands although it says that it runs.

const lookMs = 600;
const watchMs = 3000;
const triesMost = 2;
const restMs = 1500; // the longest tone, and what is left of it in the air
export const warmMs = 500;

/**
 * What a context was asked for may be refused at once, later, or not be there.
 * @param {AudioContext | null} context
 * @param {'resume' | 'suspend' | 'close'} what
 */
function ask(context, what) {
  try {
    context?.[what]().catch(() => {});
  } catch {
    /* it is looked at again soon */
  }
}

/** @typedef {'works' | 'muted' | 'lost' | 'none'} State */

export class Sound {
  /**
   * @param {(state: State) => void} tell
   * @param {boolean} hasSilentMode a switch of the device may keep quiet what is no playback
   * @param {() => void} planAgain what was planned on a clock that stood is late
   */
  constructor(tell, hasSilentMode, planAgain) {
    this.tellPage = tell;
    this.planAgain = planAgain;
    this.hasSilentMode = hasSilentMode;
    this.isAllowed = false;
    this.isWanted = false;
    this.tries = 0;
    this.renewedAt = 0;
    this.warmAt = 0;
    /** @type {State} */
    this.told = 'works'; // as long as nothing else is known
    /** @type {State} */
    this.usual = 'works';
    /** @type {AudioContext | null} */
    this.context = null;
    /** @type {AudioContext | null} */
    this.former = null;
    /** @type {AudioSessionType | null} */
    this.typeBefore = null;
    addEventListener('pagehide', () => this.giveBack());
  }

  /** @param {State} state */
  tell(state) {
    if (state === this.told) return;
    this.told = state;
    this.tellPage(state);
  }

  /**
   * Whether anything may be heard from now on.
   * @param {boolean} isAllowed
   */
  use(isAllowed) {
    this.isAllowed = isAllowed;
    if (!isAllowed) {
      this.close();
      return;
    }
    this.usual = 'works';
    if (!globalThis.AudioContext && !globalThis.webkitAudioContext) this.usual = 'none';
    else if (this.hasSilentMode && !this.claim()) this.usual = 'muted';
    if (!this.isWanted) this.giveBack();
    this.tell(this.usual);
  }

  /**
   * On an iPhone, sounds of a page are those of a game, which silent mode keeps quiet; playback is
   * heard. No other kind is, so other music pauses as long as a set runs. Answers whether it took.
   */
  claim() {
    const { audioSession } = navigator;
    if (!audioSession) return false;
    try {
      this.typeBefore ??= audioSession.type;
      audioSession.type = 'playback';
      return audioSession.type === 'playback';
    } catch {
      return false;
    }
  }

  giveBack() {
    if (this.typeBefore === null || !navigator.audioSession) return;
    try {
      navigator.audioSession.type = this.typeBefore;
    } catch {
      /* it was not taken either */
    }
    this.typeBefore = null;
  }

  /** Something will be heard. A headset needs a moment before it lets the first of it through. */
  open() {
    if (!this.isAllowed || this.usual === 'none') return;
    clearTimeout(this.resting);
    this.claim();
    if (!this.isWanted) this.warm();
    this.isWanted = true;
    this.context ??= this.make();
    this.look();
  }

  /** An audio clock that runs for nothing costs battery, and keeps other music quiet. */
  close() {
    this.isWanted = false;
    this.tries = 0;
    clearTimeout(this.looking);
    clearTimeout(this.resting);
    if (this.told === 'lost') this.tell(this.usual);
    const end = () => {
      ask(this.context, 'suspend');
      this.giveBack();
    };
    this.resting = setTimeout(end, restMs);
  }

  /** A browser lets a page sound only once it was touched: any touch will do. */
  touch() {
    if (!this.isAllowed || this.usual === 'none') return;
    // A press is several events.
    const isFirst = performance.now() - this.renewedAt > lookMs;
    if (this.isWanted) {
      if (this.told === 'lost' && isFirst) this.renew();
      this.look();
    } else {
      this.context ??= this.make();
      this.resume();
      this.close();
    }
  }

  /** Seen again, or woken: what was planned may be late by now. */
  back() {
    if (this.isWanted && !document.hidden) this.planAgain();
  }

  make() {
    try {
      const context = new (globalThis.AudioContext ?? globalThis.webkitAudioContext)();
      context.onstatechange = () => this.changed(context);
      return context;
    } catch {
      return null;
    }
  }

  /** @param {AudioContext} context */
  changed(context) {
    const isRunning = context.state === 'running';
    if (context === this.former && isRunning && this.tries > 0) {
      ask(this.context, 'close');
      this.context = context;
      this.former = null;
    }
    if (context !== this.context || !this.isWanted) return;
    if (isRunning) {
      this.warm();
      this.planAgain();
    } else {
      this.look();
    }
  }

  resume() {
    if (this.context?.state !== 'running') ask(this.context, 'resume');
  }

  /** Looks at the clock twice: one that stands may say all the same that it runs. */
  look() {
    clearTimeout(this.looking);
    if (!this.isWanted || document.hidden) return;
    this.resume();
    const { context } = this;
    const from = context?.currentTime ?? 0;
    this.looking = setTimeout(() => {
      if (document.hidden) return;
      const runs = context?.state === 'running' && context.currentTime > from;
      if (context !== this.context) this.look();
      else if (runs) this.heard();
      else this.missed();
    }, lookMs);
  }

  heard() {
    const wasMissed = this.tries > 0;
    this.tries = 0;
    ask(this.former, 'close');
    this.former = null;
    this.tell(this.usual);
    if (wasMissed) this.planAgain();
    clearTimeout(this.looking);
    this.looking = setTimeout(() => this.look(), watchMs);
  }

  missed() {
    this.tries += 1;
    if (this.tries === triesMost) this.renew();
    if (this.tries <= triesMost) {
      this.look();
      return;
    }
    this.tell('lost');
    this.looking = setTimeout(() => this.look(), watchMs);
  }

  /** What a call interrupted may come back by itself: it is kept until another one is heard. */
  renew() {
    const { context } = this;
    const mayReturn = /** @type {string} */ (context?.state) === 'interrupted' && !this.former;
    if (mayReturn) this.former = context;
    else ask(context, 'close');
    this.renewedAt = performance.now();
    this.context = this.make();
    this.warm();
  }

  /** An inaudible start, so that the first cue is not what wakes the headset. */
  warm() {
    this.warmAt = performance.now() + warmMs;
    const { context } = this;
    if (context?.state !== 'running') return;
    const oscillator = context.createOscillator();
    const gain = context.createGain();
    oscillator.frequency.value = 30;
    gain.gain.value = 0.0005;
    oscillator.connect(gain).connect(context.destination);
    oscillator.onended = () => gain.disconnect();
    oscillator.start(context.currentTime);
    oscillator.stop(context.currentTime + warmMs / 1000);
  }

  /** So long until the way to the ear is open. */
  get warmingMs() {
    return Math.max(0, this.warmAt - performance.now());
  }
}
