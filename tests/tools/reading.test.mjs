import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { flatten } from '../tidy/texts.mjs';
import { reading_age, syllables } from './reading_age.mjs';

const age_most = 11;
const age_most_medical = 14;
const words_least = 12; // fewer say nothing: one long word would decide

const read_json = (file) =>
  JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'));
const word_count = (texts) => texts.join(' ').split(/\s+/).length;

/** [what it is, its texts, the limit] of those that are too hard, in words. */
const too_hard = (groups) =>
  groups
    .map(([name, texts, most]) => ({ name, texts: texts.filter(Boolean), most }))
    .filter(({ texts }) => word_count(texts) >= words_least)
    .filter(({ texts, most }) => reading_age(texts) > most)
    .map(({ name, texts, most }) => `${name}: age ${reading_age(texts).toFixed(1)}, over ${most}`);

const values = (group = {}) => Object.entries(group);

/** Everything a programme says to a patient. Evidence and sources are for whoever checks it. */
const groups_of = (programme) => [
  ['summary', [programme.summary], age_most],
  ['for whom', [programme.intended_for, programme.not_for], age_most_medical],
  ...values(programme.pain_rules).map(([id, rule]) => [`pain rule ${id}`, [rule.words], age_most]),
  ...values(programme.screening).map(([id, flag]) => [
    `question ${id}`,
    [flag.question, flag.what_to_do],
    age_most_medical,
  ]),
  ...values(programme.measures).map(([id, { question }]) => [
    `measure ${id}`,
    [question],
    age_most,
  ]),
  ...values(programme.exercises).map(([id, exercise]) => [
    `exercise ${id}`,
    [exercise.purpose, ...exercise.cues, exercise.stop_rule],
    age_most,
  ]),
  ...values(programme.stages).map(([id, stage]) => [
    `stage ${id}`,
    [stage.purpose, stage.words],
    age_most,
  ]),
  ...values(programme.tracks).map(([id, track]) => [
    `track ${id}`,
    [track.purpose, track.words, ...(track.safety ?? [])],
    age_most,
  ]),
  ...values(programme.rules).map(([id, rule]) => [`rule ${id}`, [rule.words], age_most]),
  ...values(programme.cards).map(([id, card]) => [
    `card ${id}`,
    [card.title, ...(card.paragraphs ?? []), ...(card.points ?? [])],
    age_most,
  ]),
];

test('syllables are counted as they are spoken', () => {
  const known = {
    pain: 1,
    needed: 2,
    stopped: 1,
    changes: 2,
    muscles: 2,
    little: 2,
    exercise: 3,
    tendon: 2,
    programme: 2,
    usual: 2,
    morning: 2,
    be: 1,
    physiotherapist: 6,
  };
  for (const [word, count] of Object.entries(known)) {
    const found = syllables(word);
    assert.ok(Math.abs(found - count) <= (count > 4 ? 1 : 0), `${word}: ${found}`);
  }
});

test('easy words are read young, hard ones are not', () => {
  assert.ok(reading_age(['The cat sat on the mat. It was fat.']) < 8);
  assert.ok(
    reading_age(['Tendinopathy rehabilitation necessitates progressive mechanical loading.']) > 16,
  );
});

test(`the interface is read at age ${age_most}`, () => {
  const { texts } = read_json('assets/locales/en.json');
  const plain = ([, text]) => text.replace(/\{\w+\}/g, 'it');
  const sections = Object.entries(texts).map(([name, section]) => [
    name,
    flatten(section).map(plain),
    age_most,
  ]);
  const alone = flatten(texts).map(([key, text]) => [key, [plain([key, text])], age_most_medical]);
  assert.deepEqual(too_hard([...sections, ...alone]), []);
});

const folder = new URL('../../assets/programmes/', import.meta.url);
const is_programme = (file) => file.endsWith('.json') && !file.endsWith('schema.json');
for (const file of readdirSync(folder).filter(is_programme)) {
  test(`${file} is read at age ${age_most}, ${age_most_medical} where it is medical`, () =>
    assert.deepEqual(too_hard(groups_of(read_json(`assets/programmes/${file}`))), []));
}
