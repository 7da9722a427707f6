// Puts the npm package of the embedding element together: dist/embed.js as a module that a server
// may import, with the types and the description in npm/loadwise-element, and packs it.
//
//   node tools/lib/npm_element.mjs [OUTPUT_FOLDER]     loadwise-element-VERSION.tgz
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { versionOfSources } from './wordpress.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** The element's script, which stands in a block, where there are elements at all. */
export const asModule = (script) => `export const tagName = 'loadwise-programme';

// On a server there is nothing to define, nor in what plays a part of a browser there.
const needed = ['HTMLElement', 'HTMLScriptElement', 'customElements', 'document'];
if (needed.every((name) => name in globalThis))
${script.slice(script.indexOf('\n{') + 1)}`;

/** The tarball in `output`, and its name. */
export const packElement = (output) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'loadwise-npm-'));
  try {
    cpSync(path.join(root, 'npm/loadwise-element'), folder, { recursive: true });
    cpSync(path.join(root, 'LICENSE'), path.join(folder, 'LICENSE'));
    const about = path.join(folder, 'package.json');
    writeFileSync(about, readFileSync(about, 'utf8').replace('0.0.0', versionOfSources()));
    const script = readFileSync(path.join(root, 'dist/embed.js'), 'utf8');
    writeFileSync(path.join(folder, 'index.js'), asModule(script));
    mkdirSync(output, { recursive: true });
    const args = ['pack', '--silent', '--ignore-scripts', '--pack-destination', output];
    return path.join(output, String(execFileSync('npm', args, { cwd: folder })).trim());
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const main = () => {
  const file = packElement(path.resolve(root, process.argv[2] ?? 'build'));
  const size = `${Math.round(readFileSync(file).length / 1024)} KiB`;
  console.log(`npm package of the element: ${size} in ${path.relative(root, file)}`);
};

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
