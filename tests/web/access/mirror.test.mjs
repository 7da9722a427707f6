// The mirror keeps its promises in a real browser: order, places, focus, selection, text entry.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { views, withPage } from '../support/browser/page.mjs';
import { Person } from '../support/person/person.mjs';

const seeds = process.env.LOADWISE_SOAK === '1' ? 2000 : 60;
const rounds = 40;
const trees = readFileSync(new URL('../support/audit/trees.mjs', import.meta.url), 'utf8');

const [{ text: mirror }] = buildSync({
  entryPoints: [fileURLToPath(new URL('../../../web/mirror/mirror.mjs', import.meta.url))],
  bundle: true,
  format: 'esm',
  write: false,
}).outputFiles;

const trialPage = `<!doctype html><html lang="en" data-ready="1"><title>trial</title>
  <link rel="icon" href="icon.svg"><link rel="stylesheet" href="app.css">
  <div id="app"></div></html>`;

// A page of the app's origin and style with an empty root, and no app in it.
const withRoot = (body) =>
  withPage(
    {
      path: '/trial.html',
      routes: {
        'trial.html': { contentType: 'text/html', body: trialPage },
        'mirror.js': { contentType: 'text/javascript', body: mirror },
        'trees.mjs': { contentType: 'text/javascript', body: trees },
      },
    },
    body,
  );

test(`${seeds} random trees: order, places, focus and selection hold`, (t) =>
  withRoot(async ({ page }) => {
    const held = await page.evaluate(
      async ([seeds, rounds]) => {
        const { Mirror } = await import('/mirror.js');
        const { trial } = await import('/trees.mjs');
        const root = document.getElementById('app');
        let held = 0;
        for (let seed = 1; seed <= seeds; seed += 1) held += trial(Mirror, root, seed, rounds);
        return held;
      },
      [seeds, rounds],
    );
    assert.ok(held > seeds, 'the focus was put to the test');
    t.diagnostic(`${seeds * rounds} steps, with something focused in ${held} of them`);
  }));

test('an apply touches what changed and nothing else', () =>
  withRoot(async ({ page }) => {
    const touched = await page.evaluate(async () => {
      const { Mirror } = await import('/mirror.js');
      const { textOf } = await import('/trees.mjs');
      const root = document.getElementById('app');
      const mirror = new Mirror(root, () => {});
      const ids = Array.from({ length: 300 }, (_, index) => String(index + 2));
      mirror.apply(
        textOf([
          ['+', 1, 'root'],
          ...ids.flatMap((id) => [
            ['+', id, 'button'],
            ['=', id, 'name', `button ${id}`],
            ['r', id, 0, 44 * Number(id), 100, 44],
          ]),
          ['c', 1, ...ids],
        ]),
      );
      const seen = new MutationObserver(() => {});
      seen.observe(root, { attributes: true, childList: true, characterData: true, subtree: true });
      mirror.apply(textOf([['=', '150', 'name', 'renamed']]));
      const renamed = seen.takeRecords().length;
      mirror.apply(textOf([['r', '150', 5, 5, 100, 44]]));
      const placed = seen.takeRecords().length;
      mirror.frameDone();
      return { renamed, placed, after: seen.takeRecords().length };
    });
    assert.equal(touched.renamed, 1);
    assert.ok(touched.placed <= 3, 'only the style of the moved one');
    assert.equal(touched.after, 0);
  }));

/** Where the keyboard goes back to is told a moment later, so that readers hear of it. */
const waitForFocus = (page, words) =>
  page.waitForFunction((text) => document.activeElement.textContent === text, words);

test('a dialog takes the keyboard, keeps it, and gives it back', () =>
  withRoot(async ({ page }) => {
    await page.evaluate(async () => {
      const { Mirror } = await import('/mirror.js');
      const { textOf } = await import('/trees.mjs');
      globalThis.sent = [];
      const mirror = new Mirror(document.getElementById('app'), (...each) =>
        globalThis.sent.push(each.join(' ')),
      );
      globalThis.give = (orders) => mirror.apply(textOf(orders));
      globalThis.give([
        ['+', 1, 'root'],
        ['+', 2, 'button'],
        ['=', 2, 'name', 'Open'],
        ['r', 2, 0, 0, 100, 44],
        ['c', 1, 2],
      ]);
    });
    await page.getByRole('button', { name: 'Open' }).focus();
    await page.evaluate(() =>
      globalThis.give([
        ['+', 3, 'dialog'],
        ['=', 3, 'name', 'Sure?'],
        ['r', 3, 20, 60, 200, 120],
        ...['Yes', 'No'].flatMap((name, index) => [
          ['+', 4 + index, 'button'],
          ['=', 4 + index, 'name', name],
          ['r', 4 + index, 20, 60 + 50 * index, 200, 44],
        ]),
        ['c', 1, 2, 3],
        ['c', 3, 4, 5],
      ]),
    );
    const focused = () =>
      page.evaluate(() => {
        const { activeElement } = document;
        return activeElement.getAttribute('aria-label') ?? activeElement.textContent;
      });
    const stops = [await focused()];
    for (const key of ['Tab', 'Tab', 'Tab', 'Shift+Tab']) {
      await page.keyboard.press(key);
      stops.push(await focused());
    }
    assert.deepEqual(stops, ['Sure?', 'Yes', 'No', 'Yes', 'No']);
    const opener = page.getByRole('button', { name: 'Open' });
    const sent = () => page.evaluate(() => globalThis.sent);
    await opener.evaluate((element) => element.click());
    assert.ok(!(await sent()).includes('click 2'), 'what is behind is not pressed');
    await page.waitForFunction(() => document.querySelector('button').inert);
    await page.keyboard.press('Escape');
    assert.ok((await sent()).includes('cancel 3'));
    await page.evaluate(() =>
      globalThis.give([
        ['c', 1, 2],
        ['-', 3],
        ['-', 4],
        ['-', 5],
      ]),
    );
    await waitForFocus(page, 'Open');
  }));

test('a dialog begins at its heading, says what it is about, and leads back near', () =>
  withRoot(async ({ page }) => {
    await page.evaluate(async () => {
      const { Mirror } = await import('/mirror.js');
      const { textOf } = await import('/trees.mjs');
      const mirror = new Mirror(document.getElementById('app'), () => {});
      globalThis.give = (orders) => mirror.apply(textOf(orders));
      const button = (id, name, y) => [
        ['+', id, 'button'],
        ['=', id, 'name', name],
        ['r', id, 0, y, 100, 44],
      ];
      const words = (id, role, text, y) => [
        ['+', id, role],
        ['=', id, 'name', text],
        ['r', id, 0, y, 200, 30],
      ];
      globalThis.give([
        ['+', 1, 'root'],
        ...button(2, 'Before', 0),
        ...button(3, 'Open', 50),
        ['c', 1, 2, 3],
      ]);
      document.querySelectorAll('button')[1].focus();
      globalThis.give([
        ['+', 4, 'dialog'],
        ['=', 4, 'name', 'Sure?'],
        ['r', 4, 0, 100, 200, 200],
        ...words(5, 'heading', 'Sure?', 100),
        ...words(6, 'paragraph', 'It cannot be undone.', 130),
        ...words(7, 'paragraph', 'And more.', 160),
        ...button(8, 'Yes', 200),
        ...button(9, 'No', 250),
        ['c', 1, 2, 3, 4],
        ['c', 4, 5, 6, 7, 8, 9],
      ]);
    });
    const focused = () => page.evaluate(() => document.activeElement.textContent);
    const dialog = page.getByRole('dialog', { name: 'Sure?' });
    assert.equal(
      await dialog.evaluate(
        (each) => document.getElementById(each.getAttribute('aria-describedby')).textContent,
      ),
      'It cannot be undone.',
    );
    const stops = [await page.evaluate(() => document.activeElement.tagName), await focused()];
    for (const key of ['Shift+Tab', 'Tab', 'Tab']) {
      await page.keyboard.press(key);
      stops.push(await focused());
    }
    assert.deepEqual(stops, ['H2', 'Sure?', 'No', 'Yes', 'No']);
    await page.evaluate(() =>
      globalThis.give([['c', 1, 2], ...[3, 4, 5, 6, 7, 8, 9].map((id) => ['-', id])]),
    );
    await waitForFocus(page, 'Before'); // the button that opened it is gone
  }));

test('who goes on before the keyboard is back from a dialog stays where they went', () =>
  withRoot(async ({ page }) => {
    const focused = await page.evaluate(async () => {
      const { Mirror } = await import('/mirror.js');
      const { textOf } = await import('/trees.mjs');
      const mirror = new Mirror(document.getElementById('app'), () => {});
      const give = (orders) => mirror.apply(textOf(orders));
      const named = (id, role, name) => [
        ['+', id, role],
        ['=', id, 'name', name],
      ];
      give([
        ['+', 1, 'root'],
        ...named(2, 'button', 'Open'),
        ...named(3, 'button', 'Other'),
        ['c', 1, 2, 3],
      ]);
      document.querySelectorAll('button')[0].focus();
      give([
        ...named(4, 'dialog', 'Sure?'),
        ...named(5, 'button', 'No'),
        ['c', 1, 2, 3, 4],
        ['c', 4, 5],
      ]);
      give([
        ['c', 1, 2, 3],
        ['-', 4],
        ['-', 5],
      ]);
      document.querySelectorAll('button')[1].focus();
      const frame = () => new Promise((go) => requestAnimationFrame(go));
      for (let count = 0; count < 4; count += 1) await frame();
      return document.activeElement.textContent;
    });
    assert.equal(focused, 'Other');
  }));

for (const { view, path } of views) {
  const withNote = (body) =>
    withPage({ path, permissions: ['clipboard-read', 'clipboard-write'] }, async (given) => {
      const person = new Person(given.page);
      await person.starts();
      await person.press('Log pain');
      const note = given.page.getByRole('textbox', { name: /^Note/ });
      await note.focus();
      const frames = () =>
        given.page.evaluate(
          () => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go))),
        );
      await body({ ...given, person, note, frames });
    });

  test(`${view}: a composition is not disturbed by frames`, () =>
    withNote(async ({ page, context, note, frames }) => {
      const session = await context.newCDPSession(page);
      await page.keyboard.type('Sat ');
      for (const text of ['n', 'ni', 'にほ', '日本']) {
        await session.send('Input.imeSetComposition', {
          text,
          selectionStart: text.length,
          selectionEnd: text.length,
        });
        await frames();
        assert.equal(await note.inputValue(), `Sat ${text}`);
      }
      await session.send('Input.insertText', { text: '日本' });
      await page.keyboard.type(' ok');
      await frames();
      assert.equal(await note.inputValue(), 'Sat 日本 ok');
    }));

  test(`${view}: emoji, paste, undo and the caret are the browser's`, () =>
    withNote(async ({ page, note, frames }) => {
      await page.keyboard.insertText('👩🏽‍⚕️ said: 🏃');
      await frames();
      assert.equal(await note.inputValue(), '👩🏽‍⚕️ said: 🏃');
      await page.evaluate(() => navigator.clipboard.writeText('two\nlines'));
      await page.keyboard.press('Home');
      await page.keyboard.press('Control+v');
      await frames();
      assert.equal(await note.inputValue(), 'two\nlines👩🏽‍⚕️ said: 🏃');
      await page.keyboard.type('!');
      await frames();
      assert.equal(await note.inputValue(), 'two\nlines!👩🏽‍⚕️ said: 🏃', 'the caret stayed');
      await page.keyboard.press('Control+z');
      await page.keyboard.press('Control+z');
      await frames();
      assert.equal(await note.inputValue(), '👩🏽‍⚕️ said: 🏃');
    }));

  test(`${view}: a very long note is kept up to its limit`, () =>
    withNote(async ({ page, person, note, frames }) => {
      const long = 'It hurt when I sat. '.repeat(300);
      await page.keyboard.insertText(long);
      await frames();
      const kept = await note.inputValue();
      assert.equal(kept, long.slice(0, 2000));
      await page.getByRole('radio', { name: /^1\b/ }).check();
      assert.equal(await note.inputValue(), kept);
      await person.press('Save');
      await person.isSaved();
    }));
}

test('a status that changes at once many times is read aloud twice a second at most', () =>
  withRoot(async ({ page }) => {
    const heard = await page.evaluate(async () => {
      const { Mirror } = await import('/mirror.js');
      const { textOf } = await import('/trees.mjs');
      const root = document.getElementById('app');
      const mirror = new Mirror(root, () => {});
      const say = (...orders) => mirror.apply(textOf(orders));
      say(['+', 1, 'root'], ['h', 400], ['+', 2, 'status'], ['=', 2, 'name', '0'], ['c', 1, 2]);
      const heard = [];
      new MutationObserver(() => heard.push(root.textContent)).observe(root, {
        subtree: true,
        childList: true,
        characterData: true,
      });
      for (let count = 1; count <= 10; count += 1) {
        say(['=', 2, 'name', String(count)]);
        await new Promise((go) => setTimeout(go, 20));
      }
      await new Promise((go) => setTimeout(go, 700));
      return heard;
    });
    assert.deepEqual(heard, ['', '10'], 'the last word counts, and is said once');
  }));

test('words that are no longer true go at once, however late the next are said', () =>
  withRoot(async ({ page }) => {
    const shown = await page.evaluate(async () => {
      const { Mirror } = await import('/mirror.js');
      const { textOf } = await import('/trees.mjs');
      const root = document.getElementById('app');
      const mirror = new Mirror(root, () => {});
      const say = (...orders) => {
        mirror.apply(textOf(orders));
        return [root.textContent, root.querySelector('p').offsetHeight];
      };
      const first = say(
        ['+', 1, 'root'],
        ['h', 400],
        ['+', 2, 'status'],
        ['=', 2, 'name', 'Saved'],
        ['c', 1, 2],
      );
      const atOnce = [
        say(['=', 2, 'name', 'Saving']),
        say(['=', 2, 'name', 'Saved']),
        say(['=', 2, 'name', 'Saving']),
      ];
      await new Promise((go) => {
        new MutationObserver(go).observe(root, { subtree: true, childList: true });
      });
      return {
        first,
        atOnce,
        late: root.textContent,
        isWaiting: 'waits' in mirror.nodes.get('2').element.dataset,
      };
    });
    const [words, height] = shown.first;
    assert.equal(words, 'Saved');
    assert.ok(height > 0, 'the words take room');
    for (const each of shown.atOnce) assert.deepEqual(each, ['', height], 'the room stays');
    assert.equal(shown.late, 'Saving');
    assert.equal(shown.isWaiting, false);
  }));

test('what was true before an alert does not stand beside it', () =>
  withRoot(async ({ page }) => {
    const shown = await page.evaluate(async () => {
      const { Mirror } = await import('/mirror.js');
      const { textOf } = await import('/trees.mjs');
      const root = document.getElementById('app');
      const mirror = new Mirror(root, () => {});
      const say = (...orders) => mirror.apply(textOf(orders));
      say(['+', 1, 'root'], ['h', 400], ['+', 2, 'status'], ['=', 2, 'name', 'Saved']);
      say(['c', 1, 2]);
      say(['=', 2, 'name', 'Saving']);
      const before = root.textContent;
      say(['+', 3, 'alert'], ['=', 3, 'name', 'Not saved'], ['c', 1, 2, 3]);
      return [before, root.textContent];
    });
    assert.deepEqual(shown, ['', 'SavingNot saved']);
  }));

test('a mark shows what the app says, whatever was pressed', () =>
  withRoot(async ({ page }) => {
    await page.evaluate(async () => {
      const { Mirror } = await import('/mirror.js');
      const { textOf } = await import('/trees.mjs');
      const mirror = new Mirror(document.getElementById('app'), () =>
        requestAnimationFrame(() => mirror.frameDone()),
      );
      const radios = ['2', '3'];
      const orders = [
        ['+', 1, 'root'],
        ['h', 400],
        ['+', 9, 'radiogroup'],
        ['=', 9, 'name', 'Which?'],
        ['r', 9, 0, 0, 200, 200],
        ...radios.flatMap((id, index) => [
          ['+', id, 'radio'],
          ['=', id, 'name', `choice ${id}`],
          ['r', id, 0, 50 * index, 200, 44],
        ]),
        ['=', 2, 'checked', 1],
        ['+', 4, 'checkbox'],
        ['=', 4, 'name', 'mark'],
        ['r', 4, 0, 220, 200, 44],
        ['c', 9, ...radios],
        ['c', 1, 9, 4],
      ];
      mirror.apply(textOf(orders));
    });
    await page.getByRole('radio', { name: 'choice 3' }).click();
    await page.getByRole('checkbox', { name: 'mark' }).click();
    await page.evaluate(() => new Promise((go) => requestAnimationFrame(() => setTimeout(go))));
    assert.ok(await page.getByRole('radio', { name: 'choice 2' }).isChecked());
    assert.ok(!(await page.getByRole('radio', { name: 'choice 3' }).isChecked()));
    assert.ok(!(await page.getByRole('checkbox', { name: 'mark' }).isChecked()));
  }));
