// What Equal Access, of IBM, finds on a page: what it is sure of, not what a person should look at.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const source = readFileSync(
  createRequire(import.meta.url).resolve('accessibility-checker-engine/ace.js'),
  'utf8',
);

// Runs in the page.
const check = async () => {
  const { results } = await new globalThis.ace.Checker().check(document, [
    'IBM_Accessibility',
    'WCAG_2_2',
  ]);
  return results
    .filter(({ value }) => value[1] === 'FAIL')
    .map(({ ruleId, message, snippet }) => ({
      engine: 'Equal Access',
      rule: ruleId,
      on: `${message}: ${snippet}`.slice(0, 300),
    }));
};

/** @param {import('playwright-core').Page} page */
export const equalAccessFindings = async (page) => {
  if (!(await page.evaluate(() => 'ace' in globalThis))) await page.evaluate(source);
  return page.evaluate(check);
};
