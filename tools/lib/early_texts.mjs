// The texts of a language in two files: what a first screen says, and what comes with the annex.

// Sections, or texts of one, that code before the annex asks for.
const early = [
  ...['action', 'annex', 'first_run', 'number', 'page', 'problem', 'start', 'store', 'update'],
  ...['saved', 'saving', 'no_store', 'refused', 'setting_refused', 'try_again', 'newer'].map(
    (key) => `records.${key}`,
  ),
  ...['records.unreadable', 'settings.plain_because', 'day.questions_first', 'backup.save'],
  ...['today.answer_questions', 'programme.not_signed_off'],
];

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

/** A language's file as the two that are shipped: NAME.json and NAME.more.json. */
export const splitTexts = ({ file, bytes }) => {
  const whole = JSON.parse(bytes.toString('utf8'));
  const part = (name, isWanted) => ({
    file: name,
    bytes: Buffer.from(JSON.stringify({ ...whole, texts: pick(whole.texts, isWanted) })),
  });
  return [
    part(file, isEarly),
    part(file.replace(/\.json$/, '.more.json'), (...key) => !isEarly(...key)),
  ];
};
