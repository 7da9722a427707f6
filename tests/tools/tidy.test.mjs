import assert from 'node:assert/strict';
import test from 'node:test';
import { namesIn } from '../tidy/names.mjs';
import { checkRooms, layers, roomOf } from '../tidy/rooms.mjs';
import { checkFile, checkListing, stripCode } from '../tidy/rules.mjs';
import { checkTexts } from '../tidy/texts.mjs';

const messages = (file, text) => checkFile(file, () => text).map(({ message }) => message);

/** @type {[file: string, text: string, pattern: RegExp][]} */
const broken = [
  ['src/engine/a.cpp', '#include <iostream>\n', /too heavy/],
  ['src/engine/a.cpp', '#include <cstdio>\n', /not on this layer's list/],
  ['src/app/a.cpp', '#include <imgui.h>\n', /not on this layer's list/],
  ['src/ui/today.cpp', '#include <nlohmann/json.hpp>\n', /does not belong/],
  ['src/format/a.h', '#include <nlohmann/json.hpp>\n', /in \.cpp files of format/],
  ['src/effects/a.cpp', '#include <emscripten/em_js.h>\n', /does not belong/],
  ['src/main.cpp', '#include <emscripten.h>\n', /src\/platform only/],
  ['src/engine/a.cpp', 'auto day = std::chrono::system_clock::now();\n', /asks the machine/],
  ['src/engine/a.cpp', 'static int count = 0;\n', /mutable static/],
  ['src/effects/a.cpp', '#include <nlohmann/json.hpp>\n', /in \.cpp files of format/],
  ['src/format/a.cpp', 'throw 1;\n', /throw/],
  ['src/format/a.cpp', 'try { f(); }\n', /try or catch/],
  ['src/format/a.cpp', 'return list.at(3);\n', /\.at\(\)/],
  ['src/format/a.cpp', 'return std::stoi(text);\n', /from_chars/],
  ['src/format/a.cpp', 'return std::get<int>(value);\n', /get_if/],
  ['src/ui/today.cpp', 'ImGui::Text("hello");\n', /through the kit/],
  ['src/app/a.cpp', 'auto a = "no reason given";\n', /words in the code: "no reason given"/],
  ['src/effects/a.cpp', 'auto a = "It failed: ";\n', /words in the code/],
  ['src/ui/kit/a.cpp', 'auto a = \'"\';\nauto b = "Close";\n', /words in the code: "Close"/],
  ['src/ui/screens/a.cpp', 'text("done, all of it");\n', /words in the code/],
  ['src/main.cpp', 'fail("not found here.");\n', /words in the code/],
  ['src/app/a.cpp', `// ${'x'.repeat(100)}\n`, /over 100/],
  ['src/app/a.cpp', '\n'.repeat(501), /over 500/],
  ['web/a.mjs', `// ${'TO'}DO later\n`, /without a number/],
  ['README.md', `see ${'/wo'}rk/here\n`, /one machine/],
  ['README.md', `from registry.${'npmjs'}.org\n`, /package registry/],
];

for (const [file, text, pattern] of broken) {
  test(`found in ${file}: ${pattern.source}`, () => {
    assert.ok(
      messages(file, text).some((message) => pattern.test(message)),
      messages(file, text).join('; ') || 'nothing was found',
    );
  });
}

test('comments and strings are not code', () => {
  assert.deepEqual(
    messages('src/format/a.cpp', '// never throw\nauto text = "try { throw }";\n'),
    [],
  );
  assert.equal(stripCode('a /* throw\n */ b').split('\n').length, 2);
});

test('names, keys, looks and comments are no words for people', () => {
  const text =
    '// It is kept.\n#include "a.h"\nauto a = "Loadwise"; auto b = "pain.title";\n' +
    'auto c = "brand t-heading accent"; auto d = "step back"; auto e = "text/csv";\n';
  assert.deepEqual(messages('src/ui/kit/a.cpp', text), []);
  assert.deepEqual(messages('src/format/a.cpp', 'auto a = "This is missing.";\n'), []);
});

test('a pure file with what it may use has no problem', () => {
  const text = '#include "a.h"\n\n#include <vector>\n\nint f() { return 1; }\n';
  assert.deepEqual(messages('src/engine/a.cpp', text), []);
});

test('a header of format may name the JSON type, and what stores values may use it', () => {
  assert.deepEqual(messages('src/format/a.h', '#include <nlohmann/json_fwd.hpp>\n'), []);
  assert.deepEqual(messages('src/effects/storage/a.cpp', '#include <nlohmann/json.hpp>\n'), []);
});

test('a source that no list names is found', () => {
  const lists = { 'src/engine/CMakeLists.txt': 'loadwise_layer(engine SOURCES a.cpp)' };
  const files = ['src/engine/CMakeLists.txt', 'src/engine/a.cpp', 'src/engine/b.cpp'];
  const found = checkListing(files, (file) => lists[file] ?? '');
  assert.deepEqual(
    found.map(({ file }) => file),
    ['src/engine/b.cpp'],
  );
});

test('a layer may not include one above it', () => {
  const files = ['src/app/model/state.h', 'src/engine/a.cpp', 'src/engine/CMakeLists.txt'];
  const texts = {
    'src/engine/a.cpp': '#include "app/model/state.h"\n',
    'src/engine/CMakeLists.txt': 'a.cpp',
  };
  const found = checkListing(files, (file) => texts[file] ?? '');
  assert.match(found[0].message, /engine may not include app\/model\/state\.h of app/);
});

const textsProject = {
  'assets/locales/en.json': JSON.stringify({
    language: 'en',
    texts: { pain: { title: 'Pain', sets: { one: 'a', other: 'b' }, days: ['Su'] }, idle: 'x' },
  }),
  'web/notice.mjs': "words.textContent = text('pain.vanished');\nfetch('pain.json');\n",
  'web/index.html': '<html data-languages="en"><p data-text="pain.lost"></p>',
  'src/app/a.cpp':
    '#include "pain.h"\nauto a = texts(is_bad ? "pain.title" : "pain.gone");\n' +
    'auto b = texts("pain.sets", {{"count", 1}}) + texts("other.gone");\n' +
    'auto c = texts("pain.days." + std::to_string(day));\n' +
    'screen.heading(1, "away.title"); screen.button("save", "away.save", Saved{});\n',
};

test('a key without a text and a text without a key are found', () => {
  const found = checkTexts(Object.keys(textsProject), (file) => textsProject[file]);
  assert.deepEqual(
    found.map(({ file, message }) => `${file}: ${/"(.*)"/.exec(message)[1]}`),
    [
      'src/app/a.cpp: pain.gone',
      'src/app/a.cpp: other.gone',
      'src/app/a.cpp: away.title',
      'src/app/a.cpp: away.save',
      'web/notice.mjs: pain.vanished',
      'web/index.html: pain.lost',
      'assets/locales/en.json: idle',
    ],
  );
});

const asking = (texts) =>
  checkRooms(Object.keys(texts), (file) => texts[file]).map(({ message }) => message);

test('the layers stand in an order: each asks those before it', () => {
  Object.entries(layers).forEach(([, { asks }], at, all) => {
    const before = all.slice(0, at).map(([name]) => name);
    assert.deepEqual(
      asks.filter((each) => !before.includes(each)),
      [],
    );
  });
  assert.deepEqual(roomOf('src/ui/kit/ui.h'), { layer: 'src/ui/kit', room: '.' });
});

test('a room asks those before it in its layer, and none above', () => {
  const texts = {
    'src/engine/log/log.h': '#include "engine/programme/dose.h"\n',
    'src/engine/programme/dose.h': '',
  };
  assert.deepEqual(asking(texts), []);
  const upward = { ...texts, 'src/engine/programme/dose.h': '#include "engine/log/log.h"\n' };
  assert.match(asking(upward)[0], /engine\/programme may not include engine\/log\/log\.h/);
});

test('an include that names no room, and a room that nobody knows, are found', () => {
  assert.match(asking({ 'src/engine/log/a.h': '#include "b.h"\n' })[0], /names the room/);
  assert.match(asking({ 'src/engine/attic/a.h': '' })[0], /lists not/);
  assert.deepEqual(
    asking({
      'tests/engine/a_test.cpp': '#include "support/story.h"\n',
      'tests/support/story.h': '',
    }),
    [],
  );
});

test('modules of the page ask as headers do, also when they are wanted later', () => {
  const texts = {
    'web/store/storage.mjs': "// not from '../files/lock.mjs'\nexport const a = 1;\n",
    'web/files/lock.mjs': "import { a } from '../store/storage.mjs';\n",
  };
  assert.deepEqual(asking(texts), []);
  const upward = { ...texts, 'web/store/storage.mjs': "await import('../files/lock.mjs');\n" };
  const found = asking(upward);
  assert.match(found[0], /web\/store may not include web\/files\/lock\.mjs/);
  assert.match(found[1], /in a circle: web\/store\/storage\.mjs > web\/files\/lock\.mjs > web/);
});

test('what a header declares is known by its namespace', () => {
  const text =
    'namespace loadwise {\nstruct A {\n    struct Inner {};\n};\nenum class B : int { C };\n' +
    'struct Later;\ntemplate <typename T>\nclass D final : public A {};\nusing E = int;\n' +
    'inline constexpr int f = 3;\nint g(const A& a);\n' +
    'namespace space {\nconstexpr float h = 1;\n}\n' +
    'inline int k() { const int l = 1; return l; }\n}\n';
  assert.deepEqual(
    [...namesIn(text)],
    ['A', 'B', 'D', 'E', 'f', 'space::h'].map((name) => `loadwise::${name}`),
  );
});
