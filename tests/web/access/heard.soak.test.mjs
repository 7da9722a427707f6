// What is heard with a real screen reader, Orca, and real keys, in Chromium and Firefox and in both
// views, is what tests/web/access/heard keeps. Both views say the same.
//
// LOADWISE_RENEW=1 node tests/web/run.mjs heard    writes it anew: listen to it before it is kept.
// A part of it with LOADWISE_HEARD="firefox pain".
import { test } from 'node:test';
import { views } from '../support/browser/page.mjs';
import { hearsAsKept } from '../support/reader/reader.mjs';
import { walks } from '../support/reader/walks.mjs';

const wanted = (process.env.LOADWISE_HEARD ?? '').split(' ').filter(Boolean);

for (const kind of ['chromium', 'firefox'])
  for (const { view, path } of views)
    for (const walk of walks) {
      const isWanted = wanted.every((word) => [kind, view, walk.name].includes(word));
      if (isWanted)
        test(`${kind}, ${view}: ${walk.name} is heard as it is kept`, (t) =>
          hearsAsKept(t, walk, kind, path));
    }
