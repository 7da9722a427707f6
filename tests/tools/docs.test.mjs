// Documents that are made of something else are what that makes of them: a hazard whose test is
// gone fails here, and so does a document that was not made anew.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { madeDocuments } from '../../tools/lib/docs.mjs';

for (const [file, text] of await madeDocuments())
  test(`${file} is as it is made; else run tools/docs`, () => {
    assert.equal(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'), text);
  });
