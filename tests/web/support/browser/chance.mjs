// Chance that can be repeated: LOADWISE_SEED names the seed, which every test with chance prints.
// Under LOADWISE_SOAK such a test runs its long share.

export const seed = Number(process.env.LOADWISE_SEED ?? Date.now() % 1_000_000);

/** How often a test with chance repeats what it does. */
export const roundsOf = (few) =>
  process.env.LOADWISE_SOAK === '1' ? Number(process.env.LOADWISE_ROUNDS ?? 200) : few;

/** A small random generator (mulberry32): roll(n) is a whole number below n. */
export const makeRoll = (ownSeed = seed) => {
  let state = ownSeed >>> 0;
  return (sides) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, Math.trunc(sides));
  };
};
