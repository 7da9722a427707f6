// Starts the module and carries text between it and the page: what the person did goes in, what
// changed comes out. No frame runs unless something happened.

import { isInApp, isOnTouchApple } from './files/facts.mjs';
import { fileOrders } from './files/file_orders.mjs';
import { canShare } from './files/files.mjs';
import { Mirror } from './mirror/mirror.mjs';
import { textImage, textWidth } from './mirror/system_fonts.mjs';
import { Gate } from './gate.mjs';
import { checkStyles, expectAnnex, fontOf, isWhole, loadAnnex, loadMain } from './module.mjs';
import { Offline } from './offline.mjs';
import { HostConfig } from './host/host_config.mjs';
import { Records } from './store/records.mjs';
import { reasonOf } from './store/storage.mjs';
import { FirstScreen } from './first_screen.mjs';
import { refuseLetters, watchPage } from './host/page_changes.mjs';
import { surroundings, watchSurroundings } from './host/surroundings.mjs';
import { byId, cleanAddress, link, localTime } from './host/values.mjs';
import { TextLoader, load, loadWhole } from './texts.mjs';
import { View } from './view.mjs';
import { WayBack } from './way_back.mjs';

// Whether a first screen stands in the page is known by now, or as soon as the browser says what it
// kept.
await /** @type {any} */ (globalThis).loadwiseFirstSettled;

const page = document.documentElement;
const root = byId('app');
const canvas = /** @type {HTMLCanvasElement} */ (byId('canvas'));
const outbox = [];
/** @type {FontFace[]} */
const faces = []; // the page's words change to them when its first screen has been left
let app = null;
let frameId = 0;
let isHiddenFrame = false;
let isCanvasAsked = false;
let timer = 0;
let clockSentAt = 0;
/** @type {Promise<Record<string, (...fields: string[]) => unknown>> | null} */
let desk = null;
/** @type {Promise<typeof import('./senses/cues.mjs') | null> | null} */
let cueCode = null;
/** @type {import('./senses/cues.mjs').Cues | null} */
let cues = null; // from the first session on
/** @type {import('./senses/reader.mjs').Reader | null} */
let reader = null; // from the first text on that is read aloud
/** @type {import('./store/kept_day.mjs').KeptDay | null} */
let day = null; // from the first record on
let language = ''; // the one to speak
let whole = ''; // the one whose texts are all there
let said = ''; // those texts
let senses = { sound: false, vibration: false, voice: false, track: false };

const field = '\x1f';
const order = '\x1e';
const separators = /[\x1e\x1f]/g;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * No field may hold the separators: a pasted text must not become a message of its own.
 * @type {import('./messages.d.ts').Send}
 */
function send(...fields) {
  const [kind] = fields;
  const hasRows = kind === 'rows' && fields.length > 1;
  if (hasRows) keepDay();
  if (kind === 'deleted') endDay();
  if (kind === 'setting' || hasRows) screen.drop();
  gate.take(fields.map((each) => String(each).replace(separators, ' ')));
}

const gate = new Gate(
  (message) => {
    outbox.push(message.join(field));
    schedule();
  },
  loadRest,
  reasonOf,
  () => !screen.isThere,
);

const allTexts = async (wanted) => (said = await texts.allOf(wanted));

/** All that the program says, once it is known in which language. */
async function giveTexts() {
  const wanted = language;
  if (!wanted || whole === wanted) return;
  gate.pass(['texts', wanted, await allTexts(wanted)]);
  whole = wanted;
}

/** The second half of the program, and of what it says. */
async function loadRest() {
  const words = giveTexts().catch(() => {});
  // Without it, what was answered on the first screen would be lost.
  await screen.patiently(loadAnnex, () => true);
  await words;
  await giveTexts();
}

/** A page out of sight gets no animation frames; what is due there is done all the same. */
function schedule() {
  if (!app || frameId !== 0) return;
  frameId = document.hidden ? setTimeout(frame) : requestAnimationFrame(frame);
  isHiddenFrame = document.hidden;
}

function unschedule() {
  if (isHiddenFrame) clearTimeout(frameId);
  else cancelAnimationFrame(frameId);
  frameId = 0;
}

/** A frame that waits for the screen would wait until the page is back in sight. */
function seen() {
  if (isHiddenFrame !== document.hidden) unschedule();
  schedule();
}

/** What was done last is taken in even when no frame comes any more. */
function finish() {
  if (app && outbox.length > 0) {
    unschedule();
    frame();
  }
  if (app && !screen.isThere) day?.keep();
}

/** For the next visit. */
async function keepDay(isChanged = false) {
  if (page.dataset.program !== 'loadwise') return;
  const { KeptDay } = await import('./store/kept_day.mjs');
  const idOf = (element) => mirror.byElement.get(element)?.id;
  day ??= new KeptDay(root, idOf, () => said);
  if (isChanged) day.change();
}

/** Everything was deleted, here or beside this. */
function endDay() {
  day?.end();
  /** @type {any} */ (globalThis).loadwiseFirst.forgetDay();
}

/** Somebody who reads the first screen, or has the plain view, does without WebGL. */
function wantCanvas() {
  if (isCanvasAsked || view.plainReason()) return;
  isCanvasAsked = true;
  if (app._loadwise_canvas() === 1)
    view.watchContext((isThere) => app?._loadwise_context(isThere ? 1 : 0));
  else view.giveUpCanvas();
}

function frame() {
  frameId = 0;
  clearTimeout(timer);
  wantCanvas();
  clockSentAt = performance.now();
  const clocks = [Date.now(), Math.round(clockSentAt), document.hidden ? 1 : 0];
  const text = [
    ['clock', localTime(), ...clocks].join(field),
    ['around', ...surroundings(canvas, view.plainReason())].join(field),
    ...(cues?.told() ?? []),
    ...outbox,
  ].join(order);
  outbox.length = 0;
  let wake = -1;
  try {
    const bytes = encoder.encode(text);
    app.HEAPU8.set(bytes, app._loadwise_inbox(bytes.length));
    wake = app._loadwise_frame(bytes.length);
  } catch (error) {
    app = null;
    fail(error);
    return;
  }
  screen.settle(outbox.length > 0 || gate.holdsPresses());
  mirror.frameDone();
  if (wake === 0) schedule();
  else if (wake > 0) timer = setTimeout(schedule, wake);
}

const mirror = new Mirror(root, send);
const records = new Records(send, endDay);
const texts = new TextLoader(() => records.storage.settings());
const view = new View(canvas, root, schedule);
const offline = new Offline({
  onUpdateReady: () => send('update-ready'),
  onKept: (isKept) => send('fact', 'offline', isKept ? '1' : '0'),
  async onUnfit(unfit) {
    const { tellUnfit } = await import('./host/notes.mjs');
    tellUnfit(unfit, place.changed);
  },
});
const screen = new FirstScreen(root, mirror, view, schedule, showReady, wearLetters);
const wayBack = new WayBack(() => send('back'));
const place = new HostConfig(send, schedule, (language) => texts.allOf(language));

/** Comes with the annex, whose pages alone lead a session. */
function loadCues() {
  cueCode ??= import('./senses/cues.mjs').catch(() => (cueCode = null));
  return cueCode;
}

/** @param {(cues: import('./senses/cues.mjs').Cues) => void} act */
async function withCues(act) {
  const code = await loadCues();
  if (code && !cues) {
    cues = new code.Cues(send, isOnTouchApple, schedule);
    cues.use(senses);
  }
  if (cues) return act(cues);
  send('sense', 'sound', 'none');
  send('sense', 'pocket', 'none');
}

/** @type {import('./messages.d.ts').Handlers<import('./messages.d.ts').Order>} */
const orders = {
  async programme(name, asked) {
    try {
      const words = texts.beside('programmes', name, asked);
      const answer = await screen.patiently(() => fetch(`programmes/${name}.json`));
      if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
      // Of a version that was named, something is changed: the annex does that.
      if (name.includes('@')) await gate.open();
      if (name.includes('@') && !gate.isOpen) throw new Error('a part of the program is missing');
      const file = await answer.text();
      // Cut off on the way, or the page of a network that wants a password.
      if (!/\}\s*$/.test(file)) throw new Error('it did not come whole');
      send('programme', name, file, ...(await words));
    } catch (error) {
      send('no-programme', name, error?.message ?? String(error));
    }
  },
  async texts(wanted) {
    language = wanted;
    try {
      const isAllGiven = () => gate.isOpen || whole === wanted;
      const first = isAllGiven() ? '' : await screen.patiently(() => texts.of(wanted));
      send('texts', wanted, isAllGiven() ? await allTexts(wanted) : first);
    } catch (error) {
      send('no-texts', wanted, reasonOf(error));
    }
  },
  async figure(key) {
    try {
      const answer = await fetch(`figures/${key}.json`);
      if (answer.ok) send('figure', key, await answer.text());
    } catch {
      /* the exercise is told in words as well */
    }
  },
  async answers(name, asked) {
    const words = texts.beside('answers', name, asked);
    send('answers', name, await load(`answers/${name}.json`).catch(() => ''), ...(await words));
  },
  async annex() {
    await gate.open();
    if (gate.isOpen) loadCues();
  },
  store(...batch) {
    keepDay(true);
    return records.store(...batch);
  },
  read: () => records.read(),
  setting: (key, value) => records.set(key, value),
  ...fileOrders(send, records.storage, openPasted),
  cues(...planned) {
    const since = clockSentAt;
    withCues((all) => all.plan(planned, since));
  },
  senses(...flags) {
    const [sound, vibration, voice, track] = flags.map((flag) => flag === '1');
    senses = { sound, vibration, voice, track };
    withCues((all) => all.use(senses));
  },
  awake(flag) {
    withCues((all) => all.keepAwake(flag === '1'));
  },
  async 'read-aloud'(language, ...parts) {
    const code = await loadCues();
    if (code) reader ??= new code.Reader((state) => send('aloud', state));
    if (reader) reader.read(language, parts);
    else send('aloud', 'none');
  },
  pocket: (...track) => withCues(({ pocket }) => pocket.play(...track)),
  'pocket-steer': (...how) => withCues(({ pocket }) => pocket.steer(...how)),
  'pocket-listen': (sound) => withCues(({ pocket }) => pocket.listen(sound)),
  css(...texts) {
    for (const property of texts.join(';').split(';')) {
      const [name, value] = property.split(':');
      if (name) page.style.setProperty(name, value);
      if (name !== '--page') continue;
      for (const meta of document.querySelectorAll('meta[name=theme-color]'))
        meta.setAttribute('content', value);
    }
  },
  async logo(source, name) {
    const { setLogo } = await import('./host/top_bar.mjs');
    setLogo('handout', source, name, place.changed);
  },
  language(tag) {
    page.lang = tag;
  },
  fail(reason) {
    fail(new Error(reason));
  },
  depth: (steps) => wayBack.follow(Number(steps)),
  focus(id) {
    if (!screen.isThere) mirror.focus(id);
  },
  scroll(y) {
    if (screen.isThere) return;
    if (y === '0') place.onNewPage();
    scrollTo({ top: Number(y), behavior: 'instant' });
  },
  plain(flag) {
    view.show(flag === '1');
    schedule();
  },
  ready() {
    screen.isReady = true;
    // Only now is there something that can be pressed.
    screen.giveKept((message) => gate.take(message));
  },
  async desk(what, ...fields) {
    desk ??= import('./handout/desk.mjs').then(({ deskOrders }) => deskOrders(send, loadWhole));
    (await desk)[what]?.(...fields);
  },
  async seal(key, text) {
    try {
      const { seal } = await import('./handout/sealing.mjs');
      await seal(send, key, text);
    } catch (error) {
      send('unsealed', reasonOf(error));
    }
  },
  'leave-for'(page) {
    location.assign(page);
  },
  'open-link': (text) => readLink(text, true),
  async 'apply-update'() {
    if (!(await offline.applyUpdate(place.together))) send('update-held');
  },
};

/** The program has the page. */
function showReady() {
  if (page.dataset.ready) return;
  page.dataset.ready = '1';
  if (document.readyState === 'complete') offline.start();
  else addEventListener('load', () => offline.start(), { once: true });
}

function wearLetters() {
  for (const face of faces) document.fonts.add(face);
}

/** Called by the module while a frame runs. */
const host = {
  tree(text) {
    mirror.apply(text);
  },
  orders(text) {
    for (const each of text.split(order)) {
      const [kind, ...rest] = each.split(field);
      orders[kind]?.(...rest);
    }
  },
  text: (bytes) => decoder.decode(bytes),
  textWidth,
  /** @param {Parameters<typeof textImage>} asked */
  textImage(...asked) {
    const pixels = textImage(...asked);
    if (!pixels) refuseLetters();
    return pixels ?? [];
  },
};

function fail(error) {
  page.dataset.failed = '1';
  // By itself, for it may be the style sheet that is missing.
  for (const part of [root, canvas, document.getElementById('loading')]) part?.remove();
  byId('failure').hidden = false;
  byId('failure-detail').textContent = String(error?.message ?? error);
  readInstead((page) => byId('failure-read').setAttribute('href', page));
}

/**
 * The programme as text, with what says which one is meant.
 * @param {(page: string) => void} tell
 */
async function readInstead(tell) {
  await place.settled;
  const asked = place.programme ? `?programme=${place.programme}` : '';
  tell(`${await texts.toRead()}${asked}${link}`);
}

/** One request serves the canvas and the page's own text. */
function giveFont(module, name, bytes) {
  const face = new FontFace('Loadwise', bytes, { weight: name === 'bold' ? '700' : '400' });
  faces.push(face);
  if (screen.hasLeft) document.fonts.add(face);
  face.load().catch(() => {});
  module.HEAPU8.set(bytes, module._loadwise_inbox(bytes.length));
  module._loadwise_font(name === 'bold' ? 1 : 0, bytes.length);
}

async function openPasted(text, isPasted = true) {
  const { openLink } = await import('./handout/handout_link.mjs');
  return openLink(text, isPasted);
}

async function readLink(text, isPasted) {
  try {
    const message = await openPasted(text, isPasted);
    if (message) send(...message);
  } catch {
    send('handout-broken', 'unread');
  }
}

/** What came in the address is taken out of it at once: nobody else shall read it there. */
function takeLink(words) {
  if (words.length < 2) return;
  try {
    history.replaceState(history.state, '', cleanAddress);
  } catch {
    location.hash = ''; // a frame without an origin of its own may not do the other
  }
  if (/^#?s=/.test(words) && page.dataset.program === 'clinic') send('desk', 'record-came', words);
  else readLink(words, false);
}

const sendLanguages = () => send('languages', ...place.languages());

async function start() {
  checkStyles();
  if (!screen.isThere) expectAnnex();
  watchPage(root, canvas, schedule);
  view.show(view.plainReason() !== '');
  const [module, regular, bold] = await Promise.all([
    globalThis.createLoadwise({
      canvas,
      host,
      instantiateWasm: (imports, receive) => {
        screen.patiently(() => loadMain(imports, receive)).catch(fail);
        return {};
      },
    }),
    screen.patiently(() => fontOf('regular')),
    screen.patiently(() => fontOf('bold')),
    place.settled,
  ]);
  giveFont(module, 'regular', regular);
  giveFont(module, 'bold', bold);
  app = module;
  const [chance] = crypto.getRandomValues(new Uint32Array(1));
  const openedAt = Math.trunc(Date.now() / 1000);
  app._loadwise_start(openedAt, chance);
  screen.check(place);
  watchSurroundings(canvas, schedule);
  addEventListener('languagechange', sendLanguages);
  sendLanguages();
  if (isWhole) gate.open();
  if (isInApp()) import('./host/in_app.mjs').then(({ tellInApp }) => tellInApp(place));
  if (canShare('a.json', 'application/json')) send('sharing');
  document.addEventListener('visibilitychange', seen);
  orders.facts();
  schedule();
}

/** The page is about to be loaded again: with the link, which was not kept anywhere yet. */
function giveLinkBack() {
  if (!page.dataset.ready) history.replaceState(history.state, '', cleanAddress + link);
}

const hasWasm = typeof globalThis.WebAssembly?.instantiate === 'function';

if (hasWasm) takeLink(link);
addEventListener('hashchange', () => takeLink(location.hash));
addEventListener('loadwise-again', giveLinkBack);
addEventListener('pagehide', finish);
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') finish();
});
addEventListener('error', (event) => {
  if (!page.dataset.ready) fail(event.error ?? event.message);
});
if (hasWasm) start().catch(fail);
else readInstead((page) => location.replace(page));
