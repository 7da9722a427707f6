// The screen stays on while a set runs. A lock is lost whenever the page is out of sight, and may
// be refused or taken away in sight, to save the battery.

const lossesMost = 3;

const gone = () => {};

export class Screen {
  /** @param {(state: 'works' | 'none') => void} tell */
  constructor(tell) {
    this.tellPage = tell;
    this.told = 'works'; // as long as nothing else is known
    this.isWanted = false;
    this.isAsking = false;
    this.losses = 0;
    /** @type {WakeLockSentinel | null} */
    this.lock = null;
  }

  /** @param {'works' | 'none'} state */
  tell(state) {
    if (state === this.told) return;
    this.told = state;
    this.tellPage(state);
  }

  /** Tried before the first set, so that it can be said in time; some answer only to a press. */
  tryOut() {
    if (!navigator.wakeLock) this.tell('none');
    else if (navigator.userActivation?.isActive !== false) this.take();
  }

  /** @param {boolean} isWanted */
  keepOn(isWanted) {
    this.isWanted = isWanted;
    this.losses = 0;
    if (isWanted) this.take();
    else this.letGo();
  }

  /** A new phase, a press, or the page is back. */
  again() {
    if (this.isWanted) this.take();
  }

  letGo() {
    const { lock } = this;
    this.lock = null;
    lock?.release().catch(gone);
  }

  async take() {
    if (document.hidden || this.isAsking || (this.lock && !this.lock.released)) return;
    this.isAsking = true;
    try {
      const lock = await navigator.wakeLock.request('screen');
      this.lock = lock;
      lock.onrelease = () => this.released(lock);
      this.tell('works');
    } catch {
      this.lock = null;
      if (!document.hidden) this.tell('none');
    }
    this.isAsking = false;
    if (!this.isWanted) this.letGo();
  }

  /** @param {WakeLockSentinel} lock */
  released(lock) {
    if (lock !== this.lock) return;
    this.lock = null;
    if (!this.isWanted || document.hidden) return;
    this.losses += 1;
    if (this.losses > lossesMost) this.tell('none');
    else this.take();
  }
}
