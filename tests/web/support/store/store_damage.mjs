// What can become of the files in which Chromium keeps a page's database, done to the profile of a
// browser that is not running.
import {
  closeSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';

const folderOf = (profile) => {
  const all = path.join(profile, 'Default/IndexedDB');
  return path.join(
    all,
    readdirSync(all).find((name) => name.endsWith('.leveldb')),
  );
};

/** The files of the database whose names fit. */
export const storeFiles = (profile, pattern) => {
  const folder = folderOf(profile);
  return readdirSync(folder)
    .filter((name) => pattern.test(name))
    .map((name) => path.join(folder, name));
};

const logs = (profile) => storeFiles(profile, /\.log$/);
const manifests = (profile) => storeFiles(profile, /^MANIFEST/);
const current = (profile) => storeFiles(profile, /^CURRENT$/);
const halve = (file) => truncateSync(file, statSync(file).size >> 1);
const overwrite = (file, at) => {
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.from([255, 0, 255, 1, 2, 3]), 0, 6, at);
  closeSync(handle);
};

/** As a kill in the middle of a record leaves it: its start is there, its end is not. */
export const tearLog = (profile) => {
  for (const file of logs(profile)) truncateSync(file, statSync(file).size - 5);
};

/**
 * Damage for which the browser begins an empty database: what it is, and how it is done.
 * @type {[what: string, damage: (profile: string) => void][]}
 */
export const totalDamages = [
  ['its log overwritten', (profile) => logs(profile).forEach((file) => overwrite(file, 20))],
  ['its log gone', (profile) => logs(profile).forEach(unlinkSync)],
  ['its list of files cut', (profile) => manifests(profile).forEach(halve)],
  [
    'its list of files empty',
    (profile) => manifests(profile).forEach((file) => truncateSync(file)),
  ],
  ['its first file empty', (profile) => current(profile).forEach((file) => truncateSync(file))],
  ['its folder gone', (profile) => rmSync(folderOf(profile), { recursive: true })],
];

/** The end of what was written is gone, and the browser does not notice. */
export const cutLog = (profile) => logs(profile).forEach(halve);

/** The browser cannot open the database, nor begin another. */
export const blockStore = (profile) => manifests(profile).forEach(unlinkSync);

/** The list of the origins and their space: the browser makes it anew. */
export const spoilQuotas = (profile) =>
  writeFileSync(path.join(profile, 'Default/WebStorage/QuotaManager'), Buffer.alloc(5000, 7));
