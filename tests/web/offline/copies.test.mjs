// More than one page, or more than one copy of the app: copies on one origin keep apart, and a new
// version is held only by pages that the person can close.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startServer } from '../../../tools/lib/server.mjs';
import { theBrowser } from '../support/browser/browser.mjs';
import { isReady } from '../support/browser/page.mjs';
import { rewrite } from '../support/damage/changed_host.mjs';
import { Person } from '../support/person/person.mjs';

const dist = fileURLToPath(new URL('../../../dist/', import.meta.url));
const { version } = JSON.parse(readFileSync(path.join(dist, 'files.json'), 'utf8'));

const isKept = (page) => page.waitForFunction(() => navigator.serviceWorker.controller?.state);

const cacheNames = (page) =>
  page.evaluate(async () => (await caches.keys()).filter((name) => /^loadwise[ -]/.test(name)));

/** The same app under another name. */
const renameVersion = (folder, name) =>
  rewrite(folder, 'service-worker.js', (bytes) => String(bytes).replace(version, name));

/** A folder to serve, filled by `fill`, with a browser of nobody's. */
const withFolder = async (fill, work) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'loadwise-copies-'));
  const context = await (await theBrowser()).newContext({ viewport: { width: 800, height: 900 } });
  const problems = [];
  context.on('weberror', (error) => problems.push(error.error().message));
  try {
    fill(folder);
    await work({ folder, context });
    assert.deepEqual(problems, []);
  } finally {
    await context.close();
    rmSync(folder, { recursive: true });
  }
};

const opens = async (context, address) => {
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(address);
  return page;
};

for (const other of [version, 'other'])
  test(`two copies on one origin, the second of version ${other}, keep each other's files`, () =>
    withFolder(
      (folder) => {
        for (const name of ['a', 'b']) cpSync(dist, path.join(folder, name), { recursive: true });
        renameVersion(path.join(folder, 'b'), other);
      },
      async ({ folder, context }) => {
        const server = await startServer({ folder });
        try {
          const page = await opens(context, `${server.origin}/a/`);
          await isKept(page);
          await page.goto(`${server.origin}/b/`);
          await isKept(page);
          assert.deepEqual((await cacheNames(page)).sort(), [
            `loadwise /a/ ${version}`,
            `loadwise /b/ ${other}`,
          ]);
          await context.setOffline(true);
          for (const name of ['a', 'b']) {
            await page.goto(`${server.origin}/${name}/`);
            await isReady(page);
          }
          await context.setOffline(false);
          const person = new Person(page);
          await person.starts();
          await person.goesTo('Your records');
          await person.press('Delete everything…');
          await page.getByRole('checkbox').first().check();
          await person.press('Delete everything now');
          await page.getByText('Everything was deleted from this browser').waitFor();
          assert.deepEqual(await cacheNames(page), [`loadwise /a/ ${version}`]);
        } finally {
          await server.close();
        }
      },
    ));

test("what an earlier version kept here goes, and another copy's stays", () =>
  withFolder(
    (folder) => cpSync(dist, path.join(folder, 'a'), { recursive: true }),
    async ({ folder, context }) => {
      const server = await startServer({ folder });
      try {
        const page = await opens(context, `${server.origin}/a/LICENSE.txt`);
        await page.evaluate(async () => {
          const keep = async (name, files) => {
            const cache = await caches.open(name);
            for (const file of files) await cache.put(file, new Response('old'));
          };
          await keep('loadwise-mine', ['/a/index.html', '/a/style.css']);
          await keep('loadwise-others', ['/b/index.html', '/b/style.css']);
          await keep('loadwise-both', ['/a/index.html', '/b/index.html']);
          await keep('other app', ['/a/index.html']);
        });
        await page.goto(`${server.origin}/a/`);
        await isKept(page);
        await isReady(page);
        assert.deepEqual((await cacheNames(page)).sort(), [
          `loadwise /a/ ${version}`,
          'loadwise-both',
          'loadwise-others',
        ]);
      } finally {
        await server.close();
      }
    },
  ));

/** Serves `folder` as it is, lets `before` open pages, and then a later version of it. */
const whileUpdating = async ({ folder, context }, { before, after, askedBy }) => {
  let server = await startServer({ folder });
  try {
    const opened = await before(server);
    await server.close();
    renameVersion(folder, 'later');
    server = await startServer({ folder, port: server.port });
    await askedBy(opened).evaluate(async () => (await navigator.serviceWorker.ready).update());
    await after(opened, context);
  } finally {
    await server.close();
  }
};

const fillWithDist = (folder) => cpSync(dist, folder, { recursive: true });

test('pages that run no app, and the desk, do not hold a new version', () =>
  withFolder(fillWithDist, (given) =>
    whileUpdating(given, {
      before: async (server) => {
        const page = await opens(given.context, server.origin);
        await isReady(page);
        await isKept(page);
        const desk = await opens(given.context, `${server.origin}/clinic.html`);
        await isReady(desk);
        await opens(given.context, `${server.origin}/programme-achilles.html`);
        await opens(given.context, `${server.origin}/programme.html?programme=pht`);
        await page.bringToFront();
        return { page, desk };
      },
      askedBy: ({ page }) => page,
      after: async ({ page, desk }) => {
        const person = new Person(page);
        const loaded = [page.waitForEvent('load'), desk.waitForEvent('load')];
        await person.press('Change to the new version');
        await Promise.all(loaded);
        await isReady(page);
        await isReady(desk);
        assert.deepEqual(await cacheNames(page), ['loadwise / later']);
      },
    }),
  ));

const twoFrames = (origin) => `<!doctype html><html lang="en"><title>A clinic</title>
<script type="module" src="${origin}/embed.js"></script>
<loadwise-programme programme="pht" height="420"></loadwise-programme>
<loadwise-programme programme="achilles" height="420"></loadwise-programme>`;

const framesOf = (page) => page.frames().filter((frame) => frame !== page.mainFrame());

/** A page of a clinic on another site, with two programmes on it. */
const opensTwoFrames = async (context, server) => {
  const answers = { '/': { type: 'text/html', body: twoFrames(server.origin) } };
  const clinic = await startServer({ answers, hasHeaders: false });
  const page = await opens(context, clinic.origin.replace('127.0.0.1', 'localhost'));
  await page.waitForFunction(
    () =>
      [...document.querySelectorAll('loadwise-programme')].filter(({ shadowRoot }) =>
        shadowRoot?.querySelector('iframe'),
      ).length === 2,
  );
  await page.evaluate(() => scrollTo(0, 200));
  for (const nth of [0, 1]) {
    const frame = page.locator('iframe').nth(nth);
    await frame.scrollIntoViewIfNeeded();
    await isReady(await (await frame.elementHandle()).contentFrame());
  }
  await isKept(framesOf(page)[0]);
  return { page, clinic };
};

test('two frames of one page change to a new version together', () =>
  withFolder(fillWithDist, (given) =>
    whileUpdating(given, {
      before: (server) => opensTwoFrames(given.context, server),
      askedBy: ({ page }) => framesOf(page)[0],
      after: async ({ page, clinic }) => {
        const changed = framesOf(page).map((frame) => frame.waitForNavigation());
        await new Person(framesOf(page)[0]).press('Change to the new version');
        await Promise.all(changed);
        for (const frame of framesOf(page)) await isReady(frame);
        assert.deepEqual(await cacheNames(framesOf(page)[0]), ['loadwise / later']);
        await clinic.close();
      },
    }),
  ));

test('a second page of the clinic holds it, and the words say what to close', () =>
  withFolder(fillWithDist, (given) =>
    whileUpdating(given, {
      before: async (server) => {
        const first = await opensTwoFrames(given.context, server);
        const second = await opens(given.context, first.page.url());
        await second.locator('iframe').first().waitFor();
        await isReady(
          await (await second.locator('iframe').first().elementHandle()).contentFrame(),
        );
        await first.page.bringToFront();
        return { ...first, second };
      },
      askedBy: ({ page }) => framesOf(page)[0],
      after: async ({ page, clinic, second }) => {
        const person = new Person(framesOf(page)[0]);
        await person.press('Change to the new version');
        await framesOf(page)[0]
          .getByText('or in a page of your clinic. Close that first')
          .waitFor();
        await second.close();
        const changed = framesOf(page).map((frame) => frame.waitForNavigation());
        await person.press('Change to the new version');
        await Promise.all(changed);
        await clinic.close();
      },
    }),
  ));
