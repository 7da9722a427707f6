// Writes for the canvas what its own fonts cannot: the browser finds letters of every alphabet, and
// joins and turns them as their languages want it.

const family = "Loadwise, system-ui, 'Segoe UI', Roboto, sans-serif";

/** @type {CanvasRenderingContext2D | null | undefined} */
let pen;

const penFor = (isBold, size) => {
  pen ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (pen) pen.font = `${isBold ? 700 : 400} ${size}px ${family}`;
  return pen;
};

/**
 * @param {string} line
 * @param {number} isBold
 * @param {number} size
 */
export const textWidth = (line, isBold, size) =>
  penFor(isBold, size)?.measureText(line).width ?? line.length * size;

/** Browsers that hide which fonts there are answer with pixels that nobody drew. */
const isTrue = (pen) => {
  const mark = [10, 200, 30];
  pen.fillStyle = `rgb(${mark.join(' ')})`;
  pen.fillRect(0, 0, 1, 1);
  const [...read] = pen.getImageData(0, 0, 1, 1).data;
  pen.clearRect(0, 0, 1, 1);
  return mark.every((value, at) => Math.abs(value - read[at]) < 8);
};

/**
 * The pixels of a line in the middle of an image; nothing when the browser does not give them away.
 * @param {string} line
 * @param {number} isBold
 * @param {number} size
 * @param {number} tint 0xBBGGRR
 * @param {number} margin
 * @param {number} width
 * @param {number} height
 */
export const textImage = (line, isBold, size, tint, margin, width, height) => {
  const own = penFor(isBold, size);
  if (!own || !isTrue(own)) return null;
  [own.canvas.width, own.canvas.height] = [width, height];
  penFor(isBold, size); // what a canvas is set to goes with its size
  own.fillStyle = `rgb(${tint & 255} ${(tint >> 8) & 255} ${tint >> 16})`;
  const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = own.measureText('x');
  own.fillText(line, margin, (height + above - below) / 2);
  return own.getImageData(0, 0, width, height).data;
};
