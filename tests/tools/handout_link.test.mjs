// Links: what comes through whole is the same text, and what does not is told apart.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import test from 'node:test';
import zlib from 'node:zlib';
import { madeMost, makeLink, openLink, readLink } from '../../web/handout/handout_link.mjs';
import { lengthened, shortened } from '../../web/handout/link_words.mjs';
import { judge, makeKey, readKey, signWith } from '../../web/handout/signing.mjs';

const address = 'https://clinic.example/loadwise/';
// Another stage to begin in, two doses, and whom to call.
const usual = JSON.stringify({
  base: 'pht',
  version: 1,
  made: '2026-11-21',
  clinic: {
    name: 'Praxis am Fluss, Dr. Amelie Größe',
    phone: '+49 30 1234567',
    link: 'https://praxis-am-fluss.example/kontakt',
  },
  note: 'Start slowly this week. We see each other on the 3rd.',
  stage: 'intermediate',
  patch: {
    exercises: {
      s2_bridge: { dose: { sets: 3, reps: 10 } },
      s2_curl_prone: { dose: { reps: 8, sessions_per_week: 2 } },
    },
  },
});

const link = await makeLink(address, usual);
const fragment = new URL(link).hash;

const outcome = async (text) => {
  try {
    const read = await readLink(text);
    return read ? read.text : null;
  } catch (error) {
    return error.message;
  }
};

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=#%&';

test('a usual change fits in 600 characters and comes back the same', async () => {
  assert.ok(link.length <= 600, `${link.length} characters`);
  assert.equal(await outcome(fragment), usual);
});

test('every truncation is refused, and most are known as one', async () => {
  for (let length = 2; length < fragment.length; length += 1) {
    const said = await outcome(fragment.slice(0, length));
    assert.ok(['cut', 'damaged'].includes(said), `${length}: ${said}`);
    if (length < fragment.length - 6) assert.equal(said, 'cut');
  }
});

test('every change of one character is refused or harmless', async () => {
  let [refused, harmless] = [0, 0];
  for (let at = 1; at < fragment.length; at += 1)
    for (const letter of alphabet) {
      if (letter === fragment[at]) continue;
      const said = await outcome(fragment.slice(0, at) + letter + fragment.slice(at + 1));
      if (said === usual) harmless += 1;
      else {
        assert.ok(['cut', 'damaged', 'newer'].includes(said), `${at} ${letter}: ${said}`);
        refused += 1;
      }
    }
  assert.ok(refused > 100 * harmless, `${refused} refused, ${harmless} harmless`);
});

test('every character left out or doubled is refused or harmless', async () => {
  for (let at = 1; at < fragment.length; at += 1) {
    const without = await outcome(fragment.slice(0, at) + fragment.slice(at + 1));
    assert.ok([usual, 'cut', 'damaged', 'newer'].includes(without), `${at}: ${without}`);
    // Before the link's first letter nothing is needed.
    if (without === usual) assert.ok(at < 3 || fragment[at] === fragment[at + 1], `${at}`);
    const twice = await outcome(fragment.slice(0, at) + fragment[at] + fragment.slice(at));
    assert.ok([usual, 'cut', 'damaged', 'newer'].includes(twice), `${at}: ${twice}`);
  }
});

test('what messengers and mail do to an address does no harm', async () => {
  const middle = Math.trunc(fragment.length / 2);
  const broken = (mark) => fragment.slice(0, middle) + mark + fragment.slice(middle);
  for (const end of ['.', ',', ')', '>', '"', '!', ').', '…', ';', '&fbclid=1', '%20', 'Thanks'])
    if (end !== '…') assert.equal(await outcome(fragment + end), usual, `before ${end}`);
  for (const mark of ['\n', '\r\n ', '%0D%0A', '%20', '\u200b', '%E2%80%8B', '=\n'.slice(1)])
    assert.equal(await outcome(broken(mark)), usual, JSON.stringify(mark));
  const escaped = fragment.replace('=', '%3D').replaceAll('.', '%2E');
  assert.equal(await outcome(escaped), usual);
  assert.equal(await outcome(escaped.replaceAll('%', '%25')), usual);
});

test('what a messenger shortened is known as cut', async () => {
  for (const mark of ['…', '%E2%80%A6', '...'])
    assert.equal(await outcome(fragment.slice(0, 200) + mark), 'cut', mark);
});

test('a later kind of link is known, and an address without one is left alone', async () => {
  assert.equal(await outcome(fragment.replace('=2.', '=3.')), 'newer');
  assert.equal(await outcome(fragment.replace('=2.', '=13.')), 'newer');
  for (const none of ['', '#', '#top', '#view=1']) assert.equal(await outcome(none), null);
});

test('links of the first kind, which spell every word out, open for ever', async () => {
  const old =
    '#p=1.FcnBCYAgFAbgVeI_G6SHDi7QtRVe9qgHaaESQThLW7RAi4Xf9bsxUWJYHGuGwskxyR5gjYKnuYbpTN9q3RoNBb' +
    'dJEAd7I5CvO0a6JDVD_N7vYRSFlGmpIyFz9DwLZUb5AQ._PttPQ';
  assert.equal(
    await outcome(old),
    '{"base":"pht","version":2,"made":"2026-11-21","clinic":{"name":"Praxis Größe"},' +
      '"stage":"intermediate"}',
  );
});

test('the words that links shorten are the same for ever, and more may follow', () => {
  const words = readFileSync(new URL('../../web/handout/link_words.mjs', import.meta.url), 'utf8');
  const lists = [...words.matchAll(/const (?:often|seldom) = \[([\s\S]*?)\n\];/g)];
  const [often, seldom] = lists.map(([, list]) => [...list.matchAll(/^ {2}'(.*)',$/gm)]);
  const known = [often.slice(0, 26), seldom.slice(0, 51)].flat().map(([, word]) => word);
  assert.equal(known.length, 77);
  assert.equal(
    createHash('sha256').update(known.join('\n')).digest('hex'),
    '53fc188958f02cb6d8b6bb613f1b748c8fbb88003636bb5d81304e4d479e4ec2',
  );
  assert.ok(often.length <= 27 && seldom.length <= 62, 'there is no sign for more');
});

test('every text comes out of its short form as it was', () => {
  const texts = [usual, '{}', '', 'ÄÖ–\u{1F600}', '":{"":{"":null"},""},"', 's1_bridge_hold_sl_'];
  for (const text of texts) assert.equal(lengthened(shortened(text) ?? '', 1e6), text);
  assert.equal(shortened('a\nb'), null);
  for (const bad of ['\u001f', '\u001f!', '\u001e\u001e', '\u0000', '\n'])
    assert.equal(lengthened(bad, 1e6), null, JSON.stringify(bad));
  assert.equal(lengthened('\u0001'.repeat(2000), 65536), null);
});

const withCheck = async (payload) => {
  // The module makes the check of any text; only the payload is put in place of its own.
  const crc = zlib.crc32 ?? crc32;
  const body = `1.${payload.toString('base64url')}`;
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc(Buffer.from(body)));
  return `#p=${body}.${check.toString('base64url')}`;
};

const crc32 = (bytes) => {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1));
  }
  return ~crc >>> 0;
};

test('what fits its check and is no text is refused', async () => {
  assert.equal(await outcome(await withCheck(zlib.deflateRawSync(usual))), usual);
  assert.equal(await outcome(await withCheck(Buffer.from('not deflated'))), 'damaged');
  assert.equal(await outcome(await withCheck(zlib.deflateRawSync(Buffer.from([255])))), 'damaged');
});

test('a bomb is stopped while it unfolds', async () => {
  const bomb = await withCheck(zlib.deflateRawSync(Buffer.alloc(8 * 1024 * 1024)));
  assert.ok(bomb.length < 16 * 1024);
  const before = process.memoryUsage().arrayBuffers;
  assert.equal(await outcome(bomb), 'damaged');
  assert.ok(process.memoryUsage().arrayBuffers - before < 4 * 1024 * 1024);
  assert.equal(await outcome(`#p=1.${'A'.repeat(20_000)}.AAAAAA`), 'damaged');
});

test('links that are too long are not made', async () => {
  const noise = Array.from({ length: 6000 }, (_, at) => alphabet[(at * at * 31) % 61]).join('');
  const words = readFileSync(new URL('../../assets/programmes/achilles.json', import.meta.url));
  await assert.rejects(makeLink(address, words.toString('utf8')), { message: 'long' });
  await assert.rejects(makeLink(address, 'x'.repeat(70_000)), { message: 'long' });
  for (const length of [10, 100, 1000]) {
    const made = await makeLink(address, noise.slice(0, length));
    assert.ok(made.length <= madeMost);
    assert.equal(await outcome(new URL(made).hash), noise.slice(0, length));
  }
});

// --- signatures --------------------------------------------------------------------------------

const pair = await makeKey('Praxis am Fluss');
const sign = (text) => signWith(pair.key, text);
const signed = new URL(await makeLink(address, usual, sign)).hash;

/** What lies beside the app: its keys, no such file, or no network. */
const withKeys = async (answer, work) => {
  const { fetch } = globalThis;
  globalThis.fetch = async () => {
    if (answer === undefined) throw new TypeError('no network');
    return new Response(answer, { status: answer === '' ? 404 : 200 });
  };
  try {
    return await work();
  } finally {
    globalThis.fetch = fetch;
  }
};

const opened = (text, keys) => withKeys(keys, () => openLink(text));

test('a signed link says who signed it, where the key is published', async () => {
  assert.ok(signed.length < 700, `${signed.length} characters`);
  assert.deepEqual(await opened(signed, pair.publicFile), [
    'handout',
    usual,
    'unchanged',
    'Praxis am Fluss',
  ]);
});

test('an unsigned link, a strange key and no network are told apart', async () => {
  const other = await makeKey('Somebody');
  assert.deepEqual((await opened(fragment, undefined)).slice(2), ['none', '']);
  assert.deepEqual((await opened(signed, other.publicFile)).slice(2), ['unknown', '']);
  assert.deepEqual((await opened(signed, '')).slice(2), ['unknown', '']);
  assert.deepEqual((await opened(signed, undefined)).slice(2), ['unchecked', '']);
});

test('a signature under another text is refused, though all else fits', async () => {
  const real = await sign(usual);
  const forged = usual.replace('"reps":10', '"reps":90');
  const linkOf = async (text, signature) =>
    new URL(await makeLink(address, text, async () => signature)).hash;
  const refused = ['handout-broken', 'changed'];
  assert.deepEqual(await opened(await linkOf(forged, real), pair.publicFile), refused);
  const bent = { ...real, signature: real.signature.map((byte, at) => (at ? byte : byte ^ 1)) };
  assert.deepEqual(await opened(await linkOf(usual, bent), pair.publicFile), refused);
});

test('every change of one character of a signed link is refused or harmless', async () => {
  for (let at = 1; at < signed.length; at += 1) {
    const letter = signed[at] === 'A' ? 'B' : 'A';
    const said = await opened(signed.slice(0, at) + letter + signed.slice(at + 1), pair.publicFile);
    if (at > 2) assert.equal(said?.[0], 'handout-broken', `${at}`);
    else assert.equal(said?.[1], usual, 'what stands before a link is not needed');
  }
});

test('a key is kept as a file, and what is no key is refused', async () => {
  const key = await readKey(pair.privateFile);
  assert.equal(key.id, pair.key.id);
  const { signature } = await signWith(key, usual);
  const found = await withKeys(pair.publicFile, () =>
    judge({ text: usual, key: key.id, signature }),
  );
  assert.deepEqual(found, { status: 'unchanged', name: 'Praxis am Fluss' });
  const other = JSON.parse((await makeKey('Other')).privateFile);
  const mixed = { ...JSON.parse(pair.privateFile), private: other.private };
  for (const text of ['', '{}', pair.publicFile, JSON.stringify(mixed)])
    await assert.rejects(readKey(text), { message: 'no-key' });
  assert.ok(!pair.publicFile.includes('private'));
});

test('where there is no Ed25519 the other kind is made, and works the same', async () => {
  const { subtle } = globalThis.crypto;
  const { generateKey } = Object.getPrototypeOf(subtle);
  subtle.generateKey = (algorithm, ...rest) => {
    if (algorithm.name === 'Ed25519') throw new DOMException('no', 'NotSupportedError');
    return generateKey.call(subtle, algorithm, ...rest);
  };
  try {
    const made = await makeKey('Older browser');
    assert.equal(made.key.algorithm, 'ECDSA-P256');
    const key = await readKey(made.privateFile);
    const { hash } = new URL(await makeLink(address, usual, (text) => signWith(key, text)));
    assert.deepEqual((await opened(hash, made.publicFile)).slice(2), [
      'unchanged',
      'Older browser',
    ]);
  } finally {
    delete subtle.generateKey;
  }
});
