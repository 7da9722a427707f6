// Makes SVG of a drawing (see drawing.h): the plain view's twin of what the canvas draws.

const space = 'http://www.w3.org/2000/svg';
/** In the order of drawing/ink.h; drawing.css has a colour for each. */
export const inks = [
  'page',
  'card',
  'sunken',
  'line',
  'edge',
  'text',
  'text-soft',
  'accent',
  'accent-soft',
  'on-accent',
  'good',
  'good-soft',
  'warn',
  'warn-soft',
  'bad',
  'bad-soft',
  'focus',
  'skin',
  'skin-shade',
  'cloth',
  'cloth-shade',
  'hair',
  'muscle',
  'contour',
  'prop',
  'code-dark',
  'code-light',
];

const make = (name, attributes) => {
  const element = document.createElementNS(space, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
};

const pairs = (numbers) => {
  const points = [];
  for (let index = 0; index < numbers.length; index += 2)
    points.push(`${numbers[index]},${numbers[index + 1]}`);
  return points.join(' ');
};

const anchor = (align) => (align > 0.75 ? 'end' : align > 0.25 ? 'middle' : 'start');

function shape(line) {
  const [kind, ink, size, align, flags, count, ...rest] = line.split(' ');
  const points = rest.slice(0, 2 * Number(count));
  const colour = `ink-${inks[Number(ink)]}`;
  if (kind === 'p') {
    const tone = size === '1' ? {} : { 'fill-opacity': size };
    return make('polygon', { points: pairs(points), class: `${colour} filled`, ...tone });
  }
  if (kind === 'c') {
    const filled = Number(flags) & 2;
    return make('circle', {
      cx: points[0],
      cy: points[1],
      r: size,
      'stroke-width': 2,
      class: `${colour} ${filled ? 'filled' : 'stroked'}`,
    });
  }
  if (kind === 't') {
    const text = make('text', {
      x: points[0],
      y: points[1],
      'font-size': size,
      'text-anchor': anchor(Number(align)),
      'dominant-baseline': 'central',
      class: `${colour} filled`,
    });
    text.textContent = rest.slice(2 * Number(count)).join(' ');
    return text;
  }
  const stroke = { points: pairs(points), 'stroke-width': size, class: `${colour} stroked` };
  if (Number(flags) & 1) stroke['stroke-dasharray'] = '5 5';
  return make('polyline', stroke);
}

/** An svg element, which listeners do not meet. */
export function draw(text) {
  const [size, ...shapes] = text.trim().split('\n');
  const [width, height] = size.split(' ');
  const picture = make('svg', {
    viewBox: `0 0 ${width} ${height}`,
    'aria-hidden': 'true',
    focusable: 'false',
  });
  picture.append(...shapes.map(shape));
  return picture;
}
