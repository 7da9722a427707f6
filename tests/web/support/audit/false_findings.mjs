// What a rule engine finds and is not wrong, each with its reason. One that no longer occurs fails
// the test: then it goes from here.

/** @typedef {{engine: string, rule: string, on?: RegExp, views?: string[], why: string}} Excuse */

const both = ['canvas', 'plain view'];

/** @type {Excuse[]} */
export const falseFindings = [
  {
    engine: 'Alfa',
    rule: 'sia-r20',
    on: /^aria-description=/,
    why: 'ARIA 1.3 has it, and Orca says it with Chromium and Firefox: see heard.soak.test.mjs',
  },
  {
    engine: 'Equal Access',
    rule: 'aria_attribute_allowed',
    on: /'aria-description'/,
    why: 'as above: it is of ARIA 1.3',
  },
  {
    engine: 'Alfa',
    rule: 'sia-r87',
    why: 'each new page has the focus on its heading: a link that skips to it would lead nowhere',
  },
  {
    engine: 'Equal Access',
    rule: 'element_attribute_deprecated',
    on: /http-equiv/,
    why: 'the policy stands in the page, for hosts that send no headers; HTML has it',
  },
  {
    engine: 'Equal Access',
    rule: 'aria_role_redundant',
    on: /"list"|"listitem"|"table"|"row"|header"|"cell"|"radiogroup"/,
    why: 'Safari takes the role of a list or table away with its look, unless it is said',
  },
];

/** Answers {real, used}: what nothing excuses, and which excuses were needed. */
export const sift = (findings) => {
  const used = new Set();
  const real = findings.filter((finding) => {
    const excuse = falseFindings.find(
      ({ engine, rule, on = /^/ }) =>
        engine === finding.engine && rule === finding.rule && on.test(finding.on),
    );
    if (excuse) used.add(excuse);
    return !excuse;
  });
  return { real, used };
};

/** Those that did not occur, of the engines that looked at every screen of a view. */
export const outlived = (used, view, engines) =>
  falseFindings.filter(
    (excuse) =>
      engines.includes(excuse.engine) && (excuse.views ?? both).includes(view) && !used.has(excuse),
  );
