// Opens the app in a fresh browser context and watches it: `with_page(options, body)` fails the
// test when the page wrote an error to its console, threw, broke its content security policy, asked
// another origin for anything, or asked its own for something that is not there.
//
//   test('the page starts', () => with_page({ path: '/' }, async ({ page }) => { ... }));
import assert from 'node:assert/strict';
import { start_server } from '../../../tools/lib/server.mjs';
import { the_browser } from './browser.mjs';

// Runs before any script of the page: a policy violation is an event, not always a console message.
const report_violations = () => {
  document.addEventListener('securitypolicyviolation', (event) => {
    const place = `${event.sourceFile}:${event.lineNumber}`;
    console.error(`CSP: ${event.effectiveDirective} blocked ${event.blockedURI} at ${place}`);
  });
};

const watch = (page, origin) => {
  const problems = [];
  const requests = [];
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
  return { problems, requests };
};

// options: path, expects (patterns of problems that this test provokes), server (start_server's
// options), init (a function run in the page before its scripts), and anything that a browser
// context takes: viewport, colorScheme, ... body gets {page, context, origin, problems, requests}.
export const with_page = async (options, body) => {
  const { path = '/', expects = [], server: server_options, init, ...context_options } = options;
  const server = await start_server(server_options);
  const context = await (
    await the_browser()
  ).newContext({ baseURL: server.origin, ...context_options });
  try {
    await context.addInitScript(report_violations);
    if (init) await context.addInitScript(init);
    const page = await context.newPage();
    const { problems, requests } = watch(page, server.origin);
    await page.goto(path);
    await body({ page, context, origin: server.origin, problems, requests });
    const unexpected = problems.filter(
      (problem) => !expects.some((pattern) => pattern.test(problem)),
    );
    assert.deepEqual(unexpected, [], 'the page had problems');
  } finally {
    await context.close();
    await server.close();
  }
};

// The app says so itself after its first real frame.
export const is_ready = (page) =>
  page.waitForSelector('html[data-ready="1"]', { state: 'attached', timeout: 20_000 });
