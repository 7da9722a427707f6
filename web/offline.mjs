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

export class Offline {
  /** @param {() => void} onUpdateReady a newer version is on the device, whole */
  constructor(onUpdateReady) {
    this.onUpdateReady = onUpdateReady;
    /** @type {ServiceWorkerRegistration | null} */
    this.registration = null;
    this.askedAt = Date.now();
  }

  /** Once the page has all it needs for itself. */
  async start() {
    if (!isPossible()) return;
    try {
      const registration = await navigator.serviceWorker.register(workerAddress());
      if (!registration) return;
      this.registration = registration;
      this.look();
      registration.addEventListener('updatefound', () => {
        registration.installing?.addEventListener('statechange', () => this.look());
      });
      document.addEventListener('visibilitychange', () => this.ask());
    } catch {
      /* the app works without, as long as there is a network */
    }
  }

  look() {
    if (this.registration?.waiting && navigator.serviceWorker.controller) this.onUpdateReady();
  }

  /** An installed app may stay open for weeks: it asks when it is looked at again. */
  ask() {
    if (document.hidden || Date.now() - this.askedAt < askAgainMs) return;
    this.askedAt = Date.now();
    this.registration?.update().catch(() => {});
  }

  /** Changes to the waiting version. Answers false while another tab runs the old one. */
  async applyUpdate() {
    const waiting = this.registration?.waiting;
    if (!waiting) return true;
    const { port1, port2 } = new MessageChannel();
    const reply = new Promise((resolve) => {
      port1.onmessage = ({ data }) => resolve(data);
    });
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), {
      once: true,
    });
    waiting.postMessage('take over', [port2]);
    return (await reply) === 'alone';
  }
}
