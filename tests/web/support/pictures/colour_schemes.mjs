// The three sets of colours, each as the browser says that it is wanted.

// `ring` is the colour of the focus, by which the page shows that it heard.
export const colourSchemes = {
  light: { colorScheme: 'light', contrast: 'no-preference', ring: '#1b55c4' },
  dark: { colorScheme: 'dark', contrast: 'no-preference', ring: '#9cc1ff' },
  contrast: { colorScheme: 'light', contrast: 'more', ring: '#9fd0ff' },
};

/** Changes the page's colours, and waits until it shows them. */
export const applyScheme = async (page, person, { ring, ...media }) => {
  await page.emulateMedia(media);
  await page.waitForFunction(
    (ring) => getComputedStyle(document.documentElement).getPropertyValue('--focus') === ring,
    ring,
  );
  await person.frames();
};
