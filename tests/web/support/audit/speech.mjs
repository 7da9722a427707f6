// What a screen reader would say, read from top to bottom, out of Chromium's accessibility tree:
// one line for each stop, indented by what it is in.

// What is announced with a name and is not gone into.
const leaves = new Set([
  'button',
  'checkbox',
  'columnheader',
  'heading',
  'image',
  'img',
  'link',
  'progressbar',
  'radio',
  'rowheader',
  'switch',
  'tab',
  'textbox',
]);
// What is passed through in silence when it has no name.
const silent = new Set(['generic', 'none', 'group', 'rowgroup', 'LabelText', 'Legend', 'figure']);
const landmarks = new Set(['main', 'navigation', 'region', 'form']);
const called = {
  RootWebArea: 'page',
  textbox: 'edit',
  radiogroup: 'group',
  image: 'picture',
  img: 'picture',
  listitem: 'item',
};

// What is read aloud when it changes, without a role of its own.
const roleOf = (node) => {
  const role = node.role?.value ?? 'none';
  return role === 'paragraph' && propertiesOf(node).live === 'polite' ? 'status' : role;
};

const flat = (text) => text.replace(/\s+/g, ' ').trim();

const propertiesOf = (node) =>
  Object.fromEntries((node.properties ?? []).map(({ name, value }) => [name, value.value]));

const statesOf = (node, /** @type {{ariaCurrent?: string}} */ { ariaCurrent }) => {
  const { checked, expanded, disabled, invalid, level, selected } = propertiesOf(node);
  const role = node.role.value;
  const states = [];
  if (level && role === 'heading') states.push(`level ${level}`);
  if (['checkbox', 'radio', 'switch'].includes(role))
    states.push(String(checked) === 'true' ? 'checked' : 'not checked');
  if (expanded !== undefined) states.push(expanded ? 'expanded' : 'collapsed');
  if (role === 'tab') states.push(selected ? 'selected' : 'not selected');
  if (ariaCurrent) states.push(`current ${ariaCurrent}`);
  if (disabled) states.push('unavailable');
  if (invalid && invalid !== 'false') states.push('invalid');
  return states;
};

/** The lines for everything in the page, in reading order. */
export const speechOf = async (page, context) => {
  const session = await context.newCDPSession(page);
  await session.send('Accessibility.enable');
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const attributesOf = async ({ backendDOMNodeId }) => {
    const { node } = await session.send('DOM.describeNode', { backendNodeId: backendDOMNodeId });
    const { attributes = [] } = node;
    const at = attributes.indexOf('aria-current');
    return { ariaCurrent: at < 0 ? '' : attributes[at + 1] };
  };

  const lines = [];
  const say = (depth, ...parts) => {
    lines.push('  '.repeat(depth) + parts.filter(Boolean).join(', '));
  };
  const childrenOf = (node) =>
    (node.childIds ?? []).map((id) => byId.get(id)).filter((child) => child !== undefined);

  const hasWords = (node) =>
    Boolean(node.role?.value === 'StaticText' && flat(node.name?.value ?? '')) ||
    childrenOf(node).some(hasWords);
  // A label's words are its control's name and description, and are not said again.
  const hasControl = (node) =>
    childrenOf(node).some((child) => leaves.has(child.role?.value) || hasControl(child));

  const read = async (node, depth) => {
    const role = roleOf(node);
    const name = flat(node.name?.value ?? '');
    if (role === 'StaticText') {
      if (name) say(depth, name);
      return;
    }
    if (role === 'ListMarker') return;
    if (role === 'LabelText' && hasControl(node)) {
      for (const child of childrenOf(node))
        if (leaves.has(child.role?.value)) await read(child, depth);
      return;
    }
    if (role === 'status' && !name && !hasWords(node)) return;
    const isSilent = node.ignored || (silent.has(role) && !name);
    const spoken = isSilent ? '' : (called[role] ?? role);
    const isLeaf = leaves.has(role) && !node.ignored;
    let inside = depth;
    if (spoken && role !== 'paragraph' && role !== 'RootWebArea' && role !== 'cell') {
      const attributes = role === 'button' ? await attributesOf(node) : {};
      const items = childrenOf(node).filter((child) => child.role?.value === 'listitem').length;
      say(
        depth,
        landmarks.has(role) ? `${spoken} landmark` : spoken,
        name && `“${name}”`,
        ...statesOf(node, attributes),
        role === 'list' && `${items} ${items === 1 ? 'item' : 'items'}`,
        flat(node.value?.value ? String(node.value.value) : ''),
        flat(node.description?.value ?? ''),
      );
      inside = depth + 1;
    }
    if (isLeaf) return;
    for (const child of childrenOf(node)) await read(child, inside);
  };
  await read(nodes[0], 0);
  await session.detach();
  return lines;
};
