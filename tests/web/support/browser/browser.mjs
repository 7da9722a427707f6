// One Chromium a test file, started when the first test asks and closed after the last. WebGL is
// drawn in software, so that a machine without a graphics card gives the same picture; nothing is
// asked of the network.
import { existsSync } from 'node:fs';
import { after } from 'node:test';
import { chromium } from 'playwright-core';

// The engine without the windows around it: it has no tool bar to draw, and tests that look at a
// page only need a third less of the machine.
const bare = '/usr/lib/chromium/chromium-headless-shell';

// Debian's own first without its wrapper, which would add an extension and drawing by the GPU.
const places = [
  '/usr/lib/chromium/chromium',
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium-browser',
];

// What is no WebGL is drawn by the processor itself, not by one that plays a graphics card.
const byProcessor = [
  '--disable-gpu-rasterization',
  '--disable-gpu-compositing',
  '--disable-accelerated-2d-canvas',
];

/**
 * The whole browser, as people have it, unless `isBare`; with what plays a graphics card putting
 * the page together, as phones do, when `hasCard`.
 */
export const launchOptions = ({ isBare = false, hasCard = false } = {}) => ({
  executablePath:
    process.env.LOADWISE_CHROMIUM ??
    [...(isBare ? [bare] : []), ...places].find((place) => existsSync(place)),
  args: [
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
    ...(hasCard ? ['--ignore-gpu-blocklist'] : byProcessor),
    '--no-sandbox',
    '--disable-dev-shm-usage',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});

// What is measured is measured in the whole browser.
const isMeasured = /\.(alone|soak)\.test\.mjs$/.test(process.argv[1]);
let launched;

export const theBrowser = () => {
  launched ??= chromium.launch(launchOptions({ isBare: !isMeasured }));
  return launched;
};

after(async () => {
  if (launched) await (await launched).close();
});
