// The npm package of the element, packed as it would be sent: a server imports it and nothing
// happens, a bundle with it shows the app, and its types and description say what it does.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { packElement } from '../../../tools/lib/npm_element.mjs';
import { startServer } from '../../../tools/lib/server.mjs';
import { theBrowser } from '../support/browser/browser.mjs';
import { isReady } from '../support/browser/page.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'loadwise-package-'));
const installed = path.join(folder, 'node_modules/loadwise-element');
after(() => rmSync(folder, { recursive: true }));

before(() => {
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['xzf', packElement(folder), '--strip-components=1', '-C', installed]);
});

const inPackage = (name) => readFileSync(path.join(installed, name), 'utf8');
const run = (code) =>
  String(execFileSync(process.execPath, ['--input-type=module', '-e', code], { cwd: folder }));

test('it holds what it names, and nothing of the app', () => {
  const about = JSON.parse(inPackage('package.json'));
  assert.match(about.version, /^[1-9]\d*\.\d+\.\d+$|^0\.[1-9]\d*\.\d+$/);
  for (const name of [about.main, about.types, about.customElements]) inPackage(name);
  assert.ok(inPackage('index.js').length < 40_000);
  inPackage('LICENSE');
});

test('a server imports it, and nothing happens', () => {
  const said = run("const all = await import('loadwise-element'); console.log(all.tagName)");
  assert.equal(said.trim(), 'loadwise-programme');
  // What renders elements on a server plays a part of a browser.
  run("globalThis.HTMLElement = class {}; await import('loadwise-element')");
});

test('description, types and element name the same attributes', () => {
  const [element] = JSON.parse(inPackage('custom-elements.json')).modules[0].declarations;
  const described = element.attributes.map(({ name }) => name).sort();
  const known = JSON.parse(
    run(`
      globalThis.HTMLElement = globalThis.HTMLScriptElement = class {};
      globalThis.document = globalThis.navigator = {};
      let made;
      globalThis.customElements = { get: () => undefined, define: (_, kind) => (made = kind) };
      await import('loadwise-element');
      console.log(JSON.stringify(made.observedAttributes));`),
  );
  assert.deepEqual(described, known.sort());
  const [, typed] = /interface LoadwiseProgrammeAttributes \{(.*?)\n\}/s.exec(
    inPackage('index.d.ts'),
  );
  const names = [...typed.matchAll(/^ {2}'?([a-z-]+)'?\??:/gm)].map(([, name]) => name);
  assert.deepEqual(names.sort(), described);
});

test('the types hold in a strict program', () => {
  const use = path.join(folder, 'use.ts');
  writeFileSync(
    use,
    `import { tagName, type LoadwiseProgrammeAttributes } from 'loadwise-element';
    const given: LoadwiseProgrammeAttributes = { src: 'https://app.example/', height: 'auto' };
    const element = document.createElement(tagName);
    for (const [name, value] of Object.entries(given)) element.setAttribute(name, value);
    // @ts-expect-error a height is a number of pixels
    const wrong: LoadwiseProgrammeAttributes = { src: '', height: 'tall' };
    console.log(wrong, element.isConnected);`,
  );
  const compilerOptions = {
    noEmit: true,
    strict: true,
    module: 'nodenext',
    target: 'es2022',
    lib: ['es2022', 'dom', 'dom.iterable'],
    types: [],
  };
  const project = path.join(folder, 'tsconfig.json');
  writeFileSync(project, JSON.stringify({ compilerOptions, files: ['use.ts'] }));
  const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
  const { stdout, status } = spawnSync(process.execPath, [tsc, '--project', project]);
  assert.equal(status, 0, String(stdout));
});

test('put into a bundle and made small, it shows the app where it is told', async () => {
  writeFileSync(path.join(folder, 'page.js'), "import 'loadwise-element'; console.log('mine');");
  const { outputFiles } = await esbuild.build({
    entryPoints: [path.join(folder, 'page.js')],
    bundle: true,
    minify: true,
    format: 'iife',
    write: false,
  });
  const app = await startServer({ base: '/loadwise' });
  const home = `${app.origin}/loadwise/`;
  const body = `<!doctype html><html lang="en"><title>A clinic</title>
    <loadwise-programme src="${home}" programme="achilles"><a href="${home}">Plan</a>
    </loadwise-programme><script src="bundle.js"></script>`;
  const clinic = await startServer({
    hasHeaders: false,
    answers: {
      '/': { type: 'text/html', body },
      '/bundle.js': { type: 'text/javascript', body: outputFiles[0].text },
    },
  });
  const context = await (await theBrowser()).newContext({ viewport: { width: 800, height: 900 } });
  try {
    const page = await context.newPage();
    await page.goto(clinic.origin.replace('127.0.0.1', 'localhost'));
    const frame = await (await page.waitForSelector('loadwise-programme iframe')).contentFrame();
    await isReady(frame);
    await frame.getByText('Achilles tendinopathy').first().waitFor();
  } finally {
    await context.close();
    await clinic.close();
    await app.close();
  }
});
