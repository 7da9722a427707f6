// The instructions for use say every warning sign of every programme, call buttons by the names
// that they have in the app, and are a page of their own in each language.
import assert from 'node:assert/strict';
import test from 'node:test';
import { makeInstructions } from '../../tools/lib/instructions.mjs';
import {
  instructionsFile,
  makeInstructionsDocument,
  makeInstructionsPage,
} from '../../tools/lib/instructions_page.mjs';
import { isFirstVisit, isKeptOffline } from '../../tools/lib/first_visit.mjs';
import { signsIn } from '../../tools/lib/page_parts.mjs';
import { makeStaticPages, readLanguages } from '../../tools/lib/static_pages.mjs';

const languages = await readLanguages();
const pages = await makeStaticPages('1.2.3');
const pageIn = (tag) => {
  const name = instructionsFile(tag, languages);
  const found = pages.find(({ file }) => file === name);
  return found?.bytes.toString('utf8') ?? '';
};
const plain = (html) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

for (const { tag, text, programmes } of languages) {
  test(`${tag}: every sign of every programme is there, with what to do`, () => {
    const page = plain(pageIn(tag));
    const said = programmes.flatMap(({ screening }) => Object.values(screening));
    assert.ok(said.length > 15);
    const instructionsOf = (question) =>
      said.filter((each) => each.question === question).map((each) => each.what_to_do);
    for (const { question } of said) {
      const { lead, signs } = signsIn(question);
      for (const words of [lead, ...signs]) assert.ok(page.includes(words), words);
      const some = instructionsOf(question).some((words) => page.includes(words));
      assert.ok(some, `what to do: ${question}`);
    }
    for (const { intended_for: intendedFor, not_for: notFor } of programmes)
      for (const words of [intendedFor, notFor]) assert.ok(page.includes(words), words);
  });

  test(`${tag}: what is to be pressed is called as in the app`, () => {
    const page = plain(pageIn(tag));
    const keys = ['backup.save', 'deletion.title', 'import.title', 'session.hurts', 'offer.why'];
    for (const key of keys) assert.ok(page.includes(text(key)), key);
    assert.doesNotMatch(page, /[{}]|undefined/);
  });

  test(`${tag}: it names its version, and leads to every part and every programme`, () => {
    const page = pageIn(tag);
    assert.ok(page.includes('1.2.3'));
    assert.ok(page.includes(`<html lang="${tag}">`));
    const names = new Set(pages.map(({ file }) => file));
    for (const [, href] of page.matchAll(/ href="([^"]+)"/g)) {
      if (href.startsWith('#')) assert.ok(page.includes(`id="${href.slice(1)}"`), href);
      else if (/\.html$/.test(href)) assert.ok(names.has(href), href);
    }
    for (const id of ['pht', 'achilles']) {
      const toRead = id === 'pht' ? 'programme' : `programme-${id}`;
      assert.match(page, new RegExp(`href="${toRead}(\\.${tag})?\\.html"`));
    }
  });
}

test('the pages of programmes lead there, each in its language', () => {
  const programmes = pages.filter(({ file }) => file.startsWith('programme'));
  assert.equal(programmes.length, 9);
  for (const { file, bytes } of programmes) {
    const ending = /(\.[a-z]+)?\.html$/.exec(file)?.[0];
    assert.ok(bytes.toString('utf8').includes(`href="instructions${ending}"`), file);
  }
});

test('the app leads there, in each language', () => {
  for (const { tag, text } of languages)
    assert.equal(text('about.instructions_file'), instructionsFile(tag, languages));
});

test('nobody loads them on a first visit, and they are there without a network', () => {
  for (const { tag } of languages) {
    const file = instructionsFile(tag, languages);
    assert.equal(isFirstVisit(file, ''), false, file);
    assert.equal(isKeptOffline(file), true, file);
  }
  assert.equal(isFirstVisit('handing-out.txt', ''), false);
  assert.equal(isKeptOffline('handing-out.txt'), false);
});

const [english] = languages;

test('a name that the app does not have is an error, not a gap', () => {
  const texts = structuredClone(english.texts);
  texts.instructions.parts.daily.points[0] = 'Press “{nothing}”.';
  assert.throws(
    () => makeInstructions({ ...english, texts, version: '1' }),
    /the instructions have no "nothing"/,
  );
});

test('no word of a programme becomes markup', () => {
  const [first, ...others] = structuredClone(english.programmes);
  first.title = '<script>alert(1)</script>';
  const [sign] = Object.values(first.screening);
  sign.question = '<img src=x onerror=alert(1)>';
  const hostile = { ...english, programmes: [first, ...others], version: '1' };
  const page = makeInstructionsPage(makeInstructions(hostile), {
    ...english,
    languages,
    files: ['a.html', 'b.html'],
  });
  assert.doesNotMatch(page, /<script|<img/);
});

test('the document says the same as the page', () => {
  const instructions = makeInstructions({ ...english, version: '1.2.3' });
  const text = makeInstructionsDocument(instructions).replace(/[*#]|^- |^\d+\. /gm, '');
  for (const { title, words, points } of instructions.parts)
    for (const each of [title, ...words, ...points]) assert.ok(text.includes(each), each);
  assert.ok(text.includes('Trouble holding or passing urine or stool.'));
});
