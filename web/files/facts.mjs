// What the browser says of itself and of the space it gives: how long what is kept here will stay.

import { canLock } from './lock.mjs';

const agent = navigator.userAgent;
const isOnTouchApple =
  /iPhone|iPad|iPod/.test(agent) || (/Macintosh/.test(agent) && navigator.maxTouchPoints > 1);
const isSafari = /AppleWebKit/.test(agent) && !/Chrome|Chromium|Edg|OPR|Android/.test(agent);

/** Inside a page of another site? The address of that page cannot be read then. */
function isFramed() {
  const { top } = window;
  if (top === null || top === window) return false;
  try {
    return !top.location.href;
  } catch {
    return true;
  }
}

const isInstalled = () =>
  matchMedia('(display-mode: standalone)').matches || navigator.standalone === true;

/** @param {boolean} isTrue */
const flag = (isTrue) => (isTrue ? '1' : '0');

/** Pairs of a key and a value; what the browser does not say is left out. */
export async function facts() {
  const found = [
    ['forgetful', flag(isSafari || isOnTouchApple)],
    ['apple-share', flag(isOnTouchApple)],
    ['framed', flag(isFramed())],
    ['installed', flag(isInstalled())],
    ['lock', flag(canLock())],
  ];
  try {
    found.push(['persisted', flag(await navigator.storage.persisted())]);
    const { usage, quota } = await navigator.storage.estimate();
    if (usage !== undefined) found.push(['used', String(Math.trunc(usage))]);
    if (quota !== undefined) found.push(['quota', String(Math.trunc(quota))]);
  } catch {
    /* not every browser can say */
  }
  return found;
}

/** Asks the browser to keep what is here; answers whether it promised. */
export async function persist() {
  try {
    return await navigator.storage.persist();
  } catch {
    return false;
  }
}
