// The first screen, before the program is there: it stands in the page, made by the program itself
// (tools/lib/first_screens.mjs), and is used at once. What is pressed is kept in order, over a
// reload too, and given to the program when it comes, which then takes over these very elements
// (web/mirror/take_over.mjs). Nothing is worked out here: where it takes the program to go on, the
// person is told to wait.

'use strict';

{
  const page = document.documentElement;
  const root = /** @type {HTMLElement} */ (document.getElementById('app'));
  const asked = new URLSearchParams(location.search);
  const storeName = 'loadwise first';
  const dayKey = `loadwise day ${new URL('.', location.href).pathname}`;
  const { programme = '' } = root.dataset;
  const ofPage = /** @type {Record<string, DocumentFragment>} */ ({});

  /** @type {string[][]} */
  let kept = [];
  /** @type {Record<string, string>} */
  let words = {};
  let language = '';
  let at = 'welcome';
  /** @type {(message: string[]) => void} */
  let tell = () => {};

  /** @param {string} id */
  const find = (id) => /** @type {HTMLElement | null} */ (root.querySelector(`[data-id="${id}"]`));
  const marks = () => /** @type {HTMLInputElement[]} */ ([...root.querySelectorAll('input')]);
  /** @param {Element} mark */
  const idOf = (mark) => mark.closest('[data-id]')?.getAttribute('data-id') ?? '';

  /** The questions that are answered, and whether each is with its first answer: No. */
  function answers() {
    const given = marks().filter(({ checked }) => checked);
    const isNo = (/** @type {Element} */ mark) =>
      mark.closest('label')?.previousElementSibling?.tagName === 'LEGEND';
    return {
      count: given.length,
      areAllNo: 2 * given.length === marks().length && given.every(isNo),
    };
  }

  /** What the program says when each answer is No. */
  function showComplete() {
    const done = find(words.back);
    const { areAllNo } = answers();
    if (!done) return;
    done.textContent = areAllNo ? words.go : words.done;
    done.className = `node button ${areAllNo ? 'primary' : 'secondary'}`;
    const none = find(words.none);
    if (none) none.hidden = areAllNo;
    const said = find(words.complete);
    if (said) said.textContent = areAllNo ? words.completed : '';
  }

  /** @param {string} name */
  function show(name) {
    at = name;
    root.replaceChildren(ofPage[name].cloneNode(true));
    const given = new Set(kept.map(([, id]) => id));
    for (const mark of marks()) mark.checked = false;
    for (const [, id] of kept) {
      const mark = given.has(id) ? find(id)?.querySelector('input') : null;
      if (mark) mark.checked = true;
    }
    showComplete();
  }

  function goTo(name) {
    show(name);
    scrollTo({ top: 0, behavior: 'instant' });
    const heading = root.querySelector('h1');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }

  /** It takes the program to go on. @param {string} id */
  function wait(id) {
    find(id)?.setAttribute('aria-busy', 'true');
    if (root.querySelector('.first-wait')) return;
    const said = document.createElement('p');
    said.className = 'node t-small-strong first-wait';
    said.setAttribute('role', 'status');
    root.querySelector('main')?.append(said);
    said.textContent = words.wait;
  }

  /** @param {string} id */
  function follow(id) {
    const isBack = at === 'questions' && id === words.back && answers().count === 0;
    if (at === 'welcome' && id === words.step) goTo('questions');
    else if (isBack) goTo('welcome');
    else if (find(id)?.tagName === 'BUTTON') wait(id);
    else showComplete();
  }

  /** @param {string} id */
  function keep(id) {
    const message = ['click', id];
    if (first.isDay) {
      kept = [[...message, find(id)?.textContent ?? '']];
      return;
    }
    kept.push(message);
    try {
      sessionStorage.setItem(storeName, JSON.stringify({ language, programme, kept }));
    } catch {
      /* kept for this page alone */
    }
    follow(id);
    tell(message);
  }

  /** @param {Event} event */
  function onClick({ target }) {
    const button = target instanceof Element && target.closest('button[data-id]');
    if (button && root.contains(button)) keep(idOf(button));
  }

  /** @param {Event} event */
  function onChange({ target }) {
    if (target instanceof Element) keep(idOf(target));
  }

  /** Arrow keys go along the answers, and only a press answers. @param {KeyboardEvent} event */
  function onKey(event) {
    const { target, key } = event;
    if (!(target instanceof HTMLInputElement)) return;
    if (key === 'Enter') target.click();
    else if (/^Arrow/.test(key)) {
      const group = marks().filter(({ name }) => name === target.name);
      const step = /^Arrow(Right|Down)/.test(key) ? 1 : -1;
      group.at((group.indexOf(target) + step) % group.length)?.focus();
    } else return;
    event.preventDefault();
  }

  function stop() {
    root.removeEventListener('click', onClick);
    root.removeEventListener('change', onChange);
    root.removeEventListener('keydown', onKey);
    try {
      sessionStorage.removeItem(storeName);
    } catch {
      /* there is nothing */
    }
    first.isShown = false;
  }

  const first = {
    isShown: false,
    isDay: false,
    get kept() {
      return kept;
    },
    get language() {
      return language;
    },
    programme,
    dayKey,
    forgetDay,
    stop,
    /** @param {(message: string[]) => void} listener hears of each press from now on */
    listen(listener) {
      tell = listener;
    },
    /** It is not this person's first screen. */
    drop() {
      stop();
      kept = [];
      root.replaceChildren();
      delete page.dataset.first;
      page.dataset.starting = '';
    },
  };

  /** What was pressed before the page was loaded again. @returns {string[][]} */
  function stored() {
    try {
      const text = sessionStorage.getItem(storeName) ?? '{}';
      const { language: spoken, programme: named, kept: pressed = [] } = JSON.parse(text);
      return spoken === language && named === programme ? pressed : [];
    } catch {
      return [];
    }
  }

  /** @param {string[][]} pressed */
  function restore(pressed) {
    for (const [, id] of pressed) {
      kept.push(['click', id]);
      if (at === 'welcome' && id === words.step) at = 'questions';
      else if (id === words.back && kept.length === 2) at = 'welcome';
    }
    show(at);
  }

  /** Whether the browser kept something of an earlier visit. It answers at once, or not at all. */
  async function isKnown() {
    if (navigator.serviceWorker?.controller) return true;
    try {
      return (await indexedDB.databases()).some(({ name }) => name?.startsWith('loadwise'));
    } catch {
      return false;
    }
  }

  /** @param {string} name */
  const template = (name) =>
    /** @type {HTMLTemplateElement | null} */ (
      document.querySelector(`template[lang="${language}"][data-screen="${name}"]`)
    );

  function waitForProgram() {
    root.replaceChildren();
    page.dataset.starting = '';
  }

  function appear() {
    page.lang = language;
    page.classList.add('plain');
    page.dataset.first = language;
    root.addEventListener('click', onClick);
    root.addEventListener('change', onChange);
    root.addEventListener('keydown', onKey);
    first.isShown = true;
  }

  /** @param {any} kept an element as web/store/kept_day.mjs writes it, or a text */
  function made(kept) {
    if (typeof kept === 'string') return kept;
    const [tag, attributes, ...parts] = kept;
    const [name, space] = tag.split(':').reverse();
    const element = document.createElementNS(
      `http://www.w3.org/${space ? '2000/svg' : '1999/xhtml'}`,
      name,
    );
    for (const each of Object.entries(attributes)) element.setAttribute(...each);
    // The program may say something else: a press waits for it. There are the same pages each day.
    if (name === 'button' && !element.matches('.page'))
      element.setAttribute('aria-disabled', 'true');
    if (name === 'input') element.setAttribute('disabled', '');
    element.append(...parts.map(made));
    return element;
  }

  /** A day of training ends at four in the morning: src/base/local_time.h. @param {number} at */
  const dayOf = (at) => new Date(at - 4 * 3_600_000).toDateString();

  function forgetDay() {
    try {
      localStorage.removeItem(dayKey);
    } catch {
      /* there is nothing */
    }
  }

  /** The day as it was left, until the program has worked it out. Another day is not shown. */
  function presentDay() {
    if (page.dataset.program !== 'loadwise' || location.hash.length > 1) return false;
    const day = JSON.parse(localStorage.getItem(dayKey) ?? 'null');
    const now = Date.now();
    if (day?.asked !== location.search || now < day.at) return false;
    const isSame = dayOf(now) === dayOf(day.at) && new Date().getTimezoneOffset() === day.zone;
    const isFrame = ([tag]) => tag === 'nav';
    const parts = (isSame ? day.parts : day.parts.filter(isFrame)).map(made);
    page.style.cssText = day.style;
    language = day.language;
    root.replaceChildren(...parts);
    const said = document.createElement('p');
    said.className = 'node t-small-strong first-wait kept-day';
    said.setAttribute('role', 'status');
    said.textContent = isSame ? day.words.asLeft : day.words.soon;
    root.prepend(said);
    first.isDay = true;
    page.dataset.day = '';
    appear();
    return true;
  }

  async function start() {
    try {
      if (presentDay()) return;
    } catch {
      forgetDay(); // it is not what was kept, or nothing may be kept here
    }
    const shipped = (page.dataset.languages ?? '').split(' ');
    const liked = [asked.get('lang') ?? '', ...navigator.languages].map((tag) => tag.split('-')[0]);
    language = liked.find((tag) => shipped.includes(tag)) ?? shipped[0];
    const [welcome, questions] = ['welcome', 'questions'].map(template);
    const named = location.pathname.split('/').pop() + location.search;
    const isOther = /prog/i.test(named) && asked.get('programme') !== programme;
    // A link is somebody's own programme.
    if (!welcome || !questions || isOther || location.hash.length > 1) return waitForProgram();
    ofPage.welcome = welcome.content;
    ofPage.questions = questions.content;
    words = /** @type {Record<string, string>} */ ({ ...questions.dataset });
    const pressed = stored();
    if (pressed.length === 0 && (await isKnown())) waitForProgram();
    else {
      appear();
      restore(pressed);
    }
  }

  const settled = start().catch(waitForProgram);
  Object.assign(globalThis, { loadwiseFirst: first, loadwiseFirstSettled: settled });
}
