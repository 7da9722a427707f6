// A clinic's picture, made so small that a link can carry it.

const [widthMost, heightMost] = [220, 48]; // as large as the bar shows it, in CSS pixels
const lettersGood = 1800; // a link has room for this many, and a usual change
const lettersMost = 4000;

// From the finest to the coarsest: dots for each CSS pixel, and the quality of what is not a PNG.
/** @type {[dots: number, quality: number][]} */
const ways = [
  [2, 0.9],
  [2, 0.6],
  [1.5, 0.6],
  [1, 0.6],
  [1, 0.3],
];

/** Its message is a reason the desk knows. */
export class PictureError extends Error {}

/** @param {File} file */
async function read(file) {
  const image = new Image();
  const address = URL.createObjectURL(file);
  try {
    image.src = address;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/**
 * @param {HTMLImageElement} image
 * @param {[dots: number, quality: number]} way
 */
function drawn(image, [dots, quality]) {
  const width = image.naturalWidth || widthMost;
  const height = image.naturalHeight || heightMost;
  const scale = dots * Math.min(widthMost / width, heightMost / height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/webp', quality); // a PNG where there is no WebP
}

/**
 * @param {File} file
 * @returns {Promise<string>} "data:image/webp;base64,..."
 */
export async function smallPicture(file) {
  try {
    const image = await read(file);
    let small = '';
    for (const way of ways) {
      small = drawn(image, way);
      if (small.length <= lettersGood) return small;
    }
    if (small.length <= lettersMost) return small;
  } catch {
    /* not a picture, or none that may be read back */
  }
  throw new PictureError('no-picture');
}
