// Whoever goes by keyboard sees where: each kind of control has a ring that is another colour, by 3
// to 1, than what was there without it; in both views, in light, dark and high contrast.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seed } from '../support/browser/chance.mjs';
import { looks } from '../support/pictures/looks.mjs';
import { views } from '../support/browser/page.mjs';
import { kinds, kinds_on, ring_of } from '../support/pictures/rings.mjs';
import { with_weeks } from '../support/person/screens.mjs';

// Of a ring 3 pixels wide, with round corners.
const ring_least = 2.4;

const window = { width: 390, height: 844 };
const wide_window = { width: 1280, height: 800 };

const config = {
  format: 'loadwise-config/1',
  clinic: { name: 'Tendon Clinic', phone: '+49 30 123', link: 'https://clinic.example/' },
  colour: 'there is no such setting, which the note tells',
};

// Few screens on which every kind is.
const screens = [
  (person) => person.page.locator('#place summary').click(),
  (person) => person.goes_to('More'),
  (person) => person.goes_to('Reminders'),
  (person) => person.goes_to('Safety'),
  (person) => person.goes_to('Progress'),
  (person) => person.press('All entries'),
  async (person) => {
    await person.goes_to('Your records');
    await person.press('Delete everything…');
  },
  async (person) => {
    await person.goes_to('Today');
    await person.press(/short questions? today/);
  },
  async (person) => {
    await person.goes_to('Today');
    await person.press('Log pain');
  },
  async (person) => {
    await person.goes_to('Today');
    await person.page.setViewportSize(wide_window);
    await person.page.locator('nav.side').waitFor();
  },
  async (person) => {
    await person.page.setViewportSize(window);
    await person.press('Start session');
    await person.button('Start').waitFor();
  },
  async (person) => {
    await person.press('Too sore');
    await person.page.getByRole('dialog').waitFor();
  },
];

// The app draws its own rings and is looked at in every look; the style sheet's are all of one
// rule, whose looks take turns.
const all = Object.keys(looks);
const looks_of = (view, turn) =>
  view === 'canvas' || process.env.LOADWISE_SOAK === '1' ? all : [all[(seed + turn) % all.length]];

for (const { view, path } of views)
  test(`${view}: every kind of control shows that it has the keyboard`, () =>
    with_weeks(
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
          await person.opens_everything();
          for (const kind of await kinds_on(page)) {
            if (seen.has(kind)) continue;
            seen.add(kind);
            const rings = await ring_of(page, person, kind, looks_of(view, seen.size));
            for (const [look, share] of Object.entries(rings))
              if (share < ring_least) faint.push(`${kind}, ${look}: ${share.toFixed(2)}`);
          }
        }
        assert.deepEqual(faint, []);
        assert.deepEqual([...seen].sort(), kinds.map(([name]) => name).sort());
      },
    ));
