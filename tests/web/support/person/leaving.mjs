// What had the keyboard stays in the page a moment longer than it is seen, so that readers hear
// first where the keyboard went. A patient does not meet it.

export const present = (page, locator) => locator.and(page.locator(':not(.leaving)'));

/** The dialog that is open. */
export const dialogOf = (page, options = {}) => present(page, page.getByRole('dialog', options));

// Runs in the page.
const isAtRest = () => {
  const dialog = document.querySelector('.node.dialog');
  return (
    !document.querySelector('.leaving') && (!dialog || Boolean(document.querySelector('[inert]')))
  );
};

/** Until nothing is left that only waits to go, and what is behind a dialog is muted. */
export const isSettled = (page) => page.waitForFunction(isAtRest);
