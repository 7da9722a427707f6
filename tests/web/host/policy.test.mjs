// The page's own policy holds against scripts that should not be there. That the app itself never
// breaks it is watched by every test, see support/browser/page.mjs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isReady, withPage } from '../support/browser/page.mjs';

const refused = [/CSP: /, /Content Security Policy|requires 'Trusted/];

test('no text becomes HTML or a script, and nothing is sent away', () =>
  withPage({ expects: [...refused, /Failed to fetch/] }, async ({ page, problems }) => {
    await isReady(page);
    const outcome = await page.evaluate(async () => {
      const outcome = {};
      const told = new Promise((resolve) => {
        const directives = new Set();
        document.addEventListener('securitypolicyviolation', (event) => {
          directives.add(event.effectiveDirective);
          if (directives.size === 2) resolve();
        });
      });
      const box = document.createElement('div');
      const attempt = (name, act) => {
        try {
          act();
          outcome[name] = 'taken';
        } catch (error) {
          outcome[name] = error.name;
        }
      };
      attempt('html', () => {
        box.innerHTML = '<img src="x">';
      });
      attempt('handler', () => box.setAttribute('onclick', 'globalThis.ran = true'));
      attempt('script', () => {
        const script = document.createElement('script');
        script.src = 'other.js';
      });
      try {
        await fetch('http://127.0.0.2:9/away');
        outcome.fetch = 'sent';
      } catch (error) {
        outcome.fetch = error.name;
      }
      await told;
      return outcome;
    });
    assert.deepEqual(outcome, {
      html: 'TypeError',
      handler: 'TypeError',
      script: 'TypeError',
      fetch: 'TypeError',
    });
    const told = problems.filter((problem) => problem.includes('CSP: ')).join('\n');
    for (const part of ['require-trusted-types-for', 'connect-src'])
      assert.match(told, new RegExp(part), 'the watch of all tests sees it');
  }));
