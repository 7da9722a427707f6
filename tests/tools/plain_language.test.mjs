// Every piece that a patient reads is plain in each language: school year 6 in English, 7 in
// German, "fairly easy" in Spanish. Words that no easier one stands for are in excused_words.mjs.
import assert from 'node:assert/strict';
import test from 'node:test';
import { withoutExcused } from './excused_words.mjs';
import {
  answersIn,
  guideIn,
  piecesOf,
  piecesOfAnswers,
  piecesOfGuide,
  piecesOfInterface,
  programmesIn,
} from './patient_texts.mjs';
import { readingAge } from './reading_age.mjs';
import { fernandezHuerta, schoolYear, syllablesGerman, syllablesSpanish } from './reading_ease.mjs';

/** Texts of the interface that are harder, and why no easier ones say the same. */
const harder = {
  en: {},
  de: { 'reminders.desktop.steps.0': 'names three programs' },
  es: {
    'reminders.iphone.steps.0': 'names two buttons',
    'reminders.android.steps.0': 'names a button and a folder',
    'entry.delete_session.one': 'names a page',
  },
};
const wordsLeast = 12; // fewer say nothing: one long word would decide
const worstShown = 20;

const startsSchoolAt = 5; // so that grade 1 is read at 6

/** How hard a piece is, and how hard it may be; more is harder. */
const measures = {
  en: {
    of: (texts) => readingAge(texts) - startsSchoolAt,
    most: 6,
    called: 'Flesch-Kincaid grade',
  },
  de: { of: schoolYear, most: 7, called: 'Wiener Sachtextformel' },
  es: { of: (texts) => -fernandezHuerta(texts), most: -70, called: 'minus Fernández-Huerta' },
};

const wordCount = (texts) => texts.join(' ').split(/\s+/).length;

/** A list of buttons is no text: no measure of sentences fits it. */
const sentencesOf = ({ name, texts }) => ({
  name,
  texts: texts.filter((text) => /[.?!]$/.test(text)),
});

/** The hardest first, in words. */
const tooHard = (pieces, language) => {
  const { of, most } = measures[language];
  const easy = withoutExcused(language);
  return pieces
    .filter(({ texts }) => wordCount(texts) >= wordsLeast)
    .map(({ name, texts }) => ({ name, texts, hard: of(texts.map(easy)) }))
    .filter(({ hard }) => hard > most)
    .sort((a, b) => b.hard - a.hard)
    .slice(0, worstShown)
    .map(({ name, texts, hard }) => `${hard.toFixed(1)} ${name}: ${texts.join(' | ')}`);
};

test('syllables of German and Spanish are counted as they are spoken', () => {
  const german = { Schmerz: 1, Übung: 2, heute: 2, Belastung: 3, Physiotherapie: 6, Knie: 1 };
  for (const [word, known] of Object.entries(german)) {
    assert.equal(syllablesGerman(word), known, word);
  }
  const spanish = {
    dolor: 2,
    día: 2,
    ejercicio: 4,
    pie: 1,
    despacio: 3,
    hoy: 1,
    aquí: 2,
    ruido: 2,
  };
  for (const [word, known] of Object.entries(spanish)) {
    assert.equal(syllablesSpanish(word), known, word);
  }
});

test('easy German and Spanish are told from hard', () => {
  assert.ok(schoolYear(['Heben Sie das Bein. Halten Sie es kurz.']) < 4);
  assert.ok(
    schoolYear(['Die progressive Belastungssteigerung erfordert Verlaufskontrollen.']) > 12,
  );
  assert.ok(fernandezHuerta(['Doble la rodilla. Luego baje el pie.']) > 80);
  assert.ok(fernandezHuerta(['La rehabilitación musculotendinosa precisa monitorización.']) < 30);
});

test('an excused word is taken for a short one, and no word that has it in it', () => {
  assert.equal(withoutExcused('de')('Ihre Physiotherapie-Praxis'), 'Ihre Arzt');
  assert.equal(withoutExcused('es')('médico o enfermera'), 'dolor o enfermera');
  assert.equal(withoutExcused('en')('emergencyish'), 'emergencyish');
});

for (const [language, { most, called }] of Object.entries(measures)) {
  test(`the interface is plain in ${language}: ${called} at most ${most}`, () => {
    const pieces = piecesOfInterface(language);
    const sections = pieces.filter(({ medical }) => !medical).map(sentencesOf);
    const alone = pieces.filter(({ medical, name }) => medical && !harder[language][name]);
    assert.deepEqual(tooHard(sections, language), []);
    assert.deepEqual(tooHard(alone, language), []);
  });

  test(`each text that may be harder in ${language} is there and harder`, () => {
    const names = Object.keys(harder[language]);
    const named = piecesOfInterface(language).filter(({ name }) => names.includes(name));
    assert.equal(tooHard(named, language).length, names.length);
  });

  for (const [file, answers] of answersIn(language)) {
    test(`${file} is plain: ${called} at most ${most}`, () =>
      assert.deepEqual(tooHard(piecesOfAnswers(answers), language), []));
  }

  test(`the guide is plain in ${language}: ${called} at most ${most}`, () =>
    assert.deepEqual(tooHard(piecesOfGuide(guideIn(language)[1]), language), []));

  for (const [file, programme] of programmesIn(language)) {
    test(`${file} is plain: ${called} at most ${most}`, () =>
      assert.deepEqual(tooHard(piecesOf(programme), language), []));
  }
}

const shortMost = 3;

/** Sentences end with a mark before a space, or at the end. */
const sentencesIn = (text) => text.match(/[.!?](?=\s|$)/g)?.length ?? 0;

for (const language of Object.keys(measures))
  for (const [file, programme] of programmesIn(language)) {
    test(`${file}, ${language}: the first words of a card are three sentences at most`, () => {
      const { cards: groups } = programmesIn('en').find(
        ([own]) => own.split('.')[0] === file.split('.')[0],
      )[1];
      const firsts = Object.entries(programme.cards)
        .filter(([id]) => groups[id].group !== 'help')
        .map(([id, { paragraphs = {} }]) => [id, sentencesIn(paragraphs[0] ?? '')]);
      assert.ok(firsts.length > 20);
      assert.deepEqual(
        firsts.filter(([, count]) => count === 0 || count > shortMost),
        [],
      );
    });
  }
