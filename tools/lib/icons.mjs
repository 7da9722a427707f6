// Draws web/icon.svg as PNG files, for home screens that take nothing else. It knows the shapes the
// icon is made of, and refuses others; the same icon gives the same bytes.
import { deflateSync } from 'node:zlib';

const numbers_of = (tag) =>
  Object.fromEntries(
    [...tag.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [
      key,
      Number.isNaN(Number(value)) ? value : Number(value),
    ]),
  );

const colour_of = (text) => {
  const digits = text.length === 4 ? [...text.slice(1)].map((each) => each + each) : undefined;
  return (digits ?? text.slice(1).match(/../g)).map((each) => parseInt(each, 16));
};

/** Corners of a path of the commands M, H, V and h. */
const corners_of = (path) => {
  const corners = [];
  for (const [, command, values] of path.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const [first, second] = values.trim().split(/[ ,]+/).map(Number);
    const [x, y] = corners.at(-1) ?? [0, 0];
    if (command === 'M') corners.push([first, second]);
    else if (command === 'H') corners.push([first, y]);
    else if (command === 'h') corners.push([x + first, y]);
    else if (command === 'V') corners.push([x, first]);
    else throw new Error(`the icon's path has a command ${command}`);
  }
  return corners;
};

const from_segment = (x, y, [x1, y1], [x2, y2]) => {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const along = ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy);
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(x - x1 - share * dx, y - y1 - share * dy);
};

// A shape is its colour and how far outside of it a point is, in the icon's units.
const makers = {
  rect({ width, height, rx = 0, fill }, is_full) {
    const radius = is_full ? 0 : rx;
    const outside = (x, y) => {
      const dx = Math.abs(x - width / 2) - (width / 2 - radius);
      const dy = Math.abs(y - height / 2) - (height / 2 - radius);
      return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
    };
    return { colour: colour_of(fill), outside };
  },
  circle: ({ cx, cy, r, fill }) => ({
    colour: colour_of(fill),
    outside: (x, y) => Math.hypot(x - cx, y - cy) - r,
  }),
  path({ d, stroke, 'stroke-width': width }) {
    const corners = corners_of(d);
    const outside = (x, y) => {
      let least = Infinity;
      for (let at = 1; at < corners.length; at += 1)
        least = Math.min(least, from_segment(x, y, corners[at - 1], corners[at]));
      return least - width / 2;
    };
    return { colour: colour_of(stroke), outside };
  },
};

const shapes_of = (svg, is_full) =>
  [...svg.matchAll(/<(rect|circle|path|\w+)\s([^>]*)\/>/g)].map(([, name, tag]) => {
    if (!makers[name]) throw new Error(`the icon has a <${name}>`);
    return makers[name](numbers_of(tag), is_full);
  });

const crc32 = (bytes) => {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
};

const chunk = (name, bytes) => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), bytes]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(bytes.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
};

const png_of = (side, pixels) => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const rows = Buffer.alloc(side * (4 * side + 1));
  for (let row = 0; row < side; row += 1)
    rows.set(pixels.subarray(row * 4 * side, (row + 1) * 4 * side), row * (4 * side + 1) + 1);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

/**
 * The icon with `side` pixels a side. Full: no rounded corners, and all of the picture within the
 * circle that a mask leaves.
 */
export const draw_icon = (svg, side, is_full = false) => {
  const [, units] = /viewBox="0 0 (\d+) \d+"/.exec(svg);
  const shapes = shapes_of(svg, is_full);
  const scale = Number(units) / side;
  const shrink = is_full ? 1 / 0.74 : 1;
  const pixels = new Uint8Array(4 * side * side);
  for (let at = 0; at < side * side; at += 1) {
    const [column, row] = [at % side, Math.trunc(at / side)];
    const [x, y] = [(column + 0.5) * scale, (row + 0.5) * scale];
    let colour = [0, 0, 0];
    let cover = 0;
    shapes.forEach((shape, index) => {
      const zoom = index > 0 ? shrink : 1;
      const about = (place) => Number(units) / 2 + (place - Number(units) / 2) * zoom;
      const share = Math.min(
        1,
        Math.max(0, 0.5 - shape.outside(about(x), about(y)) / scale / zoom),
      );
      const whole = share + cover * (1 - share);
      if (whole > 0)
        colour = colour.map(
          (part, each) => (shape.colour[each] * share + part * cover * (1 - share)) / whole,
        );
      cover = whole;
    });
    pixels.set([...colour.map(Math.round), Math.round(255 * cover)], 4 * at);
  }
  return png_of(side, pixels);
};

/** Every PNG that the manifest and the page name. Apple rounds the corners itself. */
export const make_icons = (svg) => [
  { file: 'icons/icon-192.png', bytes: draw_icon(svg, 192) },
  { file: 'icons/icon-512.png', bytes: draw_icon(svg, 512) },
  { file: 'icons/maskable-512.png', bytes: draw_icon(svg, 512, true) },
  { file: 'icons/apple-touch-icon.png', bytes: draw_icon(svg, 180, true) },
];
