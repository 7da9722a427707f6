// Which pages around the app are of its own site, by their addresses alone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { siteOf } from '../../../web/files/site.mjs';

const isSame = (one, other) => siteOf(new URL(one)) === siteOf(new URL(other));

for (const [one, other] of [
  ['https://loadwise.clinic.example/', 'https://www.clinic.example/'],
  ['https://clinic.example/', 'https://a.b.clinic.example:8443/'],
  ['https://loadwise.clinic.co.uk/', 'https://clinic.co.uk/'],
  ['https://abc.de/', 'https://www.abc.de/'],
  ['http://localhost:1/', 'http://localhost:2/'],
  ['http://127.0.0.1:1/', 'http://127.0.0.1:2/'],
])
  test(`${one} and ${other} are one site`, () => assert.ok(isSame(one, other)));

for (const [one, other] of [
  ['https://app.example/', 'https://clinic.example/'],
  ['http://clinic.example/', 'https://clinic.example/'],
  ['https://one.co.uk/', 'https://two.co.uk/'],
  ['https://one.github.io/', 'https://two.github.io/'],
  ['http://127.0.0.1/', 'http://10.0.0.1/'],
  ['http://127.0.0.1/', 'http://localhost/'],
])
  test(`${one} and ${other} are two`, () => assert.ok(!isSame(one, other)));
