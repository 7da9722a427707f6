// Words that a measure of reading ease counts as short ones, and why.
//
// People who follow a programme hear them from their clinic or read them on a box of tablets, and
// no easier word says the same: who treats them, their tendon and muscle, a medicine, an exercise.
// Everything else has to be said in easy words.
const who = {
  en: ['physiotherapists?', 'physiotherapy', 'clinicians?'],
  de: ['Arzt- oder Physiotherapie-Praxis', 'Physiotherapie-Praxis', 'Physiotherapie', 'Arztpraxis'],
  es: ['fisioterapeutas?', 'fisioterapia', 'médicos?'],
};

const where = {
  en: ['emergency(?: department)?', 'Achilles', 'tendinopathy', 'hamstrings?'],
  de: [
    'Notaufnahme',
    'Achillessehnen?',
    'Sitzbeins?',
    'hintere[nr]? Oberschenkelmuskeln',
    '(?:Hamstring-)?Tendinopathie',
    'Oberschenkel',
  ],
  es: ['Urgencias', 'emergencias', 'tendinopatía', 'isquiotibiales', 'isquion', 'Aquiles'],
};

const medicines = {
  en: ['ciprofloxacin', 'levofloxacin', 'fluoroquinolone', 'prednisolone', 'antibiotic'],
  de: ['Ciprofloxacin', 'Levofloxacin', 'Fluorchinolon', 'Prednisolon', 'Antibiotikum'],
  es: ['ciprofloxacin[oa]', 'levofloxacino', 'fluoroquinolonas', 'prednisolona', 'antibiótico'],
};

const exercises = {
  en: [],
  de: ['Kreuzheben', 'Beinbeugen', 'Wadenheben', 'Ausfallschritte?n?', 'Wiederholung(?:en)?'],
  es: ['repetición', 'repeticiones', 'ejercicios?'],
};

const shortWord = { en: 'pain', de: 'Arzt', es: 'dolor' };

const excused = (language) =>
  [who, where, medicines, exercises].flatMap((words) => words[language]).join('|');

/** The text with each excused word replaced by a short one. */
export const withoutExcused = (language) => {
  const edge = '(?<![\\p{L}-])';
  const words = new RegExp(`${edge}(?:${excused(language)})(?![\\p{L}-])`, 'giu');
  return (text) => text.replace(words, shortWord[language]);
};
