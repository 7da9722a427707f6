// Runs in the page, for browsers that have no finder of their own: things by role and name, as far
// as the app's elements need it. A query is a list of steps, each narrowing what the last found.
// A classic script: it answers its one function.
(() => {
  const selectors = {
    button: 'button:not([role]), [role=button]',
    heading: 'h1, h2, h3, h4, h5, h6',
    radio: 'input[type=radio]',
    checkbox: 'input[type=checkbox]:not([role])',
    switch: '[role=switch]',
    textbox: 'textarea, input:not([type]), input[type=text]',
    radiogroup: '[role=radiogroup]',
    link: 'a[href]',
    main: 'main',
    navigation: 'nav',
    list: 'ul, ol, [role=list]',
    listitem: 'li',
    table: 'table',
    row: 'tr',
    rowheader: 'th[scope=row], [role=rowheader]',
    columnheader: 'th[scope=col], [role=columnheader]',
    cell: 'td',
    img: '[role=img]',
  };
  const selectorOf = (role) => selectors[role] ?? `[role=${role}]`;

  const flat = (text) => text.replace(/\s+/g, ' ').trim();
  // What is in boxes of its own is a word of its own.
  const textOf = (node) =>
    node.nodeType === Node.TEXT_NODE
      ? node.textContent
      : flat([...node.childNodes].map(textOf).join(' '));
  const wordsOf = (ids) =>
    ids
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' ');

  const nameOf = (element) => {
    const by = element.getAttribute('aria-labelledby');
    if (by) return flat(wordsOf(by));
    const label = element.getAttribute('aria-label');
    if (label) return flat(label);
    if (element.labels?.length > 0) return textOf(element.labels[0]);
    const legend = element.querySelector(':scope > legend');
    return textOf(legend ?? element);
  };

  const isVisible = (element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && getComputedStyle(element).visibility === 'visible';
  };

  // {is: text, exact} or {like: source, flags}
  const agrees = (text, wish) => {
    if (!wish) return true;
    if (wish.like !== undefined) return new RegExp(wish.like, wish.flags).test(text);
    if (wish.exact) return text === wish.is;
    return text.toLowerCase().includes(wish.is.toLowerCase());
  };

  const within = (found, selector) => {
    const all = found.flatMap((each) => [...each.querySelectorAll(selector)]);
    return [...new Set(all)];
  };

  /**
   * @param {HTMLInputElement} element
   * @param {{expanded?: boolean, checked?: boolean}} state
   */
  const hasState = (element, { expanded, checked }) =>
    (expanded === undefined || element.getAttribute('aria-expanded') === String(expanded)) &&
    (checked === undefined || element.checked === checked);

  const byText = (found, wish) => {
    const all = within(found, '*').filter(
      (each) =>
        !/^(SCRIPT|STYLE|NOSCRIPT)$/.test(each.tagName) && agrees(flat(each.textContent), wish),
    );
    return all.filter((each) => !all.some((other) => other !== each && each.contains(other)));
  };

  const steps = {
    role: (found, { role, name, ...state }) =>
      within(found, selectorOf(role)).filter(
        (each) =>
          (isVisible(each) || role === 'status' || role === 'alert') &&
          !each.matches('.leaving') &&
          hasState(each, state) &&
          agrees(nameOf(each), name),
      ),
    text: (found, { text }) => byText(found, text),
    css: (found, { css }) => within(found, css),
    withText: (found, { text }) => found.filter((each) => agrees(flat(each.textContent), text)),
    with: (found, { query }) => found.filter((each) => find(query, [each]).length > 0),
    nth: (found, { at }) => found.slice(at, at === -1 ? undefined : at + 1),
  };

  const find = (query, from = [document]) =>
    query.reduce((found, step) => steps[step.kind](found, step), from);

  return { find, isVisible, nameOf };
})();
