// What of the answers is our own opinion is listed for the clinician who signs, and nothing else.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { readJson } from './patient_texts.mjs';

const rules = readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8');

/** The names in the paragraph of docs/rules.md that begins with these words. */
const listedIn = (beginning) => {
  const [, list] = new RegExp(`\\n${beginning}: ([^]*?)\\n\\n`).exec(rules);
  return [...list.matchAll(/`([a-z_]+)`/g)].map(([, name]) => name);
};

for (const [id, name] of [
  ['pht', 'PHT'],
  ['achilles', 'Achilles'],
])
  test(`every answer of ${id} that is a proposal is listed for who signs`, () => {
    const { answers } = readJson(`assets/answers/${id}.json`);
    const proposals = Object.entries(answers)
      .filter(([, { evidence }]) => evidence.some(({ tag }) => tag === 'P'))
      .map(([key]) => key);
    assert.ok(proposals.length > 10);
    assert.deepEqual(listedIn(name), proposals);
  });

test('what the guide says is told to who signs', () => {
  const [, told] = /\n### Between the sessions, and afterwards\n([^]*?)\n### /.exec(rules);
  const { watch, week, course, barriers } = readJson('assets/answers/guide.json');
  const numbers = [
    ...[week.days_least, watch.mornings, watch.above, watch.rise, watch.within_days],
    ...[watch.ask_days, watch.measure_days, course.review_days / 7, Object.keys(barriers).length],
  ];
  for (const number of numbers)
    assert.match(told, new RegExp(`\\b${number}\\b`), `${number} is not in docs/rules.md`);
});
