// What a patient reads of a programme is said in each language it names, and says the same.
//
// Whoever changes a programme's texts reads its translations again, changes them where they no
// longer say the same, and writes the new hash, which the failing test tells, to
// translated_programmes.json.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';

const assets = new URL('../../assets/programmes/', import.meta.url);
const readJson = (file) => JSON.parse(readFileSync(new URL(file, assets), 'utf8'));
const readThrough = readJson('../../tests/tools/translated_programmes.json');

// Of src/format/programme/programme_translate.cpp.
const readable = new Set(
  `title condition summary intended_for not_for words question what_to_do name purpose cues
  stop_rule equipment range_of form unit safety paragraphs
  points pain_words note words_otherwise if_held`.split(/\s+/),
);

/** [place, text] of all that a patient reads. */
const textsOf = (value, place = '', says = false) =>
  Object.entries(value).flatMap(([key, each]) => {
    const isRead = says || readable.has(key);
    if (typeof each === 'string') return isRead ? [[`${place}/${key}`, each]] : [];
    if (typeof each !== 'object' || each === null) return [];
    return textsOf(each, `${place}/${key}`, Array.isArray(each) ? isRead : key === 'labels');
  });

const leavesOf = (value, place = '') =>
  Object.entries(value).flatMap(([key, each]) =>
    typeof each === 'object' ? leavesOf(each, `${place}/${key}`) : [[`${place}/${key}`, each]],
  );

const hashOf = (texts) => createHash('sha256').update(JSON.stringify(texts)).digest('hex');

// Whom to call in an emergency is each language's own; that a text says it is not.
const emergencyNumber = /\b(?:112|999)\b/g;

const numbersOf = (text) => {
  const numbers = text.replace(emergencyNumber, '').match(/\d+(?:[.,]\d+)?/g) ?? [];
  const calls = text.match(emergencyNumber) ? ['an emergency number'] : [];
  return [...numbers.map((each) => each.replace(',', '.')).sort(), ...calls];
};

const translations = readdirSync(new URL('texts/', assets)).map((file) => {
  const [id, language] = file.split('.');
  const own = readJson(`${id}.json`);
  delete own.translations;
  return { file, id, language, own: textsOf(own), said: leavesOf(readJson(`texts/${file}`)) };
});

test('each language that a programme names has its file, and each file is named', () => {
  const programmes = readdirSync(assets).filter((file) => /^[\w-]+\.json$/.test(file));
  const named = programmes.flatMap((file) => {
    const { id, translations: groups = {} } = readJson(file);
    return Object.keys(groups).map((language) => `${id}.${language}.json`);
  });
  assert.deepEqual(named.sort(), translations.map(({ file }) => file).sort());
  assert.ok(named.length >= 4);
});

for (const { file, id, own, said } of translations) {
  test(`${file} says every text, and no other`, () => {
    assert.deepEqual(said.map(([place]) => place).sort(), own.map(([place]) => place).sort());
  });

  test(`${file} has the same numbers as the programme`, () => {
    const known = new Map(said);
    const other = own.filter(
      ([place, text]) => `${numbersOf(text)}` !== `${numbersOf(known.get(place) ?? '')}`,
    );
    assert.deepEqual(
      other.map(([place, text]) => `${place}: ${text} | ${known.get(place)}`),
      [],
    );
  });

  test(`${file} was read through since the programme's texts changed`, () => {
    assert.equal(readThrough[file], hashOf(own), `read it again: ${id}'s own texts are others`);
  });
}
