import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A Chromium that runs here and calls nobody by itself; null when this machine has none. */
export const CHROMIUM =
  [process.env.CHROMIUM ?? '', ...PLACES].find((place) => place !== '' && existsSync(place)) ?? null;

/**
 * A suite that needs a browser. Without one it is skipped, which shows in the summary, or fails where
 * `REQUIRE_BROWSER=1` says that there must be one.
 */
export function describeWithBrowser(title: string, suite: () => void): void {
  if (CHROMIUM !== null) {
    describe(title, suite);
  } else if (process.env.REQUIRE_BROWSER === '1') {
    it(`${title}: needs a browser`, () => {
      throw new Error('REQUIRE_BROWSER is set, and no Chromium was found; CHROMIUM may name one.');
    });
  } else {
    describe.skip(`${title} (skipped: no browser found)`, suite);
  }
}

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM ?? undefined,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
