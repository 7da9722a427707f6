// A record's entries as columns, and back, without loss. Entries say much the same one after
// another; field by field, with numbers and times as steps from the one before, that packs into a
// third. What an entry means is not known here: it is a group of fields.

/**
 * @typedef {Record<string, unknown>} Entry
 * @typedef {[values: unknown[], order: number[]]} Values which of the values, for each entry
 * @typedef {{minutes: number[], zones: Values}} Times
 * @typedef {{starts: Values, steps: number[]}} Counted
 * @typedef {Record<string, Values | Times | Counted>} Lists
 * @typedef {{shapes: string[][], order: number[], columns: Lists}} Columns
 */

const minuteMs = 60_000;
const timeShape = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)([+-]\d\d:\d\d)$/;
const countShape = /^(.*-)(\d{1,15})$/s;

/** What is in a record that cannot be one. */
const demand = (/** @type {unknown} */ isRight) => {
  if (!isRight) throw new Error('no columns');
};

/** @param {number[]} numbers */
const steps = (numbers) => numbers.map((each, at) => each - (at > 0 ? numbers[at - 1] : 0));

/** @param {number[]} list */
const sums = (list) => {
  let sum = 0;
  return list.map((step) => {
    sum += step;
    demand(Number.isSafeInteger(sum));
    return sum;
  });
};

/**
 * @param {unknown[]} list
 * @returns {Values}
 */
function valuesOf(list) {
  const places = new Map();
  const order = list.map((value) => {
    const text = JSON.stringify(value);
    if (!places.has(text)) places.set(text, places.size);
    return places.get(text);
  });
  return [[...places.keys()].map((text) => JSON.parse(text)), order];
}

/** @param {number} minutes */
const timeText = (minutes) => new Date(minutes * minuteMs).toISOString().slice(0, 16);

/**
 * Nothing where a value is no time, or would not come back the same.
 * @param {unknown[]} list
 */
function timesOf(list) {
  const found = list.map((value) => timeShape.exec(String(value)));
  const minutes = found.map((match) => Date.parse(`${match?.[1]}Z`) / minuteMs);
  const isSame = found.every((match, at) => match && timeText(minutes[at]) === match[1]);
  return isSame
    ? { minutes: steps(minutes), zones: valuesOf(found.map((match) => match?.[2])) }
    : null;
}

/**
 * Names that are counted on, `NAME-000012`: with how many digits, where they begin with zeros.
 * @param {unknown[]} list
 */
function countedOf(list) {
  const found = list.map((value) => (typeof value === 'string' ? countShape.exec(value) : null));
  if (!found.every(Boolean)) return null;
  const parts = /** @type {RegExpExecArray[]} */ (found);
  const starts = parts.map(([, name, digits]) => [name, digits[0] === '0' ? digits.length : 0]);
  return { starts: valuesOf(starts), steps: steps(parts.map(([, , digits]) => Number(digits))) };
}

/**
 * @param {Entry[]} entries
 * @returns {Columns}
 */
export function columnsOf(entries) {
  const [shapes, order] = valuesOf(entries.map((entry) => Object.keys(entry)));
  /** @type {Map<string, unknown[]>} */
  const lists = new Map();
  for (const entry of entries)
    for (const [key, value] of Object.entries(entry)) {
      if (!lists.has(key)) lists.set(key, []);
      lists.get(key)?.push(value);
    }
  const columns = [...lists].map(([key, list]) => [
    key,
    timesOf(list) ?? countedOf(list) ?? valuesOf(list),
  ]);
  return {
    shapes: /** @type {string[][]} */ (shapes),
    order,
    columns: Object.fromEntries(columns),
  };
}

/**
 * @param {unknown} values
 * @returns {any[]}
 */
function listOf(values) {
  demand(Array.isArray(values) && values.length === 2 && values.every(Array.isArray));
  const [all, order] = /** @type {Values} */ (values);
  return order.map((place) => {
    demand(Number.isInteger(place) && place in all);
    return all[place];
  });
}

/**
 * @param {any} column
 * @returns {unknown[]}
 */
function valuesIn(column) {
  if (column.minutes) {
    const zones = listOf(column.zones);
    return sums(column.minutes).map((minutes, at) => timeText(minutes) + zones[at]);
  }
  if (column.steps) {
    const starts = listOf(column.starts);
    return sums(column.steps).map((number, at) => {
      const [name, digits] = starts[at];
      return name + String(number).padStart(digits, '0');
    });
  }
  return listOf(column);
}

/**
 * Throws on what is no such columns.
 * @param {any} packed
 * @returns {Entry[]}
 */
export function entriesOf({ shapes, order, columns }) {
  const lists = new Map(Object.entries(columns).map(([key, each]) => [key, valuesIn(each)]));
  const used = new Map();
  return listOf([shapes, order]).map((keys) =>
    Object.fromEntries(
      keys.map((/** @type {string} */ key) => {
        const at = used.get(key) ?? 0;
        used.set(key, at + 1);
        const list = lists.get(key) ?? [];
        demand(at < list.length);
        return [key, list[at]];
      }),
    ),
  );
}
