// The three engines, each with a `withPage` of the same shape (see page.mjs), so that a flow is
// written once. Firefox is Debian's own, driven by WebDriver BiDi through Playwright; WebKit is
// WebKitGTK, driven by WebKitWebDriver.
import { readFileSync } from 'node:fs';
import { after } from 'node:test';
import { chromium, firefox } from 'playwright-core';
import { startServer } from '../../../../tools/lib/server.mjs';
import { launchOptions } from './browser.mjs';
import { checkProblems, withPage } from './page.mjs';
import { startScreen } from './screen.mjs';
import { WebKitDriver } from './webdriver.mjs';
import { WebKitPage } from './webkit_page.mjs';

// What an engine or its driver cannot do on this machine. The test prints it, and docs/browsers.md
// says it to readers.
const notInFirefox = [
  { what: 'text composed by an input method', why: 'WebDriver has no command for it' },
  {
    what: 'forced colours, reduced motion and paper',
    why: 'BiDi cannot pretend them in this release',
  },
  { what: 'pixel ratios other than 1', why: 'BiDi cannot pretend them in this release' },
  { what: 'fingers', why: 'the driver sends a mouse' },
];
const notInWebkit = [
  { what: 'text composed by an input method', why: 'WebDriver has no command for it' },
  {
    what: 'dark, contrast, forced colours, reduced motion and paper',
    why: 'the driver cannot pretend them',
  },
  { what: 'pixel ratios other than 1', why: 'the driver cannot pretend them' },
  { what: 'windows narrower than 447 px', why: 'the browser window refuses' },
  { what: 'records after a restart', why: 'an automated window is private; a reload is tested' },
  { what: 'fingers, home screen, VoiceOver', why: 'WebKitGTK is not Safari on an iPhone' },
];

const phone = { width: 460, height: 800 };

// Firefox has WebGL only where it has a screen to draw on.
const startFirefox = async ({ prefs = {}, env = {} } = {}) => {
  const screen = await startScreen();
  const browser = await firefox.launch({
    channel: 'moz-firefox',
    executablePath: process.env.LOADWISE_FIREFOX ?? '/usr/bin/firefox-esr',
    firefoxUserPrefs: prefs,
    env: { ...process.env, DISPLAY: screen.display, ...env },
  });
  const close = async () => {
    await browser.close();
    await screen.close();
  };
  return { browser, close };
};

// One of each a test file, started when the first test asks.
const onceAFile = (start) => {
  let started;
  after(async () => {
    if (started) await (await started).close();
  });
  return () => {
    started ??= start();
    return started;
  };
};

export const makeChromium = () => {
  const start = onceAFile(() => chromium.launch(launchOptions()));
  return {
    name: 'Chromium',
    cannot: [],
    withPage: async (options, body) =>
      withPage({ viewport: phone, browser: await start(), ...options }, body),
  };
};

/** Firefox as it comes, or with settings and an environment of its own. */
export const makeFirefox = (settings = {}) => {
  const theFirefox = onceAFile(() => startFirefox(settings));
  return {
    name: 'Firefox',
    cannot: notInFirefox,
    withPage: async (options, body) =>
      withPage({ viewport: phone, ...options, browser: (await theFirefox()).browser }, body),
  };
};

const dist = new URL('../../../../dist/', import.meta.url);
const prelude = readFileSync(new URL('./prelude.js', import.meta.url), 'utf8');

// The page with the prelude before its own scripts, from the same origin as its policy asks.
const watchedPage = (time) => {
  const index = readFileSync(new URL('index.html', dist), 'utf8');
  const start = time ? `globalThis.testStart = ${Number(new Date(time))};\n` : '';
  return {
    '/': {
      type: 'text/html',
      body: index.replace('<link', '<script src="prelude.js"></script>\n  <link'),
    },
    '/prelude.js': { type: 'text/javascript', body: start + prelude },
  };
};

const withWebkitPage = async (driver, options, body) => {
  const { path = '/', time, expects = [], viewport = phone } = options;
  const server = await startServer({ answers: watchedPage(time) });
  const session = await driver.session();
  try {
    await session.resize(viewport.width, viewport.height);
    const page = new WebKitPage(session, server.origin);
    await page.goto(path);
    await body({ page, origin: server.origin });
    const problems = await page.evaluate(() => sessionStorage.getItem('test problems') ?? '[]');
    checkProblems(JSON.parse(problems), expects);
  } finally {
    await session.close();
    await server.close();
  }
};

export const makeWebkit = () => {
  const theDriver = onceAFile(() => new WebKitDriver().start());
  return {
    name: 'WebKit',
    cannot: notInWebkit,
    withPage: async (options, body) => withWebkitPage(await theDriver(), options, body),
  };
};
