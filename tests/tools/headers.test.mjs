import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { parseHeaders } from '../../tools/lib/server.mjs';

const read = (file) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const policyName = 'Content-Security-Policy';

const headerPolicy = () =>
  parseHeaders(read('web/_headers'))[0].headers.find(([name]) => name === policyName)[1];

test('a path pattern and its headers are read', () => {
  const [rule] = parseHeaders('# note\n/a/*\n  X-One: 1: 2\n');
  assert.ok(rule.pattern.test('/a/b.js'));
  assert.ok(!rule.pattern.test('/b/a/b.js'));
  assert.deepEqual(rule.headers, [['X-One', '1: 2']]);
});

test('docs/hosting.md shows the policy that the app is tested with', () => {
  const shown = read('docs/hosting.md').split(`"${headerPolicy()}"`).length - 1;
  assert.equal(shown, 2);
});

test("the page's own policy is the header's, but for frame-ancestors", (context) => {
  if (!existsSync(new URL('../../web/index.html', import.meta.url))) return context.skip('no page');
  const inPage = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(
    read('web/index.html'),
  )?.[1];
  assert.equal(inPage, headerPolicy().replace(/ frame-ancestors [^;]+;/, ''));
});
