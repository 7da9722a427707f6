// What an audit of any web page would name, and axe does not.

const lettersLeastPx = 12;

/** In words: a page without its one h1, a level left out, words too small, a picture unsaid. */
export const slipsOn = (page) =>
  page.evaluate((lettersLeastPx) => {
    const found = [];
    const shown = (selector) =>
      [...document.querySelectorAll(selector)].filter((each) => each.checkVisibility());
    const levels = shown('h1, h2, h3, h4, h5, h6').map(({ tagName }) => Number(tagName[1]));
    const firsts = levels.filter((level) => level === 1).length;
    if (firsts !== 1) found.push(`${firsts} headings of the first level`);
    if (levels.some((level, at) => level > (levels[at - 1] ?? 0) + 1))
      found.push(`headings of the levels ${levels.join(' ')}`);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { data, parentElement } = /** @type {Text} */ (walker.currentNode);
      if (data.trim() === '' || !parentElement.checkVisibility()) continue;
      // What is for paper is small in a small window; any drawing is as big as its place allows.
      if (parentElement.closest('.sheet')) continue;
      const isDrawn = parentElement instanceof SVGGraphicsElement;
      const scale = isDrawn ? parentElement.getScreenCTM().a : 1;
      const size = parseFloat(getComputedStyle(parentElement).fontSize) * scale;
      if (size < lettersLeastPx) found.push(`"${data.slice(0, 40)}" is written in ${size} px`);
    }
    for (const each of shown('img, svg')) {
      const isSaid = each.matches('img') ? each.hasAttribute('alt') : true;
      const { width, height } = each.getBoundingClientRect();
      if (!isSaid) found.push(`a picture says nothing: ${each.outerHTML.slice(0, 80)}`);
      if (width === 0 || height === 0) found.push(`a picture is empty: ${each.outerHTML}`);
    }
    for (const each of shown('a'))
      if (each.textContent.trim().length < 2) found.push(`a link without words: ${each.href}`);
    return found;
  }, lettersLeastPx);
