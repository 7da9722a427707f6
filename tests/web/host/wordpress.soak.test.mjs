// The plugin in a real WordPress, as each role that may write: what its editor and settings let
// people do, what a visitor then sees in a browser, and what a feed and a reader without scripts
// get.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { startServer } from '../../../tools/lib/server.mjs';
import { makeLink } from '../../../web/handout/handout_link.mjs';
import { theBrowser } from '../support/browser/browser.mjs';
import { isReady } from '../support/browser/page.mjs';
import { hasWordPress, password, people, startWordPress } from '../support/browser/wordpress.mjs';

const skip = hasWordPress ? false : 'there is no WordPress here: tools/soak installs it';
const clinic = { name: 'Tendon Clinic', phone: '+49 30 123' };
const handout = { base: 'pht', version: 1, made: '2026-11-21', clinic, note: 'Slowly this week.' };
let wordpress;
let app;
let home;
const contexts = [];

before(async () => {
  if (skip) return;
  app = await startServer({ base: '/loadwise' });
  home = `${app.origin}/loadwise/`;
  wordpress = await startWordPress();
});

after(async () => {
  for (const context of contexts) await context.close();
  await wordpress?.stop();
  await app?.close();
});

const opensPage = async (options = {}) => {
  const context = await (
    await theBrowser()
  ).newContext({
    viewport: { width: 1280, height: 900 },
    ...options,
  });
  contexts.push(context);
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  return page;
};

const logsIn = async (role) => {
  const page = await opensPage();
  await page.goto(`${wordpress.origin}/wp-login.php`);
  await page.getByLabel('Username or Email Address').fill(role);
  await page.locator('#user_pass').fill(password);
  await page.getByRole('button', { name: 'Log In' }).click();
  await page.waitForURL(/wp-admin/);
  return page;
};

/** As an administrator types it; what the page then says. */
const setsAddress = async (page, address) => {
  await page.goto(`${wordpress.origin}/wp-admin/options-general.php?page=loadwise`);
  await page.getByLabel('Address of the app').fill(address);
  await page.getByRole('button', { name: 'Save Changes' }).click();
  await page.locator('.notice').first().waitFor();
  return page.locator('.notice').first().innerText();
};

const keepsAddress = () =>
  wordpress.run(
    `update_option( 'loadwise_address', '${home}' ); echo get_option( 'loadwise_address' );`,
  );

const title = (page) => page.getByRole('textbox', { name: /Add title/ });

const startsPost = async (page, name) => {
  await page.goto(`${wordpress.origin}/wp-admin/post-new.php`);
  await title(page).fill(name);
  await title(page).press('Enter');
};

const publishButton = (page) => page.getByRole('button', { name: 'Publish', exact: true });
const panel = (page) => page.locator('.editor-post-publish-panel');

/** The address of the page that is live now. */
const publishes = async (page) => {
  await publishButton(page).first().click();
  await panel(page).getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByText(/is now live/).waitFor();
  return page.getByRole('textbox', { name: /address/i }).inputValue();
};

/** The app within the page that a visitor opens. */
const visits = async (address) => {
  const page = await opensPage();
  const problems = [];
  page.on('pageerror', ({ message }) => problems.push(message));
  await page.goto(address);
  const element = page.locator('loadwise-programme');
  await element.scrollIntoViewIfNeeded();
  const frame = await (await page.locator('iframe').first().elementHandle()).contentFrame();
  await isReady(frame);
  assert.deepEqual(problems, []);
  return { page, frame };
};

const says = (where, words) => where.getByText(words).first().waitFor();

test('the address is set once, tested, and never one of this site', { skip }, async () => {
  const page = await logsIn('administrator');
  for (const [address, words] of [
    [`${wordpress.origin}/loadwise/`, 'must not be on the host of this site'],
    ['some words', 'no web address'],
    ['https://someone@app.example/', 'no user name'],
  ]) {
    assert.ok((await setsAddress(page, address)).includes(words), words);
    assert.equal(await page.getByLabel('Address of the app').inputValue(), '');
  }
  const result = page.locator('#loadwise-result');
  const tries = async (address) => {
    await page.getByLabel('Address of the app').fill(address);
    await page.getByRole('button', { name: 'Test this address' }).click();
  };
  await tries(`${wordpress.origin}/`);
  await says(result, /must not be on the host of this site/);
  await tries(`${app.origin}/elsewhere/`);
  await says(result, /There is no Loadwise at this address/);
  await says(result, 'Visitors would see the link only.');
  await tries(`${home}index.html?programme=pht#p=1.a.b`);
  await says(result, /Loadwise \d+\.\d+\.\d+ is there/);
  await says(result, 'The app runs in a frame of this site.');
  await says(result, 'It works.');
  assert.equal(await page.getByLabel('Address of the app').inputValue(), home);
  await page.getByRole('button', { name: 'Save Changes' }).click();
  await says(page, 'Settings saved.');
});

test('a host that forbids frames is named in the test', { skip }, async () => {
  const poor = await startServer({ base: '/loadwise', hasHeaders: false });
  try {
    const page = await logsIn('administrator');
    await page.goto(`${wordpress.origin}/wp-admin/options-general.php?page=loadwise`);
    await page.getByLabel('Address of the app').fill(`${poor.origin}/loadwise/`);
    await page.getByRole('button', { name: 'Test this address' }).click();
    await says(page.locator('#loadwise-result'), /cannot be loaded from here/);
  } finally {
    await poor.close();
  }
});

test('nobody but an administrator comes to the setting or its test', { skip }, async () => {
  const page = await logsIn('editor');
  await page.goto(`${wordpress.origin}/wp-admin/options-general.php?page=loadwise`);
  await says(page, /not allowed/);
  const answer = await page.request.post(`${wordpress.origin}/?rest_route=/loadwise/v1/check`, {
    data: { address: home },
  });
  assert.ok([401, 403].includes(answer.status()), `${answer.status()}`);
});

for (const role of people.filter((each) => each !== 'contributor'))
  test(`the block of an ${role} shows the app to a visitor`, { skip }, async () => {
    keepsAddress();
    const page = await logsIn(role);
    await startsPost(page, `Block of ${role}`);
    await page.keyboard.type('/exercise prog');
    await page.getByRole('option', { name: /Exercise programme/ }).click();
    await page.getByLabel('Programme', { exact: true }).selectOption('achilles');
    const address = await publishes(page);
    const { page: visitor, frame } = await visits(address);
    await says(frame, 'Achilles tendinopathy');
    const script = await visitor.locator('#loadwise-embed-js').evaluate((each) => each.outerHTML);
    assert.match(script, /^<script type="module" src="[^"]*\/loadwise\/embed\.js" id/);
    assert.match(script, /data-no-optimize="1".*nowprocket/);
    await page.reload();
    await page.getByLabel('Programme', { exact: true }).waitFor();
    assert.equal(await page.getByText(/unexpected or invalid content/).count(), 0);
    assert.equal(await page.getByLabel('Programme', { exact: true }).inputValue(), 'achilles');
  });

test('the shortcode of an author shows it as well, and stays straight', { skip }, async () => {
  keepsAddress();
  const page = await logsIn('author');
  await startsPost(page, 'Shortcode');
  await page.keyboard.type(
    'Before [loadwise programme="achilles" lang="de" label="Ihr – Plan"] after',
  );
  const { frame } = await visits(await publishes(page));
  await says(frame, 'Achillessehne');
});

test('what a contributor hands in is shown once an editor publishes it', { skip }, async () => {
  keepsAddress();
  const page = await logsIn('contributor');
  await startsPost(page, 'Of a contributor');
  await page.keyboard.type('/exercise prog');
  await page.getByRole('option', { name: /Exercise programme/ }).click();
  await page.getByLabel('Programme', { exact: true }).selectOption('pht');
  await page.getByRole('button', { name: 'Save draft' }).click();
  await page.getByText('Saved', { exact: true }).first().waitFor();
  const id = /post=(\d+)/.exec(page.url())[1];
  const address = wordpress.run(`wp_set_current_user( get_user_by( 'login', 'editor' )->ID );
    wp_update_post( array( 'ID' => ${id}, 'post_status' => 'publish' ) );
    echo get_permalink( ${id} );`);
  const { frame } = await visits(address.trim());
  await says(frame, 'Proximal hamstring tendinopathy');
});

test('a hand-out that is pasted is held until somebody says it is for all', { skip }, async () => {
  keepsAddress();
  const link = await makeLink(home, JSON.stringify(handout));
  const page = await logsIn('author');
  await startsPost(page, 'A hand-out');
  // As from the clipboard.
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    const options = { clipboardData, bubbles: true, cancelable: true };
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', options));
  }, link);
  await page.getByLabel('Link of a hand-out').waitFor();
  await says(page, /A page is public, a hand-out often is not/);
  await publishButton(page).first().click();
  await says(panel(page), /A page is public, a hand-out often is not/);
  await says(panel(page), /cannot be published/);
  await panel(page).getByRole('button', { name: 'Publish', exact: true }).click();
  await says(page, /Not published: the page holds a hand-out/);
  await page.getByLabel('This hand-out is meant for everybody').check();
  await panel(page).getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByText(/is now live/).waitFor();
  const address = await page.getByRole('textbox', { name: /address/i }).inputValue();
  const { frame } = await visits(address);
  await says(frame, 'From Tendon Clinic');
  await says(frame, 'Slowly this week.');
  // Stored by somebody who may not write HTML, and opened again.
  await page.reload();
  await page.getByLabel('Link of a hand-out').waitFor();
  assert.equal(await page.getByText(/unexpected or invalid content/).count(), 0);
});

test(
  'outside of the block editor it stays a draft, and what is public stays so',
  { skip },
  async () => {
    keepsAddress();
    const link = await makeLink(home, JSON.stringify(handout));
    const said = wordpress.run(`
    wp_set_current_user( get_user_by( 'login', 'author' )->ID );
    $make = fn( $code, $more = array() ) => get_post_status( wp_insert_post( wp_slash( array(
      'post_title' => 'x', 'post_status' => 'publish', 'post_content' => $code ) + $more ) ) );
    $link = '${link}';
    echo json_encode( array(
      $make( "[loadwise link=\\"$link\\"]" ),
      $make( "[loadwise link=\\"$link\\" public=\\"yes\\"]" ),
      $make( "[loadwise link=\\"$link\\"]", array( 'post_password' => 'known' ) ),
      $make( "[loadwise programme=\\"pht\\"]" ),
      $make( '<!-- wp:group --><div><!-- wp:loadwise/programme {"link":"' . $link . '"} /--></div>'
        . '<!-- /wp:group -->' ),
    ) );`);
    assert.deepEqual(JSON.parse(said), ['draft', 'publish', 'publish', 'publish', 'draft']);
  },
);

test('a feed has a link, and so has who runs no script', { skip }, async () => {
  keepsAddress();
  const address = wordpress.run(`echo get_permalink( wp_insert_post( array(
    'post_title' => 'Plain', 'post_status' => 'publish',
    'post_content' => '[loadwise programme="pht" label="My plan"]' ) ) );`);
  const feed = await (await fetch(`${wordpress.origin}/feed/`)).text();
  assert.ok(!feed.includes('loadwise-programme') && !feed.includes('embed.js'), 'no element');
  assert.ok(feed.includes(`<a href="${home}?programme=pht">My plan</a>`), 'a link');
  const page = await opensPage({ javaScriptEnabled: false });
  await page.goto(address.trim());
  const link = page.getByRole('link', { name: 'My plan' });
  assert.equal(await link.getAttribute('href'), `${home}?programme=pht`);
  const { height } = await page.locator('loadwise-programme').boundingBox();
  assert.ok(height < 100, 'no room is kept for what does not come');
});

test('who puts scripts together or loads them late is asked to leave ours', { skip }, () => {
  keepsAddress();
  const said = wordpress.run(`echo json_encode( array(
    apply_filters( 'autoptimize_filter_js_exclude', 'a.js' ),
    apply_filters( 'rocket_delay_js_exclusions', array( 'a' ) ),
    apply_filters( 'litespeed_optm_js_defer_exc', array() ),
    apply_filters( 'sgo_js_async_exclude', array() ),
    apply_filters( 'w3tc_minify_js_do_tag_minification', true, '<script id="loadwise-embed-js">' ),
  ) );`);
  const file = `${new URL(home).host}/loadwise/embed.js`;
  assert.deepEqual(JSON.parse(said), [
    `a.js, ${file}`,
    ['a', file],
    [file],
    ['loadwise-embed'],
    false,
  ]);
});

test('without the plugin a link stays of a block', { skip }, async () => {
  const name = 'Block of author';
  const shown = async () => {
    const page = await opensPage();
    await page.goto(`${wordpress.origin}/?s=${encodeURIComponent(name)}`);
    await page.goto(
      await page.getByRole('link', { name, exact: true }).first().getAttribute('href'),
    );
    return page;
  };
  wordpress.run(`require ABSPATH . 'wp-admin/includes/plugin.php';
    deactivate_plugins( 'loadwise/loadwise.php' );`);
  const page = await shown();
  const link = page.locator(`a[href="${home}?programme=achilles"]`);
  await link.waitFor();
  assert.equal(await page.locator('loadwise-programme').count(), 0);
  wordpress.run(`require ABSPATH . 'wp-admin/includes/plugin.php';
    activate_plugin( 'loadwise/loadwise.php' );`);
});

test('PHP had nothing to say about the plugin', { skip }, () => {
  const log = readFileSync(path.join(wordpress.site, 'wp-content/debug.log'), 'utf8');
  const ours = log.split('\n').filter((line) => line.includes('plugins/loadwise'));
  assert.deepEqual(ours, []);
});
