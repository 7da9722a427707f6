// Makes one zip of dist/, for a host's file manager. The same files give the same bytes:
//
//   node tools/lib/zip.mjs [OUTPUT_FOLDER]
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const dist = path.join(root, 'dist');
const output = path.resolve(root, process.argv[2] ?? 'build');
// The zip format knows no time zones and no day before 1980.
const modified = new Date(1980, 0, 1);
const alreadySmall = /\.(br|gz|png)$/;

const { release } = JSON.parse(await readFile(path.join(dist, 'files.json'), 'utf8'));
const entries = await readdir(dist, { recursive: true, withFileTypes: true });
const files = entries
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(dist, path.join(entry.parentPath ?? entry.path, entry.name)))
  .sort();
/** @type {import('fflate').Zippable} */
const tree = {};
for (const file of files) {
  const bytes = new Uint8Array(await readFile(path.join(dist, file)));
  const level = alreadySmall.test(file) ? 0 : 9;
  tree[`loadwise/${file.split(path.sep).join('/')}`] = [bytes, { level, mtime: modified, os: 3 }];
}
const zip = zipSync(tree);
const name = path.join(output, `loadwise-${release}.zip`);
await mkdir(output, { recursive: true });
await writeFile(name, zip);
const size = `${Math.round(zip.length / 1024)} KiB`;
console.log(`zip: ${files.length} files, ${size} in ${path.relative(root, name)}`);
