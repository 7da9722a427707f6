// Which files of dist/ a first visit loads, and which the service worker keeps on the device. The
// others lie beside the app, for people, hosts and other pages.
export const operatorsFile = 'loadwise.config.json';

const besideTheApp = new Set([
  'LICENSE.txt',
  'THIRD-PARTY-NOTICES.txt',
  'sbom.cdx.json',
  '_headers',
  '404.html',
  'handing-out.txt',
  'hosting.txt',
  'way_in.js',
  'style.css', // what the page needs of it is in app.css
  'embed.js',
  'embed-demo.html',
  'embed-demo.css',
  'programme.css',
  'programmes/programme.schema.json',
]);

// The programme and the instructions as text, in each language.
const isToRead = (file) => /^(programme(-\w+)?|instructions)(\.[a-z]+)?\.html$/.test(file);

// The clinician's page and what it alone loads.
const isOfClinicians = (file) => /^clinic\.|^locales\/clinic\/|^desk\.js$/.test(file);

// Of scripts a visit loads those that the page names, and the worker. Others it loads when it has a
// use for them: a hand-out, a frame, an operator's settings, something that was recorded.
const isWhenWanted = (file, page) =>
  file === 'place.css' ||
  (/\.js$/.test(file) && file !== 'service-worker.js' && !page.includes(`"${file}"`));

// A visit is about one programme: the hamstring one is counted, the largest. Each exercise brings
// its picture when it is shown.
const isOtherProgramme = (file) => /^programmes\/(?!pht\.json)/.test(file);

// A visit speaks one language: English is counted, which is as long as the others within a tenth.
// Other languages bring the programme's texts as well.
const isOtherLanguage = (file) => /^locales\/(?!en\.json)/.test(file);

/** `page`: the text of index.html. */
export const isFirstVisit = (file, page) =>
  !besideTheApp.has(file) &&
  !isToRead(file) &&
  !isOfClinicians(file) &&
  !isWhenWanted(file, page) &&
  !isOtherLanguage(file) &&
  !isOtherProgramme(file) &&
  !/^(figures|answers)\//.test(file) &&
  file !== 'loadwise.annex.wasm' &&
  !/^icons\/.*\.(png|webp)$/.test(file);
/** What the page asks for behind the first screen, for whoever goes on from there. */
export const isBehindFirst = (file) =>
  file === 'loadwise.annex.wasm' ||
  file === 'cues.js' ||
  file === 'locales/en.day.json' ||
  file === 'locales/en.more.json';

const onlyOnline = new Set([
  '_headers',
  '404.html',
  'handing-out.txt',
  'hosting.txt',
  'way_in.js',
  'embed.js',
  'embed-demo.html',
  'embed-demo.css',
  'sbom.cdx.json',
  'service-worker.js',
  operatorsFile,
]);

export const isKeptOffline = (file) =>
  !onlyOnline.has(file) &&
  !/^programme-/.test(file) &&
  !isOfClinicians(file) &&
  !/screenshot/.test(file);

// On the device from the first time it is opened on.
export const isKeptLater = isOfClinicians;
