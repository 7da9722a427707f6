// Damage to a picture of a QR code, for tests of what is left to read. Where its codewords lie is
// taken from the library that drew it; what they say is for a decoder that knows nothing of that.
import { encode } from 'uqr';

const quiet = 4;
const dataType = 0;

const layoutOf = (text) => encode(text, { ecc: 'M', border: 0, boostEcc: true, maxVersion: 15 });

/** The places of all data modules, in the order in which the code's bits run. */
const bitPlaces = ({ types, size }) => {
  /** @type {[x: number, y: number][]} */
  const places = [];
  let isUpward = true;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right -= 1; // the timing pattern has this column
    for (let step = 0; step < size; step += 1) {
      const y = isUpward ? size - 1 - step : step;
      for (const x of [right, right - 1]) if (types[y][x] === dataType) places.push([x, y]);
    }
    isUpward = !isUpward;
  }
  return places;
};

const copyOf = ({ data, width, height }) => ({ data: Uint8Array.from(data), width, height });

const paint = ({ data, width }, size, [x, y], shade) => {
  const side = width / (size + quiet * 2);
  const edge = (at) => Math.round((at + quiet) * side);
  for (let row = edge(y); row < edge(y + 1); row += 1)
    for (let column = edge(x); column < edge(x + 1); column += 1)
      data.fill(shade, (row * width + column) * 4, (row * width + column) * 4 + 3);
};

/** Noise over this share of the codewords, one after the other: a fold, or a scratch. */
export const damaged = (picture, text, percent, roll) => {
  const layout = layoutOf(text);
  const places = bitPlaces(layout);
  const codewords = Math.floor(places.length / 8);
  const lost = Math.floor((codewords * percent) / 100);
  const first = roll(codewords - lost);
  const result = copyOf(picture);
  for (const place of places.slice(first * 8, (first + lost) * 8))
    paint(result, layout.size, place, roll(2) * 255);
  return result;
};

/** A white square over this share of the area, away from the three corners that scanners need. */
export const blotted = (picture, text, percent, roll) => {
  const { size } = layoutOf(text);
  const side = Math.round(size * Math.sqrt(percent / 100));
  const room = size - side;
  const at = [9 + roll(Math.max(1, room - 9)), 9 + roll(Math.max(1, room - 9))];
  const result = copyOf(picture);
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1)
      paint(result, size, [Math.min(at[0] + x, size - 1), Math.min(at[1] + y, size - 1)], 255);
  return result;
};
