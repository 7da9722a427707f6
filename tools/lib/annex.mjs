// Splits the built module in two: what a first screen needs, and the annex, which the page loads
// when it is wanted. To the annex belongs what only its doors lead to, functions in namespaces
// called `annex`. Nothing else can call into it, so it is never missed; see src/app/model/annex.h.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

// What Emscripten's oldest and newest supported versions put into a module for every browser.
const features = [
  '--enable-mutable-globals',
  '--enable-sign-ext',
  '--enable-bulk-memory',
  '--enable-nontrapping-float-to-int',
  '--enable-multivalue',
  '--enable-reference-types',
];

// Both halves are split between their functions as they were written; afterwards each is put
// together tightly. A browser compiles functions one by one when they are first called: a third of
// them is left, and a start is that much quicker. A second time finds what the first left. Not
// --ignore-implicit-traps: it saves a kilobyte, and the program that it makes does not start.
const tightly = ['-Oz', '--always-inline-max-function-size=5', '-Oz'];

// Older Emscriptens write what is no letter of a name as a number.
const door = /^loadwise::(?:(?:\\28anonymous\\20namespace\\29|\(anonymous namespace\))::)?annex::/;
const digits = '0123456789';

/** Binaryen's own tools, from the Emscripten that built the module. */
const binaryen = (name) =>
  process.env.EMSDK ? path.join(process.env.EMSDK, 'upstream/bin', name) : name;

const run = (name, words) =>
  execFileSync(binaryen(name), words, { encoding: 'utf8', maxBuffer: 1 << 28 });

/** Who calls whom, and whom the page or a table of functions may call. */
export const readCalls = (dot) => {
  const calls = new Map();
  const roots = new Set();
  for (const line of dot.split('\n')) {
    const call = /^ *"([^"]*)" -> "([^"]*)"/.exec(line);
    if (call && digits.includes(call[1][0])) {
      if (!calls.has(call[1])) calls.set(call[1], []);
      calls.get(call[1]).push(call[2]);
    }
    const node = /^ *"(\d+)" \[style="([^"]*)"(?:, fillcolor="([^"]*)")?\];/.exec(line);
    if (node && (node[2].includes('rounded') || node[3] === 'gray')) roots.add(node[1]);
  }
  return { calls, roots };
};

const reach = (starts, calls, isClosed) => {
  const seen = new Set();
  const waiting = [...starts];
  while (waiting.length > 0) {
    const name = waiting.pop();
    if (seen.has(name) || isClosed(name)) continue;
    seen.add(name);
    waiting.push(...(calls.get(name) ?? []));
  }
  return seen;
};

/** The functions that nothing but a door leads to, doors included. */
export const behind = (doors, { calls, roots }) => {
  const before = reach(roots, calls, (name) => doors.has(name));
  const after = reach(doors, calls, () => false);
  return [...after].filter((name) => !before.has(name) && digits.includes(name[0]));
};

const countImports = (bytes) => {
  const module = new WebAssembly.Module(bytes);
  return WebAssembly.Module.imports(module).filter(({ kind }) => kind === 'function').length;
};

/** The doors, by the name that Binaryen gives a function without one: its number after imports. */
export const doorsIn = (symbols, imported) =>
  new Set(
    symbols
      .split('\n')
      .map((line) => /^(\d+):(.*)$/.exec(line))
      .filter((row) => row && door.test(row[2]))
      .map((row) => String(Number(row[1]) - imported)),
  );

/** `folder` holds loadwise.wasm and loadwise.js.symbols. */
export const splitModule = (folder) => {
  const whole = path.join(folder, 'loadwise.wasm');
  const symbols = readFileSync(path.join(folder, 'loadwise.js.symbols'), 'utf8');
  const doors = doorsIn(symbols, countImports(readFileSync(whole)));
  if (doors.size === 0) throw new Error('the module has no door to an annex');
  const work = mkdtempSync(path.join(os.tmpdir(), 'annex-'));
  try {
    const at = (name) => path.join(work, name);
    const dot = run('wasm-opt', [whole, ...features, '--print-call-graph', '-o', at('unused')]);
    const names = behind(doors, readCalls(dot));
    writeFileSync(at('names'), names.join('\n'));
    run('wasm-split', [
      whole,
      ...features,
      `--split-funcs=@${at('names')}`,
      '--import-namespace=main',
      '--placeholder-namespace=annex',
      '-o1',
      at('main'),
      '-o2',
      at('annex'),
    ]);
    const half = (name) => {
      run('wasm-opt', [at(name), ...features, ...tightly, '-o', at(`${name}.tight`)]);
      return readFileSync(at(`${name}.tight`));
    };
    return { main: half('main'), annex: half('annex') };
  } finally {
    rmSync(work, { recursive: true });
  }
};
