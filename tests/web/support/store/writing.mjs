// Keeps a page writing as fast as the app allows, and hears what it was told to be saved.
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Runs in the page: logs pain again and again, each time with a note `PREFIX N`, and says each note
 * to the console once the app has said that it is saved.
 */
const writeOn = async ([prefix, most]) => {
  const app = document.getElementById('app');
  const until = (find) =>
    new Promise((resolve) => {
      const found = find();
      if (found) return resolve(found);
      const observer = new MutationObserver(() => {
        const now = find();
        if (!now) return;
        observer.disconnect();
        resolve(now);
      });
      observer.observe(app, {
        attributes: true,
        characterData: true,
        childList: true,
        subtree: true,
      });
    });
  const named = (selector, name) =>
    [...app.querySelectorAll(selector)].find((each) => each.textContent.trim().startsWith(name));
  const isOn = (button) => button?.getAttribute('aria-disabled') !== 'true' && button;
  for (let count = 1; count <= most; count += 1) {
    (await until(() => named('button', 'Log pain'))).click();
    const scores = await until(() =>
      [...app.querySelectorAll('fieldset')].find((each) => /0 is no pain/.test(each.textContent)),
    );
    scores.querySelectorAll('input')[count % 3].click();
    const note = await until(() => app.querySelector('textarea, .textfield input'));
    note.value = `${prefix} ${count}`;
    note.dispatchEvent(new InputEvent('input', { bubbles: true }));
    (await until(() => isOn(named('button', 'Save')))).click();
    await until(() => named('button', 'Log pain') && named('.status', 'Saved on this device'));
    console.log(`saved: ${prefix} ${count}`);
  }
};

/** Starts writing. Answers the list that the saved notes join as they are told. */
export const startWriting = (page, prefix, most = 1000) => {
  const saved = [];
  page.on('console', (message) => {
    const [, note] = /^saved: (.*)$/.exec(message.text()) ?? [];
    if (note) saved.push(note);
  });
  const ended = page.evaluate(writeOn, [prefix, most]).catch(() => {});
  return { saved, ended };
};

const toldMostMs = 60_000;

/** Waits until at least `count` notes were told, then a random while. */
export const hear = async ({ saved, ended }, count, roll, whileMostMs) => {
  let isOver = false;
  ended.then(() => {
    isOver = true;
  });
  const deadline = Date.now() + toldMostMs;
  while (saved.length < count && !isOver) {
    if (Date.now() > deadline) throw new Error(`the page stopped writing after ${saved.length}`);
    await pause(2);
  }
  await pause(roll(whileMostMs));
};

/** The notes of the stored rows, in their order. */
export const notesIn = (rows) =>
  rows.map((row) => /"note":"(w\d+ \d+)"/.exec(row)?.[1]).filter((note) => note !== undefined);
