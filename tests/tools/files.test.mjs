// A file that is opened is read as text, in whichever form an editor left it.
import assert from 'node:assert/strict';
import test from 'node:test';
import zlib from 'node:zlib';
import { zipSync } from 'fflate';
import { readText } from '../../web/files/files.mjs';
import { judged } from '../../web/files/judge.mjs';
import { makeLink, openLink } from '../../web/handout/handout_link.mjs';

const text = '{"note":"größer → 2×"}\n';
const opened = (bytes, name = 'backup.json') =>
  readText(/** @type {any} */ (new File([bytes], name)));
/** Without the words of what is not ours. */
const read = async (bytes, name = 'backup.json') => {
  const { text: found, problem, place } = await opened(bytes, name);
  return problem ? { problem, place } : { text: found };
};

const swapped = (bytes) => Buffer.from(bytes).swap16();

test('UTF-8, with its mark or without, and UTF-16 of either order are the same text', async () => {
  const wide = Buffer.from(`\ufeff${text}`, 'utf16le');
  for (const bytes of [Buffer.from(text), Buffer.from(`\ufeff${text}`), wide, swapped(wide)])
    assert.deepEqual(await read(bytes), { text });
});

test('what is no text is told with its place', async () => {
  assert.deepEqual(await read(Buffer.from([0x7b, 0x22, 0xc3, 0x28])), {
    problem: 'text',
    place: 3,
  });
});

const backup = JSON.stringify({
  format: 'loadwise-backup',
  entries: [['1', { note: 'größer {' }]],
});
const letters = Buffer.from(backup)
  .toString('base64')
  .replace(/(.{76})/g, '$1\r\n');
const mail = [
  'From: a@clinic.example',
  'Content-Type: multipart/mixed; boundary=x',
  '',
  '--x',
  'Content-Type: text/plain',
  '',
  'See the file.',
  '--x',
  'Content-Transfer-Encoding: base64',
  'Content-Type: application/json;',
  ' name=backup.json',
  '',
  letters,
  '--x--',
].join('\r\n');
const zipped = (files) => Buffer.from(zipSync(files));
const bytes = new TextEncoder().encode(backup);
const indented = JSON.stringify(JSON.parse(backup), null, 1).replace(/\n /g, '\n\u00a0');

const encoded = new TextEncoder();
const spaced = JSON.stringify(JSON.parse(backup), null, 1);
const eachLine = (mark) => spaced.replace(/^/gm, mark);
const quotedPrintable = Buffer.from(backup)
  .toString('latin1')
  .replace(/[=\x80-\xff]/g, (sign) => `=${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  .replace(/.{30}(?![0-9A-F]{1,2}|=)/g, '$&=\r\n');
const part = (way, body) =>
  [
    'MIME-Version: 1.0',
    'Content-Type: a/b; boundary=x',
    '',
    '--x',
    `Content-Transfer-Encoding: ${way}`,
    'Content-Type: a/b',
    '',
    body,
    '--x--',
    '',
  ].join('\r\n');
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const wideLetters = (isLittle) => {
  const bytes = Buffer.alloc(4 * backup.length);
  for (const [at, letter] of [...backup].entries())
    bytes[isLittle ? 'writeUInt32LE' : 'writeUInt32BE'](letter.codePointAt(0), 4 * at);
  return bytes;
};
const rtf = (text) =>
  `{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}{\\*\\generator x;}\\f0\\fs24 ${text
    .replace(/[\\{}]/g, '\\$&')
    .replace(/[^\0-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0)}?`)}\\par}`;
const xml = (text) => encoded.encode(`<w:p><w:t>${escaped(text)}</w:t></w:p>`);

/** What else mail, editors and offices do. */
const more = {
  'a zip in a zip': zipped({ 'all.zip': zipped({ 'backup.json': bytes }) }),
  'a zip with others': zipped({ 'package.json': encoded.encode('{"a":1}'), 'b.json': bytes }),
  'a zip without endings': zipped({ backup: bytes, picture: new Uint8Array(9) }),
  'a zip with what a Mac puts beside': zipped({ '._b.json': new Uint8Array(9), 'b.json': bytes }),
  'a zip behind other bytes': Buffer.concat([zipped({ 'b.json': bytes })]),
  'gzip of gzip': zlib.gzipSync(zlib.gzipSync(bytes)),
  'a zip in a mail': part('base64', zipped({ 'b.json': bytes }).toString('base64')),
  'a mail that quotes': part('quoted-printable', quotedPrintable),
  'a page saved as a mail': part('quoted-printable', `<html><pre>${quotedPrintable}</pre></html>`),
  'letters of old editors': Buffer.from(backup, 'latin1'),
  'letters taken for those': Buffer.from(Buffer.from(backup).toString('latin1')),
  'four bytes a letter': wideLetters(true),
  'four bytes a letter, the other way': wideLetters(false),
  'wide letters behind blanks': Buffer.from(`\r\n ${backup}`, 'utf16le'),
  RTF: rtf(backup),
  'a document of Word': zipped({
    '[Content_Types].xml': xml(''),
    'word/document.xml': xml(backup),
  }),
  'a document of Writer': zipped({ mimetype: bytes.subarray(0, 3), 'content.xml': xml(backup) }),
  'a page': `<!doctype html><html><body><pre>${escaped(backup)}</pre></body></html>`,
  'an archive of Safari': Buffer.concat([Buffer.from('bplist00\xd1\xff', 'latin1'), bytes]),
  'an address': `data:application/json;base64,${Buffer.from(backup).toString('base64')}`,
  escapes: encodeURIComponent(backup),
  backslashes: backup.replaceAll('"', '\\"'),
  entities: escaped(backup),
  'one brace more': `${backup}}`,
  itself: `${backup}\n${backup}`,
};

test('what is set out in lines comes back with its marks taken off', async () => {
  for (const mark of ['> ', '+', '| ', '> > '])
    assert.deepEqual(JSON.parse((await read(eachLine(mark))).text ?? ''), JSON.parse(backup), mark);
  let line = 0;
  const numbered = spaced.replace(/^/gm, () => `${(line += 1)} `);
  assert.deepEqual(JSON.parse((await read(numbered)).text ?? ''), JSON.parse(backup));
  const narrow = backup.replace(/.{20}/g, '$&\n');
  assert.deepEqual(JSON.parse((await read(narrow)).text ?? ''), JSON.parse(backup));
});

test('of two files in one neither is taken', async () => {
  const other = backup.replace('größer', 'kleiner');
  for (const both of [
    zipped({ '1.json': bytes, '2.json': encoded.encode(other) }),
    `${backup}\n${other}`,
  ])
    assert.deepEqual(await read(both), { problem: 'several', place: 0 });
});

test('what programs put around a file comes off', async () => {
  for (const [what, wrapped] of Object.entries({
    gzip: zlib.gzipSync(bytes),
    zip: zipped({ 'readme.html': new Uint8Array(3), 'a/backup.json': bytes }),
    'zip, not made smaller': zipped({ 'backup.json': [bytes, { level: 0 }] }),
    'zip of a Mac': zipped({ 'backup.json': bytes, '__MACOSX/._backup.json': new Uint8Array(9) }),
    mail,
    base64: letters,
    'a signature': `${backup}\n\n-- \nSent from my phone\n`,
    'words before': `Here it is:\n\n${backup}`,
    'a fence': `\`\`\`json\n${backup}\n\`\`\`\n`,
    quotes: JSON.stringify(backup),
    'quotes around quotes': JSON.stringify(JSON.stringify(backup)),
    'empty bytes': Buffer.concat([bytes, Buffer.alloc(99)]),
    'a list of one': `[${backup}]`,
    'UTF-16 without its mark': Buffer.from(backup, 'utf16le'),
    'UTF-16 of the other order': swapped(Buffer.from(backup, 'utf16le')),
    'words in a zip': zipped({ 'b.json': new TextEncoder().encode(`${backup} -- `) }),
    ...more,
  })) {
    const { text, problem } = await read(wrapped);
    assert.equal(text?.trim(), backup, `${what}: ${problem}`);
  }
  const { text } = await read(indented);
  assert.deepEqual(JSON.parse(text), JSON.parse(backup));
});

test('what is not plainly ours stays as it came', async () => {
  for (const other of [
    backup.slice(0, -9),
    `${backup.slice(0, 40)} and the rest is lost`,
    '{"format":"other"}\n',
    'words {"format":"other"} words',
  ])
    assert.deepEqual(await read(other), { text: other });
});

test('what plainly is something else is named', async () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  /** @type {[string, string | Buffer, string][]} */
  const files = [
    ['web-page', '<!doctype html><p>{"a":1}</p>', 'backup.json'],
    ['web-page', '\ufeff<!-- checked -->\n<HTML lang="en">', 'backup.json'],
    ['picture', png, 'backup.json'],
    ['picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'photo'],
    ['picture', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'figure.txt'],
    ['pdf', '%PDF-1.7\n', 'sheet'],
    ['document', String.raw`{\rtf1\ansi words}`, 'backup.json'],
    ['document', zipped({ 'word/document.xml': new Uint8Array(9) }), 'backup.docx'],
    ['table', 'date,worst pain\n2026-02-01,3\n', 'days.csv'],
    ['calendar', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n', 'sessions'],
    ['archive', zipped({ 'holiday.png': new Uint8Array(9) }), 'all.zip'],
    ['packed', zlib.gzipSync(bytes).subarray(0, 40), 'backup.json.gz'],
    ['packed', zipped({ 'backup.json': bytes }).subarray(0, 60), 'backup.zip'],
    ['packed', Buffer.from('377abcaf271c0004', 'hex'), 'backup.7z'],
    ['empty', '', 'backup.json'],
    ['empty', ' \r\n', 'backup.json'],
    ['empty', '\ufeff', 'backup.json'],
    ['empty', Buffer.alloc(5000), 'backup.json'],
    ['web-page', '<div>Please log in</div>', 'backup.json'],
    ['web-page', Buffer.from('\ufeff<!DOCTYPE html><html>', 'utf16le'), 'backup.json'],
    ['document', Buffer.from('d0cf11e0a1b11ae100000000', 'hex'), 'backup.json'],
    ['recording', Buffer.from('ID3\u0004\0\0'), 'backup.json'],
    ['recording', Buffer.from('\0\0\0\u0020ftypisom'), 'film'],
    ['contact', 'BEGIN:VCARD\r\n', 'anna'],
    ['mail', 'From: a@b.example\r\nSubject: x\r\n\r\nHello\r\n', 'mail.txt'],
    ['shortcut', '[InternetShortcut]\r\nURL=https://a.example/\r\n', 'backup'],
    ['shortcut', '{"url":"https://docs.google.com/open?id=1"}', 'backup.gdoc'],
    ['half', backup.slice(0, 40), 'backup.json.crdownload'],
    ['program', Buffer.from('MZ\0\u0003'), 'backup.json'],
    ['program', Buffer.from('SQLite format 3\0'), 'backup.json'],
    ['table', 'date,worst pain\n2026-02-01,3\n', 'backup.json'],
    ['words', 'I had pain today.', 'backup.json'],
    ['words', 'QUJD', 'backup.json'],
  ];
  for (const [kind, content, name] of files)
    assert.deepEqual(await read(content, name), { problem: kind, place: 0 }, `${kind}, ${name}`);
});

test('a file of ours is opened whatever its name, and a damaged one keeps its place', async () => {
  assert.deepEqual(await read(backup, 'backup.csv'), { text: backup });
  const cut = backup.slice(0, -9);
  assert.deepEqual(await read(cut, 'backup.docx'), { text: cut });
});

test('an archive that unpacks to more than a file may be is not unpacked', async () => {
  const bomb = zlib.gzipSync(Buffer.alloc(21 * 1024 * 1024, 0x20));
  assert.equal((await read(bomb)).problem, 'packed');
});

test('what is taken for an archive and is none does no harm', async () => {
  const cut = zipped({ 'backup.json': bytes }).subarray(0, 60);
  assert.ok('text' in (await read(cut)) || 'problem' in (await read(cut)));
});

const handed = { base: 'pht', version: 1, made: '2026-11-21', clinic: { name: 'Clinic' } };
const link = await makeLink('https://a.example/', JSON.stringify(handed));

test('a file for another place is told as that, and a link in one is read', async () => {
  const openPasted = (words) => openLink(words, true);
  const judge = async (purpose, content, name) =>
    judged(purpose, await opened(content, name), openPasted);
  const said = async (purpose, content, name) => {
    const { problem, told, isOurs } = await judge(purpose, content, name);
    return problem ?? told?.slice(0, 2).join(' ').slice(0, 14) ?? (isOurs ? 'ours' : 'as it is');
  };
  const handout = JSON.stringify(handed, null, 2);
  const key = '{"format":"loadwise-record-key","name":"Clinic"}';
  assert.equal(await said('records', backup), 'ours');
  assert.equal(await said('programme', handout), 'ours');
  assert.equal(await said('records', handout), 'handout');
  assert.equal(await said('programme', backup), 'backup');
  assert.equal(await said('programme', '{"format":"loadwise-locked-file"}'), 'backup');
  for (const purpose of ['records', 'programme']) assert.equal(await said(purpose, key), 'clinic');
  for (const [name, content] of [
    ['plan.txt', `Your plan: ${link}.`],
    ['plan.url', `[InternetShortcut]\r\nURL=${link}\r\n`],
    ['plan.html', `<html><a href="${link}">Your plan</a></html>`],
    ['plan.eml', part('base64', Buffer.from(`Größe ${link}`).toString('base64'))],
  ]) {
    assert.equal(await said('programme', content, name), 'handout {"base', name);
    assert.equal(await said('records', content, name), 'handout', name);
  }
  const cut = `Your plan: ${link.slice(0, -20)}`;
  assert.equal(await said('programme', cut, 'plan.txt'), 'handout-broken');
  assert.equal(await said('programme', `<html>2.${'a'.repeat(40)}`, 'x.html'), 'web-page');
});

test('a file that is large and none of ours is named in no time', async () => {
  const page = Buffer.from(`<html>${'<p class="a">{"b": 1} =3D &quot; x</p>\n'.repeat(200_000)}`);
  const start = performance.now();
  assert.equal((await read(page, 'page.html')).problem, 'web-page');
  assert.ok(performance.now() - start < 8000, `${performance.now() - start} ms`);
});
