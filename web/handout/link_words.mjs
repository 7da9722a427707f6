// The words that hand-outs are full of, each as one sign or two, so that a link has room for what
// is the patient's own and still fits a code. JSON has no control characters in it: those below
// U+0020 stand for words here. Links live for ever, and so does this list: nothing in it is ever
// changed, moved or taken out; more may be added at its end.

/** Each as a sign of its own, U+0001 to U+001E, without the white space of JSON among them. */
const often = [
  '{"base":"pht","version":2,"made":"202',
  '{"base":"achilles","version":2,"made":"202',
  '","clinic":{"name":"',
  '","phone":"',
  '","link":"https://',
  '"},"note":"',
  '"},"language":"',
  '","language":"',
  ',"stage":"',
  '},"rungs":{"',
  ',"patch":{"',
  'exercises":{"',
  '":{"exercises":["',
  '"]},"',
  '"],"',
  '","',
  '":{"',
  '":null',
  '"},"',
  '}},"',
  '":{"dose":{"',
  '},"steps":[{"',
  '"},{"',
  '},{"',
  '":{"enters":"at_start"}',
  '":{"locked":true}',
];

/** Each as U+001F and a letter. */
const seldom = [
  'pain_rule":"',
  'pain_rule":"clinic","pain_rules":{"clinic":{"green_most":',
  ',"amber_most":',
  ',"settle_rise":',
  ',"easier_steps":[{"',
  'days_per_week":',
  'advice_mode":"',
  'stages":{"',
  'sets":',
  'reps":',
  'hold_secs":',
  'load":{"amount":',
  'load":{"kind":"',
  'rest_secs":',
  'tempo":[',
  'sessions_per_day":',
  'harder":"',
  'easier":"',
  'harder":null',
  'easier":null',
  'when_chosen',
  'when_suggested',
  'early',
  'intermediate',
  'advanced',
  'sport',
  's1_bridge_hold',
  's1_bridge_hold_sl',
  's1_longlever_hold',
  's1_curl_iso',
  's1_pulldown',
  's1_trunk_hold',
  's1_side_plank',
  's1_calf_raise',
  's2_bridge',
  's2_bridge_sl',
  's2_curl_prone',
  's2_slider_curl',
  's2_hip_ext_stand',
  's2_nordic_assist',
  's2_offday_hold',
  's3_hip_thrust',
  's3_hip_thrust_sl',
  's3_rdl',
  's3_sl_rdl',
  's3_stepup',
  's3_split_squat',
  's3_walking_lunge',
  's4_',
  'https://www.',
  'data:image/webp;base64,',
];

const signs = Array.from({ length: 0x1e }, (_, index) => String.fromCharCode(index + 1)).filter(
  (sign) => !'\t\n\r'.includes(sign),
);
const escape = '\u001f';
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** @type {Map<string, string>} */
const codeOfWord = new Map([
  ...often.map((word, place) => /** @type {[string, string]} */ ([word, signs[place]])),
  ...seldom.map((word, place) => /** @type {[string, string]} */ ([word, escape + letters[place]])),
]);
const wordOfCode = new Map([...codeOfWord].map(([word, code]) => [code, word]));

/** @param {string} word */
const literally = (word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
const longestFirst = [...codeOfWord.keys()].sort((one, other) => other.length - one.length);
const anyWord = new RegExp(longestFirst.map(literally).join('|'), 'g');
const anyCode = /\u001f?[\s\S]/g;
const control = /[\u0000-\u001f]/;

/**
 * The text in fewer letters; null for one that has control characters, which no hand-out has.
 * @param {string} text
 */
export const shortened = (text) =>
  control.test(text) ? null : text.replace(anyWord, (word) => codeOfWord.get(word) ?? word);

/**
 * The text that was shortened; null when a sign of it is none, or it is longer than `most`.
 * @param {string} short
 * @param {number} most
 */
export function lengthened(short, most) {
  let text = '';
  for (const [code] of short.matchAll(anyCode)) {
    const word = control.test(code) ? wordOfCode.get(code) : code;
    if (word === undefined || text.length + word.length > most) return null;
    text += word;
  }
  return text;
}
