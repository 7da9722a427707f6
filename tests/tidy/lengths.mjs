// How long functions are in each folder, and which are longer than a screen without a reason.

import { cpp_functions, script_functions } from './functions.mjs';

const max_lines = 45;

const readers = [
  [/\.(h|cpp)$/, cpp_functions],
  [/\.m?js$/, script_functions],
];

// The kit and the screens have each its own measure.
const folder_of = (file) => /^(src\/ui\/[^/]+|(?:src|tests|web)\/[^/]+(?=\/)|[^/]+)/.exec(file)[1];

/** Every function of the files: `{folder, file, name, line, lines}`. */
export const measure = (files, read) =>
  files.flatMap((file) => {
    const reader = readers.find(([pattern]) => pattern.test(file))?.[1];
    if (!reader) return [];
    return reader(read(file)).map((each) => ({ folder: folder_of(file), file, ...each }));
  });

const at_share = (sorted, share) => sorted[Math.floor((sorted.length - 1) * share)];

const row_of = (folder, functions) => {
  const lines = functions.map((each) => each.lines).sort((a, b) => a - b);
  const longest = [...functions].sort((a, b) => b.lines - a.lines).slice(0, 3);
  return {
    folder,
    files: new Set(functions.map(({ file }) => file)).size,
    functions: lines.length,
    median: at_share(lines, 0.5),
    p90: at_share(lines, 0.9),
    max: lines.at(-1),
    longest: longest.map((each) => `${each.name.slice(0, 30)} ${each.lines}`).join(', '),
  };
};

export const rows_of = (functions) =>
  [...new Set(functions.map(({ folder }) => folder))].sort().map((folder) =>
    row_of(
      folder,
      functions.filter((each) => each.folder === folder),
    ),
  );

export const table_of = (rows) => {
  const numbers = ['files', 'functions', 'median', 'p90', 'max'];
  const line_of = (row) => {
    const figures = numbers.map((name) => String(row[name]).padStart(9));
    return `${row.folder.padEnd(16)} ${figures.join(' ')}  ${row.longest}`;
  };
  const head = Object.fromEntries(numbers.map((name) => [name, name]));
  return [{ ...head, folder: 'folder', longest: 'longest' }, ...rows].map(line_of).join('\n');
};

/** `excepted`: rows of file, name and reason. */
export const check_lengths = (functions, excepted) => {
  const is_of = (row, { file, name }) => row[0] === file && row[1] === name;
  const long = functions.filter(({ lines }) => lines > max_lines);
  const unexplained = long
    .filter((each) => !excepted.some((row) => is_of(row, each)))
    .map(({ file, line, name, lines }) => ({
      file,
      line,
      message: `${name} has ${lines} lines, over ${max_lines}: say it in smaller ones`,
    }));
  const unneeded = excepted
    .filter((row) => !long.some((each) => is_of(row, each)))
    .map(([file, name]) => ({
      file: 'tests/tidy/long_functions.mjs',
      line: 1,
      message: `${name} of ${file} is not over ${max_lines} lines: its exception goes`,
    }));
  return [...unexplained, ...unneeded];
};
