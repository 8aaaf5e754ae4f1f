// How the browser tests run. `cargo xtask test` starts the server and sets the STOA_E2E_* variables;
// to run one file by hand: `cargo xtask test -- report.spec.ts --project=desktop`.

import { defineConfig, type Project } from '@playwright/test';

const desktop = { viewport: { width: 1280, height: 800 } };

/** A phone of today: small, touched, dense. */
const phone = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
};

const NO_SCRIPT = /.*\.nojs\.spec\.ts/;
/** Not tests: they make pictures and measure (`cargo xtask shots`, `cargo xtask bench -- --only frames`). */
const [SHOTS, FRAMES] = [/shots\.spec\.ts/, /frames\.spec\.ts/];

/**
 * desktop runs everything that needs scripting; mobile the same except files of one-device journeys
 * (tag a test `@desktop` to keep it off the phone, `@mobile` to have it there alone); no-js the `*.nojs.spec.ts` files.
 */
const projects: Project[] = [
  { name: 'desktop', use: desktop, testIgnore: [NO_SCRIPT, SHOTS, FRAMES], grepInvert: /@mobile/ },
  { name: 'mobile', use: phone, testIgnore: [NO_SCRIPT, SHOTS, FRAMES], grepInvert: /@desktop/ },
  { name: 'no-js', use: { ...desktop, javaScriptEnabled: false }, testMatch: NO_SCRIPT },
  { name: 'shots', use: desktop, testMatch: SHOTS },
  { name: 'frames', use: { ...desktop, trace: 'off' }, testMatch: FRAMES },
];

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results/end2end',
  fullyParallel: false,
  workers: 2,
  // A test that passes at the second try hides a fault.
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json']],
  use: {
    baseURL: process.env.STOA_E2E_URL ?? 'http://127.0.0.1:3000',
    browserName: 'chromium',
    locale: 'en-US',
    timezoneId: 'America/New_York',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    actionTimeout: 15_000,
    launchOptions: {
      executablePath: process.env.STOA_CHROMIUM ?? '/usr/bin/chromium',
      // The first: root in a container. The rest: nothing but the test may use the network.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects,
});
