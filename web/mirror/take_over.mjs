// Puts the mirror's elements in the place of those that stood in the page before the program was
// there. Where both are the same thing, the element that is there stays, with its focus: it gets
// what is different, and the mirror keeps that one.

/**
 * @param {HTMLElement} there
 * @param {HTMLElement} made
 */
function copyAttributes(there, made) {
  for (const { name } of [...there.attributes])
    if (!made.hasAttribute(name)) there.removeAttribute(name);
  for (const { name, value } of made.attributes)
    if (name !== 'style' && there.getAttribute(name) !== value) there.setAttribute(name, value);
  if (there.style.cssText !== made.style.cssText) there.style.cssText = made.style.cssText;
}

/** The parts of a node's own element, beside its children's. */
const parts = ['input', 'text', 'help'];

/** @param {any} node */
const ownParts = (node) => parts.map((part) => node[part]).filter(Boolean);

/**
 * @param {any} node
 * @param {HTMLElement} there
 */
function adoptParts(node, there) {
  const children = /** @type {HTMLElement[]} */ ([...there.children]);
  const old = children.filter((child) => !child.hasAttribute('data-id'));
  for (const part of parts) {
    const made = node[part];
    if (!made) continue;
    const twin = old.find(({ tagName }) => tagName === made.tagName);
    if (!twin) {
      there.append(made);
      continue;
    }
    copyAttributes(twin, made);
    if (part === 'input') /** @type {any} */ (twin).value = made.value;
    else if (twin.textContent !== made.textContent) twin.textContent = made.textContent;
    node[part] = twin;
  }
  if (node.input) node.input.checked = Boolean(node.isChecked);
}

/**
 * @param {any} node
 * @param {HTMLElement} there
 */
function adopt(node, there) {
  const made = node.element;
  copyAttributes(there, made);
  if (ownParts(node).length > 0) adoptParts(node, there);
  else if (node.children.length === 0 && there.innerHTML !== made.innerHTML)
    there.replaceChildren(...made.childNodes);
  if (node.picture) node.picture = there.querySelector('svg');
  node.element = there;
}

/**
 * @param {import('./mirror.mjs').Mirror} mirror which was made elsewhere
 * @param {HTMLElement} root where the first screen stands
 */
export function takeOver(mirror, root) {
  /** @type {Map<string, HTMLElement>} */
  const there = new Map();
  for (const element of root.querySelectorAll('[data-id]'))
    there.set(
      /** @type {string} */ (element.getAttribute('data-id')),
      /** @type {HTMLElement} */ (element),
    );
  const nodes = [...mirror.nodes.values()];
  for (const node of nodes) {
    const twin = there.get(node.id);
    if (node.role === 'root') {
      root.style.height = node.element.style.height;
      Object.assign(root.dataset, node.element.dataset);
      node.element = root;
    } else if (twin && twin.tagName === node.element.tagName) {
      there.delete(node.id);
      adopt(node, twin);
      mirror.hear(node);
    }
    mirror.byElement.set(node.element, node);
  }
  mirror.root = root;
  const kept = new Set(nodes.map(({ element }) => element));
  for (const node of nodes) if (node.children.length > 0) mirror.arrange(node.id, node.children);
  for (const element of root.querySelectorAll('[data-id], .first-wait'))
    if (!kept.has(/** @type {HTMLElement} */ (element))) element.remove();
  mirror.settle();
}
