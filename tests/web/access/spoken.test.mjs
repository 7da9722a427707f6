// Reads every screen as a screen reader would, and compares it with the transcript that is kept:
// tests/web/access/transcripts/SCREEN.txt. Both views say the same, in the same order.
//
// LOADWISE_RENEW=1 node tests/web/run.mjs spoken    writes the transcripts anew, to be read before
// they are kept.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { views } from '../support/browser/page.mjs';
import { onEveryScreen, renews } from '../support/person/screens.mjs';
import { speechOf } from '../support/audit/speech.mjs';

// The first tell how the others sound.
const openedMost = 2;

// In the plain view the settings say why it is on, where a choice would have no effect.
const differs = (view, name) => view === 'plain view' && name === 'settings';

// Where the pages stand side by side as far as they do.
const desk = { width: 1280, height: 720 };

const kept = (name) => new URL(`./transcripts/${name}.txt`, import.meta.url);

for (const { view, path } of views)
  test(`${view}: every screen is read as its transcript says`, () =>
    onEveryScreen({ path, viewport: desk }, async (name, { page, context, person, origin }) => {
      await person.opensEverything(openedMost);
      await page.getByText('Saving…').waitFor({ state: 'detached' });
      await person.hasSaid();
      const spoken = `${(await speechOf(page, context)).join('\n')}\n`;
      // How much the browser says it uses is its own affair.
      const said = spoken
        .replaceAll(origin, 'https://clinic.example')
        .replace(/Space used: [\d,]+ kB/, 'Space used: 124 kB');
      const file = kept(differs(view, name) ? `${name}-plain` : name);
      if (renews && (view === 'canvas' || differs(view, name))) writeFileSync(file, said);
      assert.ok(existsSync(file), `${name} has no transcript: see the top of spoken.test.mjs`);
      assert.equal(said, readFileSync(file, 'utf8'), `${name} is read in another way`);
    }));
