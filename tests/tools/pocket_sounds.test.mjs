// The track of sound that leads with the screen locked, listened to sample by sample: each moment
// of tests/golden/pocket.txt (by tests/app/pocket_track_test.cpp, from the walk-run plans that are
// shipped) is heard at its time and by its own sound, and nothing is heard besides.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { rate, render, sounds, tailSeconds, tonesOf } from '../../web/senses/pocket_sounds.mjs';

const header = 44;
const golden = await readFile(new URL('../golden/pocket.txt', import.meta.url), 'utf8');

const tracks = golden
  .split(/^# /m)
  .filter(Boolean)
  .map((part) => {
    const [name, length, ...lines] = part.trim().split('\n');
    const moments = lines.map((line) => {
      const [sound, at, count] = line.split(' ');
      return { sound, at: Number(at), count: Number(count) };
    });
    return { name, length: Number(length.split(' ')[1]), moments };
  });

const samplesOf = async ({ length, moments }) => {
  const parts = await render(length, moments, async () => {});
  return Buffer.concat(parts).subarray(header);
};

/** How much of a pitch is in these samples, as an amplitude (Goertzel). */
const amplitude = (samples, pitch) => {
  const turn = 2 * Math.cos((2 * Math.PI * pitch) / rate);
  let [before, last] = [0, 0];
  for (const sample of samples) [before, last] = [last, sample - 128 + turn * last - before];
  const power = before * before + last * last - turn * before * last;
  return (2 * Math.sqrt(Math.max(0, power))) / samples.length;
};

/** The loudest pitch of all that tracks have, in the middle of a tone. */
const heardAt = (samples, second, length) => {
  const from = Math.round((second + length * 0.2) * rate);
  const part = samples.subarray(from, from + Math.round(length * 0.6 * rate));
  const pitches = [294, 523, 587, 659, 740, 784, 880, 988, 1047];
  return pitches.sort((one, other) => amplitude(part, other) - amplitude(part, one))[0];
};

/** @param {import('../../web/senses/pocket_sounds.mjs').Tone} tone */
const isSteady = ([from, to]) => from === to;

test('every step of both walk-run plans is a track', () => {
  assert.equal(tracks.length, 28 + 2);
});

for (const track of tracks)
  test(`${track.name}: each moment is heard at its second, and nothing else is`, async () => {
    const samples = await samplesOf(track);
    assert.equal(samples.length, Math.ceil((track.length / 1000 + tailSeconds) * rate));
    const isSounding = new Uint8Array(samples.length);
    for (const moment of track.moments) {
      const at = moment.at / 1000;
      for (const tone of tonesOf(moment)) {
        const [, , start, length] = tone;
        const first = Math.round((at + start) * rate);
        isSounding.fill(1, first, first + Math.round(length * rate) + 1);
      }
      for (const tone of tonesOf(moment).filter(isSteady)) {
        const [pitch, , start, length] = tone;
        if (pitch === 588) continue; // above the low one
        assert.equal(heardAt(samples, at + start, length), pitch, `${moment.sound} at ${at} s`);
      }
    }
    const loud = samples.findIndex((sample, at) => !isSounding[at] && Math.abs(sample - 128) > 1);
    assert.equal(loud, -1, `something is heard at ${loud / rate} s`);
  });

test('what is no sound is no silence either: a browser would take the track for one', async () => {
  const samples = await samplesOf({ length: 60_000, moments: [] });
  for (let from = 0; from + 400 <= samples.length; from += 400)
    assert.ok(samples.subarray(from, from + 400).some((sample) => sample !== 128));
});

test('no two sounds are alike', () => {
  const shapes = Object.values(sounds).map((tones) => JSON.stringify(tones));
  assert.equal(new Set(shapes).size, shapes.length);
});

test('a tone that is cut by two slices goes on without a click', async () => {
  const samples = await samplesOf({
    length: 60_000,
    moments: [{ sound: 'end', at: 29_500, count: 0 }],
  });
  for (let at = 29.6 * rate; at < 31 * rate; at += 1)
    assert.ok(Math.abs(samples[at] - samples[at - 1]) < 60, `a jump at ${at / rate} s`);
});

test('while a track is made, the page gets its turn after each half minute of it', async () => {
  let pauses = 0;
  const pause = async () => {
    pauses += 1;
  };
  await render(30 * 60_000, [], pause);
  assert.equal(pauses, 61);
});
