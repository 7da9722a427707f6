// A host that changes files on the way: the app runs, whoever hosts it is told which file and where
// to read on, and nobody is told that it opens without a network when it does not.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { test } from 'node:test';
import zlib from 'node:zlib';
import { startServer } from '../../../tools/lib/server.mjs';
import { theBrowser } from '../support/browser/browser.mjs';
import { isReady, viewOfTurn, withPage } from '../support/browser/page.mjs';
import { rewrite, uploadAsText, withChanged } from '../support/damage/changed_host.mjs';
import { Person } from '../support/person/person.mjs';

const needsNetwork = 'Loadwise needs the internet here each time you open it.';
const opensOffline = 'Loadwise opens here without internet too.';

const append = (folder, file, text) =>
  rewrite(folder, file, (bytes) => Buffer.concat([bytes, Buffer.from(text)]));

/** What an upload left of an older version beside the new one. */
const leaveOldCopy = (folder, file) =>
  writeFileSync(path.join(folder, `${file}.br`), zlib.brotliCompressSync(Buffer.from('/* old */')));

const isText = (file) => /\.(html|css|js|json|svg|txt|webmanifest)$/.test(file);

/** @type {Record<string, [change: (folder: string) => void, file: RegExp]>} */
const hosts = {
  'an upload as text': [(folder) => uploadAsText(folder, isText), /\w+\.\w+/],
  'a comment in the page': [(folder) => append(folder, 'index.html', '<!-- hi -->'), /index\.html/],
  'a script made smaller': [(folder) => append(folder, 'start.js', '\n'), /start\.js/],
  'an old compressed copy': [
    (folder) => leaveOldCopy(folder, 'manifest.webmanifest'),
    /webmanifest/,
  ],
  'an empty file': [(folder) => rewrite(folder, 'icon.svg', () => ''), /icon\.svg/],
};

const readsAbout = async (page, words) => {
  const person = new Person(page);
  await person.press('More');
  await person.press('About Loadwise');
  await page.getByText(words).waitFor();
};

for (const [turn, [name, [change, file]]] of Object.entries(hosts).entries())
  test(`${name} is told with its file, and that there is no offline`, () =>
    withChanged(change, (folder) =>
      withPage(
        {
          path: viewOfTurn(turn).path,
          serviceWorkers: 'allow',
          server: { folder },
          expects: [/is not of version/],
        },
        async ({ page }) => {
          const said = [];
          page.on('console', (message) => said.push(message.text()));
          await isReady(page);
          const note = page.locator('#place details');
          const summary = await note.locator('summary').innerText();
          assert.match(summary, /^A note for the clinic\. /);
          assert.match(summary, file);
          assert.match(summary, /this host changed the file/);
          assert.match(summary, /The app will not work offline\.$/);
          assert.ok(said.some((line) => /this host changed the file/.test(line)));
          await note.locator('summary').click();
          const help = note.getByRole('link', { name: 'How to host Loadwise' });
          assert.equal(await help.getAttribute('href'), 'hosting.txt');
          await readsAbout(page, needsNetwork);
          assert.equal(await page.getByText(opensOffline).count(), 0);
        },
      ),
    ));

test('a program that was uploaded as text names that as the cause', () =>
  withChanged(
    (folder) => uploadAsText(folder, (file) => file.endsWith('.wasm')),
    (folder) =>
      withPage({ server: { folder }, expects: [/./] }, async ({ page }) => {
        await page.getByRole('alert').waitFor();
        await page.getByText('loadwise.wasm was uploaded as text').waitFor();
      }),
  ));

test('where all files are as they were made, the app says that it opens offline', () =>
  withPage({ path: viewOfTurn(1).path, serviceWorkers: 'allow' }, async ({ page }) => {
    await isReady(page);
    await readsAbout(page, opensOffline);
    await new Person(page).press('More');
    await new Person(page).press('Your records');
    await page.getByText(opensOffline).waitFor();
    assert.equal(await page.locator('#place').count(), 0);
  }));

/** A host with pages without endings, as some are: it leads from each file to its shorter name. */
const startShortening = async () => {
  const inner = await startServer();
  const outer = createServer(async ({ url = '/' }, response) => {
    const [, short] = /^(.*?)(?:\/index)?\.html$/.exec(url) ?? [];
    if (short !== undefined) return response.writeHead(308, { Location: short || '/' }).end();
    const answer = await fetch(inner.origin + url);
    const type = answer.headers.get('Content-Type') ?? '';
    response.writeHead(answer.status, { 'Content-Type': type });
    return response.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise((done) => outer.listen(0, '127.0.0.1', () => done(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (outer.address());
  const close = () => {
    outer.closeAllConnections();
    outer.close();
    return inner.close();
  };
  return { origin: `http://127.0.0.1:${port}`, close };
};

test('a host that leads from index.html to its folder changes nothing', async () => {
  const server = await startShortening();
  const context = await (await theBrowser()).newContext();
  try {
    const page = await context.newPage();
    await page.goto(server.origin);
    await isReady(page);
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state);
    await context.setOffline(true);
    await page.goto(`${server.origin}/?view=plain`);
    await isReady(page);
    await readsAbout(page, opensOffline);
  } finally {
    await context.close();
    await server.close();
  }
});
