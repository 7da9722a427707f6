// What is known of the browser's voices.

/** All that it lists; some browsers list none, or list them late. */
export const listedVoices = () => globalThis.speechSynthesis?.getVoices?.() ?? [];

/** @param {string} tag */
const base = (tag) => tag.toLowerCase().split(/[-_]/)[0];

/**
 * Those that speak a language, of whatever country.
 * @param {string} language
 */
export const voicesFor = (language) =>
  listedVoices().filter(({ lang }) => base(lang ?? '') === base(language));

/**
 * Of a browser that lists no voice at all it is not known: it is tried.
 * @param {string} language
 */
export const isSpeechless = (language) =>
  listedVoices().length > 0 && voicesFor(language).length === 0;

/** To cancel where nothing is said makes some browsers drop what comes next. */
export function hushSpeech() {
  const voice = globalThis.speechSynthesis;
  if (voice?.speaking || voice?.pending) voice.cancel();
}
