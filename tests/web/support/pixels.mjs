// Colours on a page's screenshot. The picture is decoded by a page of the same browser.

/** How many pixels of the picture are within `tolerance` of a colour [red, green, blue]. */
export const count_colour = (page, picture, colour, tolerance = 12) =>
  page.evaluate(
    async ([text, colour, tolerance]) => {
      const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const board = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      board.drawImage(bitmap, 0, 0);
      const { data } = board.getImageData(0, 0, bitmap.width, bitmap.height);
      let count = 0;
      for (let at = 0; at < data.length; at += 4)
        if (colour.every((part, index) => Math.abs(data[at + index] - part) <= tolerance))
          count += 1;
      return count;
    },
    [picture.toString('base64'), colour, tolerance],
  );
