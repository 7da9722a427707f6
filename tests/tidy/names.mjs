// No two headers declare a type or a value of one name in one namespace: whoever includes both has
// one too many, and whoever includes neither has a program in which two things are one.

import { stripCode } from './rules.mjs';

const type =
  /(?:^|\s|>)(?:struct|class|enum(?:\s+(?:class|struct))?)\s+(\w+)(?:\s+final)?\s*(?::[^:].*)?$/s;
const value =
  /^(?:inline\s+|static\s+)*(?:constexpr|const)\s[^=(]*?\b(\w+)\s*(?:\[[^\]]*\])?\s*(?:=|$)/s;
const alias = /^(?:template\s*<[^;]*>\s*)?using\s+(\w+)\s*=/s;

/** What a header declares outside of types and functions, with its namespace before it. */
export const namesIn = (text) => {
  const code = stripCode(text).replace(/^\s*#.*$/gm, '');
  const spaces = [];
  const names = new Set();
  let depth = 0; // within a type or a function
  let words = '';
  const take = (...patterns) => {
    const found = patterns.map((pattern) => pattern.exec(words.trim())?.[1]).find(Boolean);
    if (depth === 0 && found) names.add([...spaces, found].join('::'));
  };
  for (const letter of code) {
    const space = depth === 0 && letter === '{' && /\bnamespace\s*([\w:]*)\s*$/.exec(words);
    if (space) {
      spaces.push(space[1]);
    } else if (letter === '{') {
      take(type, value);
      depth += 1;
    } else if (letter === '}') {
      if (depth === 0) spaces.pop();
      else depth -= 1;
    } else if (letter === ';') {
      take(alias, value);
    }
    // What follows a brace within a statement belongs to nothing more that is named here.
    words = /[{};]/.test(letter) ? '' : words + letter;
  }
  return names;
};

export const checkNames = (files, read) => {
  const first = new Map();
  return files
    .filter((file) => /^src\/.*\.h$/.test(file))
    .flatMap((file) =>
      [...namesIn(read(file))].flatMap((name) => {
        if (!first.has(name)) first.set(name, file);
        const other = first.get(name);
        return other === file ? [] : [{ file, line: 1, message: `${name} is in ${other} too` }];
      }),
    );
};
