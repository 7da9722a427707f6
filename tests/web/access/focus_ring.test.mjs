// Whoever goes by keyboard sees where: each kind of control has a ring that is another colour, by 3
// to 1, than what was there without it; in both views, in light, dark and high contrast.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seed } from '../support/browser/chance.mjs';
import { colourSchemes } from '../support/pictures/colour_schemes.mjs';
import { views } from '../support/browser/page.mjs';
import { kinds, kindsOn, ringOf } from '../support/pictures/rings.mjs';
import { withWeeks } from '../support/person/screens.mjs';
import { dialogOf } from '../support/person/leaving.mjs';

// Of a ring 3 pixels wide, with round corners.
const ringLeast = 2.4;

const window = { width: 390, height: 844 };
const wideWindow = { width: 1280, height: 800 };

const config = {
  format: 'loadwise-config/1',
  clinic: { name: 'Tendon Clinic', phone: '+49 30 123', link: 'https://clinic.example/' },
  colour: 'there is no such setting, which the note tells',
};

// Few screens on which every kind is.
const screens = [
  (person) => person.page.locator('#place summary').click(),
  (person) => person.goesTo('More'),
  (person) => person.goesTo('Reminders'),
  (person) => person.goesTo('Safety'),
  (person) => person.goesTo('Progress'),
  (person) => person.press('All entries'),
  async (person) => {
    await person.goesTo('Your records');
    await person.press('Delete everything…');
  },
  async (person) => {
    await person.goesTo('Today');
    await person.press(/short questions? today|weekly check|look back at your week/);
  },
  (person) => person.takesMeasure('Sitting'),
  (person) => person.takesMeasure('Brisk walk'),
  async (person) => {
    await person.goesTo('Today');
    await person.press('Log pain');
  },
  async (person) => {
    await person.goesTo('Today');
    await person.page.setViewportSize(wideWindow);
    await person.page.locator('nav.side').waitFor();
  },
  async (person) => {
    await person.page.setViewportSize(window);
    await person.press('Start session');
    await person.button('Start').waitFor();
  },
  async (person) => {
    await person.press('Too sore');
    await dialogOf(person.page).waitFor();
  },
  async (person) => {
    const sheet = dialogOf(person.page);
    await sheet.getByRole('button', { name: 'Close', exact: true }).click();
    await sheet.waitFor({ state: 'detached' });
    await person.press('More…');
    await sheet.waitFor();
    for (const each of ['Weight and effort', 'Sound, voice and vibration'])
      await sheet.getByRole('button', { name: each, exact: true }).click();
  },
];

// The app draws its own rings and is looked at in every look; the style sheet's are all of one
// rule, whose looks take turns.
const all = Object.keys(colourSchemes);
const looksOf = (view, turn) =>
  view === 'canvas' || process.env.LOADWISE_SOAK === '1' ? all : [all[(seed + turn) % all.length]];

for (const { view, path } of views)
  test(`${view}: every kind of control shows that it has the keyboard`, () =>
    withWeeks(
      {
        path,
        viewport: window,
        reducedMotion: 'reduce',
        routes: { 'loadwise.config.json': JSON.stringify(config) },
      },
      async ({ page, person }) => {
        const faint = [];
        const seen = new Set();
        for (const reach of screens) {
          await reach(person);
          await person.settles();
          await person.opensEverything();
          for (const kind of await kindsOn(page)) {
            if (seen.has(kind)) continue;
            seen.add(kind);
            const rings = await ringOf(page, person, kind, looksOf(view, seen.size));
            for (const [look, share] of Object.entries(rings))
              if (share < ringLeast) faint.push(`${kind}, ${look}: ${share.toFixed(2)}`);
          }
        }
        assert.deepEqual(faint, []);
        assert.deepEqual([...seen].sort(), kinds.map(([name]) => name).sort());
      },
    ));
