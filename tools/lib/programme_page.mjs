// A programme as a page of plain text: what a browser without JavaScript or WebAssembly shows, made
// from the same file that the app reads. The address of a patient's own programme cannot be read
// without a script, so this is the one the app opens with.

const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const safe = (text) => String(text).replace(/[&<>"]/g, (letter) => escapes[letter]);

const paragraph = (text) => (text ? `<p>${safe(text)}</p>` : '');
const list = (texts = [], tag = 'ul') =>
  texts.length > 0
    ? `<${tag}>${texts.map((text) => `<li>${safe(text)}</li>`).join('\n')}</${tag}>`
    : '';

const plural = (count, one, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;
const time_of = (seconds) =>
  seconds % 60 === 0 ? plural(seconds / 60, 'minute') : plural(seconds, 'second');

const load_words = {
  grams: ({ amount }) => `${amount / 1000} kg`,
  band: ({ amount }) => `band number ${amount}`,
  rm: ({ amount }) => `a weight you could lift ${amount} times at most`,
  percent: ({ amount }) => `about ${amount} % of your strongest effort`,
};

const work_words = ({ sets, reps, hold_secs, work_secs, recover_secs, distance_m }) => {
  if (hold_secs && (reps ?? 1) === 1) return `${plural(sets, 'hold')} of ${time_of(hold_secs)}`;
  if (work_secs) {
    const easy = recover_secs ? `, ${time_of(recover_secs)} easy` : '';
    return `${plural(sets, 'time')} ${time_of(work_secs)}${easy}`;
  }
  if (distance_m) return `${plural(sets, 'time')} ${plural(distance_m, 'metre')}`;
  const held = hold_secs ? `, each held ${time_of(hold_secs)}` : '';
  return reps ? `${plural(sets, 'set')} of ${reps}${held}` : plural(sets, 'set');
};

/** The dose an exercise starts with. */
export const dose_words = (dose) => {
  const { tempo, load, form, effort, rest_secs, sessions_per_day, sessions_per_week } = dose;
  const say = [work_words(dose)];
  if (form) say.push(form);
  if (load && load_words[load.kind]) say.push(load_words[load.kind](load));
  if (tempo) say.push(`${time_of(tempo[0])} up and ${time_of(tempo[2])} down`);
  if (effort) say.push(`effort ${[...new Set(effort)].join(' to ')} of 10`);
  if (rest_secs) say.push(`${time_of(rest_secs)} of rest between`);
  if (sessions_per_day > 1) say.push(`${sessions_per_day} times a day`);
  if (sessions_per_week) say.push(`${sessions_per_week} days a week`);
  return say.join('; ');
};

const exercise_part = ({ name, purpose, sides, cues, stop_rule, dose }) =>
  [
    `<h3>${safe(name)}</h3>`,
    paragraph(purpose),
    `<p>Start with: ${safe(dose_words(dose))}${sides === 'each_side' ? '; each side' : ''}.</p>`,
    list(cues, 'ol'),
    stop_rule ? `<p><strong>Stop:</strong> ${safe(stop_rule)}</p>` : '',
  ].join('\n');

const screening_part = (questions) =>
  `<dl>${questions
    .map(
      ({ question, what_to_do }) =>
        `<dt>${safe(question)}</dt>\n<dd>If yes: ${safe(what_to_do)}</dd>`,
    )
    .join('\n')}</dl>`;

const is_upper_limit = /^(measure_at_most|side_difference|morning_pain|usual_not_fallen_by)$/;

const criterion_words = ({ kind, title, target, measure }, { measures }) => {
  if (measures[measure]?.kind === 'yes_no') return `${title}: yes`;
  return `${title}: ${is_upper_limit.test(kind) ? 'at most' : 'at least'} ${target}`;
};

const criteria_part = (stage, programme) => {
  const criteria = Object.values(stage.exit_criteria ?? {});
  if (criteria.length === 0) return '';
  const words = criteria.map((criterion) => criterion_words(criterion, programme));
  return `<h3>Before you go on</h3>\n${list(words)}`;
};

const stage_part = (stage, programme) =>
  [
    `<h2>${safe(stage.title)}</h2>`,
    paragraph(stage.purpose),
    paragraph(stage.words),
    ...(stage.exercises ?? []).map((id) => exercise_part(programme.exercises[id])),
    criteria_part(stage, programme),
  ].join('\n');

const track_part = (track, programme) =>
  [
    `<h2>${safe(track.title)}</h2>`,
    paragraph(track.purpose),
    paragraph(track.words),
    list(track.safety),
    ...(track.exercises ?? []).map((id) => exercise_part(programme.exercises[id])),
  ].join('\n');

const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const notice = [
  'Your browser has JavaScript or WebAssembly switched off, or is too old for them.',
  'Without them Loadwise cannot log anything or suggest your next step.',
  'Records you made before are not lost.',
].join(' ');

export const make_programme_page = (programme) => {
  const rule = programme.pain_rules[programme.pain_rule];
  return `<!doctype html>
<html lang="${safe(programme.language)}">
<head>
<meta charset="utf-8">
<title>${safe(programme.title)} – Loadwise</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<link rel="icon" href="icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="style.css">
<link rel="stylesheet" href="programme.css">
</head>
<body>
<main class="programme-text">
<p class="loading-name">Loadwise</p>
<aside>
<p><strong>This is the programme to read, not the app.</strong> ${notice}</p>
<p><a href="./">Try the app again</a></p>
</aside>
<h1>${safe(programme.title)}</h1>
${paragraph(programme.summary)}
<p><strong>For:</strong> ${safe(programme.intended_for)}</p>
<p><strong>Not for:</strong> ${safe(programme.not_for)}</p>
<h2>Before you start</h2>
<p>Is one of your answers yes? Then do what it says first, and do not exercise before.</p>
${screening_part(Object.values(programme.screening))}
<h2>How much pain is acceptable</h2>
<p>${safe(rule.words)}</p>
${Object.values(programme.stages)
  .map((stage) => stage_part(stage, programme))
  .join('\n')}
${Object.values(programme.tracks ?? {})
  .filter(({ kind }) => kind === 'flare')
  .map((track) => track_part(track, programme))
  .join('\n')}
<p>Written by ${safe(programme.author)}, ${safe(programme.written)}.</p>
</main>
</body>
</html>
`;
};
