// What does not fit its window.

const targetLeast = 44;

/**
 * In words: a page wider than its window, a navigation over most of it, a target too small, a word
 * cut off in the plain view.
 */
export const layoutProblems = (page, view) =>
  page.evaluate(
    ([view, targetLeast]) => {
      const found = [];
      const { scrollWidth } = document.documentElement;
      if (scrollWidth > innerWidth) found.push(`the page is ${scrollWidth} px wide`);
      // Where it is part of the page, it covers nothing.
      const bar = document.querySelector('#app nav.bottom');
      const { height: covered = 0 } = bar?.getBoundingClientRect() ?? {};
      if (covered > innerHeight / 2 && getComputedStyle(bar).position === 'fixed')
        found.push(`the navigation is ${covered} px high`);
      const words = (element) => element.textContent.slice(0, 40);
      for (const stop of document.querySelectorAll('#app :is(button, input, textarea)')) {
        const target = stop.closest('label') ?? stop;
        const { width, height } = target.getBoundingClientRect();
        if (width < targetLeast || height < targetLeast)
          found.push(`"${words(target)}" is ${width} x ${height}`);
      }
      if (view !== 'plain view') return found;
      for (const text of document.querySelectorAll('#app :is(p, h1, h2, h3, button, label, li)')) {
        const { left, right } = text.getBoundingClientRect();
        if (text.scrollWidth > text.clientWidth + 1 || left < 0 || right > innerWidth + 1)
          found.push(`"${words(text)}" is cut off`);
      }
      return found;
    },
    [view, targetLeast],
  );
