// What a page and the app in its frame tell each other. A message is an object with `loadwise: 1`
// and a type; whatever else comes is not for us.
//
//   app to page   here                      ready to listen
//                 height HEIGHT             as tall as the content
//                 top                       a new page starts at its top
//   page to app   hello FITS FRAMES [ACCENT]  who embeds; whether the frame follows the height; how
//                                           many frames there show the app
//                 look ACCENT

import { colourOf } from './values.mjs';

const framesMost = 20;

/** @param {string} type */
export const message = (type, rest = {}) => ({ loadwise: 1, type, ...rest });

/**
 * What the page says, in the one shape the app knows; nothing when it is not understood.
 * @param {any} data whatever came
 */
export function readMessage(data) {
  if (typeof data !== 'object' || data === null || data.loadwise !== 1) return null;
  const accent = colourOf(data.accent);
  const isCount = Number.isInteger(data.frames) && data.frames > 0 && data.frames <= framesMost;
  const frames = isCount ? data.frames : 1;
  if (data.type === 'hello') return { type: 'hello', isFitted: data.fits === true, accent, frames };
  if (data.type === 'look' && accent) return { type: 'look', accent };
  return null;
}
