// Runs in the page: random trees, the orders between them (as in src/ui/kit/tree_diff.h), and what
// must be true of the elements after each step.

const leaves = ['button', 'textfield', 'textarea', 'checkbox', 'paragraph', 'heading', 'figure'];
const boxes = ['group', 'list', 'region', 'radiogroup'];
const steps = ['insert', 'insert', 'remove', 'move', 'shuffle', 'rename', 'place', 'recast'];

/** A small random generator (mulberry32): the same seed gives the same trees. */
const dice = (seed) => {
  let state = seed >>> 0;
  return (sides) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
};

const walk = (node, visit, parent = null) => {
  visit(node, parent);
  for (const child of node.children) walk(child, visit, node);
};

const flat = (tree) => {
  const nodes = new Map();
  walk(tree, (node, parent) => {
    const { id, role, name, rect, children } = node;
    nodes.set(id, { id, role, name, rect, parent, children: children.map((child) => child.id) });
  });
  return nodes;
};

/** Orders as the module writes them. */
export const textOf = (orders) => orders.map((order) => order.join('\x1f')).join('\x1e');

/** The orders that turn one flat tree into another. */
export const ordersBetween = (before, after) => {
  const orders = [];
  for (const [id, node] of after) {
    const old = before.get(id);
    const same = old?.role === node.role;
    if (!same) orders.push(['+', id, node.role]);
    if (node.name !== (same ? old.name : '')) orders.push(['=', id, 'name', node.name]);
    if (!same && node.role === 'heading') orders.push(['=', id, 'level', 2]);
    if (!same || old.rect.join() !== node.rect.join()) orders.push(['r', id, ...node.rect]);
  }
  for (const [id, { children }] of after)
    if (children.length > 0 && before.get(id)?.children.join() !== children.join())
      orders.push(['c', id, ...children]);
  for (const id of before.keys()) if (!after.has(id)) orders.push(['-', id]);
  return textOf(orders);
};

class Garden {
  constructor(seed) {
    this.roll = dice(seed);
    this.next = 2;
    this.tree = { id: '1', role: 'root', name: '', rect: [0, 0, 300, 900], children: [] };
  }

  pick(list) {
    return list[this.roll(list.length)];
  }

  grow() {
    const isBox = this.roll(3) === 0;
    const id = String(this.next++);
    const rect = [this.roll(50), this.roll(900), 50 + this.roll(200), 20 + this.roll(60)];
    return { id, role: this.pick(isBox ? boxes : leaves), name: `name ${id}`, rect, children: [] };
  }

  all(matches) {
    const found = [];
    walk(this.tree, (node, parent) => {
      if (matches(node)) found.push({ node, parent });
    });
    return found;
  }

  home() {
    return this.pick(this.all(({ role }) => role === 'root' || boxes.includes(role))).node;
  }

  insert() {
    const home = this.home();
    home.children.splice(this.roll(home.children.length + 1), 0, this.grow());
  }

  /** Takes one out, unless it holds `kept`. */
  take(kept) {
    const holds = (node) => {
      let found = false;
      walk(node, ({ id }) => {
        found ||= id === kept;
      });
      return found;
    };
    const some = this.all((node) => node !== this.tree && !holds(node));
    if (some.length === 0) return null;
    const { node, parent } = this.pick(some);
    parent.children.splice(parent.children.indexOf(node), 1);
    return { node, parent };
  }

  /** One random change; the node `kept` stays in the tree. */
  change(kept) {
    const step = this.pick(steps);
    const others = this.all((node) => node !== this.tree && node.id !== kept);
    if (step === 'insert' || others.length === 0) this.insert();
    else if (step === 'remove') this.take(kept);
    else if (step === 'move') {
      const taken = this.take(kept);
      taken?.parent.children.splice(this.roll(taken.parent.children.length + 1), 0, taken.node);
    } else if (step === 'shuffle') this.home().children.sort(() => this.roll(3) - 1);
    else if (step === 'rename') this.pick(others).node.name = `other ${this.roll(99)}`;
    else if (step === 'place') this.pick(others).node.rect = [1, this.roll(900), 90, 44];
    else {
      const { node } = this.pick(others);
      node.role = this.pick(node.children.length > 0 ? ['group', 'region', 'list'] : leaves);
    }
  }
}

const check = (fact, message) => {
  if (!fact) throw new Error(message);
};

const checkOrder = (mirror, root, tree) => {
  const wanted = [];
  walk(tree, ({ id }) => wanted.push(id));
  const found = ['1', ...[...root.querySelectorAll('.node')].map((each) => mirror.nodeOf(each).id)];
  check(wanted.join() === found.join(), `order ${found} is not ${wanted}`);
  check(mirror.nodes.size === wanted.length, 'a removed node is remembered');
};

const checkPlaces = (root, tree) => {
  const { left, top } = root.getBoundingClientRect();
  walk(tree, (node) => {
    if (node === tree) return;
    const { x, y, width } = node.element.getBoundingClientRect();
    const place = [Math.round(x - left), Math.round(y - top), Math.round(width)];
    check(place.join() === node.rect.slice(0, 3).join(), `${node.id} is at ${place}`);
  });
};

/** Grows and changes a tree; after each step all must hold. Answers how often focus was held. */
export const trial = (Mirror, root, seed, rounds) => {
  const garden = new Garden(seed);
  const mirror = new Mirror(root, () => {});
  let before = new Map();
  let held = 0;
  for (let round = 0; round < rounds; round += 1) {
    const active = mirror.nodeOf(document.activeElement);
    const kept = garden.roll(5) === 0 ? null : (active?.id ?? null);
    const field = active?.input?.selectionStart === undefined ? null : active.input;
    for (let change = garden.roll(4); change >= 0; change -= 1) garden.change(kept);
    const after = flat(garden.tree);
    const selection = field && [field.value, field.selectionStart, field.selectionEnd].join();
    const element = document.activeElement;
    mirror.apply(ordersBetween(before, after));
    before = after;
    const where = `seed ${seed}, round ${round}`;
    try {
      checkOrder(mirror, root, garden.tree);
      if (kept) {
        check(document.activeElement === element, 'the focus moved');
        held += 1;
        if (field)
          check(
            [field.value, field.selectionStart, field.selectionEnd].join() === selection,
            'the selection moved',
          );
      }
      walk(garden.tree, (node) => {
        node.element = mirror.nodes.get(node.id).element;
      });
      if (round % 8 === 0) checkPlaces(root, garden.tree);
    } catch (error) {
      throw new Error(`${where}: ${error.message}`);
    }
    const stops = [...root.querySelectorAll('button, input, textarea')];
    if (garden.roll(3) === 0 && stops.length > 0) {
      const stop = garden.pick(stops);
      stop.focus();
      if (stop.type === 'text' || stop.tagName === 'TEXTAREA') {
        stop.value = 'some words to select';
        stop.setSelectionRange(garden.roll(8), 8 + garden.roll(8));
      }
    }
  }
  root.replaceChildren();
  return held;
};
