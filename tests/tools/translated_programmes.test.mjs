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
const read_json = (file) => JSON.parse(readFileSync(new URL(file, assets), 'utf8'));
const read_through = read_json('../../tests/tools/translated_programmes.json');

// Of src/format/programme/programme_translate.cpp.
const readable = new Set(
  `title condition summary intended_for not_for words question what_to_do name purpose cues
  stop_rule equipment range_of form unit safety paragraphs
  points pain_words note words_otherwise`.split(/\s+/),
);

/** [place, text] of all that a patient reads. */
const texts_of = (value, place = '', says = false) =>
  Object.entries(value).flatMap(([key, each]) => {
    const is_read = says || readable.has(key);
    if (typeof each === 'string') return is_read ? [[`${place}/${key}`, each]] : [];
    if (typeof each !== 'object' || each === null) return [];
    return texts_of(each, `${place}/${key}`, Array.isArray(each) ? is_read : key === 'labels');
  });

const leaves_of = (value, place = '') =>
  Object.entries(value).flatMap(([key, each]) =>
    typeof each === 'object' ? leaves_of(each, `${place}/${key}`) : [[`${place}/${key}`, each]],
  );

const hash_of = (texts) => createHash('sha256').update(JSON.stringify(texts)).digest('hex');

const numbers_of = (text) =>
  (text.match(/\d+(?:[.,]\d+)?/g) ?? []).map((each) => each.replace(',', '.')).sort();

const translations = readdirSync(new URL('texts/', assets)).map((file) => {
  const [id, language] = file.split('.');
  const own = read_json(`${id}.json`);
  delete own.translations;
  return { file, id, language, own: texts_of(own), said: leaves_of(read_json(`texts/${file}`)) };
});

test('each language that a programme names has its file, and each file is named', () => {
  const programmes = readdirSync(assets).filter((file) => /^[\w-]+\.json$/.test(file));
  const named = programmes.flatMap((file) => {
    const { id, translations: groups = {} } = read_json(file);
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
      ([place, text]) => `${numbers_of(text)}` !== `${numbers_of(known.get(place) ?? '')}`,
    );
    assert.deepEqual(
      other.map(([place, text]) => `${place}: ${text} | ${known.get(place)}`),
      [],
    );
  });

  test(`${file} was read through since the programme's texts changed`, () => {
    assert.equal(read_through[file], hash_of(own), `read it again: ${id}'s own texts are others`);
  });
}
