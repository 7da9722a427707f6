// The texts of a language in three files: what a first screen says, what comes with the annex, and
// of that what is reached through More. A text that is changed costs its own file alone.

// Sections, or texts of one, that code before the annex asks for.
const early = [
  ...['action', 'annex', 'first_run', 'number', 'page', 'problem', 'start', 'store', 'update'],
  ...['saved', 'saving', 'no_store', 'refused', 'setting_refused', 'try_again', 'newer'].map(
    (key) => `records.${key}`,
  ),
  ...['records.unreadable', 'settings.plain_because', 'day.questions_first', 'backup.save'],
  ...['today.answer_questions', 'programme.not_signed_off'],
];

// Sections that the pages behind More say: the last of the files.
const ofMore = new Set([
  ...['backup', 'calendar', 'clock', 'deletion', 'entry', 'export', 'file', 'handout', 'history'],
  ...['import', 'more', 'patient_file', 'record', 'records', 'reminders', 'report', 'send'],
  ...['settings'],
]);

const isEarly = (section, key) => early.includes(section) || early.includes(`${section}.${key}`);

const pick = (texts, isWanted) =>
  Object.fromEntries(
    Object.entries(texts)
      .map(([section, group]) => [
        section,
        Object.fromEntries(Object.entries(group).filter(([key]) => isWanted(section, key))),
      ])
      .filter(([, group]) => Object.keys(group).length > 0),
  );

/** A language's file as those that are shipped: NAME.json, NAME.day.json and NAME.more.json. */
export const splitTexts = ({ file, bytes }) => {
  const whole = JSON.parse(bytes.toString('utf8'));
  const part = (ending, isWanted) => ({
    file: file.replace(/\.json$/, ending),
    bytes: Buffer.from(JSON.stringify({ ...whole, texts: pick(whole.texts, isWanted) })),
  });
  return [
    part('.json', isEarly),
    part('.day.json', (section, key) => !isEarly(section, key) && !ofMore.has(section)),
    part('.more.json', (section, key) => !isEarly(section, key) && ofMore.has(section)),
  ];
};
