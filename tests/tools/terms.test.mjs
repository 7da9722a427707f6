// Words of docs/terms.md that were read wrongly do not come back: a hold for a tempo, a fall for a
// landing, anyone for a doctor, a morning for its pain.
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

const misread = {
  en: [
    /\bsomeone (?:has|must|should) (?:look|check)/i,
    /\bshallow hinge\b/i,
    /\byour mornings?\b(?! pain)/i,
    /\bworst morning\b(?! pain)/i,
    /\btendon\b.*\bwarms? up\b/i,
  ],
  de: [
    /Sekunden lang (?:hoch|heben|senken|nach|zurück)/,
    /(?:Heben|Senken|Drücken|Beugen) Sie [^.,]*\d Sekunden lang/,
    /Fachperson/,
    /\bIhre Morgen\b/,
    /in Ihrer Grenze/,
    /Sätze mit \d/,
    /(?:Sprechen|reden) Sie mit Ihrer Physiotherapie(?!-Praxis)/,
    /wird (?:beim Bewegen )?(?:oft )?warm/,
    /Pfund/,
  ],
  es: [
    /\bsosten(?:er|ga|ido)/i,
    /\bpalmo\b/i,
    /\bca(?:iga|er|ída)\b/i,
    /\bprofesional\b/i,
    /\ben \d segundos\b(?<!rápido, en \d segundos)/i,
    /\bpesad[oa]s?\b/i,
    /\bdolor sordo\b/i,
    /\bsus mañanas\b(?! y sus)/i,
    /\bPeor mañana\b/i,
    /\bquédese quieto\b/i,
    /\bregistros?\b/i,
  ],
};

const wordsOf = (name, pieces) =>
  pieces.flatMap((piece) => piece.texts.map((text) => [`${name} ${piece.name}`, text]));

const everythingIn = (language) => [
  ...wordsOf('interface', piecesOfInterface(language)),
  ...programmesIn(language).flatMap(([file, programme]) => wordsOf(file, piecesOf(programme))),
  ...wordsOf('guide', piecesOfGuide(guideIn(language)[1])),
  ...answersIn(language).flatMap(([file, answers]) => wordsOf(file, piecesOfAnswers(answers))),
];

for (const [language, patterns] of Object.entries(misread)) {
  test(`nothing in ${language} says what was misread before`, () => {
    const found = everythingIn(language).filter(([, text]) =>
      patterns.some((pattern) => pattern.test(text)),
    );
    assert.deepEqual(found, []);
  });
}

test('what was misread is found', () => {
  const found = (language, text) => misread[language].some((pattern) => pattern.test(text));
  assert.ok(found('de', 'Heben Sie das Becken 3 Sekunden lang.'));
  assert.ok(!found('de', 'Halten Sie 20 Sekunden lang.'));
  assert.ok(found('es', 'Levante la cadera en 3 segundos.'));
  assert.ok(!found('es', 'Suba rápido, en 1 segundo.'));
  assert.ok(found('en', 'Worst morning of 7 days'));
});

// Whom to call is a number wherever a text says to call.
const calls = {
  en: /\b(?:call|ring)\b[^.]*\bemergency\b/i,
  de: /\bNotruf\b/,
  es: /\bemergencias\b(?! y)/,
};
const titles = /^(?:interface safety|interface safety\.now)$/;

for (const [language, pattern] of Object.entries(calls)) {
  test(`an emergency call in ${language} has its number`, () => {
    const without = everythingIn(language).filter(
      ([name, text]) => !titles.test(name) && pattern.test(text) && !text.includes('112'),
    );
    assert.deepEqual(without, []);
  });
}
