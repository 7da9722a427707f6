// One Chromium a test file, started when the first test asks and closed after the last. WebGL is
// drawn in software, so that a machine without a graphics card gives the same picture; nothing is
// asked of the network.
import { existsSync } from 'node:fs';
import { after } from 'node:test';
import { chromium } from 'playwright-core';

// Debian's own first without its wrapper, which would add an extension and drawing by the GPU.
const places = [
  '/usr/lib/chromium/chromium',
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium-browser',
];

export const launch_options = () => ({
  executablePath: process.env.LOADWISE_CHROMIUM ?? places.find((place) => existsSync(place)),
  args: [
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
    // What is no WebGL is drawn by the processor itself, not by one that plays a graphics card.
    '--disable-gpu-rasterization',
    '--disable-gpu-compositing',
    '--disable-accelerated-2d-canvas',
    '--no-sandbox',
    '--disable-dev-shm-usage',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});

let launched;

export const the_browser = () => {
  launched ??= chromium.launch(launch_options());
  return launched;
};

after(async () => {
  if (launched) await (await launched).close();
});
