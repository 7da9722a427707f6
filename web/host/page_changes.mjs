// What browsers, add-ons and the system do to a page's elements and cannot do to a canvas: other
// colours, other words, other spaces between letters, larger text. Where the two would part, the
// plain view takes over, and says why.

const page = document.documentElement;
const size = 100; // px
const colours = ['rgb(1, 2, 3)', 'rgb(250, 251, 252)'];
const unseen = { position: 'absolute', visibility: 'hidden', top: '0', border: '0', padding: '0' };

/** A field like the others, in colours that nobody else wants. */
const field = document.createElement('input');
field.disabled = true;
const [color, backgroundColor] = colours;
Object.assign(field.style, unseen, { width: '1px', height: '1px', color, backgroundColor });

/** A line of a height that is known. */
const line = document.createElement('span');
line.ariaHidden = 'true';
line.textContent = 'x';
Object.assign(line.style, unseen, { display: 'block', font: `${size}px/1 serif` });

/**
 * As large as the person wants texts: the root's size, or what the system calls by a name of its
 * own; and what is usual.
 * @type {[HTMLElement, number][]}
 */
const sizes = [
  ['fontSize', '1rem', 16],
  ['fontSize', 'calc(16px * env(preferred-text-scale, 1))', 16],
  ['font', '-apple-system-body', 17],
].map(([property, value, usual]) => {
  const element = document.createElement('span');
  Object.assign(element.style, unseen, { fontSize: `${usual}px`, [property]: value });
  return [element, Number(usual)];
});

/** @type {HTMLElement} */
let canvas;
let isTranslated = false;
let isMoved = false;
let areLettersRefused = false;
let reason = '';
let percent = 100;

/** @param {CSSStyleDeclaration} style */
const isSpaced = ({ letterSpacing, wordSpacing, lineHeight }) =>
  parseFloat(letterSpacing) > 0 || parseFloat(wordSpacing) > 0 || lineHeight !== `${size}px`;

const readReason = () => {
  const fieldStyle = getComputedStyle(field);
  if (isTranslated || /\btranslated-/.test(page.className)) return 'translated';
  if (fieldStyle.color !== color || fieldStyle.backgroundColor !== backgroundColor)
    return 'recoloured';
  if (isSpaced(getComputedStyle(line))) return 'spacing';
  const height = line.offsetHeight;
  if (height > 0 && Math.abs(height - size) > 1) return 'zoom';
  if (isMoved) return 'moved';
  return areLettersRefused ? 'letters' : '';
};

/** A word of `plain_reasons`, or nothing. */
export const changeOfPage = () => reason;

/** The text size that the device was set to, in percent of what is usual. */
export const devicePercent = () => percent;

const readPercent = () => {
  const shares = sizes.map(
    ([element, usual]) => parseFloat(getComputedStyle(element).fontSize) / usual,
  );
  return Math.round(100 * Math.max(1, ...shares.filter(Number.isFinite)));
};

/**
 * Some browsers leave what is fixed displaced when their keyboard goes: it is put back. What cannot
 * be put back is shown no more: hidden, it has no place that could tell that it may come back.
 */
const putBack = () => {
  const { top, width } = canvas.getBoundingClientRect();
  if (width === 0) return;
  if (Math.abs(top) > 1)
    canvas.style.marginTop = `${(parseFloat(canvas.style.marginTop) || 0) - top}px`;
  isMoved = Math.abs(canvas.getBoundingClientRect().top) > 1;
};

/** @param {MutationRecord[]} records */
const hasForeignWords = (records) =>
  records.some(({ addedNodes }) => [...addedNodes].some(({ nodeName }) => nodeName === 'FONT'));

/** @type {() => void} */
let look = () => {};

/** The browser writes letters into an image, and keeps what it wrote to itself. */
export const refuseLetters = () => {
  areLettersRefused = true;
  look();
};

/**
 * @param {HTMLElement} root where the elements live
 * @param {HTMLElement} canvasShown
 * @param {() => void} changed
 */
export const watchPage = (root, canvasShown, changed) => {
  canvas = canvasShown;
  document.body.append(field, line, ...sizes.map(([element]) => element));
  percent = readPercent();
  // A day that was kept has the size that the person chose.
  if (page.dataset.day === undefined)
    page.style.setProperty('--text-scale', `${Math.min(2, percent / 100)}`);
  look = () => {
    const before = [reason, percent];
    reason = readReason();
    percent = readPercent();
    if (reason !== before[0] || percent !== before[1]) changed();
  };
  look();
  const styles = { attributes: true, attributeFilter: ['class', 'style', 'data-darkreader-mode'] };
  new MutationObserver(look).observe(page, { ...styles, childList: true });
  for (const part of [document.head, document.body])
    new MutationObserver(look).observe(part, { childList: true });
  new MutationObserver((records) => {
    if (isTranslated || !hasForeignWords(records)) return;
    isTranslated = true;
    look();
  }).observe(root, { childList: true, subtree: true });
  const back = () => {
    putBack();
    look();
  };
  for (const event of ['resize', 'scroll'])
    globalThis.visualViewport?.addEventListener(event, back);
  root.addEventListener('focusout', back);
  new ResizeObserver(look).observe(line);
  for (const event of ['load', 'pageshow', 'focusin']) addEventListener(event, look);
  document.addEventListener('visibilitychange', look);
};
