// A track of sound that leads with the screen locked. One audio element plays it, so that the
// device takes it for music: it goes on when the page is out of sight, and the lock screen has its
// buttons.

import { render, sounds } from './pocket_sounds.mjs';

/** @typedef {import('./pocket_sounds.mjs').Moment} Moment */

const buttons = 'play pause stop nexttrack'.split(' ');
const jumpSeconds = 1; // the playing itself never gets on faster

/** So that presses and numbers get on between two slices. */
const breathe = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve(undefined);
    };
    port2.postMessage(0);
  });

/** @param {Uint8Array<ArrayBuffer>[]} parts */
const wav = (parts) => URL.createObjectURL(new Blob(parts, { type: 'audio/wav' }));

/** @param {string[]} parts "SOUND AT COUNT" and "title AT WORDS" */
function readParts(parts) {
  const moments = /** @type {Moment[]} */ ([]);
  const titles = /** @type {{at: number, words: string}[]} */ ([]);
  for (const part of parts) {
    const [kind, at, ...rest] = part.split(' ');
    if (kind === 'title') titles.push({ at: Number(at), words: rest.join(' ') });
    else moments.push({ sound: kind, at: Number(at), count: Number(rest[0]) });
  }
  return { moments, titles };
}

export class Pocket {
  /**
   * @param {import('../messages.d.ts').Send} send
   * @param {() => void} wake asks for a frame, which takes `told` along
   */
  constructor(send, wake) {
    this.send = send;
    this.wake = wake;
    this.number = 0; // of the track; 0: there is none
    this.turn = 0;
    this.isWaiting = false;
    this.hasFailed = false;
    this.isWanted = false;
    this.isUnlocked = false;
    this.name = '';
    this.shown = ''; // on the lock screen
    this.last = 0; // where the playing has got by itself
    this.length = 0;
    this.address = '';
    /** @type {{at: number, words: string}[]} */
    this.titles = [];
    /** @type {HTMLAudioElement | null} */
    this.audio = null;
  }

  /** Whether a track plays here, as far as a browser says before it was tried. */
  state() {
    const canPlay = globalThis.Audio && new Audio().canPlayType('audio/wav');
    if (!canPlay || !globalThis.Blob || !globalThis.MessageChannel) return 'none';
    return navigator.mediaSession && globalThis.MediaMetadata ? 'works' : 'bare';
  }

  /** @param {boolean} isWanted a track may be played soon */
  use(isWanted) {
    this.isWanted = isWanted;
  }

  make() {
    if (this.audio) return this.audio;
    const audio = new Audio();
    audio.preload = 'auto';
    for (const kind of 'playing pause ended'.split(' '))
      audio.addEventListener(kind, () => this.changed());
    audio.addEventListener('timeupdate', () => this.passed());
    audio.addEventListener('seeking', () => this.stay());
    audio.addEventListener('error', () => {
      if (audio.src === this.address) this.fail();
    });
    this.audio = audio;
    return audio;
  }

  /** Some browsers play later what was first played in a press. */
  touch() {
    if (!this.isWanted || this.isUnlocked || this.number !== 0) return;
    this.isUnlocked = true;
    this.playSounds([], 50);
  }

  /**
   * @param {Moment[]} moments
   * @param {number} length in milliseconds
   */
  async playSounds(moments, length) {
    const audio = this.make();
    const turn = (this.turn += 1);
    const parts = await render(length, moments, async () => {});
    if (turn !== this.turn || this.number !== 0) return;
    this.load(parts);
    await audio.play().catch(() => {});
  }

  /** @param {string} sound as it is on the track */
  listen(sound) {
    const moments = sound === 'tick' ? [0, 1000, 2000] : [0];
    const all = moments.map((at) => ({ sound, at, count: 0 }));
    if (sounds[sound]) this.playSounds(all, moments[moments.length - 1] + 100);
  }

  /** @param {Uint8Array<ArrayBuffer>[]} parts */
  load(parts) {
    const audio = this.make();
    const before = this.address;
    this.address = wav(parts);
    this.last = 0;
    audio.src = this.address;
    if (before) URL.revokeObjectURL(before);
  }

  /**
   * @param {string} number
   * @param {string} length in milliseconds
   * @param {string} name
   * @param {string[]} parts
   */
  async play(number, length, name, ...parts) {
    const { moments, titles } = readParts(parts);
    Object.assign(this, { number: Number(number), length: Number(length), name, titles });
    const turn = (this.turn += 1);
    this.isWaiting = true;
    this.hasFailed = false;
    const audio = this.make();
    audio.removeAttribute('src'); // of the track before, nothing is told any more
    audio.load();
    const made = await render(this.length, moments, breathe);
    if (turn !== this.turn) return;
    this.load(made);
    this.takeControls();
    try {
      await this.make().play();
    } catch {
      if (turn === this.turn && this.isWaiting) this.fail();
    }
  }

  fail() {
    this.hasFailed = true;
    this.isWaiting = false;
    this.wake();
  }

  /**
   * @param {string} what
   * @param {string} value
   */
  steer(what, value) {
    const audio = this.make();
    if (what === 'seek') {
      this.last = Number(value) / 1000;
      audio.currentTime = this.last;
      this.changed();
    } else if (what === 'pause') {
      this.turn += this.isWaiting ? 1 : 0; // what is still being made is not wanted any more
      this.isWaiting = false;
      audio.pause();
    } else {
      this.end();
    }
  }

  end() {
    const { audio } = this;
    this.turn += 1;
    this.number = 0;
    this.isWaiting = false;
    const isTail = audio?.ended || (audio && this.last * 1000 >= this.length);
    if (!isTail) audio?.pause(); // the last sound is heard to its end
    const session = navigator.mediaSession;
    if (!session) return;
    for (const action of buttons)
      session.setActionHandler(/** @type {MediaSessionAction} */ (action), null);
    session.metadata = null;
    session.playbackState = 'none';
  }

  /** Where the track stands, for each frame; nothing without one. */
  told() {
    if (this.number === 0) return null;
    const { audio } = this;
    const at = Math.round(this.isWaiting ? 0 : (audio?.currentTime ?? 0) * 1000);
    const what = this.hasFailed
      ? 'failed'
      : this.isWaiting
        ? 'waiting'
        : at >= this.length || audio?.ended
          ? 'ended'
          : audio?.paused
            ? 'paused'
            : 'playing';
    return ['pocket', this.number, what, at];
  }

  changed() {
    if (this.number === 0) return;
    if (this.audio && !this.audio.paused) this.isWaiting = false;
    this.show();
    this.wake();
  }

  /** The end of a phase is told though no number in sight asks for a frame. */
  passed() {
    const { audio } = this;
    if (this.number === 0 || !audio || audio.seeking) return;
    this.last = audio.currentTime;
    this.show();
    if (document.hidden || this.last * 1000 >= this.length) this.wake();
  }

  /** Where the device has a bar to move along: what was jumped over would be told as done. */
  stay() {
    const { audio } = this;
    if (this.number === 0 || !audio) return;
    if (Math.abs(audio.currentTime - this.last) > jumpSeconds) audio.currentTime = this.last;
  }

  takeControls() {
    const session = navigator.mediaSession;
    if (!session || !globalThis.MediaMetadata) return;
    const audio = this.make();
    /** @type {Record<string, () => void>} */
    const actions = {
      play: () => audio.play().catch(() => {}),
      pause: () => audio.pause(),
      stop: () => audio.pause(),
      nexttrack: () => {
        const at = Math.round(audio.currentTime * 1000);
        if (this.number !== 0) this.send('pocket-skip', this.number, at);
      },
    };
    for (const [action, act] of Object.entries(actions)) {
      try {
        session.setActionHandler(/** @type {MediaSessionAction} */ (action), act);
      } catch {
        /* this browser has no such button */
      }
    }
    this.shown = '';
    this.show();
  }

  /** The lock screen: which part of the session this is, and how far. */
  show() {
    const session = navigator.mediaSession;
    const { audio } = this;
    if (!session || !globalThis.MediaMetadata || !audio) return;
    const at = audio.currentTime * 1000;
    const title = this.titles.filter((each) => each.at <= at).pop()?.words ?? this.name;
    if (title !== this.shown) {
      this.shown = title;
      const artwork = [{ src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png' }];
      session.metadata = new MediaMetadata({
        title,
        artist: this.name,
        album: 'Loadwise',
        artwork,
      });
    }
    session.playbackState = audio.paused ? 'paused' : 'playing';
    const duration = this.length / 1000;
    const position = Math.min(audio.currentTime, duration);
    try {
      session.setPositionState?.({ duration, position, playbackRate: 1 });
    } catch {
      /* it is left without a bar */
    }
  }
}
