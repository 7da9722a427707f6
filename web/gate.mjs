// Holds back what only the annex can take in until that is here: what the person does, what earlier
// visits stored, what the device says of itself. It comes in afterwards, in the order in which it
// happened. A first screen does without all of it.

/** What the first half of the program reads by itself. */
const early = new Set([
  ...['languages', 'texts', 'no-texts', 'programme', 'no-programme', 'place'],
  ...['hot', 'press', 'focus', 'update-ready', 'update-held'],
]);

/** What the store says where nothing is stored. */
const ofStore = new Set(['rows', 'no-store', 'newer']);

/** What the first half can follow when the page is its own: it says what is not there yet. */
const done = new Set(['click', 'back', 'cancel']);

/** What nobody waits for. */
const facts = new Set(['fact', 'sharing', 'sense']);

/** How long nobody is left with "One moment". */
const patienceMs = 8000;

export class Gate {
  /**
   * @param {(message: string[]) => void} pass
   * @param {() => Promise<unknown>} load brings the annex
   * @param {(error: any) => string} reason
   * @param {() => boolean} hasPage whether what is pressed is the program's, not of a screen that
   *   stood there before it and goes on by itself
   */
  constructor(pass, load, reason, hasPage) {
    this.pass = pass;
    this.load = load;
    this.reason = reason;
    this.hasPage = hasPage;
    this.isOpen = false;
    /** @type {Promise<void> | null} */
    this.opening = null;
    this.hasFailed = false;
    this.isOfStoreWaiting = false;
    /** @type {string[][]} */
    this.waiting = [];
  }

  /** @param {string[]} message */
  take(message) {
    if (this.isOpen || this.isEarly(message)) return this.pass(message);
    this.waiting.push(message);
    const [kind] = message;
    if (kind === 'setting' || ofStore.has(kind)) this.isOfStoreWaiting = true;
    if (!facts.has(kind) && !this.hasFailed) this.open();
  }

  /** @param {string[]} message */
  isEarly([kind, ...fields]) {
    // What the store says stays in order: why it cannot be used comes after what could be read.
    if (ofStore.has(kind))
      return !this.isOfStoreWaiting && (kind !== 'rows' || fields.length === 0);
    return early.has(kind) || (done.has(kind) && (this.hasFailed || this.isAlone()));
  }

  /** The program has the page, and nothing that was pressed before waits to come first. */
  isAlone() {
    return this.hasPage() && !this.holdsPresses();
  }

  /**
   * Tells the program when the annex is here, or why it is not. Asked again it is fetched once
   * more, beside what may still come: a connection that stands still says nothing.
   */
  open() {
    this.opening ??= this.bring();
    return this.opening;
  }

  async bring() {
    if (this.isOpen) return;
    const patience = setInterval(() => {
      if (!this.hasPage()) return;
      clearInterval(patience);
      this.fail('slow');
    }, patienceMs);
    try {
      await this.load();
      this.letIn();
    } catch (error) {
      this.fail(this.reason(error) || 'unknown');
    } finally {
      clearInterval(patience);
    }
  }

  letIn() {
    if (this.isOpen) return;
    this.isOpen = true;
    this.pass(['annex', '']);
    for (const message of this.waiting.splice(0)) this.pass(message);
  }

  /** @param {string} problem */
  fail(problem) {
    if (this.isOpen) return;
    this.opening = null;
    this.hasFailed = true;
    this.pass(['annex', problem]);
    this.letOut();
  }

  /** Something was pressed that the program does not know of. */
  holdsPresses() {
    return this.waiting.some(([kind]) => done.has(kind));
  }

  /** Where there is no annex to wait for, the person finds out what is not there. */
  letOut() {
    const kept = this.waiting.filter(([kind]) => !done.has(kind));
    for (const message of this.waiting) if (done.has(message[0])) this.pass(message);
    this.waiting = kept;
  }
}
