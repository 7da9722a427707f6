// Stands in for a device's sound, voice and screen: they do what people reported of theirs, and
// note what somebody beside it would have heard. It runs in the page before its scripts, on the
// page's own clock: `withPage({ init: standInDevice, ... })`.

/** Everything of it is `globalThis.device`; a test changes that through `page.evaluate`. */
export const standInDevice = () => {
  const device = {
    /** @type {{at: number, pitch: number}[]} */
    heard: [],
    /** @type {number[]} moments at which something began that nobody can hear */
    faint: [],
    /** @type {{at: number, words: string}[]} */
    spoken: [],
    /** @type {any[]} */
    contexts: [],
    idleCancels: 0,
    isSilentMode: false,
    refusesResume: false,
    isFrozen: false, // every clock that there is
    freezeAll(isFrozen) {
      for (const each of device.contexts) each.settle();
      device.isFrozen = isFrozen;
    },
    needsPress: false, // a new context runs only when it was made in a press
    dropsSpeech: false,
    refusesLock: false,
    locks: 0,
    /** @type {any} */
    lock: null,
  };
  Object.assign(globalThis, { device });
  let isPressed = false;
  const { setTimeout: afterwards } = globalThis; // of the browser, whatever clock the page gets
  for (const kind of ['pointerup', 'click', 'keydown'])
    addEventListener(
      kind,
      () => {
        isPressed = true;
        afterwards(() => (isPressed = false));
      },
      { capture: true },
    );

  const param = () => ({
    value: 1,
    setValueAtTime() {},
    linearRampToValueAtTime(value) {
      this.value = value;
    },
    exponentialRampToValueAtTime() {},
  });

  class Context {
    constructor() {
      this.state = 'suspended';
      this.destination = {};
      this.passed = 0;
      this.since = 0;
      this.isStuck = device.isFrozen || (device.needsPress && !isPressed);
      this.onstatechange = () => {};
      device.contexts.push(this);
    }

    get currentTime() {
      const runs = this.state === 'running' && !this.isStuck && !device.isFrozen;
      return this.passed + (runs ? (performance.now() - this.since) / 1000 : 0);
    }

    /** From here on by another rule. */
    settle() {
      this.passed = this.currentTime;
      this.since = performance.now();
    }

    become(state) {
      if (this.state === state) return;
      this.settle();
      this.state = state;
      queueMicrotask(() => this.onstatechange());
    }

    /** As after a call: it says that it runs, and its clock stands. */
    freeze() {
      this.settle();
      this.isStuck = true;
    }

    async resume() {
      if (device.refusesResume) throw new DOMException('interrupted', 'InvalidStateError');
      this.become('running');
    }

    async suspend() {
      this.become('suspended');
    }

    async close() {
      this.become('closed');
    }

    createGain() {
      return { gain: param(), connect: (to) => to, disconnect() {} };
    }

    createOscillator() {
      const context = this;
      let timer;
      let volume;
      return {
        context,
        frequency: param(),
        connect(to) {
          volume = to.gain;
          return to;
        },
        disconnect() {},
        start(at) {
          const wait = Math.max(0, (at - context.currentTime) * 1000);
          // The sound card is on time, whatever keeps the page busy.
          const due = performance.now() + wait;
          timer = setTimeout(() => {
            const runs = context.state === 'running' && context.currentTime >= at - 0.01;
            const isKept = device.isSilentMode && navigator.audioSession?.type !== 'playback';
            if (!runs || isKept) return;
            if (volume.value < 0.001) device.faint.push(due);
            else device.heard.push({ at: due, pitch: this.frequency.value });
          }, wait);
        },
        stop(at) {
          if (at === undefined) clearTimeout(timer);
        },
      };
    }
  }
  Object.assign(globalThis, { AudioContext: Context, webkitAudioContext: undefined });

  class Utterance {
    constructor(text) {
      this.text = text;
    }
  }
  /** @type {any} */
  let said = null;
  let isDeaf = false; // in the task in which it was cancelled
  const speech = {
    speaking: false,
    pending: false,
    getVoices: () => device.voices,
    addEventListener() {},
    resume() {},
    cancel() {
      if (!this.speaking && !this.pending) device.idleCancels += 1;
      this.speaking = false;
      isDeaf = true;
      setTimeout(() => (isDeaf = false));
    },
    speak(utterance) {
      if (isDeaf || device.dropsSpeech || utterance.text.trim() === '') return;
      device.spoken.push({ at: performance.now(), words: utterance.text });
      this.speaking = true;
      setTimeout(() => utterance.onstart?.(), 50);
      const isSaid = () => this.speaking && said === utterance;
      said = utterance;
      setTimeout(() => {
        const hasEnded = isSaid();
        if (said === utterance) this.speaking = false;
        if (hasEnded) utterance.onend?.();
      }, 400);
    },
  };
  device.voices = [{ lang: 'en-GB' }, { lang: 'de-DE' }, { lang: 'es-ES' }];
  Object.defineProperty(globalThis, 'speechSynthesis', { value: speech, configurable: true });
  Object.assign(globalThis, { SpeechSynthesisUtterance: Utterance });

  const wakeLock = {
    async request() {
      if (device.refusesLock) throw new DOMException('', 'NotAllowedError');
      device.locks += 1;
      const lock = {
        released: false,
        onrelease: null,
        async release() {
          if (lock.released) return;
          lock.released = true;
          device.locks -= 1;
          lock.onrelease?.();
        },
      };
      device.lock = lock;
      return lock;
    },
  };
  Object.defineProperty(Navigator.prototype, 'wakeLock', { value: wakeLock, configurable: true });
};

/** An iPhone in silent mode; before iOS 16.4 a page cannot say what its sounds are for. */
export const standInIphone = () => {
  Object.defineProperty(Navigator.prototype, 'audioSession', {
    value: { type: 'auto' },
    configurable: true,
  });
};

/** Hides the page, or shows it again. */
export const setHidden = (page, isHidden) =>
  page.evaluate((isHidden) => {
    if (isHidden) Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    else Reflect.deleteProperty(document, 'hidden');
    document.dispatchEvent(new Event('visibilitychange'));
  }, isHidden);
