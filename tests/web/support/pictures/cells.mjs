// A screenshot as a grid of cells, each the mean colour of what it covers: what a change of layout,
// colour or words shows in, and the smoothing of an edge does not. The pictures are decoded and
// encoded by a page of the same browser.

import { pictureReader } from './pixels.mjs';

/** CSS pixels along a cell's side. */
const cell = 8;

/** The cells of a screenshot taken at that device-pixel ratio, as a PNG with a pixel for each. */
export const cellsOf = async (page, screenshot, ratio) =>
  Buffer.from(
    await page.evaluate(
      async ([text, side]) => {
        const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
        const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const board = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
        board.drawImage(picture, 0, 0);
        const columns = Math.floor(picture.width / side);
        const rows = Math.floor(picture.height / side);
        const small = new OffscreenCanvas(columns, rows);
        const brush = small.getContext('2d');
        const cells = brush.createImageData(columns, rows);
        for (let row = 0; row < rows; row += 1)
          for (let column = 0; column < columns; column += 1) {
            const { data } = board.getImageData(column * side, row * side, side, side);
            for (let channel = 0; channel < 4; channel += 1) {
              let sum = 0;
              for (let at = channel; at < data.length; at += 4) sum += data[at];
              cells.data[(row * columns + column) * 4 + channel] = sum / (side * side);
            }
          }
        brush.putImageData(cells, 0, 0);
        const encoded = new Uint8Array(await (await small.convertToBlob()).arrayBuffer());
        return btoa(String.fromCharCode(...encoded));
      },
      [screenshot.toString('base64'), cell * ratio],
    ),
    'base64',
  );

/** The share of cells, 0 to 1, in which a channel of the two differs by more than `tolerance`. */
export const shareOfOtherCells = async (page, one, other, tolerance) =>
  page.evaluate(
    async ([read, texts, tolerance]) => {
      const [left, right] = await Promise.all(texts.map(read));
      if (left.width !== right.width || left.height !== right.height) return 1;
      let others = 0;
      for (let at = 0; at < left.data.length; at += 4)
        others += [0, 1, 2].some(
          (channel) => Math.abs(left.data[at + channel] - right.data[at + channel]) > tolerance,
        )
          ? 1
          : 0;
      return others / (left.data.length / 4);
    },
    [await pictureReader(page), [one.toString('base64'), other.toString('base64')], tolerance],
  );
