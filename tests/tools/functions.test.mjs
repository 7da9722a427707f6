// How functions are found and measured: tests/tidy/functions.mjs and lengths.mjs.
import assert from 'node:assert/strict';
import test from 'node:test';
import { cppFunctions, scriptFunctions } from '../tidy/functions.mjs';
import { checkLengths, measure, rowsOf, tableOf } from '../tidy/lengths.mjs';

const short = (found) => found.map(({ name, line, lines }) => `${line} ${name} ${lines}`);

test('functions of C++ are found with their lines, and what is no function is not', () => {
  const text = `
#define TWICE(x) \\
    do { x; x; } while (false)
namespace loadwise {
struct A {
    A() : a_{1}, b_{2} {
    }
    bool operator==(const A& other) const = default;
    int one() const { return 1; }
    std::vector<int> list = {1, 2};
};
enum class B { c, d };
constexpr int rows[] = {
    1,
};
template <typename T>
std::optional<T> find(std::span<const T> all, int at = 0)
{
    for (const T& each : all) {
        if (at-- == 0) return each;
    }
    return {};
}
bool operator<(const A& a, const A& b) { return a.one() < b.one(); }
const auto twice = [](int a) { return 2 * a; };
}
TEST_CASE("it { works }", "[a]")
{
}
`;
  assert.deepEqual(short(cppFunctions(text)), [
    '6 A 2',
    '9 one 1',
    '16 find 8',
    '24 operator< 1',
    '25 twice 1',
    '27 it { works } 3',
  ]);
});

test('functions of a script are found by the name that they are given', () => {
  const text = `function a() {}
const b = (c) =>
  c.map((d) => d);
class E {
  #f() {
    return 1;
  }
}
const orders = { g: () => 1, h() {} };
test('it works', async () => {
  b([]);
});
(() => {
  a();
})();
`;
  assert.deepEqual(short(scriptFunctions(text)), [
    '1 a 1',
    '2 b 2',
    '5 #f 3',
    '9 g 1',
    '9 h 1',
    '10 it works 3',
    '13 (no name) 3',
  ]);
});

const withLines = (lines) => `void f()\n{\n${'    g();\n'.repeat(lines - 3)}}\n`;
const measured = (lines) => measure(['src/ui/kit/a.cpp'], () => withLines(lines));
const excepted = [['src/ui/kit/a.cpp', 'f', 'it must be']];

test('a function over 45 lines needs a reason, and a reason needs such a function', () => {
  assert.deepEqual(checkLengths(measured(45), []), []);
  assert.deepEqual(checkLengths(measured(46), excepted), []);
  assert.match(checkLengths(measured(46), [])[0].message, /^f has 46 lines/);
  assert.match(checkLengths(measured(45), excepted)[0].message, /its exception goes/);
});

test('the figures of a folder are its median, its ninetieth percentile and its longest', () => {
  const files = [...Array(11).keys()].map((count) => `src/engine/log/${count}.cpp`);
  const functions = measure(files, (file) => withLines(3 + Number(/(\d+)\.cpp/.exec(file)[1])));
  const [row] = rowsOf(functions);
  assert.deepEqual(
    [row.folder, row.files, row.functions, row.median, row.p90, row.max],
    ['src/engine', 11, 11, 8, 12, 13],
  );
  assert.match(tableOf([row]), /^folder .*longest\nsrc\/engine +11 +11 +8 +12 +13 {2}f 13, f 12/);
});
