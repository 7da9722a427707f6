// The static page holds the programme: whom it is for, every warning sign, every exercise.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { dose_words, make_programme_page } from '../../tools/lib/programme_page.mjs';

const programme = JSON.parse(
  readFileSync(new URL('../../assets/programmes/pht.json', import.meta.url), 'utf8'),
);
const plain = (text) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

test('every stage, its exercises with cues and stop rules, and every red flag is there', () => {
  const page = plain(make_programme_page(programme));
  const wanted = [programme.title, programme.intended_for, programme.not_for];
  for (const { question, what_to_do } of Object.values(programme.screening))
    wanted.push(question, what_to_do);
  for (const stage of Object.values(programme.stages)) {
    wanted.push(stage.title, stage.words);
    for (const id of stage.exercises) {
      const { name, cues, stop_rule } = programme.exercises[id];
      wanted.push(name, stop_rule, ...cues);
    }
  }
  for (const words of wanted.filter(Boolean)) assert.ok(page.includes(words), words);
});

test('no word of a programme becomes markup', () => {
  const hostile = structuredClone(programme);
  hostile.title = '<script>alert(1)</script>';
  const [first] = Object.values(hostile.exercises);
  first.cues = ['<img src=x onerror=alert(1)>', '"&'];
  const page = make_programme_page(hostile);
  assert.ok(!page.includes('<script'));
  assert.ok(!page.includes('<img'));
  assert.ok(page.includes('&quot;&amp;'));
});

test('each dose reads as a sentence part', () => {
  for (const [id, { dose }] of Object.entries(programme.exercises)) {
    const words = dose_words(dose);
    assert.doesNotMatch(words, /undefined|NaN|null|object/, id);
    assert.match(words, /^\d+ (hold|set|time)/, id);
  }
  assert.equal(
    dose_words({
      sets: 4,
      reps: 1,
      hold_secs: 20,
      effort: [5, 6],
      rest_secs: 120,
      sessions_per_day: 3,
    }),
    '4 holds of 20 seconds; effort 5 to 6 of 10; 2 minutes of rest between; 3 times a day',
  );
});
