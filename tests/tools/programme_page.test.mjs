// The static page holds the programme in each language: whom it is for, every warning sign, every
// exercise.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { doseWords, makeProgrammePage } from '../../tools/lib/programme_page.mjs';
import { makeTexts, translated } from '../../tools/lib/texts.mjs';

const readJson = (file) =>
  JSON.parse(readFileSync(new URL(`../../assets/${file}`, import.meta.url), 'utf8'));

const original = readJson('programmes/pht.json');
const languages = ['en', 'de', 'es'].map((tag) => ({
  tag,
  name: readJson(`locales/${tag}.json`).name,
}));
const textIn = (tag) =>
  makeTexts(
    tag,
    readJson(`locales/${tag}.json`).texts,
    readJson(`locales/static/${tag}.json`).texts,
  );
const programmeIn = (tag) =>
  tag === 'en' ? original : translated(original, readJson(`programmes/texts/pht.${tag}.json`));
const pageOf = (programme, tag = 'en') =>
  makeProgrammePage(programme, {
    tag,
    text: textIn(tag),
    languages,
    programmes: ['pht', 'achilles'],
  });

const plain = (text) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

for (const { tag } of languages) {
  const programme = programmeIn(tag);
  test(`${tag}: every stage, exercise, cue, stop rule and red flag is there`, () => {
    const page = plain(pageOf(programme, tag));
    const wanted = [programme.title, programme.intended_for, programme.not_for];
    for (const { question, what_to_do: whatToDo } of Object.values(programme.screening))
      wanted.push(...question.split(/(?<=[.?]) /), whatToDo);
    for (const stage of Object.values(programme.stages)) {
      wanted.push(stage.title, stage.words);
      for (const id of stage.exercises) {
        const { name, cues, stop_rule: stopRule } = programme.exercises[id];
        wanted.push(name, stopRule, ...cues);
      }
    }
    for (const words of wanted.filter(Boolean)) assert.ok(page.includes(words), words);
    assert.ok(page.includes(`<html lang="${tag}">`));
    for (const other of languages.filter((each) => each.tag !== tag))
      assert.match(page, new RegExp(`<a href="programme[.a-z]*html" lang="${other.tag}"`));
  });

  test(`${tag}: the plans that a patient has in hand are there, with goals and steps`, () => {
    const page = plain(pageOf(programme, tag));
    const minutes = (count) => textIn(tag)('duration.minutes', { count });
    const { flare_plan: flare, sitting_plan: sitting } = programme.tracks;
    const wanted = [flare.title, sitting.title, sitting.purpose, sitting.words];
    wanted.push(...flare.safety, ...sitting.safety);
    for (const goal of sitting.goals) wanted.push(minutes(goal));
    for (const id of sitting.exercises) {
      const { name, cues, stop_rule: stopRule, steps } = programme.exercises[id];
      wanted.push(name, stopRule, ...cues);
      for (const { hold_secs: secs } of steps) wanted.push(minutes(secs / 60));
    }
    for (const words of wanted) assert.ok(page.includes(words), words);
    assert.ok(!page.includes(programme.tracks.treadmill_trial.title), 'a trial is offered first');
  });

  test(`${tag}: the signs that a safety question asks for are a list`, () => {
    const [, first, second] = programme.screening.saddle_numbness.question.split(/(?<=[.?]) /);
    assert.ok(plain(pageOf(programme, tag)).includes(`<li>${first}</li>\n<li>${second}</li>`));
  });

  test(`${tag}: each dose reads as sentences`, () => {
    for (const [id, exercise] of Object.entries(programme.exercises)) {
      const words = doseWords(textIn(tag), exercise.dose, exercise);
      assert.doesNotMatch(words, /undefined|NaN|null|object|[{}]/, id);
      assert.match(words, /^[A-Z][^.]*\d[^.]*\./, id);
    }
  });
}

test('a translated programme differs in its words only', () => {
  const german = programmeIn('de');
  assert.notEqual(german.title, original.title);
  assert.deepEqual(Object.keys(german.exercises), Object.keys(original.exercises));
  for (const [id, { dose }] of Object.entries(original.exercises)) {
    const { sets, reps, hold_secs: holdSecs, effort } = german.exercises[id].dose;
    assert.deepEqual(
      [sets, reps, holdSecs, effort],
      [dose.sets, dose.reps, dose.hold_secs, dose.effort],
    );
  }
});

for (const { tag } of languages)
  test(`${tag}: what a clinic handed out has its place, and is not seen before it is known`, () => {
    const none = pageOf(null, tag);
    for (const page of [pageOf(programmeIn(tag), tag), none]) {
      const [part] = /<section id="handed-out" hidden>.*?<\/section>/s.exec(page) ?? [''];
      for (const id of ['from', 'note', 'call', 'link', 'stage', 'changed', 'none', 'broken'])
        assert.match(part, new RegExp(`id="handed-${id}"[^>]* hidden>`));
      for (const [, pattern] of part.matchAll(/data-pattern="(.*?)"/g))
        assert.match(pattern, /\{\}/);
    }
    assert.match(none, /data-own="none"/);
    assert.ok(!none.includes(original.exercises.s2_bridge.name));
  });

test('a text that is not there is an error, not a gap in the page', () => {
  assert.throws(() => textIn('en')('dose.nothing'), /no text "dose.nothing" in en/);
});

test('no word of a programme becomes markup', () => {
  const hostile = structuredClone(original);
  hostile.title = '<script>alert(1)</script>';
  const [first] = Object.values(hostile.exercises);
  first.cues = ['<img src=x onerror=alert(1)>', '"&'];
  const page = pageOf(hostile);
  assert.deepEqual(page.match(/<script.*/g), [
    '<script type="module" src="handed_out.js"></script>',
  ]);
  assert.ok(!page.includes('<img'));
  assert.ok(page.includes('&quot;&amp;'));
});

test('a dose is told as the app tells it', () => {
  const dose = {
    sets: 4,
    reps: 1,
    hold_secs: 20,
    effort: [5, 6],
    rest_secs: 120,
    sessions_per_day: 3,
  };
  const bridge = JSON.parse('{"sides":"together","range_of":"hips"}');
  const ranged = { ...dose, ...JSON.parse('{"range_deg":[0,45]}') };
  assert.equal(
    doseWords(textIn('en'), ranged, bridge),
    'Start with: 4 holds of 20 seconds. Effort 5 to 6 of 10. Hips: bend at most half way to a ' +
      'right angle. Rest 2 minutes between sets. 3 times a day.',
  );
});
