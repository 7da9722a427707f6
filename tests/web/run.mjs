// Runs every browser test: node tests/web/run.mjs [PART OF A FILE'S NAME...]. A room is named with
// the stroke behind it: store/. dist/ must have been built.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';
import { seed } from './support/browser/chance.mjs';
import { recordRun } from './unsteady.mjs';

const folder = path.dirname(fileURLToPath(import.meta.url));
// A file that waits for what never comes is ended and named; a soak's rounds take longer.
const fileMostMs = (process.env.LOADWISE_SOAK === '1' ? 240 : 10) * 60_000;

// Long ones run only for tools/soak, or when they are named.
const parts = process.argv.slice(2);
const isNamed = (file, part) => (part.includes('/') ? file : path.basename(file)).includes(part);
const isWanted = (file) =>
  parts.length > 0
    ? parts.some((part) => isNamed(file, part))
    : process.env.LOADWISE_SOAK === '1' || !file.endsWith('.soak.test.mjs');
const files = readdirSync(folder, { encoding: 'utf8', recursive: true })
  .filter((file) => file.endsWith('.test.mjs') && isWanted(file))
  .sort()
  .map((file) => path.join(folder, file));

if (files.length === 0) {
  console.error('no browser test has that name');
  process.exit(1);
}

/** Answers the files in which something failed. */
const failing = async (some, concurrency) => {
  if (some.length === 0) return [];
  const failed = new Set();
  const results = run({ files: some, concurrency, timeout: fileMostMs });
  results.on('test:fail', ({ file, name }) => failed.add(file ?? name));
  for await (const line of results.compose(new spec())) process.stdout.write(line);
  return some.filter((file) => [...failed].some((each) => path.resolve(each) === file));
};

// What measures time has the machine to itself; the rest runs three files at a time, for each waits
// now and then.
process.env.LOADWISE_SEED ??= String(seed);
const alone = files.filter((file) => file.endsWith('.alone.test.mjs'));
const together = files.filter((file) => !alone.includes(file));
const unsteady = [...(await failing(together, 3)), ...(await failing(alone, 1))];

// With the machine to itself and the same dice, once more: what fails again is broken. What does
// not is told all the same, for it will fail some other day: in three runs of ten, and it is broken
// too.
const broken = await failing(unsteady, 1);
const passedAlone = unsteady.filter((file) => !broken.includes(file));
const nameOf = (file) => path.relative(folder, file);
// Of a few named files it would be no run like the others.
const record = path.join(folder, '../../build/unsteady.json');
const worn = parts.length > 0 ? [] : recordRun(record, passedAlone.map(nameOf));
for (const file of broken) console.log(`FAILED twice: ${nameOf(file)}`);
for (const file of passedAlone) console.log(`UNSTEADY: failed, then passed alone: ${nameOf(file)}`);
for (const file of worn) console.log(`UNSTEADY in three of the last ten runs: ${file}`);
process.exitCode = broken.length > 0 || worn.length > 0 ? 1 : 0;
