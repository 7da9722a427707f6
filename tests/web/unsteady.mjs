// Which test files failed and then passed alone, over the last runs. Once is chance; three times in
// ten runs is a fault, of the test or of what it looks at, and fails the run.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const runsKept = 10;
const timesMost = 2;

/** The last runs with this one behind them. @param {string[][]} runs the files of each */
export const withRun = (runs, unsteady) => [...runs, unsteady].slice(-runsKept);

/** Of this run's unsteady files those that were it too often. */
export const tooUnsteady = (runs, unsteady) =>
  unsteady.filter((file) => runs.filter((run) => run.includes(file)).length > timesMost);

const readRuns = (file) => {
  try {
    const { runs } = JSON.parse(readFileSync(file, 'utf8'));
    return runs;
  } catch {
    return []; // the first run, or one that was ended while it wrote
  }
};

/** Adds a run to the record and answers what has been unsteady too often. */
export const recordRun = (file, unsteady) => {
  const runs = withRun(readRuns(file), unsteady);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ runs }, null, 1)}\n`);
  return tooUnsteady(runs, unsteady);
};
