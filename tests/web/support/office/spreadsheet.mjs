// What a spreadsheet makes of a table that is opened by a double click: LibreOffice without its
// window, told the language of the office and where it splits a line.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

// The numbers by which the filter knows languages.
const languages = { de: 1031, es: 3082, en: 2057 };
const letters = { ';': 59, ',': 44, '\t': 9 };
const utf8 = 76;
const quote = 34;

const unescaped = (text) =>
  text
    .replace(/<text:s text:c="(\d+)"\/>/g, (_, count) => ' '.repeat(Number(count)))
    .replace(/<text:s\/>/g, ' ')
    .replace(/<text:tab\/>/g, '\t')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&amp;/g, '&');

const wordsIn = (cell) =>
  [...cell.matchAll(/<text:p>(.*?)<\/text:p>|<text:p\/>/gs)]
    .map(([, words = '']) => unescaped(words))
    .join('\n');

const attribute = (tag, name) => new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1];

/** A cell: what it is, what it holds, and its formula if it has one. */
const cellOf = (tag, inner) => ({
  type: attribute(tag, 'office:value-type') ?? 'empty',
  value: Number(attribute(tag, 'office:value')),
  words: wordsIn(inner),
  formula: attribute(tag, 'table:formula'),
});

const cellsOf = (row) =>
  [...row.matchAll(/<table:table-cell([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs)].flatMap(
    ([, tag, inner = '']) => {
      const times = Number(attribute(tag, 'table:number-columns-repeated') ?? 1);
      return Array.from({ length: Math.min(times, 200) }, () => cellOf(tag, inner));
    },
  );

const withoutEmptyEnd = (cells) => {
  const last = cells.findLastIndex(({ type }) => type !== 'empty');
  return cells.slice(0, last + 1);
};

/** The rows of a sheet that hold something. */
const rowsOf = (sheet) =>
  [...sheet.matchAll(/<table:table-row[^>]*>(.*?)<\/table:table-row>/gs)]
    .map(([, row]) => withoutEmptyEnd(cellsOf(row)))
    .filter((row) => row.length > 0);

/**
 * The cells that an office of this language sees.
 * @param {Uint8Array} bytes of the table
 * @param {{language: string, splitsAt: string[]}} office
 */
export const openedIn = (bytes, { language, splitsAt }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'loadwise-office-'));
  try {
    writeFileSync(path.join(folder, 'table.csv'), bytes);
    const separators = splitsAt.map((letter) => letters[letter]).join('/');
    const settings = [separators, quote, utf8, 1, '', languages[language], false, true];
    execFileSync(
      'soffice',
      [
        '--headless',
        `-env:UserInstallation=${pathToFileURL(folder)}/profile`,
        `--infilter=Text - txt - csv (StarCalc):${settings.join(',')}`,
        ...['--convert-to', 'fods', '--outdir', folder, path.join(folder, 'table.csv')],
      ],
      { stdio: 'ignore' },
    );
    return rowsOf(readFileSync(path.join(folder, 'table.fods'), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** The rows of a table as RFC 4180 reads it. */
export const parsedCsv = (text) => {
  const rows = [[]];
  const field = /("(?:[^"]|"")*"|[^,\r\n"]*)(,|\r\n|$)/y;
  const whole = text.replace(/^\ufeff/, '');
  while (field.lastIndex < whole.length) {
    const [, words, end] = field.exec(whole) ?? [];
    if (words === undefined) throw new Error('this is no table');
    rows.at(-1).push(words.startsWith('"') ? words.slice(1, -1).replaceAll('""', '"') : words);
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.filter((row) => row.length > 0);
};
