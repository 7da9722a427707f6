// Prints what a first visit loads until its screen is the program's, compressed with brotli, and
// fails when it is over the budget; and what comes behind it.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isBehindFirst, isFirstVisit } from './first_visit.mjs';

const dist = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../dist');
const budgetKilobytes = 290;
const aimKilobytes = 280;

const groupOf = (file) => {
  if (file.endsWith('.wasm')) return 'WebAssembly';
  if (file.startsWith('fonts/')) return 'fonts';
  if (file.endsWith('.json')) return 'programmes and data';
  return /\.m?js$/.test(file) ? 'scripts' : 'page, style, icons';
};

const kilobytes = (bytes) => (bytes / 1000).toFixed(1).padStart(8);

const { files } = JSON.parse(await readFile(path.join(dist, 'files.json'), 'utf8'));
const page = await readFile(path.join(dist, 'index.html'), 'utf8');
const groups = new Map();
let behind = 0;
for (const { path: file, bytes } of files) {
  const compressed = await readFile(path.join(dist, `${file}.br`)).catch(() => undefined);
  if (isBehindFirst(file)) behind += compressed?.length ?? bytes;
  if (!isFirstVisit(file, page)) continue;
  const group = groups.get(groupOf(file)) ?? { files: 0, raw: 0, brotli: 0 };
  group.files += 1;
  group.raw += bytes;
  group.brotli += compressed?.length ?? bytes;
  groups.set(groupOf(file), group);
}
console.log(`${'what a first visit loads'.padEnd(26)}files   raw kB  brotli kB`);
let total = 0;
for (const [name, { files: count, raw, brotli }] of groups) {
  console.log(
    `${name.padEnd(26)}${String(count).padStart(5)} ${kilobytes(raw)}   ${kilobytes(brotli)}`,
  );
  total += brotli;
}
const isOver = total > budgetKilobytes * 1000;
const verdict = `${isOver ? 'OVER' : 'within'} ${budgetKilobytes} kB (aim ${aimKilobytes} kB)`;
console.log(`${'all of it'.padEnd(40)}   ${kilobytes(total)}   ${verdict}`);
console.log(`${'behind the first screen'.padEnd(40)}   ${kilobytes(behind)}`);
process.exitCode = isOver ? 1 : 0;
