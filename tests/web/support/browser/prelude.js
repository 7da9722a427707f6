// Comes before any script of the page in browsers that cannot be watched from outside: collects
// what went wrong, and sets the clock.
(() => {
  const problem = (text) => {
    const all = JSON.parse(sessionStorage.getItem('test problems') ?? '[]');
    sessionStorage.setItem('test problems', JSON.stringify([...all, text]));
  };
  const { error } = console;
  console.error = (...words) => {
    problem(`console: ${words.join(' ')}`);
    error.apply(console, words);
  };
  addEventListener('error', (event) => problem(`uncaught: ${event.message}`));
  addEventListener('unhandledrejection', (event) => problem(`uncaught: ${event.reason}`));
  document.addEventListener('securitypolicyviolation', (event) => {
    problem(`CSP: ${event.effectiveDirective} blocked ${event.blockedURI}`);
  });
  new PerformanceObserver((list) => {
    const entries = /** @type {PerformanceResourceTiming[]} */ (list.getEntries());
    for (const { name, responseStatus } of entries) {
      if (!name.startsWith(`${location.origin}/`)) problem(`left the origin: ${name}`);
      if (responseStatus >= 400) problem(`${responseStatus}: ${name}`);
    }
  }).observe({ type: 'resource', buffered: true });

  // A worker would answer a reload with a page that has no prelude.
  Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
})();

(() => {
  // globalThis.testStart is put before this by the server.
  const RealDate = Date;
  const key = 'test clock';
  const stored = sessionStorage.getItem(key);
  const offset = stored
    ? Number(stored)
    : (globalThis.testStart ?? RealDate.now()) - RealDate.now();
  sessionStorage.setItem(key, String(offset));
  globalThis.setTestTime = (time) => sessionStorage.setItem(key, String(time - RealDate.now()));
  const Moved = class extends RealDate {
    /** @param {ConstructorParameters<typeof Date> | []} parts */
    constructor(...parts) {
      if (parts.length === 0) super(RealDate.now() + offset);
      else super(...parts);
    }

    static now() {
      return RealDate.now() + offset;
    }
  };
  globalThis.Date = /** @type {DateConstructor} */ (Moved);
})();
