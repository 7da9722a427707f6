// What belongs to the annex follows from who calls whom: what only its doors lead to.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { behind, doorsIn, readCalls } from '../../tools/lib/annex.mjs';

const dot = `digraph call {
  node [shape=box];
    "A" -> "B" [style="filled, rounded", label = "Direct Call"];
  "0" [style="filled", fillcolor="gray"];
  "5" [style="filled", fillcolor="white"];
  "5" [style="filled, rounded"];
  "0" -> "1" [style="filled"]; // call
  "0" -> "2" [style="filled"]; // call
  "1" -> "3" [style="filled"]; // call
  "2" -> "3" [style="filled"]; // call
  "2" -> "4" [style="filled"]; // call
  "4" -> "4" [style="filled"]; // call
  "2" -> "5" [style="filled"]; // call
  "2" -> "fimport$0" [style="filled"]; // call
}`;

test('a door and what only it leads to are split off', () => {
  assert.deepEqual(behind(new Set(['2']), readCalls(dot)).sort(), ['2', '4']);
});

test('what the start calls as well, and what a table of functions names, stays', () => {
  const split = behind(new Set(['2']), readCalls(dot));
  assert.ok(!split.includes('3'));
  assert.ok(!split.includes('5'));
});

test('two doors share what only they lead to', () => {
  assert.deepEqual(behind(new Set(['1', '2']), readCalls(dot)).sort(), ['1', '2', '3', '4']);
});

test('the doors are found by their names, as older and newer Emscriptens write them', () => {
  const symbols = [
    '7:loadwise::update\\28loadwise::AppState\\29',
    '8:loadwise::annex::save\\28\\29',
    '9:loadwise::\\28anonymous\\20namespace\\29::annex::page\\28\\29',
    '10:loadwise::(anonymous namespace)::annex::page(loadwise::Ui&)',
    '11:std::annex::other()',
  ];
  assert.deepEqual([...doorsIn(symbols.join('\n'), 3)], ['5', '6', '7']);
});
