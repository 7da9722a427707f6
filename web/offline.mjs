// Keeps the app on the device by its service worker, and knows when a newer version waits there.
// Nothing changes under a running page: the new version comes when the person asks for it, or when
// every page of the old one is closed.

const askAgainMs = 60 * 60 * 1000;

const isPossible = () => Boolean(navigator.serviceWorker) && globalThis.isSecureContext;

/** The one address that may become a worker, where pages must vouch for their scripts. */
const workerAddress = () => {
  const file = 'service-worker.js';
  const policy = globalThis.trustedTypes?.createPolicy('loadwise', {
    createScriptURL: (/** @type {string} */ address) => {
      if (address !== file) throw new TypeError('not our worker');
      return address;
    },
  });
  return policy ? policy.createScriptURL(file) : file;
};

/**
 * How many frames of the page around us show the app, this one too. Those of our element cannot be
 * counted from here.
 * @param {number} told by the element
 */
function countTogether(told) {
  let count = 0;
  for (let at = 0; window !== parent && at < parent.length; at += 1)
    try {
      const { origin, pathname } = parent[at].location;
      if (origin === location.origin && pathname === location.pathname) count += 1;
    } catch {
      /* of another origin */
    }
  return Math.max(count, told);
}

const isKept = async () => Boolean(await caches.match(new URL('./index.html', location.href)));

/**
 * @typedef {object} Calls
 * @property {() => void} onUpdateReady a newer version is on the device, whole
 * @property {(isKept: boolean) => void} onKept whether the app opens without a network
 * @property {(unfit: {file: string, status: number}) => void} onUnfit what the host answers with
 *   is not the file that was made
 */

export class Offline {
  /** @param {Calls} calls */
  constructor(calls) {
    this.calls = calls;
    /** @type {ServiceWorkerRegistration | null} */
    this.registration = null;
    this.askedAt = Date.now();
    this.isChanging = false; // to another version, as a person wanted
    this.hasChanged = false;
  }

  /** Once the page has all it needs for itself. */
  async start() {
    if (!isPossible()) return this.calls.onKept(false);
    const { serviceWorker } = navigator;
    serviceWorker.addEventListener('message', ({ data }) => this.receive(data));
    let hasOne = Boolean(serviceWorker.controller);
    serviceWorker.addEventListener('controllerchange', () => {
      // The first version that takes a page is no other version.
      this.hasChanged = hasOne;
      hasOne = true;
      this.loadAgain();
    });
    try {
      const registration = await serviceWorker.register(workerAddress());
      if (!registration) return;
      this.registration = registration;
      this.look();
      this.watch(registration.installing);
      registration.addEventListener('updatefound', () => this.watch(registration.installing));
      document.addEventListener('visibilitychange', () => this.ask());
      await this.tellKept();
    } catch {
      this.calls.onKept(false); // the app works without, as long as there is a network
    }
  }

  /** @param {ServiceWorker | null} installing */
  watch(installing) {
    installing?.addEventListener('statechange', () => {
      this.look();
      this.tellKept().catch(() => {});
    });
  }

  /** @param {any} data what the worker says */
  receive(data) {
    if (data === 'changing') {
      this.isChanging = true;
      this.loadAgain();
    } else if (typeof data?.file === 'string') this.calls.onUnfit(data);
  }

  loadAgain() {
    if (this.isChanging && this.hasChanged) location.reload();
  }

  /** While the first version is on its way nobody knows. */
  async tellKept() {
    const { active, installing, waiting } = /** @type {ServiceWorkerRegistration} */ (
      this.registration
    );
    if (active) this.calls.onKept(await isKept());
    else if (!installing && !waiting) this.calls.onKept(false);
  }

  look() {
    if (this.registration?.waiting && navigator.serviceWorker.controller)
      this.calls.onUpdateReady();
  }

  /** An installed app may stay open for weeks: it asks when it is looked at again. */
  ask() {
    if (document.hidden || Date.now() - this.askedAt < askAgainMs) return;
    this.askedAt = Date.now();
    this.registration?.update().catch(() => {});
  }

  /**
   * Changes to the waiting version. Answers false while another page runs the old one.
   * @param {number} together frames of one page that change together
   */
  async applyUpdate(together) {
    const waiting = this.registration?.waiting;
    if (!waiting) return true;
    const channels = Array.from({ length: countTogether(together) }, () => new MessageChannel());
    const reply = new Promise((resolve) => {
      channels[0].port1.onmessage = ({ data }) => resolve(data);
    });
    this.isChanging = true;
    waiting.postMessage(
      'take over',
      channels.map(({ port2 }) => port2),
    );
    const isAlone = (await reply) === 'alone';
    this.isChanging = isAlone;
    return isAlone;
  }
}
