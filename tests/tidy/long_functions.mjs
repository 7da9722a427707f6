// The functions that are longer than a screen, and why each may be. One that became short, or that
// is gone, has no place here any more.

const story = 'one story, told from its beginning to its end';
const table = 'a table of what is looked at, row by row';
const orders = 'a table of orders, a short function each';
const inAPage = 'runs in a page as one piece of text';

export const longFunctions = [
  ['tests/app/words_test.cpp', 'every shape of a dose reads as a sentence', table],
  ['tests/effects/pages_test.cpp', 'standings', table],
  [
    'tests/engine/dose_test.cpp',
    'harder: more of anything, and what was not asked for before',
    table,
  ],
  ['tests/format/hostile_entry_test.cpp', 'a line that is wrong is refused with its place', table],
  ['tests/support/random_log.cpp', 'rarely_new', 'one branch for each kind of entry'],
  ['tests/support/story.cpp', 'small_programme', 'one value, written out'],
  ['tests/web/access/keyboard.test.mjs', '${view}: the first day by keyboard alone', story],
  [
    'tests/web/access/mirror.test.mjs',
    'a dialog takes the keyboard, keeps it, and gives it back',
    story,
  ],
  [
    'tests/web/access/mirror.test.mjs',
    'a dialog begins at its heading, says what it is about, and leads back near',
    story,
  ],
  [
    'tests/web/host/embed.test.mjs',
    'the demo page shows the app from another site, as tall as its content',
    story,
  ],
  [
    'tests/web/host/policy.test.mjs',
    'no text becomes HTML or a script, and nothing is sent away',
    story,
  ],
  [
    'tests/web/offline/offline.test.mjs',
    'a new version waits until the person takes it, and one tab alone',
    story,
  ],
  ['tests/web/support/audit/speech.mjs', 'speechOf', inAPage],
  ['tests/web/support/audit/trees.mjs', 'trial', inAPage],
  ['tests/web/support/browser/device.mjs', 'standInDevice', inAPage],
  ['tests/web/support/browser/finder.js', '(no name)', inAPage],
  ['tools/lib/sbom.mjs', 'components', 'one value, written out'],
  ['tools/lib/server.mjs', 'startServer', 'one server: its answers share its counters'],
  ['web/files/file_orders.mjs', 'fileOrders', orders],
  ['web/handout/desk.mjs', 'deskOrders', orders],
];
