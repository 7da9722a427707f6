// HPKE as RFC 9180 has it: the numbers of its appendix A.3.1, and what must not open.
import assert from 'node:assert/strict';
import test from 'node:test';
import { curve, newPair, openWith, publicBytesOf, sealTo } from '../../web/handout/hpke.mjs';

const bytesOf = (hex) => Uint8Array.from(Buffer.from(hex, 'hex'));
const hexOf = (bytes) => Buffer.from(bytes).toString('hex');

// RFC 9180, A.3.1: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-128-GCM, base; sequence number 0.
const vector = {
  info: '4f6465206f6e2061204772656369616e2055726e',
  senderPublic:
    '04a92719c6195d5085104f469a8b9814d5838ff72b60501e2c4466e5e67b325ac9' +
    '8536d7b61a1af4b78e5b7f951c0900be863c403ce65c9bfcb9382657222d18c4',
  senderPrivate: '4995788ef4b9d6132b249ce59a77281493eb39af373d236a1fe415cb0c2d7beb',
  receiverPublic:
    '04fe8c19ce0905191ebc298a9245792531f26f0cece2460639e8bc39cb7f706a82' +
    '6a779b4cf969b8a0e539c7f62fb3d30ad6aa8f80e30f1d128aafd68a2ce72ea0',
  receiverPrivate: 'f3ce7fdae57e1a310d87f1ebbde6f328be0a99cdbcadf4d6589cf29de4b8ffd2',
  message: '4265617574792069732074727574682c20747275746820626561757479',
  aad: '436f756e742d30',
  sealed:
    '5ad590bb8baa577f8619db35a36311226a896e7342a6d836d8b7bcd2f20b6c7f' +
    '9076ac232e3ab2523f39513434',
};

const letters = (bytes) => Buffer.from(bytes).toString('base64url');

const pairOf = async (publicHex, privateHex) => {
  const point = bytesOf(publicHex);
  const [x, y] = [point.slice(1, 33), point.slice(33)].map(letters);
  const open = { kty: 'EC', crv: 'P-256', x, y };
  const secret = { ...open, d: letters(bytesOf(privateHex)) };
  const { subtle } = crypto;
  return {
    publicKey: await subtle.importKey('jwk', open, curve, true, []),
    privateKey: await subtle.importKey('jwk', secret, curve, false, ['deriveBits']),
  };
};

const bound = { info: bytesOf(vector.info), aad: bytesOf(vector.aad) };
const sender = await pairOf(vector.senderPublic, vector.senderPrivate);
const { privateKey } = await pairOf(vector.receiverPublic, vector.receiverPrivate);
const receiver = { privateKey, publicBytes: bytesOf(vector.receiverPublic) };

test('the message of the RFC is sealed as there, letter for letter', async () => {
  const sealed = await sealTo(receiver.publicBytes, bound, bytesOf(vector.message), sender);
  assert.equal(hexOf(sealed), vector.senderPublic + vector.sealed);
});

test('what the RFC sealed opens', async () => {
  const opened = await openWith(receiver, bound, bytesOf(vector.senderPublic + vector.sealed));
  assert.equal(hexOf(opened), vector.message);
});

test('each message has a pair of its own, and opens for its key alone', async () => {
  const message = bytesOf(vector.message);
  const [one, other] = await Promise.all(
    [1, 2].map(() => sealTo(receiver.publicBytes, bound, message)),
  );
  assert.notEqual(hexOf(one), hexOf(other));
  assert.equal(hexOf(await openWith(receiver, bound, one)), vector.message);
  const strange = await newPair();
  const stranger = {
    privateKey: strange.privateKey,
    publicBytes: await publicBytesOf(strange.publicKey),
  };
  await assert.rejects(openWith(stranger, bound, one));
});

test('nothing opens that was changed, cut, or is said to be something else', async () => {
  const sealed = bytesOf(vector.senderPublic + vector.sealed);
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = sealed.slice();
    changed[at] ^= 1 << (at % 8);
    await assert.rejects(openWith(receiver, bound, changed), `byte ${at}`);
    await assert.rejects(openWith(receiver, bound, sealed.slice(0, at)), `cut at ${at}`);
  }
  for (const other of ['info', 'aad'])
    await assert.rejects(openWith(receiver, { ...bound, [other]: bytesOf('00') }, sealed), other);
});

test('a key that is no point of the curve seals nothing', async () => {
  const wrong = receiver.publicBytes.slice();
  wrong[64] ^= 1;
  await assert.rejects(sealTo(wrong, bound, bytesOf(vector.message)));
});
