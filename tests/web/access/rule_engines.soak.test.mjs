// Two engines that know nothing of axe, Siteimprove Alfa and IBM's Equal Access, find nothing on a
// screen but what support/audit/false_findings.mjs lists, in both views and in light, dark and high
// contrast.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alfaFindings } from '../support/audit/alfa.mjs';
import { equalAccessFindings } from '../support/audit/equal_access.mjs';
import { outlived, sift } from '../support/audit/false_findings.mjs';
import { viewOfTurn, views } from '../support/browser/page.mjs';
import { applyScheme, colourSchemes } from '../support/pictures/colour_schemes.mjs';
import { onEveryScreen } from '../support/person/screens.mjs';

const isLong = process.env.LOADWISE_SOAK === '1';

// A look changes nothing but colours, and those of the canvas are no affair of the document's.
/** @returns {Record<string, 'all' | 'colours' | 'colourless'>} */
const looksOf = (view) =>
  view === 'canvas'
    ? { light: 'colourless' }
    : { light: 'all', dark: 'colours', contrast: 'colours' };

const findingsOn = async ({ page, person }, view, engines) => {
  const found = [];
  for (const [look, kind] of Object.entries(looksOf(view))) {
    await applyScheme(page, person, colourSchemes[look]);
    if (engines.includes('Alfa'))
      found.push(...(await alfaFindings(page, kind)).map((each) => ({ look, ...each })));
    if (kind !== 'colours' || isLong)
      found.push(...(await equalAccessFindings(page)).map((each) => ({ look, ...each })));
  }
  return found;
};

for (const { view, path } of views) {
  const hasAlfa = isLong || viewOfTurn(0).view === view;
  const engines = ['Equal Access', ...(hasAlfa ? ['Alfa'] : [])];
  test(`${view}: ${engines.join(' and ')} find nothing on any screen`, async () => {
    const found = [];
    await onEveryScreen({ path }, async (screen, given) => {
      await given.person.opensEverything();
      const findings = await findingsOn(given, view, engines);
      found.push(...findings.map((each) => ({ screen, ...each })));
    });
    const { real, used } = sift(found);
    assert.deepEqual(real, []);
    assert.deepEqual(outlived(used, view, engines), [], 'what is listed occurs no longer');
  });
}
