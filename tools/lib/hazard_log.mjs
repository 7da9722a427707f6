// docs/safety/hazard-log.md, made of docs/hazards.md and the tests that it names.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { likelihoods, ratingOf, readHazards, severities, withEvidence } from './hazards.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const meanings = {
  1: 'acceptable',
  2: 'acceptable where more would cost more than it gains, or cannot be done',
  3: 'undesirable: acceptable only where more cannot be done',
  4: 'unacceptable',
  5: 'unacceptable',
};

// Links of docs/hazards.md lead from its folder.
const fromSafety = (text) => text.replace(/\]\((?!https?:|#|\/)([^)]+)\)/g, '](../$1)');

const evidenceWords = ({ file, name, all }) => {
  if (name) return `“${name}” (\`${file}\`)`;
  return all ? `all ${all} tests of \`${file}\`` : `\`${file}\``;
};

const grade = (severity, likelihood, rating) => `${severity}, ${likelihood}: **${rating}**`;

const entryOf = (hazard) => {
  const { number, harm, cause, control, evidence, severity, before, after } = hazard;
  return `### ${number}. ${harm.charAt(0).toUpperCase()}${harm.slice(1)}

- Cause: ${cause}
- Controls in the design: ${fromSafety(control)}
- Left to whoever deploys: ${fromSafety(hazard.deployer)}
- Without the controls, proposed: ${grade(severity, before, hazard.ratingBefore)}
- With them, proposed: ${grade(severity, after, hazard.rating)}, ${meanings[hazard.rating]}
- Shown by: ${evidence.map(evidenceWords).join('; ')}
- Status: open
`;
};

const matrix = () => {
  const rows = [...likelihoods]
    .reverse()
    .map((each) => `| ${each} | ${severities.map((one) => ratingOf(one, each)).join(' | ')} |`);
  return `| likelihood | ${severities.join(' | ')} |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}`;
};

const summary = (hazards) => {
  const count = (key, rating) => hazards.filter((each) => each[key] === rating).length;
  const rows = [5, 4, 3, 2, 1].map(
    (each) =>
      `| ${each} | ${meanings[each]} | ${count('ratingBefore', each)} | ${count('rating', each)} |`,
  );
  return `| rating | meaning | hazards without the controls | with them |
| --- | --- | --- | --- |
${rows.join('\n')}`;
};

/**
 * The log as text.
 * @param {ReturnType<typeof withEvidence>} hazards
 */
export const makeHazardLog = (hazards) => {
  const names = hazards.flatMap(({ evidence }) => evidence.map(({ file, name }) => name ?? file));
  const worst = hazards.filter(({ rating }) => rating >= 3).map(({ number }) => number);
  return `# Hazard log

Made by \`tools/docs\` from [hazards.md](../hazards.md) and the tests that it names; change
those, not this page. It belongs to the [plan](plan.md) and the [safety case](safety-case.md).

**The gradings are proposals, made without a clinical safety officer.** One has to go through them
before anybody relies on them, which is why each hazard is open. "Shown by" says which test watches
over a control; that the control is enough is a judgement that no test makes.

${hazards.length} hazards, ${new Set(names).size} tests and files of tests. Of severity and
likelihood the rating is:

${matrix()}

${summary(hazards)}

Rated 3 or more with their controls, as proposed: ${worst.join(', ')}. For "major" the matrix knows
less than 3 only where the likelihood is very low: a control that works can leave a 3 what it is.

## Hazards

${hazards.map(entryOf).join('\n')}`;
};

const filesUnder = (folder) =>
  readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesUnder(name) : [name];
  });

const readSources = () =>
  filesUnder('tests')
    .filter((file) => /\.(cpp|mjs)$/.test(file))
    .sort()
    .map((file) => ({ path: file, text: readFileSync(path.join(root, file), 'utf8') }));

/** The log as it has to be. */
export const currentHazardLog = () => {
  const page = readFileSync(path.join(root, 'docs/hazards.md'), 'utf8');
  return makeHazardLog(withEvidence(readHazards(page), readSources()));
};
