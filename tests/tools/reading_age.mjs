// How old a reader must be, by the Flesch-Kincaid grade level (Kincaid, Fishburne, Rogers and
// Chissom 1975): grade = 0.39 words a sentence + 11.8 syllables a word - 15.59. A grade of the
// American school is read at that age plus five.

const fewVowelGroups = /[aeiouy]+/g;

/** Whether "es" and "ed" after this letter are heard: "changes", "muscles", "needed". */
const isSpoken = (end, before) =>
  end.endsWith('s') ? /[cgszxlh]/.test(before) : /[dt]/.test(before);

/** Syllables of an English word: its groups of vowels, without the ends that are not spoken. */
export const syllables = (word) => {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  if (letters.length <= 3) return letters.length > 0 ? 1 : 0;
  const spoken = letters
    .replace(/([^aeiouy])(?:es|ed)$/, (end, before) => (isSpoken(end, before) ? end : before))
    .replace(/([^laeiouy])e$/, '$1')
    .replace(/([aeiouy])le$/, '$1l')
    .replace(/^y/, '');
  return Math.max(1, (spoken.match(fewVowelGroups) ?? []).length);
};

const sentencesOf = (text) =>
  text
    .split(/[.!?]+(?=\s|$)|\n+/)
    .map((sentence) => sentence.match(/[A-Za-z][A-Za-z'’-]*|\d+/g) ?? [])
    .filter((words) => words.length > 0);

/** Of several texts together; each ends a sentence. */
export const readingAge = (texts) => {
  const sentences = texts.flatMap(sentencesOf);
  const words = sentences.flat();
  if (words.length === 0) return 0;
  const spoken = words.reduce((sum, word) => sum + Math.max(1, syllables(word)), 0);
  const grade = 0.39 * (words.length / sentences.length) + 11.8 * (spoken / words.length) - 15.59;
  return grade + 5;
};
