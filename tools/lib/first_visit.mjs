// Which files of dist/ a first visit loads, and which the service worker keeps on the device. The
// others lie beside the app, for people, hosts and other pages.
const beside_the_app = new Set([
  'LICENSE.txt',
  'THIRD-PARTY-NOTICES.txt',
  'sbom.cdx.json',
  '_headers',
  'embed.js',
  'programme.html',
  'programme.css',
  'programmes/programme.schema.json',
]);

// A visit is about one programme: the hamstring one is counted, the largest. Each exercise brings
// its picture when it is shown.
const is_other_programme = (file) => /^programmes\/(?!pht\.json)/.test(file);

// A visit speaks one language: English is counted, which is as long as the others within a tenth.
const is_other_language = (file) => /^locales\/(?!en\.json)/.test(file);

export const is_first_visit = (file) =>
  !beside_the_app.has(file) &&
  !is_other_language(file) &&
  !is_other_programme(file) &&
  !/^figures\//.test(file) &&
  file !== 'loadwise.annex.wasm' &&
  !/^icons\/.*\.png$/.test(file);
const only_online = new Set(['_headers', 'embed.js', 'sbom.cdx.json', 'service-worker.js']);

export const is_kept_offline = (file) => !only_online.has(file) && !/screenshot/.test(file);
