// The pages of plain text that lie beside the app: each programme to read, the instructions for
// use, and the page for what is not there. All of them are made of assets/.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeInstructions } from './instructions.mjs';
import { instructionsFile, makeInstructionsPage } from './instructions_page.mjs';
import { makeLostPage } from './lost_page.mjs';
import { makeProgrammePage, programmePageFile } from './programme_page.mjs';
import { makeTexts, translated } from './texts.mjs';

const assets = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../assets');
const readJson = async (file) => JSON.parse(await readFile(path.join(assets, file), 'utf8'));

// The first programme is the one that opens when none is named, the first language the one that
// pages have without a name of it.
const programmeIds = ['pht', 'achilles'];
const tags = ['en', 'de', 'es'];

const pageOf = (file, text) => ({ file, bytes: Buffer.from(text) });

const programmeIn = async (id, tag) => {
  const programme = await readJson(`programmes/${id}.json`);
  if (programme.language.split('-')[0] === tag) return programme;
  return translated(programme, await readJson(`programmes/texts/${id}.${tag}.json`));
};

/** A language: its tag and name, its texts, what speaks it, and the programmes in it. */
const readLanguage = async (tag) => {
  const [{ name, texts }, statics, ...programmes] = await Promise.all([
    readJson(`locales/${tag}.json`),
    readJson(`locales/static/${tag}.json`),
    ...programmeIds.map((id) => programmeIn(id, tag)),
  ]);
  const all = { ...texts, ...statics.texts };
  return { tag, name, texts: all, text: makeTexts(tag, all), programmes };
};

export const readLanguages = () => Promise.all(tags.map(readLanguage));

// What a browser shows that cannot run the app: each programme, in each language that it speaks,
// and a page for programmes that are not here.
const programmePages = (languages) =>
  languages.flatMap(({ tag, text, programmes }) =>
    [...programmes, null].map((programme) =>
      pageOf(
        programmePageFile(tag, languages, programme?.id ?? 'none', programmeIds),
        makeProgrammePage(programme, { tag, text, languages, programmes: programmeIds }),
      ),
    ),
  );

const instructionsPages = (languages, version) =>
  languages.map(({ tag, texts, text, programmes }) => {
    const instructions = makeInstructions({ texts, text, programmes, version });
    const files = programmeIds.map((id) => programmePageFile(tag, languages, id, programmeIds));
    return pageOf(
      instructionsFile(tag, languages),
      makeInstructionsPage(instructions, { tag, text, languages, files }),
    );
  });

/** All of them, as files of dist/, for the version of these sources. */
export const makeStaticPages = async (version) => {
  const languages = await readLanguages();
  return [
    ...programmePages(languages),
    ...instructionsPages(languages, version),
    pageOf('404.html', makeLostPage(languages)),
  ];
};
