// Colours on a page's screenshot. The picture is decoded by a page of the same browser.

/** A function of the page, to be handed to what is evaluated there: PNG in base64 to pixels. */
export const pictureReader = (page) =>
  page.evaluateHandle(() => async (text) => {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const board = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
    board.drawImage(picture, 0, 0);
    return board.getImageData(0, 0, picture.width, picture.height);
  });

/** How many pixels of the picture are within `tolerance` of a colour [red, green, blue]. */
export const countColour = async (page, picture, colour, tolerance = 12) =>
  page.evaluate(
    async ([read, text, colour, tolerance]) => {
      const { data } = await read(text);
      let count = 0;
      for (let at = 0; at < data.length; at += 4)
        if (colour.every((part, index) => Math.abs(data[at + index] - part) <= tolerance))
          count += 1;
      return count;
    },
    [await pictureReader(page), picture.toString('base64'), colour, tolerance],
  );
