import { setTimeout as pause } from 'node:timers/promises';

/**
 * Waits for something that no event tells of, ten seconds at most.
 * @param {string} what for the message when it does not come
 * @param {() => boolean | Promise<boolean>} isSo
 */
export const until = async (what, isSo) => {
  for (let tries = 0; !(await isSo()); tries += 1) {
    if (tries === 200) throw new Error(`waited in vain until ${what}`);
    await pause(50);
  }
};
