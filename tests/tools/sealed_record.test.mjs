// A record on its way to the clinic: small enough for a message, opened by one key alone, and what
// went wrong is told apart.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { newPair, publicBytesOf, sealTo } from '../../web/handout/hpke.mjs';
import { fromPlain, toPlain } from '../../web/handout/plain_letters.mjs';
import { columnsOf, entriesOf } from '../../web/handout/record_columns.mjs';
import { crc32 } from '../../web/handout/link_check.mjs';
import { idOf, openSealed, sealedLink } from '../../web/handout/sealed_record.mjs';

/** As src/app/model/sending.h has it. */
const linkMost = 4000;
const address = 'https://loadwise.park-street-physio.example/clinic.html';

const weeks = JSON.parse(
  readFileSync(new URL('../web/support/person/records/weeks.json', import.meta.url), 'utf8'),
);
const entries = weeks.rows.map((row) => JSON.parse(row.slice(row.indexOf('{'))));
const text = JSON.stringify({ written: '2026-03-18T08:00+00:00', entries });

const newKey = async () => {
  const { privateKey, publicKey } = await newPair();
  const publicBytes = await publicBytesOf(publicKey);
  return { id: await idOf(publicBytes), privateKey, publicBytes };
};

const key = await newKey();
const link = await sealedLink(address, key.publicBytes, text);

/** What is said of some words, at a clinic with these keys. */
const outcome = async (words, keys = [key]) => {
  try {
    return await openSealed(words, async (id) => keys.find((each) => each.id === id));
  } catch (error) {
    return error.message;
  }
};

const same = (one, other) => assert.deepEqual(JSON.parse(one), JSON.parse(other));

/**
 * Four weeks with three sessions a week, as they are written at different hours: what is in the
 * kept record, moved to days of its own, each entry some minutes after the one before.
 */
const fourWeeks = () => {
  const days = 28;
  const perDay = Math.ceil(entries.length / 16);
  const start = Date.UTC(2026, 2, 2, 6);
  let chance = 7;
  const roll = (most) => {
    chance = (chance * 16807) % 2147483647;
    return chance % most;
  };
  const made = [];
  for (let day = 0; day < days; day += 1) {
    const writer = `1k${roll(2 ** 30).toString(36)}${roll(2 ** 30).toString(36)}`;
    let minute = roll(600);
    const from = (day % 16) * perDay;
    for (const [at, entry] of entries.slice(from, from + perDay).entries()) {
      minute += roll(4);
      const time = new Date(start + (day * 24 * 60 + minute) * 60_000).toISOString();
      made.push({
        ...entry,
        id: `${writer}-${String(at + 1).padStart(6, '0')}`,
        at: `${time.slice(0, 16)}+01:00`,
        ...(entry.session ? { session: `s${writer}-2` } : {}),
      });
    }
  }
  return made;
};

test('four weeks fit a link of fewer than 4,000 letters', async () => {
  const month = fourWeeks();
  const made = await sealedLink(address, key.publicBytes, JSON.stringify({ entries: month }));
  console.log(
    `${month.length} entries of 28 days: ${made.length} letters; 16 days: ${link.length}`,
  );
  assert.ok(made.length < linkMost, `${made.length} letters`);
});

test('its key opens it, and it is what was sealed', async () => {
  same(await outcome(link), text);
  assert.match(link.slice(address.length), /^#s=[0-9A-Za-z.]+$/);
});

test('another key does not, and it is said for which it is', async () => {
  const other = await newKey();
  assert.equal(await outcome(link, [other]), 'other-key');
  assert.equal(await outcome(link, []), 'other-key');
  await assert.rejects(
    openSealed(link, async () => undefined),
    { id: key.id },
  );
  // Nor does it when it is passed off as that key.
  assert.equal(await outcome(link, [{ ...other, id: key.id }]), 'changed');
});

test('every cut is refused, and known as one', async () => {
  const from = link.indexOf('#s=') + 3;
  for (let length = from; length < link.length; length += 1) {
    const said = await outcome(link.slice(0, length));
    assert.equal(said, 'cut', `${length - from} of ${link.length - from}`);
  }
});

test('every changed letter is refused as damage', async () => {
  for (let at = link.indexOf('#s=') + 3; at < link.length; at += 1) {
    const letter = link[at] === 'x' ? 'y' : 'x';
    const said = await outcome(link.slice(0, at) + letter + link.slice(at + 1));
    assert.ok(['damaged', 'cut', 'newer', 'none'].includes(said), `${at}: ${said}`);
  }
});

const checked = (body) => {
  const crc = crc32(body);
  return `#s=${body}.${toPlain(Uint8Array.of(crc >>> 24, crc >>> 16, crc >>> 8, crc))}`;
};

const parts = () => {
  const [kind, id, sealed] = link.slice(link.indexOf('#s=') + 3).split('.');
  return { kind, id, bytes: fromPlain(sealed) };
};

test('what somebody changed, and made the check fit, is known as changed', async () => {
  const { kind, id, bytes } = parts();
  for (let at = 0; at < bytes.length; at += 1) {
    const changed = bytes.slice();
    changed[at] ^= 1 << (at % 8);
    assert.equal(await outcome(checked(`${kind}.${id}.${toPlain(changed)}`)), 'changed', `${at}`);
  }
  for (const length of [1, 64, 65, 66, bytes.length - 1])
    assert.equal(await outcome(checked(`1.${id}.${toPlain(bytes.slice(0, length))}`)), 'changed');
});

test('a later kind, and what a later program packed, is told as newer', async () => {
  const { id, bytes } = parts();
  assert.equal(await outcome(checked(`2.${id}.${toPlain(bytes)}`)), 'newer');
  const encoder = new TextEncoder();
  const bound = { info: encoder.encode('loadwise-record-1'), aad: encoder.encode(`1.${id}`) };
  const strange = await sealTo(key.publicBytes, bound, encoder.encode('packed in another way'));
  assert.equal(await outcome(checked(`1.${id}.${toPlain(strange)}`)), 'newer');
});

test('what is no sealed record is told as what it is', async () => {
  assert.equal(await outcome(''), 'none');
  assert.equal(await outcome('Good morning, see you on Tuesday at 11.30.'), 'none');
  assert.equal(await outcome('https://clinic.example/#p=2.abcdef.abcdef'), 'hand-out');
  assert.equal(await outcome('{"format":"loadwise-backup","version":1}'), 'open-backup');
  assert.equal(await outcome('{"format":"loadwise-locked-file"}'), 'locked');
});

test('mail and messengers do it no harm', async () => {
  const wrapped = link.replace(/.{70}/g, '$&\r\n');
  const ways = [
    `Dear physio1.example00 team,\n${link}\nsee you on the 3rd.`,
    wrapped,
    `> ${wrapped.replaceAll('\r\n', '\r\n> ')}`,
    link.replaceAll('=', '=3D').replace(/.{70}/g, '$&=\r\n'),
    `<a href="${link}">open</a>`,
    encodeURIComponent(link),
    `https://protect.example/v1.12/?u=${encodeURIComponent(encodeURIComponent(link))}&d=1.2`,
    link.replace('#', '%23'),
    `${link}.`,
  ];
  for (const way of ways) same(await outcome(way), text);
});

test('columns bring back any entries as they were', () => {
  const odd = [
    { id: 'a-000009', at: '2026-02-29T08:00+01:00', note: 'é "\n" __proto__', list: [1, [2]] },
    { id: 'b-9', at: '2026-03-01T08:00+00:00', at2: 'not a time', score: -0.5, is: true },
    { id: 'no number', nothing: null, group: { a: 1 } },
    {},
  ];
  for (const list of [[], odd, odd.slice(0, 2), entries])
    assert.equal(
      JSON.stringify(entriesOf(JSON.parse(JSON.stringify(columnsOf(list))))),
      JSON.stringify(list),
    );
});

test('letters and digits alone bring back any bytes, and no two texts are the same bytes', () => {
  for (let length = 0; length < 70; length += 1)
    for (const fill of [0, 1, 255, null]) {
      const bytes = Uint8Array.from({ length }, (_, at) => fill ?? (at * 89) % 256);
      const letters = toPlain(bytes);
      assert.match(letters, /^[0-9A-Za-z]*$/);
      assert.deepEqual(fromPlain(letters), bytes);
    }
  for (const wrong of ['0', '-0', 'zz', '0000']) assert.throws(() => fromPlain(wrong), wrong);
});
