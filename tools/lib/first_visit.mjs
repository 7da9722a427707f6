// Which files of dist/ a first visit loads, and which the service worker keeps on the device. The
// others lie beside the app, for people, hosts and other pages.
export const operators_file = 'loadwise.config.json';

const beside_the_app = new Set([
  'LICENSE.txt',
  'THIRD-PARTY-NOTICES.txt',
  'sbom.cdx.json',
  '_headers',
  'embed.js',
  'embed-demo.html',
  'embed-demo.css',
  'programme.css',
  'programmes/programme.schema.json',
]);

// The programme as text, in each language.
const is_to_read = (file) => /^programme(\.[a-z]+)?\.html$/.test(file);

// The clinician's page and what it alone loads.
const is_of_clinicians = (file) => /^clinic\.|^locales\/clinic\/|^desk\.js$/.test(file);

// Of scripts a visit loads those that the page names, and the worker. Others it loads when it has a
// use for them: a hand-out, a frame, an operator's settings, something that was recorded.
const is_when_wanted = (file, page) =>
  file === 'place.css' ||
  (/\.js$/.test(file) && file !== 'service-worker.js' && !page.includes(`"${file}"`));

// A visit is about one programme: the hamstring one is counted, the largest. Each exercise brings
// its picture when it is shown.
const is_other_programme = (file) => /^programmes\/(?!pht\.json)/.test(file);

// A visit speaks one language: English is counted, which is as long as the others within a tenth.
// Other languages bring the programme's texts as well.
const is_other_language = (file) => /^locales\/(?!en\.json)/.test(file);

/** `page`: the text of index.html. */
export const is_first_visit = (file, page) =>
  !beside_the_app.has(file) &&
  !is_to_read(file) &&
  !is_of_clinicians(file) &&
  !is_when_wanted(file, page) &&
  !is_other_language(file) &&
  !is_other_programme(file) &&
  !/^figures\//.test(file) &&
  file !== 'loadwise.annex.wasm' &&
  !/^icons\/.*\.(png|webp)$/.test(file);
const only_online = new Set([
  '_headers',
  'embed.js',
  'embed-demo.html',
  'embed-demo.css',
  'sbom.cdx.json',
  'service-worker.js',
  operators_file,
]);

export const is_kept_offline = (file) =>
  !only_online.has(file) && !is_of_clinicians(file) && !/screenshot/.test(file);

// On the device from the first time it is opened on.
export const is_kept_later = is_of_clinicians;
