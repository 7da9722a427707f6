// The rooms of the house, and who may ask whom: by an include, or by an import of the page's
// modules. Takes paths and texts and answers with problems; reads no disk.

import path from 'node:path';

// From the ground up. A layer asks itself and those it names, all of which stand before it. The
// rooms of a layer stand in the same order: each asks itself and those before it. What lies in the
// layer's own folder is the room `.`.
export const layers = {
  'src/base': { asks: [] },
  'src/drawing': { asks: ['src/base'] },
  'src/engine': {
    asks: ['src/base'],
    rooms: ['programme', 'log', 'state', 'replay', 'plan', 'advice', '.'],
  },
  'src/figure': { asks: ['src/base', 'src/drawing', 'src/engine'] },
  'src/format': {
    asks: ['src/base', 'src/engine', 'src/figure'],
    rooms: ['json', '.', 'programme', 'answers', 'handout', 'log', 'export'],
  },
  'src/app': {
    asks: ['src/base', 'src/engine', 'src/figure'],
    rooms: [
      ...['words', 'model', 'log', 'aloud', 'session', 'today', 'history', 'progress', 'answers'],
      ...['records', 'handout', 'desk', 'update'],
    ],
  },
  'src/ui/imgui': { asks: [] },
  'src/ui/kit': { asks: ['src/base', 'src/drawing', 'src/ui/imgui'] },
  'src/ui/screens': {
    asks: ['src/base', 'src/drawing', 'src/engine', 'src/figure', 'src/app', 'src/ui/kit'],
    rooms: [
      ...['.', 'progress', 'answers', 'session', 'today', 'history', 'records', 'handout', 'desk'],
    ],
  },
  'src/platform': { asks: ['src/base', 'src/drawing'] },
  'src/effects': {
    asks: [
      ...['src/base', 'src/drawing', 'src/engine', 'src/figure', 'src/format', 'src/app'],
      ...['src/ui/kit', 'src/ui/screens'],
    ],
    rooms: ['storage', '.'],
  },
  'src/cli': { asks: ['src/base', 'src/engine', 'src/figure', 'src/format'] },
  src: { asks: ['src/app', 'src/ui/kit', 'src/platform', 'src/effects'] },
  web: { asks: [], rooms: ['mirror', 'store', 'files', 'handout', 'host', 'senses', '.'] },
  'tests/web/support': {
    asks: ['web'],
    rooms: ['browser', 'store', 'person', 'damage', 'office', 'pictures', 'audit', 'reader'],
  },
};

export const includesOf = (text) =>
  text.split('\n').flatMap((line, index) => {
    const found = /^\s*#\s*include\s*([<"])([^>"]+)[>"]/.exec(line);
    return found ? [{ line: index + 1, system: found[1] === '<', header: found[2] }] : [];
  });

/** What a module imports, at once or when it is wanted; what only comments name does not count. */
const importsOf = (text) => {
  const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, (all) => all.replace(/[^\n]/g, ' '));
  const found = code.matchAll(/\b(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g);
  return [...found].map(({ 1: name, index }) => ({
    line: code.slice(0, index).split('\n').length,
    name,
  }));
};

const byLength = Object.keys(layers).sort((one, other) => other.length - one.length);

/** {layer, room} of a file; nothing when it is of no layer. */
export const roomOf = (file) => {
  const layer = byLength.find((each) => file.startsWith(`${each}/`));
  return layer && { layer, room: path.posix.dirname(file.slice(layer.length + 1)) };
};

const roomsOf = ({ layer }) => layers[layer].rooms ?? ['.'];
const short = (name) => name.replace(/^src\//, '');
const nameOf = ({ layer, room }) => short(room === '.' ? layer : `${layer}/${room}`);

/** What is wrong when `from` asks `to`; nothing when it may. */
const wrongWay = (from, to) => {
  const own = roomOf(from);
  const other = roomOf(to);
  if (!own || !other) return undefined;
  if (own.layer !== other.layer) {
    return layers[own.layer].asks.includes(other.layer)
      ? undefined
      : `${short(own.layer)} may not include ${short(to)} of ${short(other.layer)}`;
  }
  const order = roomsOf(own);
  return order.indexOf(other.room) > order.indexOf(own.room)
    ? `${nameOf(own)} may not include ${short(to)}: it is in a room above`
    : undefined;
};

/** The files that a file asks: [{line, to}], `to` missing when no file has that name. */
const askedBy = (file, read, known) => {
  if (/\.m?js$/.test(file)) {
    const folder = path.posix.dirname(file);
    return importsOf(read(file))
      .map(({ line, name }) => ({ line, name, to: path.posix.join(folder, name) }))
      .filter(({ to }) => known.has(to));
  }
  const roots = file.startsWith('tests/') ? ['src', 'tests'] : ['src'];
  return includesOf(read(file))
    .filter(({ system }) => !system)
    .map(({ line, header }) => ({
      line,
      name: header,
      to: roots.map((root) => `${root}/${header}`).find((each) => known.has(each)),
    }));
};

const isAsking = (file) =>
  /^(src|tests)\/.*\.(h|cpp)$/.test(file) || /^(web|tests\/web)\/.*\.m?js$/.test(file);

const noRoom = (file) => {
  const own = roomOf(file);
  const hasRoom = !own || roomsOf(own).includes(own.room);
  return hasRoom ? [] : [{ file, line: 1, message: 'a room that tests/tidy/rooms.mjs lists not' }];
};

const checkWays = (file, asked) =>
  asked.flatMap(({ line, name, to }) => {
    const message = to
      ? wrongWay(file, to)
      : `no header "${name}": an include names the room, from src/ on`;
    return message ? [{ file, line, message }] : [];
  });

/** Headers and modules that lead back to themselves. */
const checkCircles = (ways) => {
  const done = new Set();
  const problems = [];
  const follow = (file, trail) => {
    if (trail.includes(file)) {
      const circle = [...trail.slice(trail.indexOf(file)), file].map(short).join(' > ');
      problems.push({ file, line: 1, message: `goes in a circle: ${circle}` });
    } else if (!done.has(file)) {
      for (const { to } of ways.get(file) ?? []) if (to) follow(to, [...trail, file]);
      done.add(file);
    }
  };
  for (const file of ways.keys()) follow(file, []);
  return problems;
};

export const checkRooms = (files, read) => {
  const known = new Set(files);
  const ways = new Map(files.filter(isAsking).map((file) => [file, askedBy(file, read, known)]));
  return [
    ...files.filter((file) => /\.(h|cpp|m?js)$/.test(file)).flatMap(noRoom),
    ...[...ways].flatMap(([file, asked]) => checkWays(file, asked)),
    ...checkCircles(ways),
  ];
};
