// Puts dist/ together: the product as any static host can serve it. Run through tools/package.
//
//   node tools/lib/package.mjs WEB_BUILD_FOLDER [OUTPUT_FOLDER]
//
// A file that did not change keeps its compressed copies, so that a second run costs a moment.
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { splitModule } from './annex.mjs';
import { splitTexts } from './early_texts.mjs';
import { makeFirstScreens } from './first_screens.mjs';
import { isKeptLater, isKeptOffline, operatorsFile } from './first_visit.mjs';
import { makeFonts } from './fonts.mjs';
import { makeIcons } from './icons.mjs';
import { stuckWords } from './lost_page.mjs';
import { makeSbom } from './sbom.mjs';
import { bundleScripts, shrinkScript, withImports } from './scripts.mjs';
import { makeStaticPages } from './static_pages.mjs';
import { makeTexts } from './texts.mjs';

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const build = path.resolve(root, process.argv[2] ?? 'build/web-release');
const dist = path.resolve(root, process.argv[3] ?? 'dist');

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
const isCompressed = (file) => /\.(br|gz)$/.test(file);
// A compressed copy would outlive the operator's next change.
const compressesWell = (file) => !/\.(png|jpg|webp|woff2)$/.test(file) && file !== operatorsFile;

const walk = async (folder, prefix = '') => {
  const entries = await readdir(path.join(folder, prefix), { withFileTypes: true }).catch(() => []);
  const nested = entries.map((entry) => {
    const name = path.posix.join(prefix, entry.name);
    return entry.isDirectory() ? walk(folder, name) : [name];
  });
  return (await Promise.all(nested)).flat().sort();
};

const readAll = async (folder, files, target = (file) => file) =>
  Promise.all(
    files.map(async (file) => {
      const bytes = await readFile(path.join(folder, file));
      return { file: target(file), bytes };
    }),
  );

// Modules are put together elsewhere, and types and notes are for developers.
const isPageFile = (file) => !/(^|\/)\.[^/]+$|\.(mjs|md|d\.ts)$/.test(file);

// What the build folder says of itself: the compiler it used, the version it built.
const cache = await readFile(path.join(build, 'CMakeCache.txt'), 'utf8');
const readCache = (name) => new RegExp(`^${name}:[A-Z]+=(.*)$`, 'm').exec(cache)?.[1];
const release = readCache('CMAKE_PROJECT_VERSION');

const makeBill = async () => {
  const sbom = makeSbom(readCache('LOADWISE_EMSCRIPTEN_VERSION'), release);
  return { file: 'sbom.cdx.json', bytes: Buffer.from(`${JSON.stringify(sbom, null, 1)}\n`) };
};

// A hand-out names the version it was made for, so each is there under its own name, for ever: the
// newest here, and those before it as they are in assets/programmes/older.
const makeVersions = async () => {
  const folder = path.join(root, 'assets/programmes');
  const newest = (await readdir(folder)).filter((file) => /^[a-z0-9_-]+\.json$/.test(file));
  const files = await readAll(folder, newest);
  const versions = files.map(async ({ bytes }) => {
    const { id, version, translations = {} } = JSON.parse(bytes.toString('utf8'));
    const languages = Object.keys(translations).filter((tag) => isEmpty(translations[tag]));
    const texts = await readAll(
      folder,
      languages.map((tag) => `texts/${id}.${tag}.json`),
      (file) => `programmes/${file.replace('.', `@${version}.`)}`,
    );
    return [{ file: `programmes/${id}@${version}.json`, bytes }, ...texts];
  });
  return (await Promise.all(versions)).flat();
};

const isEmpty = (group) => Object.keys(group).length === 0;

// The clinician's page is the app's with another program in it.
const makeClinicPage = async () => {
  const text = await readFile(path.join(root, 'web/index.html'), 'utf8');
  const page = text
    .replace('data-program="loadwise"', 'data-program="clinic"')
    .replace('href="loadwise.wasm"', 'href="clinic.wasm"')
    .replace('<link rel="modulepreload"', '<script src="clinic.js" defer></script>\n  $&');
  return { file: 'clinic.html', bytes: Buffer.from(page) };
};

// For whoever hosts the app and whoever hands it out, beside it. Hosts name no characters for such
// a file, so it says itself that it is UTF-8.
const makeText = async (name) => {
  const text = await readFile(path.join(root, `docs/${name}.md`), 'utf8');
  return { file: `${name}.txt`, bytes: Buffer.from(`\ufeff${text}`) };
};

// The page takes no other annex than the one that belongs to its module.
const annexFile = 'loadwise.annex.wasm';
const integrityOf = (bytes) => `sha256-${createHash('sha256').update(bytes).digest('base64')}`;

const isServed = /^(programmes|answers|figures|locales(?!\/static))\/.*\.json$/;

const collect = async () => {
  const { main, annex } = splitModule(path.join(build, 'web'));
  const web = await walk(path.join(root, 'web'));
  const assets = await walk(path.join(root, 'assets'));
  return [
    ...(await readAll(path.join(root, 'web'), web.filter(isPageFile), path.posix.basename)),
    ...(await bundleScripts(
      integrityOf(annex),
      await shrinkScript(await readFile(path.join(build, 'web/loadwise.js'), 'utf8')),
    )),
    ...(await readAll(path.join(build, 'web'), ['clinic.js', 'clinic.wasm'])),
    { file: 'loadwise.wasm', bytes: main },
    { file: annexFile, bytes: annex },
    ...(await readAll(
      path.join(root, 'assets'),
      assets.filter((file) => isServed.test(file)),
      (file) => file.replace('programmes/older/', 'programmes/'),
    )),
    ...(await makeVersions()),
    ...(await makeFonts()),
    ...makeIcons(await readFile(path.join(root, 'web/icon.svg'), 'utf8')),
    {
      file: 'icons/screenshot-phone.webp',
      bytes: await readFile(path.join(root, 'docs/screenshots/today-phone-light.webp')),
    },
    ...(await makeStaticPages(release)),
    await makeClinicPage(),
    await makeBill(),
    await makeText('hosting'),
    await makeText('handing-out'),
    ...(await readAll(root, ['LICENSE', 'THIRD-PARTY-NOTICES.txt'], (file) =>
      file.endsWith('.txt') ? file : `${file}.txt`,
    )),
  ];
};

// No modules, but loaded by every visit: the worker, and what Emscripten writes around its modules.
const oldScripts = new Set(['service-worker.js', 'watch.js', 'first.js', 'clinic.js']);

const shrinkOld = async ({ file, bytes }) =>
  oldScripts.has(file)
    ? { file, bytes: Buffer.from(await shrinkScript(bytes.toString('utf8'))) }
    : { file, bytes };

// The page's JSON and styles lose their indentation on the way, styles their comments as well: what
// a person reads is in assets/ and web/.
const shrink = ({ file, bytes }) => {
  const text = () => bytes.toString('utf8');
  if (/^(programmes|answers|figures|locales)\/.*\.json$/.test(file))
    return { file, bytes: Buffer.from(JSON.stringify(JSON.parse(text()))) };
  if (!file.endsWith('.css')) return { file, bytes };
  const style = text()
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\n\s*/g, '\n')
    .trimStart();
  return { file, bytes: Buffer.from(style) };
};

// The page's style sheets are one file. The first also serves the pages of text by itself.
const ofApp = ['style.css', 'canvas.css', 'plain.css', 'plain-media.css', 'drawing.css'];

const joinStyles = (files) => {
  const textOf = (name) => files.find(({ file }) => file === name).bytes.toString('utf8');
  const all = { file: 'app.css', bytes: Buffer.from(ofApp.map(textOf).join('')) };
  return [...files.filter(({ file }) => !ofApp.slice(1).includes(file)), all];
};

const toJson = (value) => JSON.stringify(value, null, 1);

/** Puts `text` in the place that one of the files keeps for it. */
const writeInto = (files, name, place, text) =>
  files.map(({ file, bytes }) => {
    if (file !== name) return { file, bytes };
    const source = bytes.toString('utf8');
    if (!source.includes(place)) throw new Error(`${file} has no place for what it is told`);
    return { file, bytes: Buffer.from(source.replace(place, () => text)) };
  });

// The element for other pages speaks for itself: it cannot fetch texts from there.
const tellElement = (files) => {
  const ofLanguage = files.filter(({ file }) => /^locales\/[a-z]+\.json$/.test(file));
  const words = ofLanguage.map(({ bytes }) => {
    const { language, texts } = JSON.parse(bytes.toString('utf8'));
    const own = Object.entries(texts.frame).map(([key, text]) => [`frame.${key}`, text]);
    return [language, Object.fromEntries(own)];
  });
  return writeInto(files, 'embed.js', 'words = {}', `words = ${toJson(Object.fromEntries(words))}`);
};

// So does what watches over the start: nothing else may be there yet.
const tellWatch = (files) => {
  const ofLanguage = files.filter(({ file }) => /^locales\/[a-z]+\.json$/.test(file));
  const words = ofLanguage.map(({ bytes }) => {
    const { language, texts } = JSON.parse(bytes.toString('utf8'));
    const own = ['failed', 'failed_help', 'read', 'again', 'slow'].map((key) => [
      `start.${key}`,
      texts.start[key],
    ]);
    return [language, Object.fromEntries(own)];
  });
  const place = '{words:{},first:"en"}';
  const told = { words: Object.fromEntries(words), first: 'en' };
  return writeInto(files, 'watch.js', place, JSON.stringify(told));
};

const pages = ['index.html', 'clinic.html'];

// The page asks only for texts of programmes, and of what stands beside them, that are there.
const tellTranslated = (files) => {
  const textOf = /^(?:programmes|answers)\/texts\/(.*)\.json$/;
  const names = new Set(files.map(({ file }) => textOf.exec(file)?.[1]).filter(Boolean));
  const text = `data-translated="${[...names].join(' ')}"`;
  return pages.reduce((all, page) => writeInto(all, page, 'data-translated=""', text), files);
};

// All modules that the page's own needs are asked for at once, not one after the other as each
// names the next.
const tellModules = (files) => {
  const textOf = (name) => files.find(({ file }) => file === name).bytes.toString('utf8');
  const known = withImports(['start.js'], textOf);
  const first = '<link rel="modulepreload" href="start.js">';
  const links = known.map((name) => first.replace('start.js', name)).join('\n  ');
  return pages.reduce((all, page) => writeInto(all, page, first, links), files);
};

const isCurrent = async (file, bytes) => {
  const old = await readFile(path.join(dist, file)).catch(() => undefined);
  const copies = compressesWell(file) ? [`${file}.br`, `${file}.gz`] : [];
  const there = await Promise.all(
    copies.map((copy) =>
      stat(path.join(dist, copy)).then(
        () => true,
        () => false,
      ),
    ),
  );
  return old !== undefined && old.equals(bytes) && there.every(Boolean);
};

const write = async ({ file, bytes }) => {
  if (await isCurrent(file, bytes)) return;
  const target = path.join(dist, file);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, bytes);
  if (!compressesWell(file)) return;
  const { BROTLI_PARAM_QUALITY: quality, BROTLI_PARAM_SIZE_HINT: size } = zlib.constants;
  const options = { params: { [quality]: 11, [size]: bytes.length } };
  await writeFile(`${target}.br`, await brotli(bytes, options));
  await writeFile(`${target}.gz`, await gzip(bytes, { level: 9 }));
};

const removeStrangers = async (known) => {
  for (const file of await walk(dist)) {
    const plain = isCompressed(file) ? file.slice(0, -3) : file;
    if (!known.has(plain)) await rm(path.join(dist, file));
  }
};

// What the operator changes is no part of a version.
const isOurs = ({ file }) => file !== operatorsFile;

const versionOf = (files) =>
  sha256(files.map(({ file, bytes }) => `${file} ${sha256(bytes)}\n`).join('')).slice(0, 16);

// The worker is told its version, and the hash of every file it keeps.
const tellWorker = (files, version) => {
  const hashesOf = (isWanted) =>
    Object.fromEntries(
      files
        .filter(({ file }) => isWanted(file))
        .map(({ file, bytes }) => [file, sha256(bytes).slice(0, 24)]),
    );
  const place = '{version:"",files:{},later:{}}';
  const lists = { files: hashesOf(isKeptOffline), later: hashesOf(isKeptLater) };
  return writeInto(files, 'service-worker.js', place, toJson({ version, ...lists }));
};

const manifestOf = (files, version) => {
  const rows = files.filter(isOurs).map(({ file, bytes }) => ({
    path: file,
    bytes: bytes.length,
    sha256: sha256(bytes),
  }));
  return Buffer.from(`${JSON.stringify({ release, version, files: rows }, null, 1)}\n`);
};

const collected = joinStyles(
  (await Promise.all((await collect()).map(shrinkOld))).map(shrink),
).sort((a, b) => (a.file < b.file ? -1 : 1));
// The programme that opens when none is named, in every language of the app.
const tellFirst = async (files) => {
  const screens = await makeFirstScreens({
    folder: path.join(build, 'web'),
    files,
    programme: 'pht',
    languages: ['en', 'de', 'es'],
  });
  return writeInto(files, 'index.html', '<div id="app"></div>', screens);
};

// Where no script comes at all, the page says in every language what to do.
const tellStuck = async (files) => {
  const languages = await Promise.all(
    ['en', 'de', 'es'].map(async (tag) => {
      const file = path.join(root, `assets/locales/static/${tag}.json`);
      return { tag, text: makeTexts(tag, JSON.parse(await readFile(file, 'utf8')).texts) };
    }),
  );
  const words = stuckWords(languages);
  const place = '<p id="stuck"></p>';
  return pages.reduce(
    (all, name) => writeInto(all, name, place, place.replace('><', `>${words}<`)),
    files,
  );
};

const isLocale = ({ file }) => /^locales\/[a-z]+\.json$/.test(file);
const sources = tellModules(
  tellTranslated(tellWatch(tellElement(await tellStuck(await tellFirst(collected))))),
)
  .flatMap((each) => (isLocale(each) ? splitTexts(each) : [each]))
  .sort((a, b) => (a.file < b.file ? -1 : 1));
const version = versionOf(sources.filter(isOurs));
const files = tellWorker(sources, version);
const doubled = files.find(({ file }, index) => files[index - 1]?.file === file);
if (doubled) throw new Error(`two sources make ${doubled.file}`);
const all = [...files, { file: 'files.json', bytes: manifestOf(files, version) }];
await mkdir(dist, { recursive: true });
await removeStrangers(new Set(all.map(({ file }) => file)));
await Promise.all(all.map(write));
const total = all.reduce((sum, { bytes }) => sum + bytes.length, 0);
console.log(
  `package: ${all.length} files, ${Math.round(total / 1024)} KiB in ${path.relative(root, dist)}/`,
);
