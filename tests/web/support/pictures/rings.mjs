// What shows that a control has the keyboard: its pixels with the focus against those without.
import { applyScheme, colourSchemes } from './colour_schemes.mjs';
import { pictureReader } from './pixels.mjs';

/** A kind of control: [its name, a selector]. The first that matches counts. */
export const kinds = [
  ['tile of a dialog', '.dialog .tiles input'],
  ['page along the bottom', 'nav.bottom button'],
  ['page along the side', 'nav.side button'],
  ['tab', 'button.tab'],
  ['disclosure', 'button.disclosure'],
  ['row that leads on', 'button.row'],
  ['step along a chart', '.browse button.step'],
  ['step of a number', 'button.step'],
  ['button of a dialog', '.dialog button'],
  ['way back', 'button.back'],
  ['large button', 'button.large'],
  ['button', 'button.node'],
  ['link', 'a.link'],
  ['tile', '.tiles input[type=radio]'],
  ['half of a pair', '.pair input[type=radio]'],
  ['radio', 'input[type=radio]'],
  ['switch', 'input[role=switch]'],
  ['check box', 'input[type=checkbox]'],
  ['date', 'input[type=date]'],
  ['time', 'input[type=time]'],
  ['number', '.number input'],
  ['text', '.textfield input'],
  ['long text', 'textarea'],
  ["note's summary", '#place summary'],
  ["note's button", '#place button'],
  ["note's link", '#place a'],
];

const stops = ':is(#app, #place) :is(a, button, input, textarea, select, summary, [tabindex])';

/** The names of the kinds that can be reached on the page now. */
export const kindsOn = (page) =>
  page.evaluate(
    ([kinds, stops]) => {
      const reached = [...document.querySelectorAll(stops)].filter(
        (each) => each.tabIndex >= 0 && !each.closest('[inert]') && each.checkVisibility(),
      );
      const nameOf = (stop) =>
        kinds.find(([, selector]) => stop.matches(selector))?.[0] ?? stop.outerHTML;
      return [...new Set(reached.map(nameOf))];
    },
    [kinds, stops],
  );

/** Brings the keyboard to one of that kind, as the tab key does. Answers its rectangle. */
const reach = async (page, kind) => {
  const at = await page.evaluateHandle(
    ([kinds, stops, kind]) => {
      const nameOf = (stop) => kinds.find(([, selector]) => stop.matches(selector))?.[0];
      return [...document.querySelectorAll(stops)].find((stop) => {
        const isThere = stop.tabIndex >= 0 && !stop.closest('[inert]') && stop.checkVisibility();
        return isThere && nameOf(stop) === kind;
      });
    },
    [kinds, stops, kind],
  );
  await at.evaluate((stop) => stop.focus());
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  const name = await page.evaluate(
    (kinds) => kinds.find(([, selector]) => document.activeElement.matches(selector))?.[0],
    kinds,
  );
  if (name !== kind) throw new Error(`the tab key leads to ${name} instead of ${kind}`);
};

/** Where the ring is looked for: around the control, or the label that is its target. */
const aroundFocus = (page) =>
  page.evaluate(() => {
    const active = document.activeElement;
    const label = active.matches('[type=radio], [type=checkbox]') ? active.closest('label') : null;
    const target = label ?? active;
    const { left, top, right, bottom } = target.getBoundingClientRect();
    const sides = 2 * (right - left + bottom - top);
    // A round corner is shorter than the two sides that it cuts off, by this share of its radius.
    const round = Number.parseFloat(getComputedStyle(target).borderTopLeftRadius) || 0;
    const radius = Math.min(round, (right - left) / 2, (bottom - top) / 2);
    const [x, y] = [Math.max(0, Math.floor(left) - 8), Math.max(0, Math.floor(top) - 8)];
    return {
      clip: {
        x,
        y,
        width: Math.min(innerWidth, Math.ceil(right) + 8) - x,
        height: Math.min(innerHeight, Math.ceil(bottom) + 8) - y,
      },
      edge: sides - (8 - 2 * Math.PI) * radius,
    };
  });

/** How many pixels near the edge of the picture are another colour by 3 to 1, or more. */
const changedPixels = async (page, pictures) =>
  page.evaluate(
    async ([read, texts, edge]) => {
      const [one, other] = await Promise.all(texts.map(read));
      const { width, height } = one;
      const linear = (part) =>
        part <= 10 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4;
      const light = ({ data }, at) =>
        0.2126 * linear(data[at]) + 0.7152 * linear(data[at + 1]) + 0.0722 * linear(data[at + 2]);
      let count = 0;
      for (let y = 0; y < height; y += 1)
        for (let x = 0; x < width; x += 1) {
          const isInside = x >= edge && y >= edge && x < width - edge && y < height - edge;
          if (isInside) continue;
          const at = (y * width + x) * 4;
          const [dim, bright] = [light(one, at), light(other, at)].sort((a, b) => a - b);
          if ((bright + 0.05) / (dim + 0.05) >= 3) count += 1;
        }
      return count;
    },
    // Outside by 8, and inside by as much: a ring may lie just within.
    [await pictureReader(page), pictures, 14],
  );

/** The ring of one of that kind in each look: {look: pixels of it for each of the edge inside}. */
export const ringOf = async (page, person, kind, names) => {
  await reach(page, kind);
  await person.frames();
  const { clip, edge } = await aroundFocus(page);
  const lookAt = async () => (await page.screenshot({ clip })).toString('base64');
  const picturesIn = async (names) => {
    const pictures = {};
    for (const name of names) {
      await applyScheme(page, person, colourSchemes[name]);
      pictures[name] = await lookAt();
    }
    return pictures;
  };
  const focused = await picturesIn(names);
  await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).blur());
  const bare = await picturesIn(names.toReversed());
  const found = {};
  for (const name of names)
    found[name] = (await changedPixels(page, [focused[name], bare[name]])) / edge;
  return found;
};
