import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { flatten } from '../tidy/texts.mjs';
import { readingAge, syllables } from './reading_age.mjs';

const ageMost = 11;
const ageMostMedical = 14;
const wordsLeast = 12; // fewer say nothing: one long word would decide

const readJson = (file) =>
  JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'));
const wordCount = (texts) => texts.join(' ').split(/\s+/).length;

/** [what it is, its texts, the limit] of those that are too hard, in words. */
const tooHard = (groups) =>
  groups
    .map(([name, texts, most]) => ({ name, texts: texts.filter(Boolean), most }))
    .filter(({ texts }) => wordCount(texts) >= wordsLeast)
    .filter(({ texts, most }) => readingAge(texts) > most)
    .map(({ name, texts, most }) => `${name}: age ${readingAge(texts).toFixed(1)}, over ${most}`);

const values = (group = {}) => Object.entries(group);

/** Everything a programme says to a patient. Evidence and sources are for whoever checks it. */
const groupsOf = (programme) => [
  ['summary', [programme.summary], ageMost],
  ['for whom', [programme.intended_for, programme.not_for], ageMostMedical],
  ...values(programme.pain_rules).map(([id, rule]) => [`pain rule ${id}`, [rule.words], ageMost]),
  ...values(programme.screening).map(([id, flag]) => [
    `question ${id}`,
    [flag.question, flag.what_to_do],
    ageMostMedical,
  ]),
  ...values(programme.measures).map(([id, { question }]) => [`measure ${id}`, [question], ageMost]),
  ...values(programme.exercises).map(([id, exercise]) => [
    `exercise ${id}`,
    [exercise.purpose, ...exercise.cues, exercise.stop_rule],
    ageMost,
  ]),
  ...values(programme.stages).map(([id, stage]) => [
    `stage ${id}`,
    [stage.purpose, stage.words],
    ageMost,
  ]),
  ...values(programme.tracks).map(([id, track]) => [
    `track ${id}`,
    [track.purpose, track.words, ...(track.safety ?? [])],
    ageMost,
  ]),
  ...values(programme.rules).map(([id, rule]) => [`rule ${id}`, [rule.words], ageMost]),
  ...values(programme.cards).map(([id, card]) => [
    `card ${id}`,
    [card.title, ...(card.paragraphs ?? []), ...(card.points ?? [])],
    ageMost,
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
  assert.ok(readingAge(['The cat sat on the mat. It was fat.']) < 8);
  assert.ok(
    readingAge(['Tendinopathy rehabilitation necessitates progressive mechanical loading.']) > 16,
  );
});

test(`the interface is read at age ${ageMost}`, () => {
  const { texts } = readJson('assets/locales/en.json');
  const plain = ([, text]) => text.replace(/\{\w+\}/g, 'it');
  const sections = Object.entries(texts).map(([name, section]) => [
    name,
    flatten(section).map(plain),
    ageMost,
  ]);
  const alone = flatten(texts).map(([key, text]) => [key, [plain([key, text])], ageMostMedical]);
  assert.deepEqual(tooHard([...sections, ...alone]), []);
});

const folder = new URL('../../assets/programmes/', import.meta.url);
const isProgramme = (file) => file.endsWith('.json') && !file.endsWith('schema.json');
for (const file of readdirSync(folder).filter(isProgramme)) {
  test(`${file} is read at age ${ageMost}, ${ageMostMedical} where it is medical`, () =>
    assert.deepEqual(tooHard(groupsOf(readJson(`assets/programmes/${file}`))), []));
}
