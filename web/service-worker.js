// Keeps one whole version of the app on the device, so that it opens without a network. A version
// is fetched completely and checked against its hashes, or not at all. It takes over when no page
// of the old one is open any more, or when the person asks for it on the only page that is.

// What the packaging writes here: the version, and the start of the hash of every file of it. What
// few people need is kept when it was asked for.
const { version, files, later } = { version: '', files: {}, later: {} };

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

const prefix = 'loadwise-';
const patienceMs = 800;
const settings = 'loadwise.config.json';
const own = prefix + version;
const scope = new URL('./', worker.location.href).href;
const address = (file) => new URL(file, scope).href;

const digest = async (bytes) => {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash.slice(0, 12)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

/** @returns {Promise<boolean>} */
const isWhole = async (answer, hash) =>
  answer?.ok === true && (await digest(await answer.clone().arrayBuffer())) === hash;

/** What an earlier version has and did not change need not come over the network again. */
const obtain = async (file, hash) => {
  const kept = await caches.match(address(file));
  if (kept && (await isWhole(kept, hash))) return kept;
  for (const mode of /** @type {const} */ (['no-cache', 'reload'])) {
    const answer = await fetch(address(file), { cache: mode, credentials: 'same-origin' });
    if (!answer.redirected && (await isWhole(answer, hash))) return answer;
  }
  throw new Error(`${file} is not of version ${version}`);
};

/** The operator's own: settings, and what lies in their folder. They have no hash. */
const isOperators = (file) => file === settings || file.startsWith('clinic/');

const install = async () => {
  const cache = await caches.open(own);
  try {
    for (const [file, hash] of Object.entries(files))
      await cache.put(address(file), await obtain(file, hash));
    await freshest(settings);
  } catch (error) {
    await caches.delete(own);
    throw error;
  }
};

/** Only our own caches: other apps may live on the same origin, in other folders. */
const isOld = (name) => name.startsWith(prefix) && name !== own;

const activate = async () => {
  for (const name of await caches.keys()) if (isOld(name)) await caches.delete(name);
  await worker.clients.claim();
};

const fileOf = (request) => {
  const url = new URL(request.url);
  url.search = '';
  url.hash = '';
  if (!url.href.startsWith(scope)) return null;
  const file = url.href.slice(scope.length) || 'index.html';
  const isKnown = Object.hasOwn(files, file) || Object.hasOwn(later, file) || isOperators(file);
  return isKnown ? file : null;
};

/** A host that has a newer version already answers with that, and nothing of it is kept. */
const keep = async (request, file, cache) => {
  try {
    const whole = await obtain(file, later[file]);
    await cache.put(address(file), whole.clone());
    return whole;
  } catch {
    return fetch(request);
  }
};

/** From the network if it answers soon, else as it was last; a newer one is kept for next time. */
const freshest = async (file) => {
  const cache = await caches.open(own);
  const fetched = fetch(address(file), { cache: 'no-cache', credentials: 'same-origin' }).then(
    async (answer) => {
      if (answer.ok) await cache.put(address(file), answer.clone());
      if (answer.status === 404) await cache.delete(address(file));
      return answer.ok || answer.status === 404 ? answer : null;
    },
  );
  const late = new Promise((resolve) => setTimeout(resolve, patienceMs));
  const timely = await Promise.race([fetched.catch(() => null), late]);
  return timely ?? (await cache.match(address(file))) ?? (await fetched.catch(() => null));
};

/**
 * Mail may escape the sign before a hand-out; then its link is asked for as a file. Answers where
 * it leads, if it is one.
 */
const strayed = ({ method, mode, url }) => {
  if (method !== 'GET' || mode !== 'navigate' || !url.startsWith(scope)) return null;
  const [, link] = /^[^?#]*?%(?:25)*23(.*)$/is.exec(url) ?? [];
  return link === undefined ? null : `${scope}#${link}`;
};

const answer = async (request, file) => {
  if (isOperators(file)) return (await freshest(file)) ?? Response.error();
  const cache = await caches.open(own);
  const kept = await cache.match(address(file));
  if (kept) return kept;
  return Object.hasOwn(later, file) ? keep(request, file, cache) : fetch(request);
};

const takeOver = async (port) => {
  const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const ours = pages.filter(({ url }) => url.startsWith(scope));
  if (ours.length > 1) return port.postMessage('others');
  port.postMessage('alone');
  return worker.skipWaiting();
};

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('fetch', (event) => {
  const link = strayed(event.request);
  const file = event.request.method === 'GET' ? fileOf(event.request) : null;
  if (link) event.respondWith(Response.redirect(link));
  else if (file) event.respondWith(answer(event.request, file));
});
worker.addEventListener('message', (event) => {
  if (event.data === 'take over') event.waitUntil(takeOver(event.ports[0]));
});
