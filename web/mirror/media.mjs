// A picture or video of a clinic's own, which lies beside the app. The page shows it itself, over
// the canvas too. It is fetched as a file is: the worker keeps it, and nothing else plays here.

/** @type {Set<HTMLElement>} */
const shown = new Set();

/**
 * Bars that stay in sight are drawn on the canvas, below every element: what would lie over one is
 * cut off.
 */
function cut() {
  const bars = [...document.querySelectorAll('.node.fixed')];
  for (const element of shown) {
    if (!element.isConnected) shown.delete(element);
    const { top, bottom } = element.getBoundingClientRect();
    let [from, to] = [top, bottom];
    for (const bar of bars.filter(
      (each) => !element.closest('.dialog') && !each.contains(element),
    )) {
      const { top: start, bottom: end } = bar.getBoundingClientRect();
      if (start > innerHeight / 2) to = Math.min(to, start);
      else from = Math.max(from, end);
    }
    const isWhole = from === top && to === bottom;
    element.style.clipPath = isWhole ? '' : `inset(${from - top}px 0 ${bottom - to}px)`;
  }
}

let isWatching = false;

/** @param {HTMLElement} element */
function keepBelowBars(element) {
  if (document.documentElement.classList.contains('plain')) return;
  shown.add(element);
  cut();
  if (isWatching) return;
  isWatching = true;
  for (const event of ['scroll', 'resize']) addEventListener(event, cut, { passive: true });
  new MutationObserver(cut).observe(document.body, { subtree: true, childList: true });
}

/** @param {Response} answer */
async function blobOf(answer) {
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  const blob = await answer.blob();
  // A host may answer a file that is not there with a page.
  if (!/^(image|video)\//.test(blob.type)) throw new Error(`${answer.url}: ${blob.type}`);
  return blob;
}

/**
 * @param {string} address
 * @param {string} name
 */
function makeVideo(address, name) {
  const video = document.createElement('video');
  // It is short, and shows a movement again and again; what it says would speak over the app.
  Object.assign(video, { controls: true, loop: true, muted: true, playsInline: true });
  video.setAttribute('aria-label', name);
  video.src = address;
  return video;
}

/** @param {string} address */
async function makePicture(address) {
  const image = new Image();
  image.alt = ''; // its element has the name
  image.src = address;
  await image.decode();
  return image;
}

/**
 * @param {HTMLElement} element
 * @param {string} value the file, and in the next line what stands there when it does not come
 */
export async function show(element, value) {
  const [file, missing] = value.split('\n');
  element.dataset.file = file;
  const isStill = () => element.dataset.file === file;
  keepBelowBars(element);
  try {
    const blob = await blobOf(await fetch(file, { credentials: 'same-origin' }));
    const address = URL.createObjectURL(blob);
    const isVideo = element.classList.contains('video');
    const made = isVideo
      ? makeVideo(address, element.getAttribute('aria-label') ?? '')
      : await makePicture(address);
    // A video is read as it plays: its blob is let go with the page.
    if (!isVideo) URL.revokeObjectURL(address);
    if (isStill()) element.replaceChildren(made);
  } catch {
    if (isStill()) element.replaceChildren(missing);
  }
}
