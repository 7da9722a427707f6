// Prints what a first visit loads, compressed with brotli, and fails when it is over the budget.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { is_first_visit } from './first_visit.mjs';

const dist = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../dist');
const budget_kilobytes = 350;
const aim_kilobytes = 280;

const group_of = (file) => {
  if (file.endsWith('.wasm')) return 'WebAssembly';
  if (file.startsWith('fonts/')) return 'fonts';
  if (file.endsWith('.json')) return 'programmes and data';
  return /\.m?js$/.test(file) ? 'scripts' : 'page, style, icons';
};

const kilobytes = (bytes) => (bytes / 1000).toFixed(1).padStart(8);

const { files } = JSON.parse(await readFile(path.join(dist, 'files.json'), 'utf8'));
const page = await readFile(path.join(dist, 'index.html'), 'utf8');
const groups = new Map();
for (const { path: file, bytes } of files) {
  if (!is_first_visit(file, page)) continue;
  const compressed = await readFile(path.join(dist, `${file}.br`)).catch(() => undefined);
  const group = groups.get(group_of(file)) ?? { files: 0, raw: 0, brotli: 0 };
  group.files += 1;
  group.raw += bytes;
  group.brotli += compressed?.length ?? bytes;
  groups.set(group_of(file), group);
}
console.log(`${'what a first visit loads'.padEnd(26)}files   raw kB  brotli kB`);
let total = 0;
for (const [name, { files: count, raw, brotli }] of groups) {
  console.log(
    `${name.padEnd(26)}${String(count).padStart(5)} ${kilobytes(raw)}   ${kilobytes(brotli)}`,
  );
  total += brotli;
}
const is_over = total > budget_kilobytes * 1000;
const verdict = `${is_over ? 'OVER' : 'within'} ${budget_kilobytes} kB (aim ${aim_kilobytes} kB)`;
console.log(`${'all of it'.padEnd(40)}   ${kilobytes(total)}   ${verdict}`);
process.exitCode = is_over ? 1 : 0;
