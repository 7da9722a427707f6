// The sounds of a track that goes on with the screen locked, and the track itself: a WAV file of
// one byte a sample, which is made here of moments and needs neither a network nor a recording.

export const rate = 8000;
const middle = 128; // of an unsigned byte: silence
const loudest = 100;
const header = 44;
const sliceSeconds = 30;
const attack = 0.012; // in seconds: a tone without it clicks
const release = 0.06;

/**
 * A tone that goes from one pitch to another, in hertz; its start and length in seconds.
 * @typedef {[from: number, to: number, start: number, length: number, loudness: number]} Tone
 * @type {Record<string, Tone[]>}
 */
export const sounds = {
  begin: [
    [523, 523, 0, 0.2, 0.8],
    [659, 659, 0.2, 0.2, 0.8],
    [880, 880, 0.4, 0.45, 0.8],
  ],
  ease: [
    [880, 880, 0, 0.2, 0.8],
    [659, 659, 0.2, 0.2, 0.8],
    [523, 523, 0.4, 0.45, 0.8],
  ],
  change: [
    [784, 784, 0, 0.18, 0.8],
    [587, 587, 0.2, 0.18, 0.8],
    [784, 784, 0.4, 0.18, 0.8],
    [587, 587, 0.6, 0.3, 0.8],
  ],
  lift: [[523, 784, 0, 0.2, 0.6]],
  lower: [[784, 523, 0, 0.2, 0.6]],
  still: [[659, 659, 0, 0.12, 0.4]],
  half: [
    [740, 740, 0, 0.2, 0.8],
    [740, 740, 0.3, 0.25, 0.8],
  ],
  tick: [[988, 988, 0, 0.1, 0.7]],
  minute: [[587, 587, 0, 0.2, 0.3]],
  end: [
    [294, 294, 0, 2, 0.8],
    [588, 588, 0, 2, 0.2], // the small loudspeaker of a phone hardly gives the lower one
  ],
};

/** How many tones follow says which run, or which set. */
const countTone = { pitch: 1047, first: 1.1, apart: 0.25, length: 0.1, loudness: 0.7 };

/** What is heard after the last moment: its whole sound. */
export const tailSeconds = 2.5;

/**
 * @typedef {{sound: string, at: number, count: number}} Moment at in milliseconds
 * @param {Moment} moment
 * @returns {Tone[]}
 */
export function tonesOf({ sound, count }) {
  const { pitch, first, apart, length, loudness } = countTone;
  const counted = Array.from(
    { length: count },
    (_, index) => /** @type {Tone} */ ([pitch, pitch, first + index * apart, length, loudness]),
  );
  return [...(sounds[sound] ?? []), ...counted];
}

/**
 * Below what can be heard, but no silence: of a page that is silent a browser may think that it
 * plays nothing, and headphones go to sleep. One step up and one down, twenty times a second; a
 * slice begins where a turn does.
 */
const bed = new Uint8Array(sliceSeconds * rate);
for (let index = 0; index < bed.length; index += 1) {
  const part = index % 400;
  bed[index] = middle + (part >= 33 && part < 167 ? 1 : part >= 233 && part < 367 ? -1 : 0);
}

/**
 * @param {Uint8Array} samples a slice of the track
 * @param {number} from the number of its first sample
 * @param {Tone} tone
 * @param {number} at where its sound begins, in seconds
 */
function addTone(samples, from, [low, high, start, length, loudness], at) {
  const first = Math.round((at + start) * rate);
  const count = Math.round(length * rate);
  let turn = 0;
  for (let index = 0; index < count; index += 1) {
    const second = index / rate;
    turn += (2 * Math.PI * (low + ((high - low) * index) / count)) / rate;
    const place = first + index - from;
    if (place < 0 || place >= samples.length) continue;
    const edge = Math.min(1, second / attack, (length - second) / release);
    const value = samples[place] + Math.round(Math.sin(turn) * loudness * loudest * edge);
    samples[place] = Math.max(0, Math.min(255, value));
  }
}

/** @param {number} samples how many follow */
function wavHeader(samples) {
  const bytes = new DataView(new ArrayBuffer(header));
  /**
   * @param {number} place
   * @param {string} text
   */
  const word = (place, text) => {
    for (let index = 0; index < 4; index += 1)
      bytes.setUint8(place + index, text.charCodeAt(index));
  };
  word(0, 'RIFF');
  bytes.setUint32(4, header - 8 + samples, true);
  word(8, 'WAVE');
  word(12, 'fmt ');
  bytes.setUint32(16, 16, true);
  bytes.setUint16(20, 1, true); // PCM
  bytes.setUint16(22, 1, true); // one channel
  bytes.setUint32(24, rate, true);
  bytes.setUint32(28, rate, true);
  bytes.setUint16(32, 1, true);
  bytes.setUint16(34, 8, true);
  word(36, 'data');
  bytes.setUint32(40, samples, true);
  return new Uint8Array(bytes.buffer);
}

/**
 * The track, slice by slice: between two of them the page may do what is due.
 * @param {number} length in milliseconds
 * @param {Moment[]} moments
 * @param {() => Promise<void>} pause
 * @returns {Promise<Uint8Array<ArrayBuffer>[]>} the parts of a WAV file
 */
export async function render(length, moments, pause) {
  const all = Math.ceil((length / 1000 + tailSeconds) * rate);
  const parts = [wavHeader(all)];
  const before = 4; // seconds that a sound of an earlier slice may last into this one
  for (let from = 0; from < all; from += bed.length) {
    const samples = bed.slice(0, all - from);
    for (const moment of moments) {
      const at = moment.at / 1000;
      if (at * rate < from - before * rate || at * rate >= from + samples.length) continue;
      for (const tone of tonesOf(moment)) addTone(samples, from, tone, at);
    }
    parts.push(samples);
    await pause();
  }
  return parts;
}
