// A hand-out gets to the patient however its address was changed on the way, and to a browser that
// cannot run the app as well. Another programme never opens in its place without a word.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeLink } from '../../../web/handout/handout_link.mjs';
import { violationsOn } from '../support/audit/axe.mjs';
import { isReady, viewOfTurn, views, withPage } from '../support/browser/page.mjs';
import { Person } from '../support/person/person.mjs';

const clinic = { name: 'Tendon Clinic', phone: '+49 30 123', link: 'https://clinic.example/' };
const handout = (more = {}) => ({
  base: 'achilles',
  version: 1,
  made: '2026-11-21',
  clinic,
  note: 'Slowly this week.',
  ...more,
});

const linkOf = async (value) => {
  const link = await makeLink('https://a.example/', JSON.stringify(value));
  return new URL(link).hash.slice(1);
};

const link = await linkOf(handout());
const escaped = encodeURIComponent(link);
const other = await linkOf(handout({ made: '2026-11-28', note: 'Faster.' }));

const told = (page, name) => page.getByRole('heading', { level: 1, name }).waitFor();

const fromClinic = async (page) => {
  await isReady(page);
  await told(page, 'From Tendon Clinic');
  assert.ok(!(await page.evaluate(() => location.href)).includes('1.'));
};

const lost = [/404/];

for (const [turn, path] of [
  `/%23${link}`,
  `/index.html%23${link}`,
  `/%2523${encodeURIComponent(escaped)}`,
  `/%23${escaped}?utm_source=mail`,
].entries())
  test(`${path.slice(0, 16)}… leads on from a host's page for what is not there`, () =>
    withPage({ path, expects: lost }, async ({ page }) => {
      await fromClinic(page);
      assert.equal(new URL(page.url()).pathname, '/', `${turn}`);
    }));

for (const path of [
  `/?programme=pht%23${link}`,
  `/?programme=pht%23${escaped}`,
  `/?programme=pht&lang=en%2523${encodeURIComponent(escaped)}`,
  `/?${link}`,
  `/?utm_source=mail&${link}`,
])
  test(`${path.slice(0, 24)}… is a hand-out, and its programme is not another`, () =>
    withPage({ path }, async ({ page }) => fromClinic(page)));

test("a sealed record that comes to the patient's page is said to be for a clinic", () =>
  withPage({ path: `/#s=1.${'a'.repeat(9)}.${'b'.repeat(40)}.cc` }, async ({ page }) => {
    await isReady(page);
    await told(page, 'This link is for a clinic');
    assert.ok(!page.url().includes('s=1.'));
  }));

test('the page for what is not there says so in every language', () =>
  withPage({ path: '/nothing-here', expects: lost }, async ({ page }) => {
    for (const words of ['This page is not here', 'Diese Seite gibt es hier nicht'])
      await page.getByText(words).waitFor();
    assert.deepEqual(await violationsOn(page), []);
    await page.getByRole('link', { name: 'Open Loadwise' }).click();
    await isReady(page);
  }));

test('a device that has the app leads on by itself, with a network and without one', () =>
  withPage(
    { serviceWorkers: 'allow', server: { hasLostPage: false }, expects: [/ERR_INTERNET/] },
    async ({ page, context }) => {
      await isReady(page);
      await page.waitForFunction(() => navigator.serviceWorker.controller?.state);
      for (const isOffline of [false, true]) {
        await context.setOffline(isOffline);
        await page.goto(`/%23${escaped}`);
        await fromClinic(page);
        await new Person(page).press('Not now');
        // The step back in the history is on its way, and would lead back from the next page.
        await page.waitForFunction(() => !history.state?.depth);
      }
    },
  ));

/** What mail, editors and fingers make of `?programme=achilles`. */
const named = [
  '?programme=ACHILLES',
  '?Programme=achilles',
  '?program=achilles',
  '?programme=achilles).',
  '?programme=%E2%80%9Cachilles%E2%80%9D',
  '?programme=achil%E2%80%8Bles',
  '?programme=achilles%C2%A0',
  '?programme=3Dachilles'.replace('3D', '=3D'),
  '?programme%3Dachilles',
  '?programme%253Dachilles',
  '?lang=en&amp;programme=achilles',
  '?lang=en&amp;amp;programme=achilles',
  '?lang=en;programme=achilles',
  '?lang=en?programme=achilles',
  '?lang=en%26programme%3Dachilles',
  '?fbclid=IwAR0/x-y&programme=achilles#fbclid=1',
  '?programme=achilles&utm_source=a/b',
  '#programme=achilles',
  '#?programme=achilles',
  '?programme&#61;achilles',
  '%3Fprogramme=achilles',
  'index.html%3Fprogramme%3Dachilles',
  '%253Fprogramme%253Dachilles&lang=en',
];

test('the name of a programme is read, however its address was written', () =>
  withPage({ path: 'about:blank', expects: lost }, async ({ open }) => {
    for (const address of named) {
      const { page, context } = await open({ path: `/${address}` });
      await isReady(page);
      const heading = page.getByRole('heading', { name: /Achilles/ }).first();
      await heading.waitFor({ timeout: 5000 }).catch(() => assert.fail(address));
      await context.close();
    }
  }));

test('where the name was lost, that is said, and no other programme opens', () =>
  withPage({ path: 'about:blank', expects: lost }, async ({ open }) => {
    for (const address of [
      '?programme=',
      '?programm',
      '?prog',
      '?programme=achil',
      '%3Fprogramm',
    ]) {
      const { page, context } = await open({ path: `/${address}` });
      const said = page.getByText('This programme could not be loaded');
      await said.waitFor({ timeout: 5000 }).catch(() => assert.fail(address));
      await context.close();
    }
  }));

for (const { view, path } of views)
  test(`${view}: a wrong address opens no other programme in silence`, () =>
    withPage({ path, expects: lost }, async ({ page, open }) => {
      await isReady(page);
      const more = path.includes('?') ? `${path}&` : `${path}?`;
      for (const name of ['achiles', 'pht!x', 'Achilles%20tendon']) {
        const { page: wrong } = await open({ path: `${more}programme=${name}` });
        await wrong.getByText('This programme could not be loaded').waitFor();
      }
      const { page: quoted } = await open({ path: `${more}programme=%E2%80%9DAchilles%E2%80%9D` });
      await isReady(quoted);
      await quoted
        .getByRole('heading', { name: /Achilles/ })
        .first()
        .waitFor();
    }));

test('what is pasted is found in a whole message, or it is said that there is none', () =>
  withPage({ path: viewOfTurn(0).path }, async ({ page }) => {
    const person = new Person(page);
    await person.starts();
    await person.goesTo('Programme');
    const opens = async (words) => {
      const closed = page.getByRole('button', { name: /^Got a link/, expanded: false });
      if ((await closed.count()) > 0) await closed.click();
      await page.getByLabel('Paste the whole link here').fill(words);
      await person.press('Open this link');
    };
    await opens('see you on Monday');
    await told(page, 'There is no link from a clinic in this');
    for (const [words, title] of [
      ['https://a.example/?lang=en&amp;programme=achilles', 'This is the address of a programme'],
      [`https://a.example/#${link} https://a.example/#${other}`, 'There are two links in this'],
      [
        `https://a.example/#${link.slice(0, 90)}\n> https://a.example/#${other}`,
        'There are two links in this',
      ],
      [
        `https://a.example/clinic.html%23s%3D1.${'a'.repeat(9)}.${'b'.repeat(40)}`,
        'This link is for a clinic',
      ],
      ['https://a.example/loadwise/#p=2.q1Zk', 'This link is cut off'],
    ]) {
      await person.press('Go on');
      await person.goesTo('Programme');
      await opens(words);
      await told(page, title);
    }
    await person.press('Go on');
    await person.goesTo('Programme');
    const inner = encodeURIComponent(`https://b.example/#${escaped}`);
    const wrapped = `https://a.example/?url=${inner}&d=1`;
    await opens(`Hello, room #3. https://clinic.example/?p=12 then <${wrapped}> See you`);
    await told(page, 'From Tendon Clinic');
  }));

// --- without WebAssembly -----------------------------------------------------------------------

const withoutWasm = () => {
  delete globalThis.WebAssembly;
};

test('without WebAssembly a hand-out shows clinic, note and its own programme', async () => {
  const changed = handout({ patch: { title: 'Achilles, slowly' } });
  const path = `/#${await linkOf({ ...changed, stage: 'heavy' })}`;
  await withPage({ init: withoutWasm, path, locale: 'de-DE' }, async ({ page }) => {
    await page.waitForURL(/programme-achilles\.de\.html/);
    await page.getByRole('heading', { name: 'Von Tendon Clinic' }).waitFor();
    await page.getByText('Slowly this week.').waitFor();
    const call = page.getByRole('link', { name: '+49 30 123 anrufen' });
    assert.equal(await call.getAttribute('href'), 'tel:+4930123');
    await page.getByText('etwas geändert, das hier nicht gezeigt werden kann').waitFor();
    assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1);
    assert.match(await page.getByRole('heading', { level: 1 }).innerText(), /Achilles/);
    assert.deepEqual(await violationsOn(page), []);
    const again = page.getByRole('link', { name: 'Die App noch einmal versuchen' });
    assert.match(await again.getAttribute('href'), /^\.\/#p=/);
  });
});

test('without WebAssembly the programme that was asked for is read, or none', () =>
  withPage({ path: 'about:blank', expects: lost }, async ({ open }) => {
    const config = JSON.stringify({ format: 'loadwise-config/1', programme: 'achilles' });
    const reads = async (more, title) => {
      const { page } = await open({ init: withoutWasm, ...more });
      await page.waitForURL(/programme/);
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      return page;
    };
    await reads({ path: '/' }, /hamstring/);
    await reads({ path: '/?programme=achilles' }, /Achilles/);
    await reads({ path: '/', routes: { 'loadwise.config.json': config } }, /Achilles/);
    const none = 'This programme is not here to read';
    await reads({ path: '/?programme=other' }, none);
    await reads({ path: `/#${await linkOf(handout({ base: 'knee' }))}` }, none);
    const broken = await reads({ path: `/#${link.slice(0, 80)}` }, none);
    await broken.getByText('could not be read here').waitFor();
    await reads({ path: `/?programme=pht%23${link}` }, /Achilles/);
  }));

test('a start that fails leads to the programme that was meant', () =>
  withPage(
    {
      path: `/#${link}`,
      expects: [/not today/],
      init: () => {
        WebAssembly.instantiateStreaming = () => Promise.reject(new Error('not today'));
        WebAssembly.instantiate = () => Promise.reject(new Error('not today'));
      },
    },
    async ({ page }) => {
      await page.getByRole('alert').waitFor();
      await page.waitForSelector('#failure a[href*="#p="]');
      await page.getByRole('link', { name: /Read the programme/ }).click();
      await page.getByRole('heading', { name: 'From Tendon Clinic' }).waitFor();
      assert.match(page.url(), /programme-achilles\.html/);
    },
  ));
