// The instructions for use, as values: what is said, with the names that the app's buttons have and
// the warning signs of the shipped programmes. A page and a document are made of them.
import { valueOf } from './texts.mjs';

// What the instructions call by its name in the app.
const names = {
  ...{ about: 'more.about', aloud: 'aloud.read', backup: 'backup.save', delete: 'deletion.title' },
  ...{ entries: 'progress.history', hurts: 'session.hurts', locked: 'day.care_lock.headline' },
  ...{ more: 'page.more', private: 'records.nothing_sent', plain: 'settings.plain' },
  ...{ progress: 'page.progress', records: 'more.records', restore: 'import.title' },
  ...{ safety: 'more.safety', scale: 'pain.scale', send: 'send.title', settings: 'more.settings' },
  ...{ stopped: 'day.stopped.headline', today: 'page.today', why: 'offer.why' },
  ...{ waits: 'day.morning_too_high.headline' },
};

// As in the app: to see a doctor the same day is said for what is urgent as well.
const groups = [
  { key: 'safety.now', urgencies: ['emergency'] },
  { key: 'safety.today', urgencies: ['same_day', 'urgent'] },
  { key: 'safety.before', urgencies: ['ask_clinician'] },
];

// A sign that several programmes ask for stands there once, with the first one's instruction.
const signsOf = (programmes, urgencies) => {
  const signs = new Map();
  for (const { screening } of programmes)
    for (const { question, what_to_do: whatToDo, urgency } of Object.values(screening))
      if (urgencies.includes(urgency) && !signs.has(question))
        signs.set(question, { question, whatToDo });
  return [...signs.values()];
};

const filled = (text, gaps) =>
  text.replace(/\{(\w+)\}/g, (_, name) => {
    if (!(name in gaps)) throw new Error(`the instructions have no "${name}"`);
    return gaps[name];
  });

/**
 * What the instructions say in one language. `texts` are all texts of that language, `text` speaks
 * it, and `programmes` have theirs already.
 */
export const makeInstructions = ({ texts, text, programmes, version }) => {
  const gaps = Object.fromEntries(Object.entries(names).map(([name, key]) => [name, text(key)]));
  const parts = Object.entries(valueOf(texts, 'instructions.parts')).map(
    ([id, { title, words = [], points = [] }]) => ({
      id,
      title,
      words: words.map((each) => filled(each, gaps)),
      points: points.map((each) => filled(each, gaps)),
    }),
  );
  return {
    title: text('instructions.title'),
    lead: text('instructions.lead'),
    contents: text('instructions.contents'),
    version: text('instructions.version', { version }),
    parts,
    programmes: programmes.map(({ title, intended_for: intendedFor, not_for: notFor }) => ({
      title,
      intendedFor,
      notFor,
      link: text('instructions.programme', { title }),
    })),
    signs: groups.map(({ key, urgencies }) => ({
      title: text(key),
      signs: signsOf(programmes, urgencies),
    })),
  };
};
