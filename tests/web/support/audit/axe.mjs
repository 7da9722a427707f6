// What axe-core finds on a page, in a few words each.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// Level AAA: 7 to 1.
const contrast = 'color-contrast-enhanced';
/** @type {import('axe-core').RunOptions} */
const allRules = {
  runOnly: { type: 'tag', values: tags },
  rules: { 'target-size': { enabled: true }, [contrast]: { enabled: true } },
};

/**
 * Every rule; every rule but that of colours; that of colours alone.
 * @satisfies {Record<string, import('axe-core').RunOptions>}
 */
export const rules = {
  all: allRules,
  colourless: {
    ...allRules,
    rules: {
      ...allRules.rules,
      'color-contrast': { enabled: false },
      [contrast]: { enabled: false },
    },
  },
  colours: { runOnly: { type: 'rule', values: [contrast] } },
};

/** What can be judged in a view: its words are transparent over a canvas. */
export const rulesOf = (view) => (view === 'canvas' ? rules.colourless : rules.all);

/**
 * @param {import('playwright-core').Page} page
 * @param {import('axe-core').RunOptions} options
 */
export const violationsOn = async (page, options = rules.all) => {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
  const { violations } = await page.evaluate(
    // A frame of another origin is looked into by itself.
    (options) =>
      globalThis.axe.run(document, { ...options, resultTypes: ['violations'], iframes: false }),
    options,
  );
  return violations.map(({ id, help, nodes }) => ({
    id,
    help,
    nodes: nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary}`).slice(0, 5),
  }));
};
