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
import { split_module } from './annex.mjs';
import { is_kept_later, is_kept_offline, operators_file } from './first_visit.mjs';
import { make_fonts } from './fonts.mjs';
import { make_icons } from './icons.mjs';
import { make_programme_page, programme_page_file } from './programme_page.mjs';
import { make_sbom } from './sbom.mjs';
import { bundle_scripts, shrink_script, with_imports } from './scripts.mjs';
import { make_texts, translated } from './texts.mjs';

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const build = path.resolve(root, process.argv[2] ?? 'build/web-release');
const dist = path.resolve(root, process.argv[3] ?? 'dist');

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
const is_compressed = (file) => /\.(br|gz)$/.test(file);
// A compressed copy would outlive the operator's next change.
const compresses_well = (file) => !/\.(png|jpg|woff2)$/.test(file) && file !== operators_file;

const walk = async (folder, prefix = '') => {
  const entries = await readdir(path.join(folder, prefix), { withFileTypes: true }).catch(() => []);
  const nested = entries.map((entry) => {
    const name = path.posix.join(prefix, entry.name);
    return entry.isDirectory() ? walk(folder, name) : [name];
  });
  return (await Promise.all(nested)).flat().sort();
};

const read_all = async (folder, files, target = (file) => file) =>
  Promise.all(
    files.map(async (file) => {
      const bytes = await readFile(path.join(folder, file));
      return { file: target(file), bytes };
    }),
  );

// Modules are put together elsewhere, and types and notes are for developers.
const is_page_file = (file) => !/(^|\/)\.[^/]+$|\.(mjs|md|d\.ts)$/.test(file);

// What the build folder says of itself: the compiler it used, the version it built.
const cache = await readFile(path.join(build, 'CMakeCache.txt'), 'utf8');
const read_cache = (name) => new RegExp(`^${name}:[A-Z]+=(.*)$`, 'm').exec(cache)?.[1];
const release = read_cache('CMAKE_PROJECT_VERSION');

const make_bill = async () => {
  const sbom = make_sbom(read_cache('LOADWISE_EMSCRIPTEN_VERSION'), release);
  return { file: 'sbom.cdx.json', bytes: Buffer.from(`${JSON.stringify(sbom, null, 1)}\n`) };
};

// A hand-out names the version it was made for, so each is there under its own name, for ever: the
// newest here, and those before it as they are in assets/programmes/older.
const make_versions = async () => {
  const folder = path.join(root, 'assets/programmes');
  const newest = (await readdir(folder)).filter((file) => /^[a-z0-9_-]+\.json$/.test(file));
  const files = await read_all(folder, newest);
  const versions = files.map(async ({ bytes }) => {
    const { id, version, translations = {} } = JSON.parse(bytes.toString('utf8'));
    const languages = Object.keys(translations).filter((tag) => is_empty(translations[tag]));
    const texts = await read_all(
      folder,
      languages.map((tag) => `texts/${id}.${tag}.json`),
      (file) => `programmes/${file.replace('.', `@${version}.`)}`,
    );
    return [{ file: `programmes/${id}@${version}.json`, bytes }, ...texts];
  });
  return (await Promise.all(versions)).flat();
};

const is_empty = (group) => Object.keys(group).length === 0;

// The clinician's page is the app's with another program in it.
const make_clinic_page = async () => {
  const text = await readFile(path.join(root, 'web/index.html'), 'utf8');
  const page = text
    .replace('data-program="loadwise"', 'data-program="clinic"')
    .replace('href="loadwise.wasm"', 'href="clinic.wasm"')
    .replace('src="loadwise.js"', 'src="clinic.js"');
  return { file: 'clinic.html', bytes: Buffer.from(page) };
};

const read_json = async (file) =>
  JSON.parse(await readFile(path.join(root, 'assets', file), 'utf8'));

// What a browser shows that cannot run the app, in each language that the programme speaks.
const make_static_programmes = async () => {
  const programme = await read_json('programmes/pht.json');
  const own = programme.language.split('-')[0];
  const tags = [own, ...Object.keys(programme.translations).sort()];
  const locales = await Promise.all(tags.map((tag) => read_json(`locales/${tag}.json`)));
  const languages = locales.map(({ language, name }) => ({ tag: language, name }));
  const page_in = async ({ tag }, at) => {
    const { texts } = await read_json(`locales/static/${tag}.json`);
    const others = tag === own ? {} : await read_json(`programmes/texts/pht.${tag}.json`);
    const page = make_programme_page(translated(programme, others), {
      tag,
      text: make_texts(tag, locales[at].texts, texts),
      languages,
    });
    return { file: programme_page_file(tag, languages), bytes: Buffer.from(page) };
  };
  return Promise.all(languages.map(page_in));
};

// The page takes no other annex than the one that belongs to its module.
const annex_file = 'loadwise.annex.wasm';
const integrity_of = (bytes) => `sha256-${createHash('sha256').update(bytes).digest('base64')}`;

const collect = async () => {
  const { main, annex } = split_module(path.join(build, 'web'));
  const web = await walk(path.join(root, 'web'));
  const assets = await walk(path.join(root, 'assets'));
  return [
    ...(await read_all(path.join(root, 'web'), web.filter(is_page_file), path.posix.basename)),
    ...(await bundle_scripts(integrity_of(annex))),
    ...(await read_all(path.join(build, 'web'), ['loadwise.js', 'clinic.js', 'clinic.wasm'])),
    { file: 'loadwise.wasm', bytes: main },
    { file: annex_file, bytes: annex },
    ...(await read_all(
      path.join(root, 'assets'),
      assets.filter((file) => /^(programmes|figures|locales(?!\/static))\/.*\.json$/.test(file)),
      (file) => file.replace('programmes/older/', 'programmes/'),
    )),
    ...(await make_versions()),
    ...(await make_fonts()),
    ...make_icons(await readFile(path.join(root, 'web/icon.svg'), 'utf8')),
    {
      file: 'icons/screenshot-phone.webp',
      bytes: await readFile(path.join(root, 'docs/screenshots/today-phone-light.webp')),
    },
    ...(await make_static_programmes()),
    await make_clinic_page(),
    await make_bill(),
    ...(await read_all(root, ['LICENSE', 'THIRD-PARTY-NOTICES.txt'], (file) =>
      file.endsWith('.txt') ? file : `${file}.txt`,
    )),
  ];
};

// No modules, but loaded by every visit: the worker, and what Emscripten writes around its modules.
const old_scripts = new Set(['service-worker.js', 'loadwise.js', 'clinic.js']);

const shrink_old = async ({ file, bytes }) =>
  old_scripts.has(file)
    ? { file, bytes: Buffer.from(await shrink_script(bytes.toString('utf8'))) }
    : { file, bytes };

// The page's JSON and styles lose their indentation on the way, styles their comments as well: what
// a person reads is in assets/ and web/.
const shrink = ({ file, bytes }) => {
  const text = () => bytes.toString('utf8');
  if (/^(programmes|figures|locales)\/.*\.json$/.test(file))
    return { file, bytes: Buffer.from(JSON.stringify(JSON.parse(text()))) };
  if (!file.endsWith('.css')) return { file, bytes };
  const style = text()
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\n\s*/g, '\n')
    .trimStart();
  return { file, bytes: Buffer.from(style) };
};

const to_json = (value) => JSON.stringify(value, null, 1);

/** Puts `text` in the place that one of the files keeps for it. */
const write_into = (files, name, place, text) =>
  files.map(({ file, bytes }) => {
    if (file !== name) return { file, bytes };
    const source = bytes.toString('utf8');
    if (!source.includes(place)) throw new Error(`${file} has no place for what it is told`);
    return { file, bytes: Buffer.from(source.replace(place, () => text)) };
  });

// The element for other pages speaks for itself: it cannot fetch texts from there.
const tell_element = (files) => {
  const of_language = files.filter(({ file }) => /^locales\/[a-z]+\.json$/.test(file));
  const words = of_language.map(({ bytes }) => {
    const { language, texts } = JSON.parse(bytes.toString('utf8'));
    const own = Object.entries(texts.frame).map(([key, text]) => [`frame.${key}`, text]);
    return [language, Object.fromEntries(own)];
  });
  return write_into(
    files,
    'embed.js',
    'words = {}',
    `words = ${to_json(Object.fromEntries(words))}`,
  );
};

const pages = ['index.html', 'clinic.html'];

// The page asks only for texts of programmes that are there.
const tell_translated = (files) => {
  const names = files.map(({ file }) => /^programmes\/texts\/(.*)\.json$/.exec(file)?.[1]);
  const text = `data-translated="${names.filter(Boolean).join(' ')}"`;
  return pages.reduce((all, page) => write_into(all, page, 'data-translated=""', text), files);
};

// All modules that the page's own needs are asked for at once, not one after the other as each
// names the next.
const tell_modules = (files) => {
  const text_of = (name) => files.find(({ file }) => file === name).bytes.toString('utf8');
  const known = with_imports(['start.js'], text_of);
  const first = '<link rel="modulepreload" href="start.js">';
  const links = known.map((name) => first.replace('start.js', name)).join('\n  ');
  return pages.reduce((all, page) => write_into(all, page, first, links), files);
};

const is_current = async (file, bytes) => {
  const old = await readFile(path.join(dist, file)).catch(() => undefined);
  const copies = compresses_well(file) ? [`${file}.br`, `${file}.gz`] : [];
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
  if (await is_current(file, bytes)) return;
  const target = path.join(dist, file);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, bytes);
  if (!compresses_well(file)) return;
  const { BROTLI_PARAM_QUALITY: quality, BROTLI_PARAM_SIZE_HINT: size } = zlib.constants;
  const options = { params: { [quality]: 11, [size]: bytes.length } };
  await writeFile(`${target}.br`, await brotli(bytes, options));
  await writeFile(`${target}.gz`, await gzip(bytes, { level: 9 }));
};

const remove_strangers = async (known) => {
  for (const file of await walk(dist)) {
    const plain = is_compressed(file) ? file.slice(0, -3) : file;
    if (!known.has(plain)) await rm(path.join(dist, file));
  }
};

// What the operator changes is no part of a version.
const is_ours = ({ file }) => file !== operators_file;

const version_of = (files) =>
  sha256(files.map(({ file, bytes }) => `${file} ${sha256(bytes)}\n`).join('')).slice(0, 16);

// The worker is told its version, and the hash of every file it keeps.
const tell_worker = (files, version) => {
  const hashes_of = (is_wanted) =>
    Object.fromEntries(
      files
        .filter(({ file }) => is_wanted(file))
        .map(({ file, bytes }) => [file, sha256(bytes).slice(0, 24)]),
    );
  const place = '{version:"",files:{},later:{}}';
  const lists = { files: hashes_of(is_kept_offline), later: hashes_of(is_kept_later) };
  return write_into(files, 'service-worker.js', place, to_json({ version, ...lists }));
};

const manifest_of = (files, version) => {
  const rows = files.filter(is_ours).map(({ file, bytes }) => ({
    path: file,
    bytes: bytes.length,
    sha256: sha256(bytes),
  }));
  return Buffer.from(`${JSON.stringify({ release, version, files: rows }, null, 1)}\n`);
};

const collected = (await Promise.all((await collect()).map(shrink_old)))
  .map(shrink)
  .sort((a, b) => (a.file < b.file ? -1 : 1));
const sources = tell_modules(tell_translated(tell_element(collected)));
const version = version_of(sources.filter(is_ours));
const files = tell_worker(sources, version);
const doubled = files.find(({ file }, index) => files[index - 1]?.file === file);
if (doubled) throw new Error(`two sources make ${doubled.file}`);
const all = [...files, { file: 'files.json', bytes: manifest_of(files, version) }];
await mkdir(dist, { recursive: true });
await remove_strangers(new Set(all.map(({ file }) => file)));
await Promise.all(all.map(write));
const total = all.reduce((sum, { bytes }) => sum + bytes.length, 0);
console.log(
  `package: ${all.length} files, ${Math.round(total / 1024)} KiB in ${path.relative(root, dist)}/`,
);
