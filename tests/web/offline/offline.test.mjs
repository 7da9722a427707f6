// Once it was opened, the app is on the device whole: it opens and works without a network, changes
// its version only when it may, and can be installed. All of that is below the views: where the
// person does something, both are there, and elsewhere one is enough.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { startServer } from '../../../tools/lib/server.mjs';
import { theBrowser } from '../support/browser/browser.mjs';
import { isReady, viewOfTurn, withPage } from '../support/browser/page.mjs';
import { Person } from '../support/person/person.mjs';

const dist = fileURLToPath(new URL('../../../dist/', import.meta.url));
const { version, files } = JSON.parse(readFileSync(path.join(dist, 'files.json'), 'utf8'));
const worker = readFileSync(path.join(dist, 'service-worker.js'), 'utf8');
const [kept, later] = ['files', 'later'].map((name) =>
  JSON.parse(new RegExp(`"${name}": (\\{[^}]*\\})`).exec(worker)[1]),
);

// 17 kB where the aim is 15: all later texts of a language are one file.
const textUpdateMostBytes = 15_000;

/** The page's worker has its whole version and answers for the page. */
const isKept = (page) => page.waitForFunction(() => navigator.serviceWorker.controller?.state);

const cacheNames = (page) =>
  page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('loadwise /')));

/** A copy of dist/ as a later version: the same app under another name. */
const makeLater = () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'loadwise-later-'));
  cpSync(dist, folder, { recursive: true });
  for (const end of ['.br', '.gz']) rmSync(path.join(folder, `service-worker.js${end}`));
  writeFileSync(path.join(folder, 'service-worker.js'), worker.replace(version, 'later'));
  return folder;
};

test('opened once, the app works without server and network, from any folder', async () => {
  const server = await startServer({ base: '/some/where' });
  const browser = await theBrowser();
  const context = await browser.newContext();
  const problems = [];
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => problems.push(error.message));
    await page.goto(`${server.origin}/some/where/`);
    await isReady(page);
    await isKept(page);
    await server.close();
    await context.setOffline(true);
    const person = new Person(page);
    await person.starts();
    await page.reload();
    await person.button('Start session').waitFor();
    await person.trains();
    for (const name of ['Programme', 'Progress', 'Today']) await person.goesTo(name);
    // The worker itself is stopped and started again by the browser whenever it likes.
    const session = await context.newCDPSession(page);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await page.goto(`${server.origin}/some/where/?view=plain#somewhere`);
    await isReady(page);
    for (const name of ['Programme', 'Progress', 'Today']) await person.goesTo(name);
    await person.press('Log pain');
    await person.scoresPain(2);
    await person.isSaved();
    const lost = await page.evaluate(async (names) => {
      const answers = await Promise.all(names.map((name) => fetch(name).catch(() => null)));
      return names.filter((_, index) => !answers[index]?.ok);
    }, Object.keys(kept));
    assert.deepEqual(lost, []);
    assert.deepEqual(problems, []);
  } finally {
    await context.close();
    await server.close().catch(() => {});
  }
});

test('everything a visit can need is kept on the device', () => {
  const missing = files
    .filter((file) => !Object.hasOwn(kept, file.path) && !Object.hasOwn(later, file.path))
    .map((file) => file.path)
    // For the operator, for hosts and for the page around a frame.
    .filter((file) => !/^(_headers|hosting\.txt|handing-out\.txt|sbom\.cdx\.json)$/.test(file))
    .filter((file) => !/^(embed(-demo)?\.\w+|service-worker\.js)$/.test(file))
    // A host shows the first two for addresses it does not know; who cannot run the app, and so has
    // no worker, reads the third.
    .filter((file) => !/^(404\.html|way_in\.js|programme-.+\.html)$|screenshot/.test(file));
  assert.deepEqual(missing, []);
  for (const { path: file, sha256 } of files)
    if (kept[file] ?? later[file])
      assert.equal(kept[file] ?? later[file], sha256.slice(0, 24), file);
});

test('a new version waits until the person takes it, and one tab alone', async () => {
  const later = makeLater();
  const browser = await theBrowser();
  const context = await browser.newContext();
  let server = await startServer();
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await page.goto(server.origin + viewOfTurn(1).path);
    await isReady(page);
    await isKept(page);
    const person = new Person(page);
    await person.starts();
    const second = await context.newPage();
    await second.goto(server.origin + viewOfTurn(2).path);
    await isReady(second);
    await server.close();
    server = await startServer({ folder: later, port: server.port });
    await page.bringToFront();
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await page.getByText('A new version is ready.').waitFor();
    assert.deepEqual(
      (await cacheNames(page)).sort(),
      [`loadwise / later`, `loadwise / ${version}`].sort(),
    );
    await person.press('Start session');
    await person.button('More…').waitFor();
    assert.equal(await page.getByText('A new version is ready.').count(), 0);
    await person.opensAllExercises();
    await person.sees('Your session');
    assert.equal(await page.getByText('A new version is ready.').count(), 0);
    await person.goesTo('Today');
    await person.press('Change to the new version');
    await page.getByText('Loadwise is also open in another tab').waitFor();
    await second.close();
    const loaded = page.waitForEvent('load');
    await person.press('Change to the new version');
    await loaded;
    await isReady(page);
    await person.button('Go on with your session').waitFor();
    assert.deepEqual(await cacheNames(page), ['loadwise / later']);
  } finally {
    await context.close();
    await server.close();
    rmSync(later, { recursive: true });
  }
});

/** A later version in which one text is another. */
const withAnotherText = (file) => {
  const folder = makeLater();
  const at = path.join(folder, file);
  const text = readFileSync(at, 'utf8').replace('Start session', 'Start the session');
  writeFileSync(at, text);
  writeFileSync(`${at}.br`, brotliCompressSync(text));
  rmSync(`${at}.gz`);
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 24);
  const list = worker.replace(version, 'later').replace(kept[file], hash);
  writeFileSync(path.join(folder, 'service-worker.js'), list);
  writeFileSync(path.join(folder, 'service-worker.js.br'), brotliCompressSync(list));
  return folder;
};

/** A page that has all of the first version, whose server has the later one: `served` by it. */
const withUpdate = async (later, body) => {
  const browser = await theBrowser();
  const context = await browser.newContext();
  let server = await startServer();
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await page.goto(server.origin);
    await isReady(page);
    await isKept(page);
    await server.close();
    const served = [];
    const onServed = (each) => served.push(each);
    server = await startServer({ folder: later, port: server.port, onServed });
    await body({ page, served });
  } finally {
    await context.close();
    await server.close();
    rmSync(later, { recursive: true });
  }
};

test('an update costs what changed: for one text its file and the list of files', async (t) => {
  const file = 'locales/en.day.json';
  const later = withAnotherText(file);
  await withUpdate(later, async ({ page, served }) => {
    assert.equal(await outcomeOfUpdate(page), 'installed');
    const brought = served.filter(({ status, bytes }) => status === 200 && bytes > 0);
    assert.deepEqual(
      [...new Set(brought.map((each) => each.file))].sort(),
      [`/${file}`, '/loadwise.config.json', '/service-worker.js'].sort(),
    );
    const bytes = brought.reduce((sum, each) => sum + each.bytes, 0);
    t.diagnostic(`one text of another version: ${bytes} bytes`);
    assert.ok(bytes <= textUpdateMostBytes, `${bytes} bytes`);
    const text = await page.evaluate(async (asked) => {
      const cache = await caches.open('loadwise / later');
      return (await cache.match(new URL(asked, location.href).href))?.text();
    }, file);
    assert.ok(text?.includes('Start the session'));
  });
});

/** What becomes of the version that the page's worker finds now. */
const outcomeOfUpdate = async (page) => {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    registration.addEventListener('updatefound', () => {
      const { installing } = registration;
      installing.addEventListener('statechange', () => {
        globalThis.outcome = installing.state;
      });
    });
    await registration.update().catch(() => {});
  });
  await page.waitForFunction(() => globalThis.outcome);
  return page.evaluate(() => globalThis.outcome);
};

test('a version that comes damaged is not taken, and the old one stays', async () => {
  const later = makeLater();
  for (const end of ['', '.br', '.gz']) rmSync(path.join(later, `app.css${end}`));
  writeFileSync(path.join(later, 'app.css'), 'half of a fi');
  writeFileSync(
    path.join(later, 'service-worker.js'),
    worker.replace(version, 'later').replace(/("app\.css": ")[0-9a-f]+/, `$1${'0'.repeat(64)}`),
  );
  await withUpdate(later, async ({ page }) => {
    assert.equal(await outcomeOfUpdate(page), 'redundant');
    assert.deepEqual(await cacheNames(page), [`loadwise / ${version}`]);
    const note = await page.locator('#place summary').innerText();
    assert.match(note, /app\.css: .*No newer version gets to devices\.$/);
    const person = new Person(page);
    await person.press('More');
    await person.press('About Loadwise');
    await page.getByText('Loadwise opens here without internet too.').waitFor();
    await page.reload();
    await isReady(page);
  });
});

test('the browser finds nothing that stands against installing', () =>
  withPage({ serviceWorkers: 'allow' }, async ({ page, context, origin }) => {
    await isReady(page);
    await isKept(page);
    const session = await context.newCDPSession(page);
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    // What stands against it in a test is only that its windows are private ones.
    const errors = installabilityErrors.map(({ errorId }) => errorId);
    assert.deepEqual(
      errors.filter((id) => id !== 'in-incognito'),
      [],
    );
    const { data, errors: mistakes, url } = await session.send('Page.getAppManifest');
    assert.equal(url, `${origin}/manifest.webmanifest`);
    assert.deepEqual(mistakes, []);
    const manifest = JSON.parse(data);
    assert.equal(manifest.start_url, './', 'nothing of a person in the start address');
    for (const { src, sizes } of [...manifest.icons, ...manifest.screenshots]) {
      if (src.endsWith('.svg')) continue;
      const size = await page.evaluate(async (file) => {
        const bitmap = await createImageBitmap(await (await fetch(file)).blob());
        return `${bitmap.width}x${bitmap.height}`;
      }, src);
      assert.equal(size, sizes, src);
    }
  }));

test("the clinician's page is on the device from the first time it was opened on", async () => {
  const server = await startServer();
  const browser = await theBrowser();
  const context = await browser.newContext();
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const keptNames = () =>
    page.evaluate(async () => {
      const name = (await caches.keys()).find((each) => each.startsWith('loadwise /'));
      const requests = await (await caches.open(name)).keys();
      return requests.map(({ url }) => new URL(url).pathname);
    });
  try {
    await page.goto(server.origin);
    await isReady(page);
    await isKept(page);
    assert.ok(!(await keptNames()).includes('/clinic.wasm'), 'a patient does not carry it');
    await page.goto(`${server.origin}/clinic.html`);
    await isReady(page);
    await page.getByRole('heading', { name: 'For clinicians' }).waitFor();
    assert.ok((await keptNames()).includes('/clinic.wasm'));
    await server.close();
    await context.setOffline(true);
    await page.goto(`${server.origin}/clinic.html`);
    await isReady(page);
    await page.getByRole('heading', { name: 'For clinicians' }).waitFor();
  } finally {
    await context.close();
    await server.close().catch(() => {});
  }
});
