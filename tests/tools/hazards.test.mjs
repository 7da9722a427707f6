// The hazard log is made of docs/hazards.md and of tests that are there: a hazard whose test is
// gone is told.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { makeHazardLog } from '../../tools/lib/hazard_log.mjs';
import {
  likelihoods,
  ratingOf,
  readHazards,
  severities,
  testsIn,
  withEvidence,
} from '../../tools/lib/hazards.mjs';

const read = (file) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

const row = (number, shownBy) =>
  `| ${number} | load goes up | a slip | a [rule](rules.md) | ${shownBy} |`;
const page = (rows, grades) =>
  `# Hazards\n\n${rows.join('\n')}\n\n## Proposed grading\n\n${grades.join('\n')}\n\n## More\n`;
const graded = (number) => `| ${number} | major | medium | low | see [hosting](hosting.md) |`;
const sources = [
  {
    path: 'tests/engine/a_test.cpp',
    text: 'TEST_CASE("law: never "\n  "more", "[laws]") {}\nTEST_CASE("law: always", "") {}',
  },
  {
    path: 'tests/web/b.test.mjs',
    text: "test(`${view}, ${tag}: a flag locks`, go);\ntest(\n  'it isn\\'t', go);",
  },
];
const evidenceOf = (shownBy) =>
  withEvidence(readHazards(page([row(1, shownBy)], [graded(1)])), sources)[0].evidence;

test('tests are found by their whole names, whatever they are written in', () => {
  assert.deepEqual(
    sources.flatMap(({ path, text }) => testsIn(path, text).map(({ name }) => name)),
    ['law: never more', 'law: always', 'a flag locks', "it isn't"],
  );
});

test('a hazard names a test, several by their beginning, or a whole file', () => {
  assert.deepEqual(evidenceOf('"a flag locks"'), [
    { file: 'tests/web/b.test.mjs', name: 'a flag locks' },
  ]);
  assert.deepEqual(
    evidenceOf('"law: …"').map(({ name }) => name),
    ['law: never more', 'law: always'],
  );
  assert.deepEqual(evidenceOf('`tests/engine/a_test.cpp`'), [
    { file: 'tests/engine/a_test.cpp', all: 2 },
  ]);
});

test('what is named and not there is told with its hazard', () => {
  const wrong = {
    '"law"': /hazard 1: no test is called "law"/,
    '"rule: …"': /hazard 1: no test is called "rule: …"/,
    '`tests/engine/gone.cpp`': /hazard 1: there is no file tests\/engine\/gone.cpp/,
    'content, and the tests of the browser': /hazard 1: names no test/,
  };
  for (const [shownBy, message] of Object.entries(wrong))
    assert.throws(() => evidenceOf(shownBy), message);
});

test('a hazard without a number, a grading or a cell is told', () => {
  const shownBy = '"law: always"';
  const wrong = [
    { text: page([row(2, shownBy)], [graded(2)]), told: /hazard 2: stands in the place of 1/ },
    { text: page([row(1, shownBy)], []), told: /hazard 1: has no row under "Proposed grading"/ },
    {
      text: page([row(1, shownBy)], [graded(1), graded(2)]),
      told: /hazard 2: is graded and not described/,
    },
    { text: page([row(1, `${shownBy} | x`)], [graded(1)]), told: /hazard 1: has not five cells/ },
    { text: page([row(1, shownBy)], ['| 1 | bad | low | low | - |']), told: /is no grading/ },
    { text: page([row(1, shownBy)], ['| 1 | major | low | high | - |']), told: /is worse with/ },
  ];
  for (const { text, told } of wrong) assert.throws(() => readHazards(text), told);
});

test('a rating never falls when a harm is worse or more likely', () => {
  severities.forEach((severity, one) =>
    likelihoods.forEach((likelihood, two) => {
      const rating = ratingOf(severity, likelihood);
      assert.ok(rating >= (ratingOf(severities[one - 1], likelihood) ?? 1));
      assert.ok(rating >= (ratingOf(severity, likelihoods[two - 1]) ?? 1));
    }),
  );
  assert.equal(ratingOf('major', 'medium'), 3);
  assert.equal(ratingOf('catastrophic', 'very high'), 5);
  assert.equal(ratingOf('major', 'often'), undefined);
});

test('the log has what a hazard says, and links that lead on from its folder', () => {
  const hazards = withEvidence(readHazards(page([row(1, '"law: always"')], [graded(1)])), sources);
  const log = makeHazardLog(hazards);
  assert.match(log, /### 1\. Load goes up\n/);
  assert.match(log, /Controls in the design: a \[rule\]\(\.\.\/rules\.md\)/);
  assert.match(log, /deploys: see \[hosting\]\(\.\.\/hosting\.md\)/);
  assert.match(log, /“law: always” \(`tests\/engine\/a_test\.cpp`\)/);
  assert.match(log, /\| 3 \| undesirable[^|]* \| 1 \| 1 \|/);
});

// A heading of the form is there, and nothing says that somebody approved what nobody did.
test('plan and safety case say that nobody has approved them', () => {
  for (const file of ['docs/safety/plan.md', 'docs/safety/safety-case.md']) {
    assert.match(read(file), /nobody yet|Not approved/);
    for (const [, path] of read(file).matchAll(/\]\(([^)#]+)\)/g))
      assert.doesNotThrow(() => read(`docs/safety/${path}`), path);
  }
});
