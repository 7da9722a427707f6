// GNU gettext's files, as far as the WordPress plugin needs them: the texts that PHP asks for, a
// template of them, a language's .po file, and the .mo file that WordPress reads.

const contextEnd = '\u0004';

/** How a text is named: by its context, if it has one, and itself. */
export const nameOf = ({ context = '', id }) => (context ? context + contextEnd + id : id);

const unescapePhp = (text) => text.replace(/\\(['\\])/g, '$1');

/** The texts that a PHP file asks for, with the line of each and the note for translators. */
export const textsOfPhp = (source, file) => {
  const asked = /\b(?:esc_html|esc_attr)?_{1,2}\(\s*'((?:[^'\\]|\\.)*)',\s*'loadwise'\s*\)/g;
  return [...source.matchAll(asked)].map((found) => {
    const before = source.slice(0, found.index);
    const [, note] = /\/\* (translators: .*) \*\/\n[^\n]*$/.exec(before) ?? [];
    const place = `${file}:${before.split('\n').length}`;
    return { id: unescapePhp(found[1]), place, note };
  });
};

/** The texts of a block's description, in the contexts in which WordPress looks for them. */
export const textsOfBlock = ({ title, description, keywords = [] }, place) => [
  { id: title, context: 'block title', place },
  { id: description, context: 'block description', place },
  ...keywords.map((id) => ({ id, context: 'block keyword', place })),
];

/** Of the same text asked for twice, one. */
export const once = (texts) => {
  const byName = new Map();
  for (const text of texts) {
    const known = byName.get(nameOf(text));
    if (known) known.places.push(text.place);
    else byName.set(nameOf(text), { ...text, places: [text.place] });
  }
  return [...byName.values()];
};

const quoted = (text) =>
  `"${text.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\t', '\\t')}"`;

const entry = ({ id, context, places, note }) =>
  [
    ...(note ? [`#. ${note}`] : []),
    ...places.map((place) => `#: ${place}`),
    ...(/%[sd]/.test(id) ? ['#, php-format'] : []),
    ...(context ? [`msgctxt ${quoted(context)}`] : []),
    `msgid ${quoted(id)}`,
    'msgstr ""',
  ].join('\n');

const head = 'Content-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n';

/** The template that translators begin with. */
export const makePot = (texts) =>
  `msgid ""\nmsgstr ""\n${head
    .trimEnd()
    .split('\n')
    .map((line) => quoted(`${line}\n`))
    .join('\n')}\n\n${texts.map(entry).join('\n\n')}\n`;

const parts = /^(msgctxt|msgid|msgstr) (.*)$/;

const unquoted = (text) => JSON.parse(text.trim());

/** A language's texts by name. A line that is none is told with its number. */
export const readPo = (source, file) => {
  const texts = new Map();
  let current = {};
  let last = '';
  const keep = () => {
    if (current.msgid) {
      const name = nameOf({ context: current.msgctxt, id: current.msgid });
      if (texts.has(name)) throw new Error(`${file}: ${current.msgid} is there twice`);
      texts.set(name, current.msgstr ?? '');
    }
    current = {};
    last = '';
  };
  for (const [at, line] of source.split('\n').entries()) {
    if (line.trim() === '') keep();
    else if (line.startsWith('#')) continue;
    else if (line.startsWith('"') && last) current[last] += unquoted(line);
    else {
      const [, name, text] = parts.exec(line) ?? [];
      if (!name) throw new Error(`${file}:${at + 1}: not a line of a .po file`);
      last = name;
      current[name] = unquoted(text);
    }
  }
  keep();
  return texts;
};

const byBytes = ([left], [right]) => Buffer.compare(Buffer.from(left), Buffer.from(right));

/** The .mo file: a table of the names, sorted, a table of the texts, and both. */
export const makeMo = (texts) => {
  const all = [['', head], ...texts].sort(byBytes);
  const headBytes = 28;
  const tableBytes = all.length * 8;
  const bytes = { names: [], texts: [] };
  const tables = { names: Buffer.alloc(tableBytes), texts: Buffer.alloc(tableBytes) };
  let place = headBytes + tableBytes * 2;
  for (const [which, column] of [
    ['names', 0],
    ['texts', 1],
  ])
    for (const [at, row] of all.entries()) {
      const text = Buffer.from(`${row[column]}\0`);
      tables[which].writeUInt32LE(text.length - 1, at * 8);
      tables[which].writeUInt32LE(place, at * 8 + 4);
      bytes[which].push(text);
      place += text.length;
    }
  const start = Buffer.alloc(headBytes);
  const numbers = [0x950412de, 0, all.length, headBytes, headBytes + tableBytes, 0, place];
  for (const [at, number] of numbers.entries()) start.writeUInt32LE(number, at * 4);
  return Buffer.concat([start, tables.names, tables.texts, ...bytes.names, ...bytes.texts]);
};
