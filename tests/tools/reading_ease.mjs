// How easy German and Spanish are to read, by the measures that were made for each.
//
// German: the first Wiener Sachtextformel (Bamberger and Vanecek 1984), the school year in which a
// text is understood. Spanish: Fernández-Huerta (1959), from 0 (hardest) to 100; 70 and more is
// "fairly easy". Syllables are counted by their vowels, which is near enough for both.

/** [[word, ...], ...]; a colon ends a sentence as well: what follows it is read on its own. */
const sentencesOf = (texts) =>
  texts
    .flatMap((text) => text.split(/[.!?:;…]+(?=\s|$)|\n+/))
    .map((sentence) => sentence.match(/\p{L}[\p{L}'’-]*|\d+/gu) ?? [])
    .filter((words) => words.length > 0);

const groupsIn = (word, vowels) =>
  Math.max(1, (word.toLowerCase().normalize('NFC').match(vowels) ?? []).length);

/** "Belastung" 3, "Treue" 2: two vowels that are said as one count once. */
export const syllablesGerman = (word) => groupsIn(word, /aa|ee|oo|au|äu|eu|ei|ai|ie|[aeiouyäöü]/g);

const silentU = /(?<=q)u|(?<=g)u(?=[eéií])/gi;

/** "ejercicio" 4, "día" 2: weak vowels beside strong ones make one syllable, unless accented. */
export const syllablesSpanish = (word) =>
  groupsIn(
    word.replace(silentU, ''),
    /[iuü]?[aeoáéó][iuy](?![íú])|[iuü][aeoáéóiuíúy]|[aeiouáéíóúü]|y$/g,
  );

const share = (words, is) => (100 * words.filter(is).length) / words.length;

export const schoolYear = (texts) => {
  const sentences = sentencesOf(texts);
  const words = sentences.flat();
  return (
    0.1935 * share(words, (word) => syllablesGerman(word) >= 3) +
    (0.1672 * words.length) / sentences.length +
    0.1297 * share(words, (word) => word.length > 6) -
    0.0327 * share(words, (word) => syllablesGerman(word) === 1) -
    0.875
  );
};

export const fernandezHuerta = (texts) => {
  const sentences = sentencesOf(texts);
  const words = sentences.flat();
  const spoken = words.reduce((sum, word) => sum + syllablesSpanish(word), 0);
  return 206.84 - (60 * spoken) / words.length - (1.02 * words.length) / sentences.length;
};
