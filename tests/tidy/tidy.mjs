// Fails when a file breaks a rule of the house that no compiler checks: which room may ask which,
// that no name is there twice, how long a file and a line may be, what product code may not call,
// that no words for people stand in it, that every source is listed in a CMakeLists.txt, that every
// text that is asked for is there, and that no function is longer than a screen.
//
//   node tests/tidy/tidy.mjs [FOLDER]     the project's own folder unless told
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkLengths, measure, rowsOf, tableOf } from './lengths.mjs';
import { longFunctions } from './long_functions.mjs';
import { checkNames } from './names.mjs';
import { checkFile, checkListing } from './rules.mjs';
import { checkLanguages, checkTexts } from './texts.mjs';

const root = path.resolve(
  process.argv[2] ?? path.join(path.dirname(fileURLToPath(import.meta.url)), '../..'),
);

// Tracked files and new ones that are not ignored; without git, a walk would also read what was
// built.
const listFiles = () =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\0')
    .filter((file) => file !== '' && existsSync(path.join(root, file)));

const files = listFiles();
const read = (file) => readFileSync(path.join(root, file), 'utf8');
const functions = measure(files, read);
const problems = [
  ...files.flatMap((file) => checkFile(file, () => read(file))),
  ...checkListing(files, read),
  ...checkNames(files, read),
  ...checkTexts(files, read),
  ...checkLanguages(files, read),
  ...checkLengths(functions, longFunctions),
];

console.log(tableOf(rowsOf(functions)));
for (const { file, line, message } of problems) console.error(`${file}:${line}: ${message}`);
console.log(
  `tidy: ${files.length} files, ${problems.length} problem${problems.length === 1 ? '' : 's'}`,
);
process.exitCode = problems.length === 0 ? 0 : 1;
