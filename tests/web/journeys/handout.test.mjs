// A physiotherapist's link is opened: what came in it is shown, taken or declined, and followed.
// What is broken is told apart, and touches nothing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeLink } from '../../../web/handout/handout_link.mjs';
import { makeKey, signWith } from '../../../web/handout/signing.mjs';
import { isReady, reload, views, withPage } from '../support/browser/page.mjs';
import { Person } from '../support/person/person.mjs';
import { readRows } from '../support/store/records.mjs';

const clinic = { name: 'Tendon Clinic', phone: '+49 30 123', link: 'https://clinic.example/' };
const handout = (more = {}) => ({
  base: 'pht',
  version: 1,
  made: '2026-11-21',
  clinic,
  note: 'Slowly this week.',
  stage: 'intermediate',
  patch: { exercises: { s2_bridge: { dose: { reps: 11 } } } },
  ...more,
});

const fragment = async (value, sign) => {
  const link = await makeLink('https://a.example/', JSON.stringify(value), sign);
  return new URL(link).hash;
};

const plainBridge = /3 sets of 12\b/;
const handedBridge = /3 sets of 11\b/;

const opens = (page, hash) => new Person(page).follows(`https://a.example/${hash}`);

const told = (page, name) => page.getByRole('heading', { level: 1, name }).waitFor();

const plan = async (person) => {
  await person.goesTo('Programme');
  const closed = person.page.getByRole('button', { name: 'Bridge', exact: true, expanded: false });
  if ((await closed.count()) > 0) await closed.click();
  await person.frames();
  return person.page.getByRole('main').innerText();
};

for (const { view, path } of views) {
  test(`${view}: a link says who it is from, and is gone from the address`, async () => {
    const hash = await fragment(handout());
    await withPage({ path: path + hash }, async ({ page, requests }) => {
      const person = new Person(page);
      await isReady(page);
      await told(page, 'From Tendon Clinic');
      assert.equal(await page.evaluate(() => location.hash), '');
      assert.ok(!(await page.evaluate(() => location.href)).includes('#'));
      assert.match(await page.title(), /(^| – )Loadwise$/);
      const others = requests.filter((url, at) => at > 0 && url.includes(hash.slice(5, 40)));
      assert.deepEqual(others, []);
      await page.getByText('Not signed.').waitFor();
      await page.getByText('Slowly this week.').waitFor();
      await person.press('Start with this');
      await page.getByRole('link', { name: 'Call +49 30 123' }).waitFor();
      assert.match(await plan(person), handedBridge);
      await page.reload();
      await isReady(page);
      assert.match(await plan(person), handedBridge);
      const card = page.getByRole('link', { name: 'https://clinic.example/' });
      assert.equal(await card.getAttribute('href'), 'https://clinic.example/');
      assert.match(await card.getAttribute('rel'), /noreferrer/);
      const call = page.getByRole('link', { name: 'Call +49 30 123' });
      assert.equal(await call.getAttribute('href'), 'tel:+4930123');
    });
  });

  test(`${view}: a broken link is told apart from another, and touches nothing`, async () => {
    const hash = await fragment(handout());
    const expects = [/pht@7/, /console: .*404/];
    await withPage({ path, expects }, async ({ page }) => {
      const person = new Person(page);
      await person.starts();
      const rows = await readRows(page);
      const unusable = await fragment(handout({ patch: { pain_rule: 'none' } }));
      const flipped = hash.slice(0, 60) + (hash[60] === 'A' ? 'B' : 'A') + hash.slice(61);
      for (const [broken, title] of [
        [`${hash.slice(0, 150)}…`, 'This link is cut off'],
        [flipped, 'This link is damaged'],
        [hash.replace('=2.', '=3.'), 'This link needs a newer Loadwise'],
        [unusable, 'This link cannot be used'],
        [await fragment(handout({ version: 7 })), 'This link needs a programme that is not here'],
      ]) {
        await opens(page, broken);
        await told(page, title);
        assert.equal(await page.evaluate(() => location.hash), '');
        await page.getByText('Your programme and your records were not touched.').waitFor();
        await person.press('Go on');
        await person.button('Start session').waitFor();
      }
      assert.deepEqual(await readRows(page), rows);
      assert.doesNotMatch(await plan(person), handedBridge);
    });
  });
}

test('two phones, two links, and an update for one of them', async () => {
  const [first, second] = [await fragment(handout()), await fragment(handout({ patch: {} }))];
  const update = await fragment(
    handout({ patch: { exercises: { s2_bridge: { dose: { sets: 2 } } }, advice_mode: 'mirror' } }),
  );
  await withPage({ path: `/${first}` }, async ({ page, open }) => {
    const { page: otherPage } = await open({ path: `/${second}` });
    const [here, there] = [new Person(page), new Person(otherPage)];
    for (const person of [here, there]) {
      await isReady(person.page);
      await person.press('Start with this');
      await person.starts({ isStageNamed: true });
    }
    const rows = await readRows(page);
    await opens(page, update);
    await here.sees('What changes for you');
    await page.getByText('from 3 sets of 11 to 2 sets of 12').waitFor();
    await page.getByText('suggests nothing').waitFor();
    await here.press('Keep what I have');
    assert.match(await plan(here), handedBridge);
    await opens(page, update);
    await here.press('Use the new plan');
    await here.isSaved();
    assert.match(await plan(here), /2 sets of 12\b/);
    const after = await readRows(page);
    assert.deepEqual(after.slice(0, rows.length), rows, 'nothing that was logged changed');
    assert.equal(after.length, rows.length + 1);
    assert.match(await plan(there), plainBridge);
    await opens(page, update);
    await page.getByText('You already have this plan.').waitFor();
  });
});

test('what was not answered waits for the next visit', async () => {
  await withPage({ path: `/${await fragment(handout())}` }, async ({ page }) => {
    const person = new Person(page);
    await isReady(page);
    await told(page, 'From Tendon Clinic');
    await person.button('Start with this').waitFor();
    await reload(page);
    await isReady(page);
    await told(page, 'From Tendon Clinic');
    await person.press('Not now');
    await reload(page);
    await isReady(page);
    await person.button('Answer the safety questions').waitFor();
  });
});

test('a link for another programme adds to the one that is here', async () => {
  const achilles = await fragment(
    handout({ base: 'achilles', stage: undefined, patch: {}, note: undefined }),
  );
  await withPage({}, async ({ page }) => {
    const person = new Person(page);
    await person.starts();
    const day = async () => {
      await page.reload();
      await isReady(page);
      await person.button('Start session').waitFor();
      return page.getByRole('main').innerText();
    };
    const before = await day();
    await opens(page, achilles);
    await page.getByText(/^You keep “.*” too\./).waitFor();
    await person.press('Start with this');
    await person.button('Answer the safety questions').waitFor();
    await person.goesTo('Programme');
    const others = page.getByRole('radiogroup', { name: 'The programme you follow' });
    assert.equal(await others.getByRole('radio').count(), 2);
    await others.getByRole('radio', { name: 'The programme from before' }).click();
    await person.goesTo('Today');
    await person.button('Start session').waitFor();
    assert.equal(await day(), before);
  });
});

test('a signed link says so, and one that was changed afterwards is refused', async () => {
  const { key, publicFile } = await makeKey('Tendon Clinic');
  const sign = (text) => signWith(key, text);
  const real = await sign(JSON.stringify(handout()));
  const forged = await fragment(handout({ note: 'Twice as much.' }), async () => real);
  const routes = { 'loadwise.keys.json': publicFile };
  const path = `/${await fragment(handout(), sign)}`;
  await withPage({ path, routes }, async ({ page }) => {
    const person = new Person(page);
    await isReady(page);
    await page.getByText('Signed by Tendon Clinic, and unchanged.').waitFor();
    await person.press('Start with this');
    await person.button('Answer the safety questions').waitFor();
    await page.getByText('Signed by Tendon Clinic, and unchanged.').waitFor();
    await opens(page, forged);
    await told(page, 'Somebody changed this link');
  });
});

test('what was handed out is there without a network', async () => {
  const path = `/${await fragment(handout())}`;
  await withPage({ path, serviceWorkers: 'allow' }, async ({ page, context }) => {
    const person = new Person(page);
    await isReady(page);
    await person.press('Start with this');
    await person.isSaved();
    await page.evaluate(() => navigator.serviceWorker.ready);
    // What is handed out needs the annex, which the page asks for after it has loaded: the network
    // goes when all of it is there.
    await page.reload();
    await isReady(page);
    assert.match(await plan(person), handedBridge);
    await context.setOffline(true);
    await page.reload();
    await isReady(page);
    assert.match(await plan(person), handedBridge);
  });
});

test('words from a link stay words', async () => {
  const markup = '<img src=x onerror="document.title=1"><b>bold</b> &amp;';
  const path = `/${await fragment(handout({ note: markup, clinic: { name: markup } }))}`;
  await withPage({ path }, async ({ page }) => {
    await isReady(page);
    await page.getByText(markup, { exact: true }).waitFor();
    assert.match(await page.title(), /(^| – )Loadwise$/);
    assert.equal(await page.locator('img, b').count(), 0);
  });
});
