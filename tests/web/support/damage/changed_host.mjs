// A host that does not serve dist/ as it was made: its files in a folder of their own, changed on
// the way there.
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../../../../dist/', import.meta.url));

/** Writes a file anew; what is compressed of it goes. */
export const rewrite = (folder, file, change) => {
  const place = path.join(folder, file);
  const bytes = readFileSync(place);
  writeFileSync(place, change(bytes));
  for (const end of ['.br', '.gz']) rmSync(place + end, { force: true });
};

/** A copy of dist/ that `change` is done to, as long as `work` takes. */
export const withChanged = async (change, work) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'loadwise-changed-'));
  try {
    cpSync(dist, folder, { recursive: true });
    change(folder);
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const filesOf = (folder) =>
  readdirSync(folder, { encoding: 'utf8', recursive: true }).filter(
    (file) => statSync(path.join(folder, file)).isFile() && !/\.(br|gz)$/.test(file),
  );

/** An upload in text mode: each line end becomes two bytes. Bytes are not letters here. */
const asText = (bytes) => Buffer.from(bytes.toString('latin1').replace(/\r?\n/g, '\r\n'), 'latin1');

export const uploadAsText = (folder, isMeant) => {
  for (const file of filesOf(folder).filter(isMeant)) rewrite(folder, file, asText);
};
