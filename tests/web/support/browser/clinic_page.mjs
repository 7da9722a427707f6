// A page of a clinic that embeds the app from another site: the demo page, or one of the test's
// own. Both sites are watched, and each has its own storage, as in people's browsers.
import { readFileSync } from 'node:fs';
import { startServer } from '../../../../tools/lib/server.mjs';
import { KillableBrowser } from './killable_browser.mjs';
import { checkProblems } from './page.mjs';

const dist = new URL('../../../../dist/', import.meta.url);
const demo = readFileSync(new URL('embed-demo.html', dist), 'utf8');
const demoStyle = readFileSync(new URL('embed-demo.css', dist), 'utf8');

/** The demo page as a clinic would write it: the app lies elsewhere, its policy allows that. */
const demoOf = (app) =>
  demo
    .replace("script-src 'self'", `script-src ${app}`)
    .replace("frame-src 'self'", `frame-src ${app}`)
    .replace('src="embed.js"', `src="${app}/embed.js"`);

const policy = (app, frames) =>
  `default-src 'none'; script-src 'self' ${app}; style-src 'self'; img-src 'self'; ${frames}`;

/** A bare page with `body`, under a strict policy; `script` is a module of its own. */
const pageOf = (
  app,
  { body, frames = `frame-src ${app} 'self'` },
) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>A clinic</title><link rel="icon" href="icon.svg">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy(app, frames)}">
<script type="module" src="${app}/embed.js"></script>
<script type="module" src="page.js"></script></head><body>${body}</body></html>`;

const htmlOf = (app, options) => {
  if (options.html) return options.html(app);
  return options.body === undefined ? demoOf(app) : pageOf(app, options);
};

const watch = (page, problems) => {
  page.on('console', (message) => {
    // Of how the tests' browser puts a canvas on its screen, not of the page.
    if (message.text().includes('GPU stall due to ReadPixels')) return;
    if (['error', 'warning'].includes(message.type())) problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
};

// options:
//   body      what stands in the clinic's page; without it, the demo page is opened
//   html      a function that writes the whole page, given the origin of the app
//   bundle    what the page has as /all.js
//   isSameSite  the clinic's page and the app are of one site, though not of one origin
//   frames    the part of the clinic's policy that says which frames it allows
//   script    a module of the clinic's page
//   init      a function run in every frame before its scripts
//   app       startServer's options for the app
//   view      the one that the app shows, 'canvas' unless it is said
//   viewport, expects  as withPage takes them
// `work` gets {page, frame, app, clinic, problems}: the frame of the first element, once it runs.
export const withClinicPage = async (options, work) => {
  const { script = '', expects = [], viewport = { width: 1000, height: 800 } } = options;
  const app = await startServer(options.app);
  const text = (type, of) => ({ type, body: of });
  const answers = {
    '/': text('text/html', htmlOf(app.origin, options)),
    '/embed-demo.css': text('text/css', demoStyle),
    '/page.js': text('text/javascript', script),
    '/icon.svg': text('image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>'),
    '/all.js': text('text/javascript', options.bundle ?? ''),
  };
  const clinic = await startServer({ answers, hasHeaders: false });
  // Of the same site are two ports of one name; of another site, two names.
  const clinicOrigin = options.isSameSite
    ? clinic.origin
    : clinic.origin.replace('127.0.0.1', 'localhost');
  const browser = new KillableBrowser();
  const problems = [];
  try {
    const page = await browser.start();
    page.setDefaultTimeout(20_000);
    watch(page, problems);
    if (options.init) await page.addInitScript(options.init);
    await page.setViewportSize(viewport);
    // A frame's address is the element's own: there the plain view comes with forced colours.
    if (options.view === 'plain view') await page.emulateMedia({ forcedColors: 'active' });
    await page.goto(`${clinicOrigin}/`);
    await work({ page, app, clinic: clinicOrigin, problems });
    checkProblems(problems, expects);
  } finally {
    await browser.end();
    await clinic.close();
    await app.close();
  }
};

/** The app in the nth element of the page, ready to be used. */
export const appIn = async (page, nth = 0) => {
  const frame = page.locator('loadwise-programme').nth(nth).locator('iframe');
  await frame.scrollIntoViewIfNeeded();
  const app = await (await frame.elementHandle()).contentFrame();
  await app.waitForSelector('html[data-ready="1"]', { state: 'attached' });
  return { frame, app };
};
