// Which test files failed and then passed alone, over the last runs. Once is chance; three times in
// ten runs is a fault, of the test or of what it looks at, and fails the run.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const runs_kept = 10;
const times_most = 2;

/** The last runs with this one behind them. @param {string[][]} runs the files of each */
export const with_run = (runs, unsteady) => [...runs, unsteady].slice(-runs_kept);

/** Of this run's unsteady files those that were it too often. */
export const too_unsteady = (runs, unsteady) =>
  unsteady.filter((file) => runs.filter((run) => run.includes(file)).length > times_most);

const read_runs = (file) => {
  try {
    const { runs } = JSON.parse(readFileSync(file, 'utf8'));
    return runs;
  } catch {
    return []; // the first run, or one that was ended while it wrote
  }
};

/** Adds a run to the record and answers what has been unsteady too often. */
export const record_run = (file, unsteady) => {
  const runs = with_run(read_runs(file), unsteady);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ runs }, null, 1)}\n`);
  return too_unsteady(runs, unsteady);
};
