// The rules that tidy.mjs applies. Each takes a file's path and text and answers with problems;
// none reads the disk.

import path from 'node:path';
import { checkRooms, includesOf } from './rooms.mjs';

const maxColumns = 100;
const maxLines = 500;

// What a layer may include from the system; what it may include of ours is in rooms.mjs.
const pureHeaders = new Set(
  `algorithm array bit charconv chrono cmath compare concepts cstddef cstdint cstdlib functional
   initializer_list iterator limits map memory numbers numeric optional ranges set span string
   string_view tuple type_traits unordered_map unordered_set utility variant vector`.split(/\s+/),
);
const heavyHeaders =
  /^(iostream|fstream|sstream|filesystem|random|regex|locale|thread|mutex|future|iomanip)$/;

const layers = {
  'src/base/': { system: new Set([...pureHeaders, 'cstdio']) },
  'src/drawing/': { system: pureHeaders },
  'src/engine/': { system: pureHeaders },
  'src/figure/': { system: pureHeaders },
  'src/app/': { system: pureHeaders },
  'src/format/': {
    forbids: /imgui|emscripten|^GL/,
  },
  'src/ui/': {
    forbids: /nlohmann|emscripten|^GL/,
  },
  'src/effects/': {
    forbids: /imgui|emscripten/,
  },
};

const codeFile = /\.(h|cpp)$/;
const unwrapped = /\.(md|txt|svg|html|json|webmanifest)$/;
const textFile =
  /\.(h|cpp|mjs|js|css|html|sh|cmake|json|md|txt)$|^tools\/[^.]+$|^\.(ci\/run|[a-z-]+)$/;
const generated =
  /(^|\/)package-lock\.json$|^tests\/golden\/|^assets\/|fixtures\/|^LICENSE$|^THIRD-PARTY-NOTICES/;

const strings = /R"([^(\s]*)\([\s\S]*?\)\1"|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])+'/;
const comments = /\/\/[^\n]*|\/\*[\s\S]*?\*\//;
const stringsAndComments = new RegExp(`${strings.source}|${comments.source}`, 'g');

// Blanks out comments, and string contents unless asked not to, keeping every line where it is.
export const stripCode = (text) => {
  const blank = (match) => match.replace(/[^\n]/g, ' ');
  return text.replace(stringsAndComments, (match) => {
    if (match.startsWith('//') || match.startsWith('/*')) return blank(match);
    return match[0] + blank(match.slice(1, -1)) + match.at(-1);
  });
};

const linesMatching = (file, text, pattern, message) =>
  text.split('\n').flatMap((line, index) => {
    const found = pattern.exec(line);
    return found ? [{ file, line: index + 1, message: message(found) }] : [];
  });

const checkSize = (file, text) => {
  const lines = text.split('\n');
  const problems =
    lines.length - 1 > maxLines
      ? [
          {
            file,
            line: lines.length,
            message: `${lines.length - 1} lines, over ${maxLines}: split the file`,
          },
        ]
      : [];
  if (unwrapped.test(file)) return problems;
  lines.forEach((line, index) => {
    const columns = [...line].length;
    // An address cannot be broken.
    if (columns > maxColumns && !/https?:\/\/\S{60,}/.test(line)) {
      problems.push({ file, line: index + 1, message: `${columns} columns, over ${maxColumns}` });
    }
  });
  return problems;
};

const checkWords = (file, text) => [
  ...linesMatching(
    file,
    text,
    /\b(TODO|FIXME|XXX)\b(?!\(#\d+\))/,
    ([, word]) => `${word} without a number: write ${word}(#12)`,
  ),
  ...linesMatching(file, text, /[ \t]$/, () => 'space at the end of the line'),
  ...linesMatching(
    file,
    text,
    /(^|[\s"'(=])\/(work|home|Users|root)\/\w/,
    () => 'a path of one machine',
  ),
  ...linesMatching(
    file,
    text,
    /registry\.npmjs|deb\.debian\.org|registry\.yarnpkg|pypi\.org/,
    () => 'the host name of a package registry',
  ),
];

// A header of format's may name the type; what reads and writes it stays in the .cpp files: those
// of format, and those that make texts of the app's own values.
const mayNameJson = (file, header) =>
  /^src\/(format|effects\/storage)\/.+\.cpp$/.test(file) ||
  (file.startsWith('src/format/') && header === 'nlohmann/json_fwd.hpp');

const checkIncludes = (file, text, layer) =>
  includesOf(text).flatMap(({ line, system, header }) => {
    const problem = (message) => [{ file, line, message }];
    if (system && heavyHeaders.test(header) && !file.startsWith('src/cli/'))
      return problem(`<${header}> is too heavy for product code`);
    if (layer?.system && system && !layer.system.has(header))
      return problem(`<${header}> is not on this layer's list`);
    if (layer?.forbids?.test(header)) return problem(`${header} does not belong in this layer`);
    if (/nlohmann/.test(header) && !mayNameJson(file, header))
      return problem('JSON is read and written in .cpp files of format and effects/storage only');
    if (/^emscripten/.test(header) && !file.startsWith('src/platform/'))
      return problem('Emscripten is spoken to in src/platform only');
    if (/imgui/.test(header) && !/^src\/(ui|platform)\//.test(file))
      return problem('Dear ImGui is used in src/ui and src/platform only');
    return [];
  });

const forbiddenCalls = [
  [/\bthrow\b/, 'throw: product code is built without exceptions'],
  [/\b(try|catch)\b\s*[({]/, 'try or catch: product code is built without exceptions'],
  [/\.at\(/, '.at() aborts on bad data: look the element up'],
  [/\bstd::sto(i|l|ll|ul|ull|f|d|ld)\b/, 'std::sto… throws: use std::from_chars'],
  [/\bstd::get\s*</, 'std::get<> throws: use std::get_if or std::visit'],
];
const forbiddenInPureCode = [
  [
    /(_clock\s*::\s*now|\btime\s*\(\s*(nullptr|NULL|0)\s*\)|\bgetenv\b|\brand\s*\()/,
    'asks the machine: the day is an argument here',
  ],
  [
    /^static (?!(const\b|constexpr\b|_assert|inline constexpr\b))[^()]*(=|;)/,
    'mutable static data',
  ],
];

const checkCode = (file, text) => {
  const layerName = Object.keys(layers).find((folder) => file.startsWith(folder));
  const code = stripCode(text);
  const pure = /^src\/(base|drawing|engine|app)\//.test(file);
  const patterns = [...forbiddenCalls, ...(pure ? forbiddenInPureCode : [])];
  const problems = patterns.flatMap(([pattern, message]) =>
    linesMatching(file, code, pattern, () => message),
  );
  if (file.startsWith('src/ui/') && !file.startsWith('src/ui/kit/')) {
    problems.push(
      ...linesMatching(
        file,
        code,
        /\bImGui::/,
        () => 'a screen draws through the kit, never through ImGui:: itself',
      ),
    );
  }
  return [...problems, ...checkIncludes(file, text, layers[layerName])];
};

// Where words for people would stand if they stood in the code. They come from a file of texts;
// names are the same in every language.
const speaks = /^src\/(app|effects|platform|ui)\/|^src\/[a-z_]+\.cpp$/;
const listOfLanguages = 'src/app/words/languages.h';
const isName = (words) => /^Loadwise\W*$/.test(words);
// A capital and a word, a word alone with a capital, three small words in a row, or a full stop.
// What keys, style sheets and file names look like is none of that.
const sentences = [
  /^\W*[A-Z]\w* \S*[a-z]/,
  /^[A-Z][a-z]{2,}\W*$/,
  /(^| )[a-z']+,? [a-z']+,? [a-z']+\b(?!-)/,
  / .*[a-z]{2,}[.!?…]/,
];

const checkLiterals = (file, text) => {
  if (!speaks.test(file) || file === listOfLanguages) return [];
  return [...text.matchAll(stringsAndComments)]
    .filter(([literal]) => literal.startsWith('"'))
    .map(({ 0: literal, index }) => ({ words: literal.slice(1, -1), index }))
    .filter(({ words }) => sentences.some((each) => each.test(words)) && !isName(words))
    .map(({ words, index }) => ({
      file,
      line: text.slice(0, index).split('\n').length,
      message: `words in the code: "${words}" belongs in assets/locales`,
    }));
};

export const checkFile = (file, read) => {
  if (!textFile.test(file) || generated.test(file)) return [];
  const text = read();
  const rulesThemselves = file.startsWith('tests/tidy/');
  return [
    ...checkSize(file, text),
    ...(rulesThemselves ? [] : checkWords(file, text)),
    ...(codeFile.test(file) && file.startsWith('src/')
      ? [...checkCode(file, text), ...checkLiterals(file, text)]
      : []),
  ];
};

// The sources that a CMakeLists.txt names, each by its path from the project's folder.
const sourcesNamedIn = (list, text) =>
  [...text.matchAll(/[\w./-]+\.cpp\b/g)].map(([name]) =>
    path.posix.join(path.posix.dirname(list), name),
  );

// Every .cpp is named in a CMakeLists.txt; every local include names a file of a room that may be
// asked.
export const checkListing = (files, read) => {
  const lists = files.filter((file) => file.endsWith('CMakeLists.txt'));
  const listed = new Set(lists.flatMap((list) => sourcesNamedIn(list, read(list))));
  const sources = files.filter((file) => /^(src|tests)\/.*\.cpp$/.test(file));
  const unlisted = sources
    .filter((file) => !listed.has(file))
    .map((file) => ({ file, line: 1, message: 'not listed in a CMakeLists.txt' }));
  return [...unlisted, ...checkRooms(files, read)];
};
