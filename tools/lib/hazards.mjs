// docs/hazards.md as values, and the tests that it names. What is wrong in it is an error that says
// which hazard and what.

/** How bad a harm is and how likely, in the words of DCB0129's guidance, least first. */
export const severities = ['minor', 'significant', 'considerable', 'major', 'catastrophic'];
export const likelihoods = ['very low', 'low', 'medium', 'high', 'very high'];

// The guidance's example: a row for each likelihood, a column for each severity.
const ratings = [
  [1, 1, 2, 2, 3],
  [1, 2, 2, 3, 4],
  [2, 2, 3, 3, 4],
  [2, 3, 3, 4, 5],
  [3, 4, 4, 5, 5],
];

/** @returns {number | undefined} from 1 (nothing more to do) to 5 (must not be) */
export const ratingOf = (severity, likelihood) =>
  ratings[likelihoods.indexOf(likelihood)]?.[severities.indexOf(severity)];

const cellsOf = (line) =>
  line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());

const rowsUnder = (text, heading) => {
  const start = text.indexOf(heading);
  const lines = start < 0 ? [] : text.slice(start + heading.length).split('\n');
  const end = lines.findIndex((line) => line.startsWith('## '));
  return lines
    .slice(0, end < 0 ? undefined : end)
    .filter((line) => /^\| \d+ \|/.test(line))
    .map(cellsOf);
};

const fail = (number, what) => {
  throw new Error(`docs/hazards.md, hazard ${number}: ${what}`);
};

const gradeOf = (number, grades) => {
  const row = grades.find(([each]) => each === number);
  if (!row) fail(number, 'has no row under "Proposed grading"');
  const [, severity, before, after, deployer] = row;
  const [ratingBefore, rating] = [before, after].map((each) => ratingOf(severity, each) ?? 0);
  if (!ratingBefore || !rating) fail(number, `"${severity}, ${before}, ${after}" is no grading`);
  if (rating > ratingBefore) fail(number, 'is worse with its controls than without them');
  return { severity, before, after, ratingBefore, rating, deployer };
};

/**
 * The hazards of the page: numbered without a gap, each with its grading.
 * @param {string} text
 */
export const readHazards = (text) => {
  const grades = rowsUnder(text, '## Proposed grading');
  const rows = rowsUnder(text, '# Hazards\n');
  const hazards = rows.map(([number, harm, cause, control, shownBy, ...more], index) => {
    if (number !== `${index + 1}`) fail(number, `stands in the place of ${index + 1}`);
    if (!shownBy || more.length > 0) fail(number, 'has not five cells');
    return { number, harm, cause, control, shownBy, ...gradeOf(number, grades) };
  });
  const strangers = grades.filter(([number]) => !rows.some(([each]) => each === number));
  for (const [number] of strangers) fail(number, 'is graded and not described');
  return hazards;
};

const cppTest = /\bTEST_CASE(?:_METHOD)?\(\s*((?:"(?:[^"\\]|\\.)*"\s*)+)/g;
const scriptTest = /\btest\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|`([^`]*)`)/g;

// A literal may be broken over lines. What stands for a view or a language is no part of a name.
const nameInCpp = (literal) => literal.trim().replace(/"\s*"/g, '').slice(1, -1);
const plainName = (name) => name.replace(/\\(.)/g, '$1').replace(/^(?:\$\{[^}]*\}(?:, |: ))+/, '');

/**
 * The names of the tests in a file's text, in their order.
 * @param {string} file
 * @param {string} text
 */
export const testsIn = (file, text) => {
  const names = file.endsWith('.cpp')
    ? [...text.matchAll(cppTest)].map(([, literal]) => nameInCpp(literal))
    : [...text.matchAll(scriptTest)].map(([, one, two, three]) => one ?? two ?? three);
  return names.map((name) => ({ file, name: plainName(name) }));
};

const isNamed = (called) =>
  called.endsWith('…') ? (name) => name.startsWith(called.slice(0, -1)) : (name) => name === called;

/** What a hazard names: each with its tests, a file of tests or a single name. */
const evidenceOf = ({ number, shownBy }, files) => {
  const named = [...shownBy.matchAll(/"([^"]+)"|`([^`]+)`/g)];
  if (named.length === 0) fail(number, 'names no test');
  return named.flatMap(([, called, file]) => {
    if (file) {
      const found = files.find(({ path }) => path === file);
      if (!found) fail(number, `there is no file ${file}`);
      return [{ file, all: found.tests.length }];
    }
    const found = files.flatMap(({ tests }) => tests).filter(({ name }) => isNamed(called)(name));
    if (found.length === 0) fail(number, `no test is called "${called}"`);
    return found;
  });
};

/**
 * Each hazard with the tests that it names.
 * @param {ReturnType<typeof readHazards>} hazards
 * @param {{path: string, text: string}[]} sources the files of tests
 */
export const withEvidence = (hazards, sources) => {
  const files = sources.map(({ path, text }) => ({ path, tests: testsIn(path, text) }));
  return hazards.map((hazard) => ({ ...hazard, evidence: evidenceOf(hazard, files) }));
};
