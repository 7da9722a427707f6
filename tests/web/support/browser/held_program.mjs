// The program is held back: what stands in the page before it is there can be looked at.

/** Answers what lets it go. */
export const holdProgram = async (context) => {
  let go = () => {};
  const gone = new Promise((resolve) => {
    go = () => resolve(null);
  });
  await context.route('**/loadwise.wasm', async (route) => {
    await gone;
    await route.continue();
  });
  return go;
};

export const isThere = (page) =>
  page.evaluate(() => document.documentElement.dataset.ready === '1');
