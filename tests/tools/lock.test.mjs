// Locked files: what opens them, and what is said of those that do not open.
import assert from 'node:assert/strict';
import test from 'node:test';
import { inspect, isLocked, lock, unlock } from '../../web/files/lock.mjs';

const passphrase = 'correct horse battery';
const secret = '{"pain":7,"note":"größer"}\n';
const locked = await lock(secret, passphrase);
const file = JSON.parse(locked);

const reason = async (text, words = passphrase) => {
  try {
    await unlock(text, words);
    return 'opened';
  } catch (error) {
    return error.message;
  }
};

/** The file with other fields and, as whoever changes it could make it, a checksum that fits. */
const forged = async (fields) => {
  const changed = { ...file, ...fields };
  const parts = ['iterations', 'salt', 'check', 'iv', 'data'].map((key) => changed[key]);
  const digest = await crypto.subtle.digest('SHA-256', Buffer.from(JSON.stringify(parts)));
  return JSON.stringify({ ...changed, checksum: Buffer.from(digest).toString('base64') });
};

const flipped = (text) => (text[0] === 'A' ? 'B' : 'A') + text.slice(1);

test('a locked text opens with its passphrase, spaces and Unicode forms aside', async () => {
  assert.equal(await unlock(locked, `  ${passphrase}\n`), secret);
  const umlaut = await lock(secret, 'über\u00e4ll gut');
  assert.equal(await unlock(umlaut, 'u\u0308bera\u0308ll gut'), secret);
});

test('a locked text opens after an editor has been at it', async () => {
  const sorted = Object.fromEntries(Object.entries(file).sort());
  for (const text of [
    JSON.stringify(file, null, 4),
    JSON.stringify(sorted, null, 2),
    locked.replaceAll(',', ',\r\n'),
  ]) {
    assert.ok(isLocked(text));
    assert.equal(await unlock(text, passphrase), secret);
  }
  assert.ok(!isLocked('{"format":"loadwise-backup","note":"\\"format\\":\\"x\\""}'));
});

test('nothing of the text can be read in the file, and two files of it are unlike', async () => {
  assert.ok(!locked.includes('pain'));
  const again = JSON.parse(await lock(secret, passphrase));
  for (const field of ['salt', 'iv', 'check', 'data']) assert.notEqual(again[field], file[field]);
});

test('a wrong passphrase is told as one', async () => {
  assert.equal(await reason(locked, 'correct horse'), 'passphrase');
  assert.equal(await reason(locked, ''), 'passphrase');
});

test('damage is told without the passphrase, wherever it is', async () => {
  assert.equal(await reason(locked.slice(0, -20)), 'damaged');
  for (const field of ['salt', 'check', 'iv', 'data', 'checksum']) {
    const broken = JSON.stringify({ ...file, [field]: flipped(file[field]) });
    await assert.rejects(inspect(broken), { message: 'damaged' }, field);
  }
  for (const fields of [{ iterations: 1 }, { iterations: 1e9 }, { salt: 5 }, { format: 'x' }])
    await assert.rejects(inspect(await forged(fields)), { message: 'damaged' });
});

test('a change by someone who mends the checksum is told as a change', async () => {
  assert.equal(await reason(await forged({ data: flipped(file.data) })), 'changed');
  assert.equal(await reason(await forged({ iv: flipped(file.iv) })), 'changed');
  assert.equal(await reason(await forged({ data: file.data.slice(0, 8) })), 'changed');
});

test('a newer way of locking is told as newer', async () => {
  assert.equal(await reason(JSON.stringify({ ...file, version: 2 })), 'newer');
});

test('only locked files are taken for locked', () => {
  assert.ok(isLocked(locked));
  assert.ok(!isLocked('{"format":"loadwise-backup"}'));
  assert.ok(!isLocked(''));
});
