// A programme as a page of plain text: what a browser without JavaScript or WebAssembly shows, made
// from the same file that the app reads. Each programme has such pages, and there is one more that
// holds none. Which of them a patient's own link means, a script finds out where one may run
// (web/handout/handed_out.mjs).

import {
  endingOf,
  languagesPart,
  list,
  pageHead,
  paragraph,
  questionPart,
  safe,
} from './page_parts.mjs';
import { instructionsFile } from './instructions_page.mjs';

const duration = (text, seconds) => {
  if (seconds < 60 || seconds % 60 !== 0) return text('duration.seconds', { count: seconds });
  return text('duration.minutes', { count: seconds / 60 });
};

const minutes = (text, count) => text('duration.minutes', { count });

const loadWords = {
  grams: (text, amount) => text('dose.load', { weight: `${amount / 1000} kg` }),
  band: (text, amount) => text('dose.band', { number: amount }),
  rm: (text, amount) => text('dose.repetition_max', { count: amount }),
  percent_of_max: (text, amount) => text('dose.percent_of_max', { percent: amount }),
};

const timesOf = (text, times, what) =>
  times === 1 ? what : text('dose.times_of', { times, what });

// What one repetition is, where it is more than a movement.
const stretchWords = (
  text,
  { work_secs: workSecs, recover_secs: recoverSecs, distance_m: distanceM },
) => {
  const metres = distanceM ? text('dose.metres', { count: distanceM }) : '';
  if (!workSecs) return metres;
  const [work, recover] = [workSecs, recoverSecs].map((secs) => duration(text, secs ?? 0));
  const time = recoverSecs ? text('dose.interval', { work, recover }) : work;
  return metres ? text('list.next', { list: metres, item: time }) : time;
};

const countedWords = (text, { sets, reps }, stretch) => {
  const dose = reps
    ? text('dose.sets_of', { count: sets, repetitions: reps })
    : text('dose.sets', { count: sets });
  if (!stretch) return dose;
  return sets === 1 || (reps ?? 1) === 1
    ? timesOf(text, sets * (reps ?? 1), stretch)
    : text('dose.each_of', { dose, what: stretch });
};

const workWords = (text, dose) => {
  const stretch = stretchWords(text, dose);
  if (!dose.hold_secs) return countedWords(text, dose, stretch);
  const held = duration(text, dose.hold_secs);
  if (!stretch && (dose.reps ?? 1) === 1)
    return text('dose.holds', { count: dose.sets, duration: held });
  return text('dose.each_held', { dose: countedWords(text, dose, stretch), duration: held });
};

const effortWords = (text, [least, most]) =>
  least === most
    ? text('dose.effort', { effort: most })
    : text('dose.effort_range', { least, most });

const tempoWords = (text, [up, top, down, bottom]) => {
  const part = (key, secs) => text(key, { duration: duration(text, secs) });
  const parts = [part('dose.up', up)];
  if (top) parts.push(part('dose.hold_on_top', top));
  parts.push(part('dose.down', down));
  if (bottom) parts.push(part('dose.pause_below', bottom));
  return `${parts.reduce((list, item) => text('list.next', { list, item }))}.`;
};

// Nobody can see degrees on their own body; see src/app/words/words.cpp.
const bends = [
  { most: 0, key: 'none' },
  { most: 29, key: 'little' },
  { most: 44, key: 'third' },
  { most: 59, key: 'half' },
  { most: 69, key: 'two_thirds' },
  { most: 79, key: 'three_quarters' },
  { most: 89, key: 'nearly' },
  { most: 95, key: 'right_angle' },
];

const rangeWords = (text, [, to], joint) => {
  const key = bends.find(({ most }) => to <= most)?.key ?? 'beyond';
  const capital = joint.charAt(0).toUpperCase() + joint.slice(1);
  return text('dose.range', { joint: capital, bend: text(`dose.bend.${key}`) });
};

/** What the dose an exercise starts with asks for: the work, then sentences. */
export const doseWords = (text, dose, { sides, range_of: rangeOf = '' }) => {
  const { tempo, load, form, effort, range_deg: rangeDeg, rest_secs: restSecs } = dose;
  const { sessions_per_day: sessionsPerDay, sessions_per_week: sessionsPerWeek } = dose;
  const work = workWords(text, dose);
  const all = sides === 'each_side' ? text('dose.each_side', { dose: work }) : work;
  const say = [text('static.start_with', { dose: form ? `${all}, ${form}` : all })];
  if (load && loadWords[load.kind]) say.push(loadWords[load.kind](text, load.amount));
  if (effort) say.push(effortWords(text, effort));
  if (tempo) say.push(tempoWords(text, tempo));
  if (rangeDeg) say.push(rangeWords(text, rangeDeg, rangeOf));
  if (restSecs && dose.sets > 1)
    say.push(text('dose.rest', { duration: duration(text, restSecs) }));
  if (sessionsPerDay > 1) say.push(text('dose.per_day', { count: sessionsPerDay }));
  if (sessionsPerWeek) say.push(text('dose.per_week', { count: sessionsPerWeek }));
  return say.filter(Boolean).join(' ');
};

const exercisePart = (text, exercise) => {
  const { name, purpose, cues, stop_rule: stopRule, dose } = exercise;
  return [
    `<h3>${safe(name)}</h3>`,
    paragraph(purpose),
    paragraph(doseWords(text, dose, exercise)),
    list(cues, 'ol'),
    stopRule ? `<p><strong>${safe(text('static.stop'))}</strong> ${safe(stopRule)}</p>` : '',
  ].join('\n');
};

const screeningPart = (text, questions) =>
  `<dl>${questions
    .map(
      ({ question, what_to_do: whatToDo }) =>
        `<dt>${questionPart(question)}</dt>\n` +
        `<dd>${safe(text('static.if_yes', { words: whatToDo }))}</dd>`,
    )
    .join('\n')}</dl>`;

// Plans that a patient has in hand. The others wait for the programme, and are offered by it.
const isPatientsOwn = new Set(['flare', 'graded']);

const isUpperLimit = /^(measure_at_most|side_difference|morning_pain|usual_not_fallen_by)$/;

const criterionWords = (text, { kind, title, target, measure }, { measures }) => {
  if (measures[measure]?.kind === 'yes_no') return text('static.yes', { title });
  const key = isUpperLimit.test(kind) ? 'static.at_most' : 'static.at_least';
  return text(key, { title, target });
};

const criteriaPart = (text, stage, programme) => {
  const criteria = Object.values(stage.exit_criteria ?? {});
  if (criteria.length === 0) return '';
  const words = criteria.map((criterion) => criterionWords(text, criterion, programme));
  return `<h3>${safe(text('static.go_on'))}</h3>\n${list(words)}`;
};

const exercisesOf = (text, { exercises = [] }, programme) =>
  exercises.map((id) => exercisePart(text, programme.exercises[id]));

const stagePart = (text, [id, stage], programme) =>
  [
    `<h2 id="stage-${safe(id)}">${safe(stage.title)}</h2>`,
    paragraph(stage.purpose),
    paragraph(stage.words),
    ...exercisesOf(text, stage, programme),
    criteriaPart(text, stage, programme),
  ].join('\n');

const listed = (text, words) => words.reduce((all, item) => text('list.next', { list: all, item }));

const goalsPart = (text, goals) =>
  goals.length > 0
    ? paragraph(
        text('static.goals', {
          goals: listed(
            text,
            goals.map((goal) => minutes(text, goal)),
          ),
        }),
      )
    : '';

// Who has no program to lead them goes by the steps as they stand here.
const stepsPart = (text, { steps = [] }) => {
  const held = steps.filter(({ hold_secs: secs }) => secs).map(({ hold_secs: secs }) => secs);
  return held.length > 0
    ? paragraph(
        text('static.steps', {
          steps: listed(
            text,
            held.map((secs) => duration(text, secs)),
          ),
        }),
      )
    : '';
};

const gradedExercises = (text, { exercises }, programme) =>
  exercises.map((id) => {
    const exercise = programme.exercises[id];
    return `${exercisePart(text, exercise)}\n${stepsPart(text, exercise)}`;
  });

const trackPart = (text, track, programme) =>
  [
    `<h2>${safe(track.title)}</h2>`,
    paragraph(track.purpose),
    paragraph(track.words),
    list(track.safety),
    goalsPart(text, track.goals ?? []),
    ...(track.kind === 'graded' ? gradedExercises : exercisesOf)(text, track, programme),
  ].join('\n');

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * The first language and the first programme have the plain name: it is what opens where neither
 * can be asked for.
 * @param {string} tag
 * @param {{tag: string}[]} languages
 * @param {string} [id] of the programme
 * @param {string[]} [programmes]
 */
export const programmePageFile = (tag, languages, id = '', [first] = [id]) =>
  `programme${id === first ? '' : `-${id}`}${endingOf(tag, languages)}`;

// What a script fills in and shows: the signs of the gaps are those that it looks for.
const handedOutPart = (say) => `<section id="handed-out" hidden>
<h2 id="handed-from" data-pattern="${say('handout.from', { clinic: '{}' })}" hidden></h2>
<p id="handed-note" hidden></p>
<p><a id="handed-call" data-pattern="${say('handout.call', { phone: '{}' })}" hidden></a></p>
<p><a id="handed-link" rel="noreferrer" hidden></a></p>
<p id="handed-stage" data-pattern="${say('handout.you_begin', { stage: '{}' })}" hidden></p>
<p id="handed-changed" hidden><strong>${say('static.changed')}</strong></p>
<p id="handed-none" hidden><strong>${say('static.none')}</strong></p>
<p id="handed-broken" hidden><strong>${say('static.broken')}</strong></p>
</section>`;

const programmePart = (programme, text, say) => `<h1>${safe(programme.title)}</h1>
${paragraph(programme.summary)}
<p><strong>${say('static.for')}</strong> ${safe(programme.intended_for)}</p>
<p><strong>${say('static.not_for')}</strong> ${safe(programme.not_for)}</p>
<h2>${say('questions.title')}</h2>
<p>${say('static.if_yes_first')}</p>
${screeningPart(text, Object.values(programme.screening))}
<h2>${say('static.pain')}</h2>
<p>${safe(programme.pain_rules[programme.pain_rule].words)}</p>
${Object.entries(programme.stages)
  .map((stage) => stagePart(text, stage, programme))
  .join('\n')}
${Object.values(programme.tracks ?? {})
  .filter(({ kind }) => isPatientsOwn.has(kind))
  .map((track) => trackPart(text, track, programme))
  .join('\n')}
<p>${say('static.written', { author: programme.author, date: programme.written })}</p>`;

/**
 * The page in the language `tag`: `programme` has its texts in that language already, and `text`
 * speaks it (see texts.mjs). `languages` are all there is a page in: [{tag, name}, ...], and
 * `programmes` the ids of all there is one of, the first of them that of the plain name. Without a
 * programme it is the page for one that is not here.
 */
export const makeProgrammePage = (programme, { tag, text, languages, programmes }) => {
  const say = (key, gaps) => safe(text(key, gaps));
  const id = programme?.id ?? 'none';
  const title = programme?.title ?? text('static.none_title');
  const fileOf = (other) => programmePageFile(other, languages, id, programmes);
  const data =
    `data-own="${id}" data-version="${programme?.version ?? ''}" ` +
    `data-known="${programmes.join(' ')}" data-ending="${endingOf(tag, languages)}"`;
  return `${pageHead({ tag, title, description: programme?.summary ?? title, policy })}
<script type="module" src="handed_out.js"></script>
</head>
<body>
<main class="programme-text" id="programme" ${data}>
<p class="loading-name">Loadwise</p>
${languagesPart(text('static.languages'), tag, languages, fileOf)}
<aside>
<p><strong>${say('static.to_read')}</strong> ${say('static.why')}</p>
<p>${say('static.allow')}</p>
<noscript><p><strong>${say('static.no_link')}</strong></p></noscript>
<p><a id="again" href="./">${say('static.again')}</a></p>
<p><a href="${instructionsFile(tag, languages)}">${say('instructions.title')}</a></p>
</aside>
${handedOutPart(say)}
${programme ? programmePart(programme, text, say) : `<h1>${safe(title)}</h1>`}
</main>
</body>
</html>
`;
};
