// What the browser says of itself and of the space it gives: how long what is kept here will stay.

import { canShare } from './files.mjs';
import { canLock } from './lock.mjs';

const agent = navigator.userAgent;
export const isOnTouchApple =
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

// Views that other apps show pages in, by what they say of themselves: Android's own word for it,
// and the names of the apps that many links are opened in.
const ofApps = new RegExp(
  [
    /; wv\)|\bFB(AN|AV|IOS)\b|FB_IAB|Instagram|Barcelona |WhatsApp|\bGSA\/|GoogleApp\/|Gmail/,
    /\bLine\/|MicroMessenger|\bQQ\/|Weibo|DingTalk|KAKAOTALK|NAVER\(|Telegram|Viber|Discord/,
    /Snapchat|Twitter|LinkedInApp|Pinterest|TikTok|musical_ly|Bytedance|\btrill/,
    /Outlook|YahooMobile|YMobile|Slack|Teams\/|Electron\//,
  ]
    .map(({ source }) => source)
    .join('|'),
  'i',
);

/**
 * Inside another app's own browser? What is kept there stays in that app. On an iPhone such a view
 * does not call itself Safari, as every browser does; an app on the home screen does not either.
 */
export const isInApp = () =>
  !isInstalled() && (ofApps.test(agent) || (isOnTouchApple && !/Safari\//.test(agent)));

async function hasRecordsOfTab() {
  return (await import('./site.mjs')).hasRecordsOfTab();
}

/** @param {boolean} isTrue */
const flag = (isTrue) => (isTrue ? '1' : '0');

/** Pairs of a key and a value; what the browser does not say is left out. */
export async function facts() {
  const found = [
    ['forgetful', flag(isSafari || isOnTouchApple)],
    ['apple-share', flag(isOnTouchApple)],
    ['framed', flag(isFramed())],
    ['apart', flag(isFramed() && !(await hasRecordsOfTab()))],
    ['installed', flag(isInstalled())],
    ['in-app', flag(isInApp())],
    ['share-calendar', flag(canShare('a.ics', 'text/calendar'))],
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
