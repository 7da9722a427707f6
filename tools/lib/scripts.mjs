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

/** @returns {Promise<{file: string, bytes: Buffer}[]>} */
export const bundleScripts = async (annexHash) => {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['web/start.mjs', 'web/handout/handed_out.mjs'],
    outdir: 'dist',
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'esnext',
    minify: true,
    legalComments: 'none',
    define: { ANNEX_HASH: JSON.stringify(annexHash) },
    metafile: true,
    write: false,
  });
  /** @type {[from: string, to: string][]} */
  const names = Object.entries(metafile.outputs).map(([file, output]) => [
    path.posix.basename(file),
    finalName(output),
  ]);
  const renamed = (text) =>
    names.reduce((all, [from, to]) => all.replaceAll(`"./${from}"`, `"./${to}"`), text);
  const to = new Map(names);
  return outputFiles.map(({ path: file, text }) => ({
    file: /** @type {string} */ (to.get(path.basename(file))),
    bytes: Buffer.from(renamed(text)),
  }));
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
