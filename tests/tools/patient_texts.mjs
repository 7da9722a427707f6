// What a patient reads of a programme and of the interface, in pieces that are read at once: a
// card, a question with what to do, one exercise. Evidence is for whoever checks it.
import { readFileSync, readdirSync } from 'node:fs';
import { flatten } from '../tidy/texts.mjs';

export const readJson = (file) =>
  JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'));

const values = (group = {}) => Object.entries(group);

const named = (kind, group, textsOf) =>
  values(group).map(([id, each]) => ({
    name: `${kind} ${id}`,
    texts: textsOf(each).filter(Boolean),
    medical: kind === 'question' || kind === 'ask',
  }));

/** [{ name, texts, medical }]; lists of a translation are objects by number. */
export const piecesOf = (programme) => [
  ...named('', { summary: programme }, ({ summary }) => [summary]),
  {
    name: 'for whom',
    texts: [programme.intended_for, programme.not_for].filter(Boolean),
    medical: true,
  },
  ...named('pain rule', programme.pain_rules, (rule) => [rule.words]),
  ...named('question', programme.screening, (flag) => [flag.question, flag.what_to_do]),
  ...named('measure', programme.measures, ({ question }) => [question]),
  ...named('exercise', programme.exercises, (exercise) => [
    exercise.purpose,
    ...Object.values(exercise.cues ?? []),
    exercise.stop_rule,
  ]),
  ...named('stage', programme.stages, (stage) => [
    stage.purpose,
    stage.words,
    ...Object.values(stage.exit_criteria ?? {})
      .map((goal) => goal.if_held)
      .filter(Boolean),
  ]),
  ...named('track', programme.tracks, (track) => [
    track.purpose,
    track.words,
    ...Object.values(track.safety ?? []),
  ]),
  ...named('rule', programme.rules, (rule) => [rule.words]),
  ...named('case of', programme.rules, (rule) =>
    Object.values(rule.cases ?? {}).map(({ words }) => words),
  ),
  ...named('card', programme.cards, (card) => [
    card.title,
    ...Object.values(card.paragraphs ?? []),
    ...Object.values(card.points ?? []),
  ]),
];

/** [name, programme] of each shipped one in a language: its own file, or its translation. */
export const programmesIn = (language) => {
  const folder = `assets/programmes${language === 'en' ? '' : '/texts'}`;
  const ending = language === 'en' ? /^[a-z]+\.json$/ : new RegExp(`^[a-z]+\\.${language}\\.json$`);
  return readdirSync(new URL(`../../${folder}/`, import.meta.url))
    .filter((file) => ending.test(file))
    .map((file) => [file, readJson(`${folder}/${file}`)]);
};

/** What the answers beside a programme say, a piece each. */
export const piecesOfAnswers = (answers) => [
  ...named('answer', answers.answers, ({ question, answer }) => [question, answer]),
  ...named('ask', answers.ask, (line) => [line]),
  {
    name: 'words',
    texts: flatten(answers.words).map(([, text]) => text.replace(/\{\w+\}/g, 'it')),
  },
];

/** [name, answers] of each shipped programme in a language. */
export const answersIn = (language) =>
  ['pht', 'achilles'].map((id) => {
    const file = language === 'en' ? id : `texts/${id}.${language}`;
    return [`answers ${file}`, readJson(`assets/answers/${file}.json`)];
  });

/** What the guide says, a piece each. */
export const piecesOfGuide = (guide) => [
  ...named('barrier', guide.barriers, ({ name, tip }) => [name, tip]),
  ...named('cue', guide.cues, (cue) => [cue]),
  ...values(guide.programmes).flatMap(([id, { ranges }]) =>
    named(`range of ${id}`, ranges, ({ words }) => [words]),
  ),
  ...flatten(guide.words).map(([key, text]) => ({
    name: `guide ${key}`,
    texts: [text.replace(/\{\w+\}/g, 'it')],
  })),
];

/** [name, guide] in a language. */
export const guideIn = (language) => {
  const file = language === 'en' ? 'guide' : `texts/guide.${language}`;
  return [file, readJson(`assets/answers/${file}.json`)];
};

/** The texts of the interface, of the page to read without it, and of a hand-out on paper. */
const textsOfInterface = (language) => {
  const textsIn = (folder) => readJson(`assets/locales/${folder}${language}.json`).texts;
  const { sheet } = textsIn('clinic/');
  return { ...textsIn(''), ...textsIn('static/'), sheet };
};

/** One piece for each section of the interface, and one for each of its texts. */
export const piecesOfInterface = (language) => {
  const texts = textsOfInterface(language);
  const plain = ([, text]) => text.replace(/\{\w+\}/g, 'it');
  const sections = values(texts).map(([name, section]) => ({
    name,
    texts: flatten(section).map(plain),
  }));
  const alone = flatten(texts).map(([key, text]) => ({
    name: key,
    texts: [plain([key, text])],
    medical: true,
  }));
  return [...sections, ...alone];
};
