// What a programme says of its evidence is said of the thing it stands at. A sentence that stands
// at many things says nothing of any: two notes are the same only where one source says the same
// of both.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';

const assets = new URL('../../assets/programmes/', import.meta.url);

/** [place, evidence] of everything that carries some. */
const evidenceOf = (value, place = '') =>
  Object.entries(value).flatMap(([key, each]) => {
    if (typeof each !== 'object' || each === null) return [];
    const here = `${place}/${key}`;
    if (key === 'evidence') return each.map((item, at) => [`${here}/${at}`, item]);
    return evidenceOf(each, here);
  });

/** Places of notes that were said before, of another source or of none, in words. */
const repeatedNotes = (programme) => {
  const first = new Map();
  return evidenceOf(programme)
    .filter(([, { note }]) => note)
    .flatMap(([place, { tag, source, note }]) => {
      const before = first.get(note);
      if (!before) first.set(note, { place, tag, source });
      const isOneFact = source && before?.source === source && before.tag === tag;
      return !before || isOneFact ? [] : [`${place} says what ${before.place} says: ${note}`];
    });
};

test('a note that is copied is found, and a fact that is cited twice is none', () => {
  const at = (...evidence) => ({ evidence });
  const ours = { tag: 'P', note: 'Ours.' };
  const read = { tag: 'S', source: 'trial', note: 'It says so.' };
  assert.deepEqual(repeatedNotes({ a: at(ours), b: at(ours) }), [
    '/b/evidence/0 says what /a/evidence/0 says: Ours.',
  ]);
  assert.deepEqual(repeatedNotes({ a: at(read), b: at(read) }), []);
  assert.equal(repeatedNotes({ a: at(read), b: at({ ...read, source: 'other' }) }).length, 1);
  assert.equal(repeatedNotes({ a: at(read), b: at({ ...read, tag: 'G' }) }).length, 1);
});

const programmes = readdirSync(assets)
  .filter((file) => file.endsWith('.json') && file !== 'programme.schema.json')
  .map((file) => [file, JSON.parse(readFileSync(new URL(file, assets), 'utf8'))]);

for (const [file, programme] of programmes) {
  test(`${file}: no two notes are the same sentence`, () =>
    assert.deepEqual(repeatedNotes(programme), []));

  test(`${file}: what is only proposed says what the proposal is`, () => {
    const silent = evidenceOf(programme).filter(([, { tag, note }]) => tag === 'P' && !note);
    assert.deepEqual(
      silent.map(([place]) => place),
      [],
    );
  });

  test(`${file}: every source is cited, or says that it is not`, () => {
    const cited = new Set(evidenceOf(programme).map(([, { source }]) => source));
    const idle = Object.keys(programme.sources).filter((name) => !cited.has(name));
    assert.deepEqual(idle, []);
  });
}
