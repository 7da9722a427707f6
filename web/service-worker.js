// Keeps one whole version of the app on the device, so that it opens without a network. A version
// is fetched completely and checked against its hashes, or not at all. It takes over when no page
// of the old one is open any more, or when the person asks for it on the only page that is.

// What the packaging writes here: the version, and the start of the hash of every file of it. What
// few people need is kept when it was asked for.
const { version, files, later } = { version: '', files: {}, later: {} };

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

const patienceMs = 800;
const settings = 'loadwise.config.json';
const scope = new URL('./', worker.location.href).href;
// Two copies of the app on one origin keep apart, be they of one version or not.
const prefix = `loadwise ${new URL(scope).pathname} `;
const own = prefix + version;
const address = (file) => new URL(file, scope).href;

const digest = async (bytes) => {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash.slice(0, 12)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

/** @returns {Promise<boolean>} */
const isWhole = async (answer, hash) =>
  answer?.ok === true && (await digest(await answer.clone().arrayBuffer())) === hash;

/** The host answers with something else than was made. */
class Unfit extends Error {
  constructor(file, status) {
    super(`${file} is not of version ${version}`);
    this.unfit = { file, status };
  }
}

/** Some hosts lead from index.html to its folder; a page may not be answered with where it led. */
const asAsked = (answer) =>
  answer.redirected ? new Response(answer.body, { headers: answer.headers }) : answer;

/** What an earlier version has and did not change need not come over the network again. */
const obtain = async (file, hash) => {
  const kept = await caches.match(address(file));
  if (kept && (await isWhole(kept, hash))) return kept;
  let status = 0;
  for (const mode of /** @type {const} */ (['no-cache', 'reload'])) {
    const answer = await fetch(address(file), { cache: mode, credentials: 'same-origin' });
    ({ status } = answer);
    if (await isWhole(answer, hash)) return asAsked(answer);
  }
  throw new Unfit(file, status);
};

/** The operator's own: settings, and what lies in their folder. They have no hash. */
const isOperators = (file) => file === settings || file.startsWith('clinic/');

/** Pictures that were shown once, on which somebody may rely without a network. */
const keepOperators = async (cache) => {
  for (const name of (await caches.keys()).filter((each) => each.startsWith(prefix)))
    for (const { url } of await (await caches.open(name)).keys())
      if (url.startsWith(address('clinic/'))) await cache.put(url, await caches.match(url));
};

const install = async () => {
  const cache = await caches.open(own);
  try {
    for (const [file, hash] of Object.entries(files))
      await cache.put(address(file), await obtain(file, hash));
    await keepOperators(cache);
    await freshest(settings);
  } catch (error) {
    await caches.delete(own);
    if (error.unfit) for (const page of await pages()) page.postMessage(error.unfit);
    throw error;
  }
};

const pages = async () => {
  const all = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return all.filter(({ url }) => url.startsWith(scope));
};

/** The names of earlier versions did not say whose a cache was. Its pages do. */
const isOnlyOurs = async (name) => {
  const kept = (await (await caches.open(name)).keys()).map(({ url }) => url);
  const indexes = kept.filter((url) => url.endsWith('/index.html'));
  return indexes.length === 1 && indexes[0] === address('index.html');
};

/** Only our own caches: other apps may live on the same origin, in other folders. */
const isOld = async (name) =>
  name !== own &&
  (name.startsWith(prefix) || (name.startsWith('loadwise-') && (await isOnlyOurs(name))));

const activate = async () => {
  for (const name of await caches.keys()) if (await isOld(name)) await caches.delete(name);
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
 * Mail may escape the sign before a hand-out or a programme's name; then its link is asked for as a
 * file. Answers where it leads, if it is one.
 */
const strayed = ({ method, mode, url }) => {
  if (method !== 'GET' || mode !== 'navigate' || !url.startsWith(scope)) return null;
  const [, sign, rest] = /^[^?#]*?%(?:25)*(23|3f)(.*)$/is.exec(url) ?? [];
  return sign ? `${scope}${sign === '23' ? '#' : '?'}${rest}` : null;
};

const answer = async (request, file) => {
  if (isOperators(file)) return (await freshest(file)) ?? Response.error();
  const cache = await caches.open(own);
  const kept = await cache.match(address(file));
  if (kept) return kept;
  return Object.hasOwn(later, file) ? keep(request, file, cache) : fetch(request);
};

/** The clinician's page, and programmes as text, hold no patient's session: they do not count. */
const isApp = ({ url }) => ['', 'index.html'].includes(url.slice(scope.length).split(/[?#]/)[0]);

/**
 * Pages that lie in one page of a clinic change together: the one that asks gives a port for each.
 * @param {ExtendableMessageEvent} event
 */
const takeOver = async ({ source, ports }) => {
  const open = await pages();
  const asking = /** @type {Client | null} */ (source);
  const others = open.filter((page) => page.id !== asking?.id && isApp(page));
  if (others.length >= ports.length) return ports[0].postMessage('others');
  for (const page of open) page.postMessage('changing');
  ports[0].postMessage('alone');
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
  if (event.data === 'take over') event.waitUntil(takeOver(event));
});
