// Opens the app in a fresh browser context and watches it: `withPage(options, body)` fails the
// test when the page wrote an error to its console, threw, broke its content security policy or its
// trusted types, asked another origin for anything, or asked its own for something that is not
// there.
//
//   test('the page starts', () => withPage({ path: '/' }, async ({ page }) => { ... }));
import assert from 'node:assert/strict';
import { startServer } from '../../../../tools/lib/server.mjs';
import { theBrowser } from './browser.mjs';
import { seed } from './chance.mjs';

// The two renderings of the app. What is tested in one is tested in the other, by the same script.
export const views = [
  { view: 'canvas', path: '/' },
  { view: 'plain view', path: '/?view=plain' },
];

/**
 * Where the view matters little and the time is short, the two take turns, and the seed says which
 * begins.
 */
export const viewOfTurn = (turn) => views[(seed + turn) % views.length];

// Where nothing else is asked for: also far less to draw than on a desk.
const phone = { width: 390, height: 700 };

// People live where their language is spoken; the machine's own clock is at UTC, which is doubted
// anywhere else (app/model/own_clock.h).
const home = ({ locale = 'en-GB', time, timezoneId }) => {
  const isElsewhere = !timezoneId && !time && !/^en/.test(locale);
  return { locale, ...(isElsewhere && { timezoneId: 'Europe/Paris' }) };
};

// Runs before any script of the page: a policy violation is an event, not always a console message.
const reportViolations = () => {
  document.addEventListener('securitypolicyviolation', (event) => {
    const place = `${event.sourceFile}:${event.lineNumber}`;
    console.error(`CSP: ${event.effectiveDirective} blocked ${event.blockedURI} at ${place}`);
  });
};

// Runs in the page before its scripts.
const moveCalendar = (start) => {
  const offset = start - Date.now();
  const Moved = class extends Date {
    /** @param {ConstructorParameters<typeof Date> | []} parts */
    constructor(...parts) {
      if (parts.length === 0) super(Date.now());
      else super(...parts);
    }

    static now() {
      return super.now() + offset;
    }
  };
  globalThis.Date = /** @type {DateConstructor} */ (Moved);
};

// A browser without a window refuses to keep a screen on: here one that is not looked at stays on.
const keepScreenOn = () => {
  const lock = { released: false, release: async () => {} };
  const value = { request: async () => lock };
  Object.defineProperty(Navigator.prototype, 'wakeLock', { value, configurable: true });
};

const watch = (page, origin, problems, requests) => {
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    problems.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    requests.push(url);
    const stays = url.startsWith(`${origin}/`) || /^(blob|data|about):/.test(url);
    if (!stays) problems.push(`left the origin: ${url}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
  });
};

// Throws unless every problem was provoked by the test.
export const checkProblems = (problems, expects) => {
  const unexpected = problems.filter(
    (problem) => !expects.some((pattern) => pattern.test(problem)),
  );
  assert.deepEqual(unexpected, [], 'the page had problems');
};

// options:
//   path     where the page opens
//   expects  patterns of problems that this test provokes
//   server   startServer's options
//   browser  another browser than the file's own
//   init     a function run in the page before its scripts
//   time     the local time at which the page's clock starts; it runs on from there
//   hasRealFrames  time moves the calendar alone: frames and timers stay the browser's own
//   serviceWorkers  'allow' when the test is about the worker that keeps the app offline
//   routes   answers instead of the server's: {'programmes/pht.json': 'text'}, or Playwright's own
//            way of saying them
// and anything that a browser context takes: viewport, colorScheme, ...
// body gets {page, context, origin, problems, requests, open}; `open(more)` opens the app once
// more, watched too, for someone else, with more options laid over these.
export const withPage = async (options, body) => {
  const { expects = [], server: serverOptions, browser = await theBrowser() } = options;
  const server = await startServer(serverOptions);
  const { origin } = server;
  const contexts = [];
  const problems = [];
  const requests = [];
  const open = async (more = {}) => {
    const all = { ...options, ...more };
    const { path = '/', init, time, hasRealFrames, routes = {}, ...rest } = all;
    for (const own of ['expects', 'server', 'browser', 'view']) delete rest[own];
    const context = await browser.newContext({
      baseURL: origin,
      viewport: phone,
      serviceWorkers: 'block',
      ...home(all),
      ...rest,
    });
    contexts.push(context);
    await context.addInitScript(reportViolations);
    await context.addInitScript(keepScreenOn);
    if (init) await context.addInitScript(init);
    for (const [file, answer] of Object.entries(routes))
      await context.route(`${origin}/${file}`, (route) =>
        route.fulfill(typeof answer === 'string' ? { body: answer } : answer),
      );
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    watch(page, origin, problems, requests);
    if (time && hasRealFrames) await context.addInitScript(moveCalendar, new Date(time).getTime());
    else if (time) await page.clock.install({ time: new Date(time) });
    await page.goto(path);
    return { page, context };
  };
  try {
    const { page, context } = await open();
    await body({ page, context, origin, problems, requests, open });
    checkProblems(problems, expects);
  } finally {
    for (const context of contexts) await context.close();
    await server.close();
  }
};

// The app says so itself after its first real frame.
export const isReady = (page) =>
  page.waitForSelector('html[data-ready="1"]', { state: 'attached', timeout: 20_000 });

/**
 * The app may be on a step back through its own history, as after a page that was left; a browser
 * that is still on its way drops what is asked of it meanwhile.
 */
export const reload = async (page) => {
  try {
    await page.reload();
  } catch (error) {
    if (!/ERR_ABORTED/.test(error.message)) throw error;
    await page.reload();
  }
};

/** A page of the same profile in its own window: a tab behind another draws once a second. */
export const beside = async (page) => {
  const context = page.context();
  const own = await context.newCDPSession(page);
  const { targetInfo } = await own.send('Target.getTargetInfo');
  await own.detach();
  const session = await context.browser().newBrowserCDPSession();
  const order = { url: 'about:blank', newWindow: true };
  const [second] = await Promise.all([
    context.waitForEvent('page'),
    session.send('Target.createTarget', {
      ...order,
      browserContextId: targetInfo.browserContextId,
    }),
  ]);
  await session.detach();
  second.setDefaultTimeout(20_000);
  return second;
};
