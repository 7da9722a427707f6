// Puts the page's modules together: what its start needs, and beside that a script for each path
// that is walked later, with the parts that several share. In dist/ they lie in one folder, each by
// the name of its first module, so that a page finds the later ones under the same names whatever
// changed in them.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { minify } from 'terser';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

const nameOf = (file) => path.posix.basename(file).replace(/\.m?js$/, '');

/**
 * The name a script gets for the one that esbuild gave it.
 * @param {import('esbuild').Metafile['outputs'][string]} output
 */
const finalName = ({ entryPoint, inputs }) =>
  entryPoint ? `${nameOf(entryPoint)}.js` : `shared-${nameOf(Object.keys(inputs)[0])}.js`;

const options = {
  absWorkingDir: root,
  outdir: 'dist',
  bundle: true,
  format: /** @type {const} */ ('esm'),
  target: 'esnext',
  minify: true,
  legalComments: /** @type {const} */ ('none'),
  write: /** @type {const} */ (false),
};

const exportsOf = (text) => {
  const [, list = ''] = /export\{([^}]*)\};?\s*$/.exec(text) ?? [];
  return list
    .split(',')
    .filter(Boolean)
    .map((each) => each.split(' as ').at(-1));
};

/** Lets esbuild find files that are not written anywhere. */
const fromMemory = (texts) => ({
  name: 'memory',
  setup(build) {
    build.onResolve({ filter: /^\.\// }, ({ path: name }) => {
      const file = name.slice(2);
      return texts.has(file) ? { path: file, namespace: 'memory' } : { path: name, external: true };
    });
    build.onLoad({ filter: /.*/, namespace: 'memory' }, ({ path: file }) => ({
      contents: texts.get(file),
    }));
  },
});

/**
 * What the start needs as one script, with what Emscripten wrote for the patient's program: parts
 * that later scripts share with it are in it, and they take them from there.
 * @param {{file: string, text: string}[]} scripts
 * @param {string} glue
 */
const asOneStart = async (scripts, glue) => {
  const textOf = (name) => scripts.find(({ file }) => file === name)?.text ?? '';
  const inside = withImports(['start.js'], textOf);
  const shared = inside.filter((name) => name !== 'start.js');
  const names = new Map(
    shared.map((file, at) => [
      file,
      exportsOf(textOf(file)).map((name) => [name, `_${at}${name}`]),
    ]),
  );
  const shares = [...names].map(
    ([file, pairs]) => `export{${pairs.map((pair) => pair.join(' as ')).join()}}from"./${file}";`,
  );
  const texts = new Map(inside.map((file) => [file, textOf(file)]));
  texts.set('glue.js', `${glue};globalThis.createLoadwise??=createLoadwise;`);
  texts.set('all.js', `import"./glue.js";import"./start.js";${shares.join('')}`);
  const { outputFiles } = await build({
    ...options,
    entryPoints: ['./all.js'],
    plugins: [fromMemory(texts)],
  });
  const renamed = (text) =>
    text.replace(/import(?:\{([^}]*)\}from)?"\.\/([\w-]+\.js)"/g, (all, list, file) => {
      if (!names.has(file)) return all;
      if (!list) return 'import"./start.js"';
      const at = shared.indexOf(file);
      return `import{${list
        .split(',')
        .map((each) => `_${at}${each.includes(' as ') ? each : `${each} as ${each}`}`)
        .join()}}from"./start.js"`;
    });
  return [
    { file: 'start.js', text: outputFiles[0].text },
    ...scripts
      .filter(({ file }) => !inside.includes(file))
      .map(({ file, text }) => ({ file, text: renamed(text) })),
  ];
};

/**
 * @param {string} annexHash
 * @param {string} glue what Emscripten wrote for the patient's program
 * @returns {Promise<{file: string, bytes: Buffer}[]>}
 */
export const bundleScripts = async (annexHash, glue) => {
  const alone = await build({ ...options, entryPoints: ['web/handout/handed_out.mjs'] });
  const { outputFiles, metafile } = await build({
    ...options,
    entryPoints: ['web/start.mjs'],
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    splitting: true,
    define: { ANNEX_HASH: JSON.stringify(annexHash) },
    metafile: true,
  });
  /** @type {[from: string, to: string][]} */
  const names = Object.entries(metafile.outputs).map(([file, output]) => [
    path.posix.basename(file),
    finalName(output),
  ]);
  const renamed = (text) =>
    names.reduce((all, [from, to]) => all.replaceAll(`"./${from}"`, `"./${to}"`), text);
  const to = new Map(names);
  const scripts = outputFiles.map(({ path: file, text }) => ({
    file: /** @type {string} */ (to.get(path.basename(file))),
    text: renamed(text),
  }));
  const all = [
    ...(await asOneStart(scripts, glue)),
    { file: 'handed_out.js', text: alone.outputFiles[0].text },
  ];
  return all.map(({ file, text }) => ({ file, bytes: Buffer.from(text) }));
};

/** A script that is no module: terser leaves less of what Emscripten wrote than esbuild does. */
export const shrinkScript = async (text) => `${(await minify(text, { ecma: 2020 })).code}\n`;

/** The scripts that those import at once, themselves among them. */
export const withImports = (names, textOf) => {
  const known = new Set(names);
  for (const name of known)
    for (const [, other] of textOf(name).matchAll(/(?:from|import)\s*"\.\/([\w-]+\.js)"/g))
      known.add(other);
  return [...known];
};
