import assert from 'node:assert/strict';
import test from 'node:test';
import {
  answersIn,
  guideIn,
  piecesOf,
  piecesOfAnswers,
  piecesOfGuide,
  piecesOfInterface,
  programmesIn,
} from './patient_texts.mjs';
import { readingAge, syllables } from './reading_age.mjs';

const ageMost = 11;
const ageMostMedical = 14;
const wordsLeast = 12; // fewer say nothing: one long word would decide

const wordCount = (texts) => texts.join(' ').split(/\s+/).length;

/** Those that are too hard, in words. */
const tooHard = (pieces) =>
  pieces
    .filter(({ texts }) => wordCount(texts) >= wordsLeast)
    .map((piece) => ({ ...piece, most: piece.medical ? ageMostMedical : ageMost }))
    .filter(({ texts, most }) => readingAge(texts) > most)
    .map(({ name, texts, most }) => `${name}: age ${readingAge(texts).toFixed(1)}, over ${most}`);

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

test(`the interface is read at age ${ageMost}`, () =>
  assert.deepEqual(tooHard(piecesOfInterface('en')), []));

for (const [file, answers] of answersIn('en')) {
  test(`${file} is read at age ${ageMost}`, () =>
    assert.deepEqual(tooHard(piecesOfAnswers(answers)), []));
}

test(`the guide is read at age ${ageMost}`, () =>
  assert.deepEqual(tooHard(piecesOfGuide(guideIn('en')[1])), []));

for (const [file, programme] of programmesIn('en')) {
  test(`${file} is read at age ${ageMost}, ${ageMostMedical} where it is medical`, () =>
    assert.deepEqual(tooHard(piecesOf(programme)), []));
}
