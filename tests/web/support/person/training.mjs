// A led session that has begun, and the number it shows.
import { Person } from './person.mjs';

/** The first set runs; answers the person. */
export const beginsToTrain = async (page) => {
  const person = new Person(page);
  await person.starts();
  await person.press('Start session');
  await person.startsLeading();
  await page.getByRole('timer').waitFor();
  return person;
};

/** "1:30" or "12", as seconds. */
export const secondsOf = (text) =>
  text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
