// The page keeps to itself: what it loads, from where, and how much.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { is_first_visit } from '../../tools/lib/first_visit.mjs';
import { is_ready, with_page } from './support/page.mjs';

const dist = new URL('../../dist/', import.meta.url);
const { files } = JSON.parse(readFileSync(new URL('files.json', dist), 'utf8'));
const budget_bytes = 350_000;

const path_of = (url) => {
  const { pathname } = new URL(url);
  return pathname === '/' ? 'index.html' : pathname.slice(1);
};

// with_page itself fails on a request to another origin and on a policy violation.
test('a first visit stays within the budget, and loads nothing the budget does not count', (t) =>
  with_page({ path: 'about:blank' }, async ({ page, origin, requests }) => {
    const finished = [];
    page.on('requestfinished', (request) => finished.push(request));
    await page.goto(origin);
    await is_ready(page);
    await page.waitForLoadState('networkidle');
    const counted = new Set(files.map(({ path }) => path).filter(is_first_visit));
    counted.add('files.json');
    const loaded = requests.filter((url) => url.startsWith('http')).map(path_of);
    assert.deepEqual(
      loaded.filter((file) => !counted.has(file)),
      [],
    );
    const sizes = await Promise.all(finished.map((request) => request.sizes()));
    const bytes = sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
    t.diagnostic(`${finished.length} requests, ${bytes} bytes on the wire`);
    assert.ok(bytes > 100_000 && bytes < budget_bytes, `${bytes} bytes`);
  }));

test('the page works below any folder of a host', () =>
  with_page({ path: '/some/where/', server: { base: '/some/where' } }, async ({ page }) => {
    await is_ready(page);
  }));
