// Makes one zip of dist/, for a host's file manager. The same files give the same bytes:
//
//   node tools/lib/zip.mjs [OUTPUT_FOLDER]
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipOf } from './zip_of.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const dist = path.join(root, 'dist');
const output = path.resolve(root, process.argv[2] ?? 'build');

const { release } = JSON.parse(await readFile(path.join(dist, 'files.json'), 'utf8'));
const entries = await readdir(dist, { recursive: true, withFileTypes: true });
const files = entries
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(dist, path.join(entry.parentPath ?? entry.path, entry.name)))
  .sort();
const read = async (file) => ({ file, bytes: await readFile(path.join(dist, file)) });
const zip = zipOf(await Promise.all(files.map(read)), 'loadwise');
const name = path.join(output, `loadwise-${release}.zip`);
await mkdir(output, { recursive: true });
await writeFile(name, zip);
const size = `${Math.round(zip.length / 1024)} KiB`;
console.log(`zip: ${files.length} files, ${size} in ${path.relative(root, name)}`);
