// Puts the WordPress plugin together: the files of wordpress/loadwise with the version of these
// sources in them, and each language's texts as WordPress reads them. Nothing of the app is in it.
//
//   node tools/lib/wordpress.mjs [OUTPUT_FOLDER]     loadwise-wordpress-VERSION.zip
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeMo, makePot, nameOf, once, readPo, textsOfBlock, textsOfPhp } from './gettext.mjs';
import { zipOf } from './zip_of.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const source = path.join(root, 'wordpress/loadwise');

/** The version that CMakeLists.txt names. */
export const versionOfSources = () => {
  const text = readFileSync(path.join(root, 'CMakeLists.txt'), 'utf8');
  return /^project\(loadwise VERSION ([0-9.]+)/m.exec(text)?.[1] ?? '';
};

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => path.relative(folder, path.join(each.parentPath ?? each.path, each.name)))
    .sort();

const headerText = (php, name) => new RegExp(`^ \\* ${name}: +(.*)$`, 'm').exec(php)?.[1] ?? '';

/** Every text that the plugin asks for, each once. */
export const pluginTexts = () => {
  const read = (file) => readFileSync(path.join(source, file), 'utf8');
  const php = filesIn(source).filter((file) => file.endsWith('.php'));
  const main = read('loadwise.php');
  return once([
    ...['Plugin Name', 'Description'].map((name) => ({
      id: headerText(main, name),
      place: 'loadwise.php:1',
    })),
    ...php.flatMap((file) => textsOfPhp(read(file), file)),
    ...textsOfBlock(JSON.parse(read('block/block.json')), 'block/block.json:1'),
  ]);
};

/** Throws unless a language says everything, and nothing else. */
const checked = (texts, known, file) => {
  const names = new Set(known.map(nameOf));
  const wrong = [
    ...[...names].filter((name) => !texts.get(name)).map((name) => `does not say "${name}"`),
    ...[...texts.keys()].filter((name) => !names.has(name)).map((name) => `needs no "${name}"`),
  ];
  if (wrong.length > 0) throw new Error(`${file} ${wrong.join('\n  and ')}`);
  return texts;
};

const compiled = (file, known) => {
  const text = readFileSync(path.join(source, file), 'utf8');
  return [
    { file, bytes: Buffer.from(text) },
    { file: file.replace(/po$/, 'mo'), bytes: makeMo(checked(readPo(text, file), known, file)) },
  ];
};

/** All files of the plugin, as they are uploaded. */
export const pluginFiles = (version = versionOfSources()) => {
  const texts = pluginTexts();
  const files = filesIn(source).flatMap((file) => {
    if (file.endsWith('.po')) return compiled(file, texts);
    const text = readFileSync(path.join(source, file), 'utf8');
    const isNamed = file === 'loadwise.php' || file === 'readme.txt';
    return [{ file, bytes: Buffer.from(isNamed ? text.replaceAll('0.0.0', version) : text) }];
  });
  const pot = { file: 'languages/loadwise.pot', bytes: Buffer.from(makePot(texts)) };
  const licence = { file: 'LICENSE.txt', bytes: readFileSync(path.join(root, 'LICENSE')) };
  return [...files, pot, licence].sort((a, b) => (a.file < b.file ? -1 : 1));
};

const main = () => {
  const version = versionOfSources();
  const output = path.resolve(root, process.argv[2] ?? 'build');
  const files = pluginFiles(version);
  const zip = zipOf(files, 'loadwise');
  mkdirSync(output, { recursive: true });
  const name = path.join(output, `loadwise-wordpress-${version}.zip`);
  writeFileSync(name, zip);
  const size = `${Math.round(zip.length / 1024)} KiB`;
  console.log(`WordPress plugin: ${files.length} files, ${size} in ${path.relative(root, name)}`);
};

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
