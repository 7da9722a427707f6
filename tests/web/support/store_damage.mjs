// What can become of the files in which Chromium keeps a page's database, done to the profile of a
// browser that is not running.
import { readdirSync, statSync, truncateSync } from 'node:fs';
import path from 'node:path';

const folder_of = (profile) => {
  const all = path.join(profile, 'Default/IndexedDB');
  return path.join(
    all,
    readdirSync(all).find((name) => name.endsWith('.leveldb')),
  );
};

/** The files of the database whose names fit. */
export const store_files = (profile, pattern) => {
  const folder = folder_of(profile);
  return readdirSync(folder)
    .filter((name) => pattern.test(name))
    .map((name) => path.join(folder, name));
};

const logs = (profile) => store_files(profile, /\.log$/);
/** As a kill in the middle of a record leaves it: its start is there, its end is not. */
export const tear_log = (profile) => {
  for (const file of logs(profile)) truncateSync(file, statSync(file).size - 5);
};
