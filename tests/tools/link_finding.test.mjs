// A link is found in whatever mail, messengers, editors and link protectors make of it: by ways
// that are told here one by one, and by several of them at once, chosen by a seed. What is damaged
// opens nothing, and never something else.
import assert from 'node:assert/strict';
import test from 'node:test';
import zlib from 'node:zlib';
import { checkOf } from '../../web/handout/link_check.mjs';
import { makeLink, openLink, readLink } from '../../web/handout/handout_link.mjs';
import { lengthened } from '../../web/handout/link_words.mjs';
import { makeKey, signWith } from '../../web/handout/signing.mjs';

const address = 'https://clinic.example/loadwise/';

/** Numbers that look like chance and are the same each time. */
const chanceOf = (seed) => {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.trunc((state / 2 ** 32) * below);
  };
};

const handout = (number) => {
  const chance = chanceOf(number);
  const words = Array.from({ length: 12 }, () => chance(2 ** 31).toString(36)).join(' ');
  return JSON.stringify({ base: 'pht', version: 1, clinic: { name: `Clinic ${number}` }, words });
};

/** A link as an earlier version made it, with nothing done about its hyphens. */
const plainLink = (text) => {
  const body = `1.${zlib.deflateRawSync(text).toString('base64url')}`;
  return `${address}#p=${body}.${checkOf(body)}`;
};

const plainLinks = Array.from({ length: 4000 }, (_, number) => plainLink(handout(number)));
const withRun = (run) =>
  plainLinks.find((link) => link.includes(run) && !link.includes(`-${run}`)) ?? '';

const outcome = async (words) => {
  try {
    return (await readLink(words, true))?.text ?? null;
  } catch (error) {
    return error.message;
  }
};

const textOf = (link) => outcome(link);

const percent = encodeURIComponent;
const everyPercent = (text) =>
  [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
const base64url = (text) => Buffer.from(text).toString('base64url');
const base64 = (text) => Buffer.from(text).toString('base64');
const quotedPrintable = (text) =>
  text
    .replaceAll('=', '=3D')
    .replace(/.{70}/g, '$&=\r\n')
    .replace(/[^\x20-\x7e\r\n]/g, (sign) => everyPercent(sign).replaceAll('%', '=').toUpperCase());
const proofpoint = (text) =>
  percent(text)
    .replace(/[-_.~]/g, (sign) => (sign === '-' ? '%2D' : sign === '_' ? '%5F' : sign))
    .replaceAll('%2F', '_')
    .replaceAll('%', '-');

const tokenHead = '{"alg":"none","typ":"JWT","of":"a mailer, and of nobody else"}';

const wrappers = {
  'Safe Links': (link) =>
    `https://eur01.safelinks.protection.outlook.com/?url=${percent(link)}&data=05%7C02%7C%7Cabc&sdata=x%3D&reserved=0`,
  'Safe Links twice': (link) =>
    `https://eur01.safelinks.protection.outlook.com/?url=${percent(percent(link))}&data=05%7C02&reserved=0`,
  Google: (link) => `https://www.google.com/url?q=${link}&sa=D&source=editors&ust=1&usg=AOv`,
  Facebook: (link) => `https://l.facebook.com/l.php?u=${percent(link)}&h=AT0&s=1`,
  'Proofpoint 2': (link) =>
    `https://urldefense.proofpoint.com/v2/url?u=${proofpoint(link)}&d=DwMFaQ&c=euGZstcaTDllvimEN8b7jXrwqOf-v5A_CdpgnVfiiMM&r=x`,
  'Proofpoint 3': (link) =>
    `https://urldefense.com/v3/__${link.replace('#', '*')}__;Iw!!Abc-1!QXr_y$`,
  Avanan: (link) => `https://url.avanan.click/v2/___${link}___.YXAzOnRlc3Q6YTpv`,
  Barracuda: (link) => `https://linkprotect.cudasvc.com/url?a=${percent(link)}&c=E,1,abc&typo=1`,
  Cisco: (link) => `https://secure-web.cisco.com/1AbC-dEf_g/${percent(link)}`,
  Sophos: (link) =>
    `https://eu-central-1.protection.sophos.com/?d=clinic.example&u=${base64(link)}&i=NWVm&t=cQ==`,
  Bing: (link) =>
    `https://www.bing.com/ck/a?!&&p=0a1b&u=a1${base64(link).replace(/=+$/, '')}&ntb=1`,
  Yahoo: (link) => `https://r.search.yahoo.com/_ylt=Awr/RV=2/RU=${percent(link)}/RK=2/RS=abc-`,
  'any other': (link) => `https://go.example/r?id=12&to=${percent(link)}#top`,
  'hexadecimal digits': (link) => `https://go.example/r/${Buffer.from(link).toString('hex')}/x`,
  'a token': (link) => `https://go.example/${base64(tokenHead)}.${base64(`{"to":"${link}"}`)}.x`,
  'a tracker that packs an object': (link) =>
    `https://click.example/e/${base64url(JSON.stringify({ id: 'abcdef', href: link, t: 1 }))}`,
  'a tracker that packs a list': (link) =>
    `https://click.example/e/${base64url(JSON.stringify([12, 'x', link]))}`,
  'a tracker that packs twice': (link) => `https://t.example/?u=${base64url(base64(link))}`,
  'a tracker that packs what it escaped': (link) =>
    `https://t.example/?u=${base64url(percent(link))}`,
  'Safe Links that lost their signs': (link) =>
    `https://eur01.safelinks.protection.outlook.com/?url=${percent(link)}data=05%7C02sdata=x%3D`,
  Chrome: (link) =>
    `intent://${link.slice(8).replace('#', '%23')}#Intent;scheme=https;package=a.chrome;end`,
  'every letter escaped': (link) => `https://go.example/r?to=${everyPercent(link)}`,
};

const mail = (text) => `Grüß Gott, hier ist Ihr Plan:\r\n${text}\r\nBis bald`;
const inLines = (text) => base64(text).replace(/.{76}/g, '$&\r\n');

const writings = {
  'quoted-printable': quotedPrintable,
  'escaped for HTML': (text) => text.replaceAll('&', '&amp;').replaceAll('=', '&#61;'),
  'in HTML': (text) => `<p>Hi <a href="${text}">${text.slice(0, 60)}…</a><br>Bye</p>`,
  'in JSON': (text) =>
    JSON.stringify({ text }).replaceAll('=', '\\u003d').replaceAll('#', '\\u0023'),
  'in Markdown': (text) => `[Your plan](${text.replaceAll('_', '\\_')})`,
  'with a zero-width space in every line': (text) => text.replace(/.{30}/g, '$&\u200b'),
  'with soft hyphens': (text) => text.replace(/.{25}/g, '$&\u00ad'),
  'with breaks': (text) => text.replace(/.{60}/g, '$&\n'),
  'with breaks and blanks': (text) => text.replace(/.{60}/g, '$& \r\n  '),
  'in a reply': (text) => `> ${text.replace(/.{60}/g, '$&\n> ')}\n> Bye`,
  'that was Markdown': (text) => `<p>${text.replace(/_([^_\s]*)_/g, '<em>$1</em>')}</p>`,
  'with marks of direction': (text) => text.replace(/.{35}/g, '$&\u2066\u202a'),
  'with blanks around its signs': (text) => text.replace(/[=.]/g, ' $& '),
  'with <wbr>': (text) => text.replace(/.{40}/g, '$&<wbr>'),
  'in base64, in lines': (text) => inLines(`Hi!\r\n${text}\r\nBye`),
  'in a mail of base64': (text) =>
    `From: a@b.example\r\nContent-Transfer-Encoding: base64\r\n\r\n${inLines(mail(text))}\r\n`,
  'in an answer with names': (text) => `AB> ${text.replace(/.{50}/g, '$&\nAB> ')}`,
  'as a list of numbers': (text) => [...text].map((sign) => `&#${sign.codePointAt(0)};`).join(''),
  'made harmless': (text) => text.replace('https', 'hxxps').replaceAll('.', '[.]'),
  'with its dots in words': (text) => text.replaceAll('.', ' [dot] '),
  'in a calendar': (text) => `DESCRIPTION:${text.replace(/.{60}/g, '$&\r\n ')}\r\nDTSTART:1`,
  'in runs of a document': (text) => text.replace(/.{20}/g, '$&</w:t></w:r><w:r><w:t>'),
  'in wide letters': (text) =>
    text.replace(/[#=.]/g, (s) => String.fromCodePoint(s.codePointAt(0) + 0xfee0)),
};

const surroundings = [
  ['', ''],
  ['<', '>'],
  ['(', ').'],
  ['[', ']'],
  ['"', '",'],
  ['“', '”'],
  ['„', '“!'],
  ['«', '»'],
  ["'", "'"],
  ['‘', '’;'],
  ['**', '**'],
  ['see: ', '...'],
  ['Hello, room #3. https://clinic.example/?p=12 then ', ' See you. Bye'],
  ['p=1.5 kg, 3 x 1.20 m: ', '\n\nRegards, Dr. A. Größe (Tel. 1.23.456)'],
  ['Open this on your phone:\n', '\nSent from my iPhone'],
];

const dashes = {
  'one as U+2010': ['-', '\u2010'],
  'one as U+2011': ['-', '\u2011'],
  'one as U+2012': ['-', '\u2012'],
  'one as U+2013': ['-', '\u2013'],
  'one as U+2212': ['-', '\u2212'],
  'two as U+2013': ['--', '\u2013'],
  'two as U+2014': ['--', '\u2014'],
  'three as U+2014': ['---', '\u2014'],
  'one as U+2014': ['-', '\u2014'],
  'two as U+2015': ['--', '\u2015'],
  'two as bytes misread': ['--', 'â€“'],
};

const long = plainLinks.find((link) => link.includes('-') && link.includes('_')) ?? '';

for (const [name, wrap] of Object.entries(wrappers))
  test(`a link wrapped by ${name} is found`, async () => {
    for (const link of plainLinks.slice(0, 40))
      assert.equal(await outcome(wrap(link)), await textOf(link));
  });

for (const [name, write] of Object.entries(writings))
  test(`a link ${name} is found`, async () => {
    for (const link of plainLinks.slice(0, 40))
      assert.equal(await outcome(write(link)), await textOf(link), write(link));
  });

test('a link is found between any signs and words', async () => {
  for (const [before, after] of surroundings)
    assert.equal(await outcome(before + long + after), await textOf(long), before + after);
});

for (const [name, [hyphens, dash]] of Object.entries(dashes))
  test(`a link with hyphens rewritten, ${name}, is found`, async () => {
    const link = withRun(hyphens);
    assert.ok(link, 'there is such a link');
    const text = await textOf(link);
    assert.equal(await outcome(link.replaceAll(hyphens, dash)), text);
    assert.equal(await outcome(link.replace(hyphens, dash)), text, 'only the first');
    assert.equal(await outcome(percent(link.replaceAll(hyphens, dash))), text, 'escaped');
  });

test('WordPress makes dashes of two and of three hyphens in one link', async () => {
  const link =
    plainLinks.find((each) => /---.*(?<!-)--(?!-)|(?<!-)--(?!-).*---/.test(each)) ?? long;
  const shown = link.replaceAll('---', '\u2014').replaceAll('--', '\u2013');
  assert.equal(await outcome(shown), await textOf(link));
});

test('of two links that differ none is taken, and of one that is there twice the one', async () => {
  const other = plainLinks[3];
  const said = (words) => outcome(words);
  assert.equal(await said(`${long} ${other}`), 'several');
  assert.equal(await said(`${wrappers['Safe Links'](long)}\n> ${other}`), 'several');
  assert.equal(await said(`${long.slice(0, 120)}\n\nEarlier: ${other}`), 'several', 'one is cut');
  for (const words of [`${long}\n${long}`, `${long.slice(0, 70)}…\n${long}`, `<${long}> (${long})`])
    assert.equal(await said(words), await textOf(long), words);
});

test('what is cut early is told as cut, what names a programme as its address', async () => {
  for (let end = long.indexOf('#p') + 2; end < long.length; end += 1)
    assert.equal(await outcome(long.slice(0, end)), 'cut', long.slice(0, end));
  const names = 'See https://clinic.example/loadwise/?lang=de&amp;programme=achilles.';
  assert.deepEqual(await openLink(names, true), ['handout-broken', 'address']);
});

test('a hyphen at the end of a line is the link’s own, or it is not', async () => {
  const [one, other] = [long.slice(0, 60), long.slice(60)];
  assert.equal(await outcome(`${one}-\n${other}`), await textOf(long));
  const at = long.indexOf('-', 40) + 1;
  assert.equal(await outcome(`${long.slice(0, at)}\n${long.slice(at)}`), await textOf(long));
});

test('several of these at once, by chance, do no harm', async () => {
  const chance = chanceOf(20261129);
  const one = (all) => all[chance(all.length)];
  const kinds = [Object.entries(wrappers), Object.entries(writings)];
  for (let round = 0; round < 400; round += 1) {
    const link = one(plainLinks);
    let words = link;
    const done = [];
    for (const all of chance(2) ? kinds : [...kinds].reverse()) {
      const [name, change] = one(all);
      // What is cut for show is inside of nothing else.
      if (name === 'in HTML' && done.length > 0) continue;
      words = change(words);
      done.push(name);
    }
    const [before, after] = one(surroundings);
    assert.equal(await outcome(before + words + after), await textOf(link), done.join(', '));
  }
});

test('what is damaged opens nothing, however it is read', async () => {
  const chance = chanceOf(7);
  for (let round = 0; round < 500; round += 1) {
    const link = plainLinks[chance(plainLinks.length)];
    const at = link.indexOf('#p=') + 5 + chance(40);
    const changes = [
      link.slice(0, at) + link.slice(at + 1 + chance(9)),
      link.slice(0, at) + (link[at] === 'x' ? 'y' : 'x') + link.slice(at + 1),
      link.slice(0, at) +
        link
          .slice(at, at + 20)
          .toUpperCase()
          .split('')
          .reverse()
          .join('') +
        link.slice(at + 20),
      link.toLowerCase(),
    ];
    const write = Object.values(writings)[chance(Object.keys(writings).length)];
    for (const broken of changes) {
      const said = await outcome(chance(2) ? broken : write(broken));
      assert.ok(['damaged', 'cut', await textOf(link)].includes(said), `${said}: ${broken}`);
    }
  }
});

test('cut, damaged and no link at all are told apart, wrapped or not', async () => {
  const cut = long.slice(0, -30);
  const at = long.length - 60;
  const damaged = long.slice(0, at) + (long[at] === 'x' ? 'y' : 'x') + long.slice(at + 1);
  const ways = { plain: (text) => text, ...wrappers };
  delete ways.Avanan; // writes letters of a link right behind it
  delete ways['Proofpoint 3'];
  for (const [name, way] of Object.entries(ways)) {
    assert.equal(await outcome(way(cut)), 'cut', name);
    assert.equal(await outcome(way(damaged)), 'damaged', name);
  }
  for (const [before, after] of surroundings) {
    assert.equal(await outcome(before + damaged + after), 'damaged', before + after);
    assert.equal(await outcome(`${before}${cut} ${after}`), 'cut', before + after);
  }
  for (const none of [
    '',
    'hello',
    'https://clinic.example/loadwise/',
    'https://clinic.example/?p=12',
    'https://protect-eu.mimecast.com/s/abcDEFghiJKLmnoPQRst?domain=clinic.example',
    `https://u1.ct.sendgrid.net/ls/click?upn=u001.${'AbC-1'.repeat(40)}`,
    'The plan of 1.12.2026, room p=3, see www.clinic.example. Regards',
  ])
    assert.equal(await outcome(none), null, none);
  assert.deepEqual(await openLink('hello', true), ['handout-broken', 'no-link']);
  assert.equal(await openLink('#hello'), null);
  const record = `#s=1.${'a'.repeat(9)}.${'b'.repeat(40)}.cc`;
  assert.deepEqual(await openLink(record), ['handout-broken', 'record']);
  const pasted = `https://a.example/clinic.html${record}`;
  assert.deepEqual(await openLink(pasted, true), ['handout-broken', 'record']);
});

test('a whole mail is read in no time', async () => {
  const noise = Array.from({ length: 3000 }, (_, at) => `word-${at}. 1.${at} –\n`).join('');
  const start = performance.now();
  assert.equal(await outcome(`${noise.slice(0, 20_000)}${long}\n${noise}`), await textOf(long));
  assert.equal(await outcome(noise), null);
  assert.ok(performance.now() - start < 3000, `${performance.now() - start} ms`);
});

test('links are made without what is rewritten, signed or not, and say the same', async () => {
  const pair = await makeKey('Clinic');
  for (let number = 0; number < 300; number += 1) {
    const text = handout(number);
    const sign = number % 10 === 0 ? (words) => signWith(pair.key, words) : undefined;
    const link = await makeLink(address, text, sign);
    assert.doesNotMatch(link, /--|[-_.]$/, link);
    assert.equal((await outcome(link))?.trimEnd(), text);
    const [, payload] = /#p=2\.([\w-]+)\./.exec(link) ?? [];
    // As anybody's reader does it, with the list of words.
    const short = zlib.inflateRawSync(Buffer.from(payload, 'base64url')).toString();
    assert.equal(lengthened(short, 1e6)?.trimEnd(), text);
  }
});

test('the stream in a link ends with its last byte: browsers refuse any that follows', async () => {
  for (let number = 0; number < 300; number += 1) {
    const link = await makeLink(address, handout(number));
    const payload = Buffer.from(link.split('.').at(-2), 'base64url');
    /** @type {any} */
    const told = zlib.inflateRawSync(payload, { info: true });
    assert.equal(told.engine.bytesWritten, payload.length, link);
  }
});
