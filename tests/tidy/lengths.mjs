// How long functions are in each folder, and which are longer than a screen without a reason.

import { cppFunctions, scriptFunctions } from './functions.mjs';

const maxLines = 45;

/** @type {[file: RegExp, functionsOf: (text: string) => object[]][]} */
const readers = [
  [/\.(h|cpp)$/, cppFunctions],
  [/\.m?js$/, scriptFunctions],
];

// The kit and the screens have each its own measure.
const folderOf = (file) => /^(src\/ui\/[^/]+|(?:src|tests|web)\/[^/]+(?=\/)|[^/]+)/.exec(file)[1];

/** Every function of the files: `{folder, file, name, line, lines}`. */
export const measure = (files, read) =>
  files.flatMap((file) => {
    const reader = readers.find(([pattern]) => pattern.test(file))?.[1];
    if (!reader) return [];
    return reader(read(file)).map((each) => ({ folder: folderOf(file), file, ...each }));
  });

const atShare = (sorted, share) => sorted[Math.floor((sorted.length - 1) * share)];

const rowOf = (folder, functions) => {
  const lines = functions.map((each) => each.lines).sort((a, b) => a - b);
  const longest = [...functions].sort((a, b) => b.lines - a.lines).slice(0, 3);
  return {
    folder,
    files: new Set(functions.map(({ file }) => file)).size,
    functions: lines.length,
    median: atShare(lines, 0.5),
    p90: atShare(lines, 0.9),
    max: lines.at(-1),
    longest: longest.map((each) => `${each.name.slice(0, 30)} ${each.lines}`).join(', '),
  };
};

export const rowsOf = (functions) =>
  [...new Set(functions.map(({ folder }) => folder))].sort().map((folder) =>
    rowOf(
      folder,
      functions.filter((each) => each.folder === folder),
    ),
  );

export const tableOf = (rows) => {
  const numbers = ['files', 'functions', 'median', 'p90', 'max'];
  const lineOf = (row) => {
    const figures = numbers.map((name) => String(row[name]).padStart(9));
    return `${row.folder.padEnd(16)} ${figures.join(' ')}  ${row.longest}`;
  };
  const head = Object.fromEntries(numbers.map((name) => [name, name]));
  return [{ ...head, folder: 'folder', longest: 'longest' }, ...rows].map(lineOf).join('\n');
};

/** `excepted`: rows of file, name and reason. */
export const checkLengths = (functions, excepted) => {
  const isOf = (row, { file, name }) => row[0] === file && row[1] === name;
  const long = functions.filter(({ lines }) => lines > maxLines);
  const unexplained = long
    .filter((each) => !excepted.some((row) => isOf(row, each)))
    .map(({ file, line, name, lines }) => ({
      file,
      line,
      message: `${name} has ${lines} lines, over ${maxLines}: say it in smaller ones`,
    }));
  const unneeded = excepted
    .filter((row) => !long.some((each) => isOf(row, each)))
    .map(([file, name]) => ({
      file: 'tests/tidy/long_functions.mjs',
      line: 1,
      message: `${name} of ${file} is not over ${maxLines} lines: its exception goes`,
    }));
  return [...unexplained, ...unneeded];
};
