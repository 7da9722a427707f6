// A file that is opened is read as text, in whichever form an editor left it.
import assert from 'node:assert/strict';
import test from 'node:test';
import zlib from 'node:zlib';
import { zipSync } from 'fflate';
import { readText } from '../../web/files/files.mjs';

const text = '{"note":"größer → 2×"}\n';
const read = (bytes, name = 'backup.json') =>
  readText(/** @type {any} */ (new File([bytes], name)));

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
    'a zip in a zip': zipped({ 'b.json': new TextEncoder().encode(`${backup} -- `) }),
  })) {
    const { text, problem } = await read(wrapped);
    assert.equal(text, backup, `${what}: ${problem}`);
  }
  const { text } = await read(indented);
  assert.deepEqual(JSON.parse(text), JSON.parse(backup));
});

test('what is not plainly ours stays as it came', async () => {
  for (const other of [
    '',
    ' \n',
    backup.slice(0, -9),
    backup + backup,
    `${backup.slice(0, 40)} and the rest is lost`,
    '{"format":"other"}\n',
    'words {"format":"other"} words',
    'QUJD',
    '"words"',
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
  assert.equal((await read(bomb)).problem, 'text');
});

test('what is taken for an archive and is none does no harm', async () => {
  const cut = zipped({ 'backup.json': bytes }).subarray(0, 60);
  assert.ok('text' in (await read(cut)) || 'problem' in (await read(cut)));
});
