// What Siteimprove Alfa finds on a page.
import { Audit } from '@siteimprove/alfa-act';
import { Device } from '@siteimprove/alfa-device';
import { Node } from '@siteimprove/alfa-dom';
import { Native } from '@siteimprove/alfa-dom/native';
import { Request, Response } from '@siteimprove/alfa-http';
import allRules from '@siteimprove/alfa-rules';
import { Page } from '@siteimprove/alfa-web';

// Its reading of a document runs in the page, and needs nothing beside it.
const reading = `(${Native.fromNode})(document)`;

// Contrast, 4.5 and 7 to 1.
const ofColours = /sia-r(66|69)$/;
const rulesFor = {
  all: allRules,
  colours: allRules.filter(({ uri }) => ofColours.test(uri)),
  // Over the canvas words are transparent: the tests of the theme compute their contrast.
  colourless: allRules.filter(({ uri }) => !ofColours.test(uri)),
};

/**
 * @param {import('playwright-core').Page} page
 * @param {'all' | 'colours' | 'colourless'} kind
 */
export const alfaFindings = async (page, kind) => {
  const device = Device.standard();
  const document = /** @type {any} */ (Node.from(await page.evaluate(reading), device));
  const read = Page.of(Request.empty(), Response.empty(), document, device);
  const outcomes = await Audit.of(read, /** @type {any} */ (rulesFor[kind])).evaluate();
  return [...outcomes]
    .filter((/** @type {any} */ { outcome }) => outcome === 'failed')
    .map((/** @type {any} */ { rule, target }) => ({
      engine: 'Alfa',
      rule: rule.uri.split('/').at(-1),
      on: String(target).replace(/\s+/g, ' ').slice(0, 300),
    }));
};
