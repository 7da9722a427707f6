// What a patient does, said by role and name only, so that one script runs in both views and
// survives another programme.
import { isReady, reload } from '../browser/page.mjs';
import { isSettled, present } from './leaving.mjs';

const behindMore = new Set([
  'Your records',
  'Reminders',
  'Settings',
  'Safety',
  'About Loadwise',
  'Read a patient’s file',
]);
const painPlaces = /^(Pain during|Pain after|This morning|Usual pain)$/;

const takesAStepUp = /^(Start with|Go up to|Take the next step)/;
const literal = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

export class Person {
  constructor(page) {
    this.page = page;
  }

  /** What looks like others says what it is of: "It hurts: log pain, Bridge hold". */
  button(name) {
    const isWhole = typeof name === 'string';
    const wanted = isWhole ? new RegExp(`^${literal(name)}(, .*)?$`) : name;
    return present(this.page, this.page.getByRole('button', { name: wanted }));
  }

  heading(name) {
    const wanted = { name, exact: typeof name === 'string' };
    return present(this.page, this.page.getByRole('heading', wanted));
  }

  async press(name) {
    await this.button(name).first().click();
  }

  async sees(name) {
    await this.heading(name).first().waitFor();
  }

  async isSaved() {
    await this.page.locator('.status').filter({ hasText: 'Saved on this device' }).waitFor();
  }

  /** Opens all that can be opened on the page, and what that brings, or only so many. */
  async opensEverything(most = 1000) {
    const closed = this.page.getByRole('main').getByRole('button', { expanded: false });
    for (let opened = 0, now = 1; now > 0 && opened < most; opened += now) {
      now = await closed.evaluateAll((all, left) => {
        const some = all.slice(0, left);
        for (const each of some) each.click();
        return some.length;
      }, most - opened);
      await this.frames();
    }
  }

  /** Opens a link that somebody sent, in the page that is open. */
  async follows(link) {
    await this.page.evaluate((hash) => {
      location.hash = hash;
    }, new URL(link).hash);
  }

  /** The next two frames have been drawn. */
  frames() {
    return this.page.evaluate(
      () => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go))),
    );
  }

  /** What was asked for is there: fonts, pictures, words that wait, and the frame with them. */
  async settles() {
    await this.hasWaited();
    await this.page.evaluate(() => document.fonts.ready);
    await this.page.waitForLoadState('networkidle');
    await this.frames();
    await isSettled(this.page);
    await this.hasSaid();
    await this.frames();
  }

  /** No word that is read aloud waits for its turn. */
  hasSaid() {
    return this.page.waitForFunction(() => !document.querySelector('[data-waits]'));
  }

  async title() {
    return this.page.getByRole('heading', { level: 1 }).first().innerText();
  }

  /** Opens one of the pages of the navigation, or one behind its last. */
  async goesTo(name) {
    const pages = this.page.getByRole('navigation');
    const isBehindMore = behindMore.has(name);
    await pages.getByRole('button', { name: isBehindMore ? 'More' : name, exact: true }).click();
    if (isBehindMore) await this.page.getByRole('button', { name, exact: true }).click();
    await this.frames();
    await this.hasWaited();
  }

  /** A page whose code had to come is there. */
  hasWaited() {
    const waiting = this.page.getByRole('heading', {
      name: /^(One moment|Un momento|Einen Moment)…$/,
    });
    return waiting.waitFor({ state: 'detached' });
  }

  /** Passes today's check, and chooses another measure. */
  async takesMeasure(name) {
    await this.goesTo('Today');
    await this.press(/short questions? today|weekly check|look back at your week/);
    const pass = this.button('Not today');
    await pass.waitFor();
    while ((await pass.count()) > 0 && (await this.heading('Your week').count()) === 0) {
      await pass.click();
      await this.frames();
    }
    const others = { name: 'Measure something else', expanded: false };
    const closed = present(this.page, this.page.getByRole('button', others));
    if ((await closed.count()) > 0) await closed.click();
    await this.press(new RegExp(`^${name}`));
    await this.sees(name);
  }

  async answersAllQuestions(answer = 'No') {
    await this.press('Answer the safety questions');
    await this.sees('Before you start');
    const answers = this.page.getByRole('radio', { name: answer, exact: true });
    await answers.first().waitFor();
    for (const each of await answers.all()) await each.check();
  }

  async answersYesToTheFirst() {
    await this.page.getByRole('radio', { name: 'Yes', exact: true }).first().check();
    await this.page.getByRole('alert').first().waitFor();
  }

  /** A clinician has looked at the red flag, and that is said twice. */
  async isCleared() {
    await this.press(/A doctor or physiotherapist has checked this/);
    await this.press('Yes, and I was told I can go on');
  }

  /** From a red flag that locks the programme to the last step of the first run. */
  async isClearedAndGoesOn() {
    await this.isCleared();
    const answers = this.page.getByRole('radio', { name: 'No', exact: true });
    for (const each of (await answers.all()).slice(1)) await each.check();
    await this.press('Continue');
    await this.sees('Where do you begin?');
  }

  async passesTheQuestions() {
    await this.answersAllQuestions();
    await this.press('Continue');
  }

  async beginsWithTheFirstStage() {
    await this.sees('Where do you begin?');
    await this.press('Begin with this stage');
  }

  async beginsWhereAClinicianSaid(stage) {
    await this.sees('Where do you begin?');
    await this.page.getByRole('radio', { name: stage }).check();
    await this.press('My doctor or physiotherapist named it: begin');
  }

  async scoresPain(score, note = '') {
    await this.sees(painPlaces);
    await this.page
      .getByRole('radiogroup', { name: /0 is no pain/ })
      .getByRole('radio', { name: new RegExp(`^${score}\\b`) })
      .check();
    if (note) await this.page.getByRole('textbox', { name: /^Note/ }).fill(note);
    await this.press('Save');
    // Until then, "saved" may still be said of what was told before.
    await this.heading(painPlaces).first().waitFor({ state: 'detached' });
  }

  /** One of the questions that a single press answers. */
  scores(question) {
    return this.page.getByRole('radiogroup', { name: question });
  }

  async tells(question, score) {
    const scores = this.scores(question);
    await scores.getByRole('radio', { name: new RegExp(`^${score}\\b`) }).click();
  }

  async saysUsualPain(score) {
    await this.tells(/on a usual morning/, score);
    await this.scores(/on a usual morning/).waitFor({ state: 'detached' });
  }

  async saysHowTheMorningIs(score) {
    await this.tells(/this morning/, score);
    await this.scores(/this morning/).waitFor({ state: 'detached' });
  }

  stepUp() {
    return this.button(takesAStepUp).first();
  }

  /** The first set runs. Before the first of all it is asked whether to count aloud. */
  async startsLeading(answer = 'No, stay silent') {
    await this.press('Start');
    await this.press(answer);
  }

  /** The list behind the sheet of the led session. */
  async opensAllExercises() {
    await this.press('More…');
    await this.press('All exercises');
  }

  /** Every set of the led session, ticked by hand in its list. */
  async ticksEverySet() {
    await this.opensAllExercises();
    await this.sees('Your session');
    await this.page.getByRole('checkbox').first().waitFor();
    const boxes = await this.page.getByRole('checkbox').all();
    for (const box of boxes) await box.check();
    return boxes.length;
  }

  /** Out of the led session, which goes on when one comes back. */
  async leavesTheSession() {
    await this.opensAllExercises();
    await this.press('Pause and go back');
  }

  /** A session with every set done, and the pain that it gave. */
  async trains({ during = 1, after = 1, note = '' } = {}) {
    await this.press('Start session');
    await this.ticksEverySet();
    await this.press('Finish session');
    await this.sees('Session done');
    await this.tells(/worst pain during/, during);
    await this.tells(/after the exercise/, after);
    await this.press('Back to Today');
    if (note) {
      await this.press('Log pain');
      await this.scoresPain(after, note);
    }
    await this.isSaved();
  }

  /** The first day up to its session. A hand-out may have named the stage. */
  async starts({ usual = 2, isStageNamed = false } = {}) {
    await isReady(this.page);
    await this.passesTheQuestions();
    if (!isStageNamed) await this.beginsWithTheFirstStage();
    await this.saysUsualPain(usual);
    await this.button('Start session').waitFor();
  }

  /** What stands in the page before the program is there present plain until it is left. */
  async leavesTheFirstScreen() {
    await this.settles();
    await this.press('Answer the safety questions');
    await this.page.locator('#canvas').waitFor({ state: 'visible' });
  }

  /** After a reload, what was being written may be open again: it is left, for the home page. */
  async isHome() {
    const home = this.button('Log pain');
    const form = this.button('Not now');
    await home.or(form).first().waitFor();
    if (await form.count()) await form.click();
    await home.waitFor();
  }

  /** Closes the page, sleeps, and opens it again at that local time. */
  async comesBackAt(time) {
    await this.page.clock.setSystemTime(new Date(time));
    await reload(this.page);
    await isReady(this.page);
  }

  /** One more day of the programme: the morning's pain, and a session when one is due. */
  async livesADay(time, { morning = 1, during = 1, after = 1 } = {}) {
    await this.comesBackAt(time);
    if (await this.scores(/this morning/).isVisible()) {
      await this.saysHowTheMorningIs(morning);
      await this.isSaved();
    }
    if (await this.stepUp().isVisible()) return;
    if (await this.button('Start session').isVisible()) await this.trains({ during, after });
  }
}

/** Local time `days` after the first: '2026-03-02T08:00:00'. */
export const morningOf = (first, days, time = '08:00:00') => {
  const date = new Date(`${first}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return `${date.toISOString().slice(0, 10)}T${time}`;
};
