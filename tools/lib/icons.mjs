// Draws web/icon.svg as PNG files, for home screens that take nothing else.
import { Resvg } from '@resvg/resvg-js';

// What a mask leaves is a circle: the picture keeps within it, and its ground has no corners.
const full = (svg) => {
  const [, ground, picture] = /^(<svg[^>]*>\s*<rect[^>]*\/>)(.*)<\/svg>\s*$/s.exec(svg) ?? [];
  const place = 'translate(32 32) scale(0.74) translate(-32 -32)';
  if (!ground) throw new Error('the icon does not begin with its ground');
  return `${ground.replace(/ rx="\d+"/, '')}<g transform="${place}">${picture}</g></svg>`;
};

const drawIcon = (svg, side) =>
  new Resvg(svg, { fitTo: { mode: 'width', value: side } }).render().asPng();

/** Every PNG that the manifest and the page name. Apple rounds the corners itself. */
export const makeIcons = (svg) => [
  { file: 'icons/icon-192.png', bytes: drawIcon(svg, 192) },
  { file: 'icons/icon-512.png', bytes: drawIcon(svg, 512) },
  { file: 'icons/maskable-512.png', bytes: drawIcon(full(svg), 512) },
  { file: 'icons/apple-touch-icon.png', bytes: drawIcon(full(svg), 180) },
];
