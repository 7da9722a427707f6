// What goes wrong between a page and the app in its frame: wrong attributes, a page that posts
// rubbish, a frame that is not let in, and a browser that stores nothing for other sites.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeRoll, seed } from '../support/browser/chance.mjs';
import { appIn, withClinicPage } from '../support/browser/clinic_page.mjs';
import { Person } from '../support/person/person.mjs';

const element = (attributes) => `<loadwise-programme ${attributes}></loadwise-programme>`;
const leftOut = [/is left out: write/];

const refused = [
  ['programme', '../../evil'],
  ['programme', 'javascript:alert(1)'],
  ['programme', 'PHT'],
  ['link', '1.abc'],
  ['link', '1.abc.key.check'],
  ['link', 'javascript:alert(1)//#p=1.a.b c'],
  ['link', `1.${'a'.repeat(20_000)}.b`],
];

for (const [name, value] of refused)
  test(`${name}="${value.slice(0, 30)}" shows no programme, but a way to the app`, () =>
    withClinicPage(
      { body: element(`${name}="${value}"`), expects: leftOut },
      async ({ page, app, problems }) => {
        await page.getByRole('alert').waitFor();
        assert.equal(await page.locator('loadwise-programme iframe').count(), 0);
        const way = page.getByRole('link', { name: 'Open Loadwise' });
        const { origin, pathname } = new URL(await way.getAttribute('href'));
        assert.equal(origin + pathname, `${app.origin}/`);
        assert.ok(problems.some((problem) => problem.includes(`<loadwise-programme>: ${name}=`)));
      },
    ));

test('wrong colours, heights, languages and logos are told, and the rest is shown', () =>
  withClinicPage(
    {
      body: element(
        `accent="red;--x:url(//evil)" height="99999999" max-height="1" lang='"><script>'
         logo="javascript:alert(1)"`,
      ),
      expects: leftOut,
    },
    async ({ page, problems }) => {
      const { frame, app } = await appIn(page);
      const told = problems.join('\n');
      for (const name of ['accent', 'height', 'max-height', 'lang', 'logo'])
        assert.match(told, new RegExp(`<loadwise-programme>: ${name}=.* is left out: write `));
      assert.equal(await page.locator('loadwise-programme img').count(), 0);
      assert.equal(new URL(await frame.getAttribute('src')).search, '');
      await new Person(app).button('Answer the safety questions').waitFor();
    },
  ));

for (const link of ['1.abc_-9.ff', '1.abc_-9.key.signature.ff'])
  test(`the link ${link} goes to the app in the fragment, which no server sees`, () =>
    withClinicPage(
      { body: element(`link="https://somewhere.example/x#p=${link}"`) },
      async ({ page, app }) => {
        const frame = page.locator('loadwise-programme iframe');
        assert.equal(await frame.getAttribute('src'), `${app.origin}/#p=${link}`);
      },
    ));

// Shapes that the app must not understand, and some that it must not trip over.
const rubbish = `
  const roll = (${makeRoll.toString()})(${seed});
  const pick = (list) => list[roll(list.length)];
  const isOften = () => roll(10) < 6;
  const huge = 'x'.repeat(1_000_000);
  const leaf = () => pick([
    null, undefined, true, 0, -1, NaN, Infinity, 1e300, '', 'hello', 'look', '#00aa77', '#zzz',
    huge, new Date(NaN), /x/g, new Map([[1, 2]]), new Uint8Array(9), [1, [2]], 9007199254740993n,
    { loadwise: 1 }, 'javascript:alert(1)', '</script><img src=x onerror=alert(1)>',
  ]);
  const shape = (depth) => {
    if (depth === 0) return leaf();
    const made = {};
    for (const key of ['loadwise', 'type', 'fits', 'accent', 'height', '__proto__', 'toString'])
      if (isOften()) Object.defineProperty(made, key,
        { value: isOften() ? leaf() : shape(depth - 1), enumerable: true, writable: true });
    if (isOften()) made.loadwise = pick([1, '1', 2, true]);
    if (isOften()) made.type = pick(['hello', 'look', 'here', 'height', 'top', 'eval', 7]);
    return made;
  };
`;

test(`a page that posts rubbish changes nothing in the app (seed ${seed})`, () =>
  withClinicPage(
    {
      body: `<iframe title="app" id="bare" width="600" height="600"></iframe>`,
      script: `
        ${rubbish}
        globalThis.bombard = (count) => {
          const frame = document.getElementById('bare').contentWindow;
          for (let at = 0; at < count; at += 1) {
            const made = roll(3) === 0 ? leaf() : shape(2);
            const isKnown = made?.loadwise === 1 && ['hello', 'look'].includes(made.type);
            if (isKnown) made.accent = '#12345';
            if (made?.type === 'hello') made.fits = 'yes';
            frame.postMessage(made, '*');
          }
        };
        globalThis.heard = [];
        addEventListener('message', ({ data }) => heard.push(data));`,
    },
    async ({ page, app }) => {
      await page.evaluate((src) => {
        const frame = /** @type {HTMLIFrameElement} */ (document.getElementById('bare'));
        frame.src = src;
      }, `${app.origin}/`);
      const inside = await (await page.locator('#bare').elementHandle()).contentFrame();
      const person = new Person(inside);
      await person.button('Answer the safety questions').waitFor();
      const look = () =>
        inside.evaluate(() => [
          document.documentElement.getAttribute('style'),
          document.getElementById('app').innerText,
          document.querySelectorAll('script, img, iframe').length,
          location.href,
        ]);
      const before = await look();
      await page.evaluate(() => globalThis.bombard(3000));
      await person.frames();
      assert.deepEqual(await look(), before);
      const heard = await page.evaluate(() => globalThis.heard);
      assert.deepEqual(heard, [{ loadwise: 1, type: 'here' }], 'nothing but its greeting is told');
      await person.answersAllQuestions();
    },
  ));

test("the page's element believes its own frame only", () =>
  withClinicPage(
    {
      body: `${element('programme="pht"')}<iframe title="other" src="icon.svg"></iframe>`,
      script: `
        ${rubbish}
        globalThis.bombard = () => {
          for (let at = 0; at < 2000; at += 1) postMessage(shape(1), '*');
          for (const height of [4000, 1e9, -5, '9', NaN, null])
            postMessage({ loadwise: 1, type: 'height', height }, '*');
        };`,
    },
    async ({ page }) => {
      const { frame, app } = await appIn(page);
      const size = () => frame.evaluate((each) => each.style.cssText);
      await page.waitForFunction(() => {
        const { shadowRoot } = document.querySelector('loadwise-programme');
        return shadowRoot.querySelector('iframe').style.height !== '720px';
      });
      await new Person(app).settles();
      const before = await size();
      await page.evaluate(() => globalThis.bombard());
      await new Person(page).frames();
      assert.equal(await size(), before);
    },
  ));

test('a frame that a policy stops is told, and the app is offered in its own tab', () =>
  withClinicPage(
    {
      body: element('programme="pht"'),
      frames: "frame-src 'none'",
      expects: [/frame-src/, /does not answer in its frame/],
    },
    async ({ page, app }) => {
      const way = page.getByRole('link', { name: 'Open Loadwise' });
      await way.waitFor({ timeout: 20_000 });
      assert.equal(await way.getAttribute('href'), `${app.origin}/?programme=pht`);
    },
  ));

const refuseStorage = () => {
  if (window === parent) return;
  const refuse = () => {
    throw new DOMException('access is denied for this document', 'SecurityError');
  };
  Object.defineProperty(window, 'indexedDB', { get: refuse });
  Object.defineProperty(window, 'localStorage', { get: refuse });
  Object.defineProperty(window, 'caches', { get: refuse });
};

test('where a browser stores nothing for other sites, the app says so and works', () =>
  withClinicPage({ body: element('programme="pht"'), init: refuseStorage }, async ({ page }) => {
    const { app } = await appIn(page);
    const person = new Person(app);
    await app
      .getByRole('alert')
      .filter({ hasText: 'does not let Loadwise keep records' })
      .waitFor();
    await person.passesTheQuestions();
    await person.beginsWithTheFirstStage();
    await person.saysUsualPain(2);
    await person.button('Start session').waitFor();
  }));
