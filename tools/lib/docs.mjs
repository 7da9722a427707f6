// Writes the documents of docs/ that are made of something else. Run through tools/docs.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { currentHazardLog } from './hazard_log.mjs';
import { makeInstructions } from './instructions.mjs';
import { makeInstructionsDocument } from './instructions_page.mjs';
import { readLanguages } from './static_pages.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

const versionOfSources = () => {
  const text = readFileSync(path.join(root, 'CMakeLists.txt'), 'utf8');
  return /^project\(loadwise VERSION ([0-9.]+)/m.exec(text)?.[1];
};

/** Each made document as it has to be: [file, text]. */
export const madeDocuments = async () => {
  const [english] = await readLanguages();
  const instructions = makeInstructions({ ...english, version: versionOfSources() });
  return [
    ['docs/safety/hazard-log.md', currentHazardLog()],
    ['docs/instructions-for-use.md', makeInstructionsDocument(instructions)],
  ];
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    for (const [file, text] of await madeDocuments()) {
      writeFileSync(path.join(root, file), text);
      console.log(`docs: ${file} is written`);
    }
  } catch (error) {
    console.error(`docs: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}
