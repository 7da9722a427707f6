// The WordPress plugin without a WordPress: its files are PHP, its zip holds what an upload needs
// and nothing of the app, every text is there in each language, and its own functions do what they
// say. tests/web/host/wordpress.soak.test.mjs runs it in a real one.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { makeMo, readPo, textsOfPhp } from '../../tools/lib/gettext.mjs';
import { pluginFiles, pluginTexts, versionOfSources } from '../../tools/lib/wordpress.mjs';

const stub = fileURLToPath(new URL('wordpress_stub.php', import.meta.url));
const files = pluginFiles('9.8.7');
const textOf = (name) => files.find(({ file }) => file === name).bytes.toString('utf8');

/** What the plugin's functions answer. */
const asked = (...cases) =>
  JSON.parse(String(execFileSync('php', [stub], { input: JSON.stringify(cases) })));

/** As in zip files. */
const crc32 = (text) => {
  let sum = 0xffffffff;
  for (const byte of Buffer.from(text)) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
};

const home = 'https://app.example/loadwise/';
const optionName = 'loadwise_address';
const options = { [optionName]: home };

test('every PHP file is one, refuses to be called by itself, and belongs to us', () => {
  for (const { file, bytes } of files.filter(({ file }) => file.endsWith('.php'))) {
    const said = execFileSync('php', ['-l'], { input: bytes });
    assert.match(String(said), /No syntax errors/, file);
    assert.match(String(bytes), /defined\( '(ABSPATH|WP_UNINSTALL_PLUGIN)' \) \|\| exit;/, file);
    if (file !== 'uninstall.php') assert.match(String(bytes), /^namespace Loadwise;$/m, file);
  }
});

test('what PHP prints is escaped where it is printed', () => {
  const printing = /\b(?:echo|printf)\b\s*\(?([^;]*);/g;
  for (const { file, bytes } of files.filter(({ file }) => file.endsWith('.php')))
    for (const [line, printed] of String(bytes).matchAll(printing)) {
      const rest = printed.replace(/'[^']*'/g, '').replace(/\besc_\w+\(.*?\)(?=\s*[),])/gs, '');
      assert.ok(
        !/\$|__\(/.test(rest.replace(/esc_html__|esc_attr\([^)]*\)/g, '')),
        `${file}: ${line}`,
      );
    }
});

test('the zip holds the plugin with its version, and no code of the app', () => {
  const names = files.map(({ file }) => file);
  for (const name of ['loadwise.php', 'readme.txt', 'uninstall.php', 'LICENSE.txt'])
    assert.ok(names.includes(name), name);
  for (const tag of ['de_DE', 'es_ES'])
    assert.ok(names.includes(`languages/loadwise-${tag}.mo`), tag);
  assert.match(textOf('loadwise.php'), /^ \* Version: +9\.8\.7$/m);
  assert.match(textOf('loadwise.php'), /const VERSION = '9\.8\.7';/);
  assert.match(textOf('readme.txt'), /^Stable tag: 9\.8\.7$/m);
  assert.deepEqual(
    names.filter((name) => !/\.(php|js|json|po|mo|pot|txt)$/.test(name)),
    [],
  );
  assert.ok(files.reduce((sum, { bytes }) => sum + bytes.length, 0) < 200_000);
  assert.match(versionOfSources(), /^\d+\.\d+\.\d+$/);
});

test('each language says everything, with the same gaps', () => {
  for (const tag of ['de_DE', 'es_ES']) {
    const texts = readPo(textOf(`languages/loadwise-${tag}.po`), tag);
    assert.equal(texts.size, pluginTexts().length);
    for (const [name, text] of texts) {
      const gaps = (words) => (words.match(/%\w/g) ?? []).sort();
      assert.deepEqual(gaps(text), gaps(name), name);
    }
  }
});

test('a text that is missing in a language is named', () => {
  const known = textsOfPhp("echo esc_html__( 'It\\'s', 'loadwise' );", 'a.php');
  assert.deepEqual(known, [{ id: "It's", place: 'a.php:1', note: undefined }]);
  assert.throws(() => readPo('msgid "a"\nnonsense', 'b.po'), /b\.po:2: not a line/);
  const mo = makeMo(
    new Map([
      ['b', 'B'],
      ['a', 'Ä'],
    ]),
  );
  assert.equal(mo.readUInt32LE(0), 0x950412de);
  const at = mo.readUInt32LE(mo.readUInt32LE(16) + 8 + 4);
  assert.equal(mo.toString('utf8', at, at + 2), 'Ä');
});

test("the app's folder is read from any address of it", () => {
  for (const [given, wanted] of [
    ['https://app.example/loadwise/', home],
    ['app.example/loadwise', home],
    [' https://APP.example/loadwise/index.html?programme=pht#p=1.a.b ', home],
    ['https://app.example/loadwise/embed.js', home],
    ['https://app.example', 'https://app.example/'],
    ['', ''],
    ['https://www.clinic.example/loadwise/', { error: 'own' }],
    ['https://WWW.clinic.example:443/app/', { error: 'own' }],
    ['http://app.example/', { error: 'http' }],
    ['https://me@app.example/', { error: 'scheme' }],
    ['javascript://app.example/', { error: 'scheme' }],
    ['two words', { error: 'shape' }],
  ])
    assert.deepEqual(asked({ call: 'read_address', given: [given] }), [wanted], String(given));
});

test('an address that became the own one shows nothing', () => {
  const moved = { ...options, home: 'https://app.example' };
  assert.deepEqual(asked({ call: 'element', given: [{}], options: moved }), ['']);
  const [told] = asked({ call: 'element', given: [{}], options: { can: ['edit_posts'] } });
  assert.match(told, /address of the app is not set/);
});

test('the element holds its link, and nothing of it can break out', () => {
  const shown = (given, more = {}) =>
    asked({ call: 'element', given: [given], options: { ...options, ...more } })[0];
  assert.equal(
    shown({ programme: 'pht' }),
    `<loadwise-programme src="${home}" programme="pht">` +
      `<a href="${home}?programme=pht">Your exercise programme</a></loadwise-programme>`,
  );
  assert.equal(
    shown({ programme: '”pht”', lang: 'es', accent: '0a7', label: 'A <b>', height: '50%' }),
    `<loadwise-programme src="${home}" programme="pht" lang="es" accent="#0a7">` +
      `<a href="${home}?programme=pht&#038;lang=es&#038;accent=0a7">A &lt;b&gt;</a>` +
      '</loadwise-programme>',
  );
  const hostile = shown({ programme: '"><script>', link: "' onload='x", label: '"><i>' });
  assert.ok(!/<script|<i>|onload='|" onload/.test(hostile), hostile);
  assert.equal(
    shown({ programme: 'pht' }, { feed: true }),
    `<a href="${home}?programme=pht">Your exercise programme</a>`,
  );
});

test('a link whose dashes and quotes an editor changed is mended by its check', () => {
  const text = '1.ab--cd_e-f';
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(text));
  const whole = `${text}.${check.toString('base64url')}`;
  for (const given of [
    whole,
    whole.replace('--', '–'),
    whole.replace('--', '&#8211;'),
    whole.replace('e-f', 'e–f'),
    `”https://a.example/#p=${whole}”`,
    `https://a.example/?a=1&amp;amp;b=2#p=${whole}`,
    `https://a.example/%23p%3D${whole}`,
  ])
    assert.deepEqual(asked({ call: 'payload_of', given: [given] }), [whole], given);
  for (const given of ['https://a.example/', 'words', ''])
    assert.deepEqual(asked({ call: 'payload_of', given: [given] }), [''], given);
});

test('its script is a module that optimisers are asked to leave', () => {
  const tag = '<script src="x" defer></script>';
  const [own, other] = asked(
    { filter: 'script_loader_tag', given: [tag, 'loadwise-embed'], options },
    { filter: 'script_loader_tag', given: [tag, 'another'], options },
  );
  assert.match(own, /^<script type="module" src="https:\/\/app\.example\/loadwise\/embed\.js"/);
  assert.ok(!own.includes('defer>') && own.includes('data-cfasync="false"'));
  assert.equal(other, tag);
});

test('who may show the app is read as browsers read it', () => {
  const page = 'https://www.clinic.example/';
  const allows = (sources) => asked({ call: 'allows', given: [sources, page] })[0];
  for (const sources of ['*', 'https:', 'https://www.clinic.example', 'a.b *.clinic.example'])
    assert.equal(allows(sources), true, sources);
  for (const sources of ["'none'", "'self'", 'https://clinic.example', '*.www.clinic.example'])
    assert.equal(allows(sources), false, sources);
});

test('formal German and the Spanish of America have the texts too', () => {
  const folder = fileURLToPath(new URL('../../wordpress/loadwise/', import.meta.url));
  for (const [asks, gives] of [
    ['loadwise-de_DE_formal.mo', `${folder}languages/loadwise-de_DE.mo`],
    ['loadwise-es_MX.mo', `${folder}languages/loadwise-es_ES.mo`],
    ['loadwise-fr_FR.mo', '/x/loadwise-fr_FR.mo'],
  ])
    assert.deepEqual(
      asked({ filter: 'load_textdomain_mofile', given: [`/x/${asks}`, 'loadwise'] }),
      [gives],
    );
});

test('what builds the app builds the plugin beside it', () => {
  const build = readFileSync(new URL('../../tools/build', import.meta.url), 'utf8');
  assert.match(build, /node tools\/lib\/wordpress\.mjs/);
});
