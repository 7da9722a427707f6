// A zip of files in one folder. The same files give the same bytes.
import { zipSync } from 'fflate';

// The zip format knows no time zones and no day before 1980.
const modified = new Date(1980, 0, 1);
const alreadySmall = /\.(br|gz|png)$/;

/**
 * @param {{file: string, bytes: Uint8Array}[]} files with strokes of this system's kind
 * @param {string} folder that all of them are in
 */
export const zipOf = (files, folder) => {
  /** @type {import('fflate').Zippable} */
  const tree = {};
  for (const { file, bytes } of files) {
    const level = alreadySmall.test(file) ? 0 : 9;
    const name = `${folder}/${file.replaceAll('\\', '/')}`;
    tree[name] = [new Uint8Array(bytes), { level, mtime: modified, os: 3 }];
  }
  return zipSync(tree);
};
