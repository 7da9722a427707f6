// Pictures and videos of a clinic's own: a file in the folder clinic/ beside the app is seen where
// the exercise is told of, in both views and without a network, and what is missing is said.
import assert from 'node:assert/strict';
import test from 'node:test';
import { PNG } from 'pngjs';
import { isReady, views, withPage } from '../support/browser/page.mjs';
import { Person } from '../support/person/person.mjs';

const green = [20, 180, 60];

/** A picture of one colour. */
const photo = () => {
  const png = new PNG({ width: 80, height: 60 });
  for (let at = 0; at < png.data.length; at += 4) png.data.set([...green, 255], at);
  return PNG.sync.write(png);
};

const routes = {
  'clinic/wall.png': { body: photo(), contentType: 'image/png' },
  'clinic/page.png': { body: '<!doctype html>Not found', contentType: 'text/html' },
};

/** The desk makes an exercise with these files, and the patient opens its link. */
const handsOut = async (page, open, { media, path }) => {
  await isReady(page);
  const person = new Person(page);
  await person.press('Proximal hamstring tendinopathy');
  await person.sees('Proximal hamstring tendinopathy');
  const write = (field, text) => page.getByRole('textbox', { name: field, exact: true }).fill(text);
  await write('Clinic or your name', 'Physio North');
  await person.press('Add an exercise of your own');
  await person.press(/^Your exercise, without a name/);
  await write('Name of the exercise', 'Wall sit');
  await write('What it is for', 'Strong thighs.');
  await write('How it is done', 'Lean on a wall.');
  await write('Pictures or short videos, with commas between', media);
  await write('Web page or video elsewhere', 'https://video.example.org/wall');
  await person.goesTo('Hand out');
  await person.press('Copy the link');
  await page.getByText('The link is copied.').first().waitFor();
  const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
  const { page: phone } = await open({ path: `${path}${link.hash}` });
  await isReady(phone);
  const patient = new Person(phone);
  await patient.press('Start with this');
  return { phone, patient };
};

/** How much of what is seen in this box is of the picture's colour: 0 to 1. */
const greenIn = async (page, clip) => {
  const { data } = PNG.sync.read(await page.screenshot({ clip }));
  let count = 0;
  for (let at = 0; at < data.length; at += 4)
    if (green.every((value, part) => Math.abs(value - data[at + part]) < 12)) count += 1;
  return count / (data.length / 4);
};

for (const { view, path } of views) {
  const withDesk = (body) =>
    withPage(
      {
        path: `/clinic.html${path.slice(1)}`,
        routes,
        expects: [/404/],
        permissions: ['clipboard-read', 'clipboard-write'],
      },
      body,
    );

  test(`${view}: a clinic's picture is seen with its exercise, and not over what lies above`, () =>
    withDesk(async ({ page, open }) => {
      const { phone, patient } = await handsOut(page, open, { media: 'wall.png', path });
      await patient.goesTo('Programme');
      await patient.press('Wall sit');
      const picture = phone.getByRole('img', { name: 'Picture from your clinic: Wall sit' });
      await picture.locator('img').waitFor();
      await picture.scrollIntoViewIfNeeded();
      assert.ok((await greenIn(phone, await picture.boundingBox())) > 0.5, 'it is seen');
      const link = phone.getByRole('link', { name: 'More about it on video.example.org' });
      assert.equal(await link.getAttribute('href'), 'https://video.example.org/wall');
      // Half below the bar at the end of the window: the bar is whole.
      const bar = await phone.getByRole('navigation').boundingBox();
      const top = await picture.evaluate((each) => each.getBoundingClientRect().top + scrollY);
      await phone.evaluate((to) => scrollTo(0, to), top - bar.y + 30);
      await phone.waitForFunction(
        ([element, at]) => Math.abs(element.getBoundingClientRect().top - at) < 2,
        [await picture.elementHandle(), bar.y - 30],
      );
      assert.equal(await greenIn(phone, bar), 0, 'nothing lies over the bar');
    }));

  test(`${view}: a picture that is not there, or is none, is said in words`, () =>
    withDesk(async ({ page, open }) => {
      const { phone, patient } = await handsOut(page, open, { media: 'none.png, page.png', path });
      await patient.goesTo('Programme');
      await patient.press('Wall sit');
      const words = 'This picture is not on your device yet. The steps below say how it is done.';
      const pictures = phone.getByRole('img', { name: /^Picture from your clinic/ });
      await pictures.nth(1).waitFor();
      for (const picture of await pictures.all())
        await picture.filter({ hasText: words }).waitFor();
    }));
}

test('a picture that was seen once is there without a network', () =>
  withPage(
    {
      path: '/clinic.html',
      permissions: ['clipboard-read', 'clipboard-write'],
      serviceWorkers: 'allow',
      server: { answers: { '/clinic/wall.png': { type: 'image/png', body: photo() } } },
    },
    async ({ page, open }) => {
      const { phone, patient } = await handsOut(page, open, { media: 'wall.png', path: '/' });
      await phone.waitForFunction(() => navigator.serviceWorker.controller?.state);
      await patient.goesTo('Programme');
      await patient.press('Wall sit');
      const picture = phone.getByRole('img', { name: 'Picture from your clinic: Wall sit' });
      await picture.locator('img').waitFor();
      await phone.context().setOffline(true);
      await phone.reload();
      await isReady(phone);
      await patient.goesTo('Programme');
      await patient.press('Wall sit');
      await picture.locator('img').waitFor();
    },
  ));
