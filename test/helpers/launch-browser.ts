import { type Browser, chromium, firefox } from 'playwright-core';

export interface LaunchOptions {
  /** With the memory for pages that are left, which Playwright turns off. Chromium only. */
  keepsPages?: boolean;
  /** A person who has turned script off in the whole browser. Firefox only; Chromium can do it for one context. */
  isScriptOff?: boolean;
}

const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function launchChromium(home: string, { keepsPages = false }: LaunchOptions): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CONVENE_CHROMIUM ?? '/usr/bin/chromium',
    args: chromiumFlags,
    ignoreDefaultArgs: keepsPages ? ['--disable-back-forward-cache'] : [],
    env: { ...process.env, HOME: home },
  });
}

/** Firefox as people install it, not a build of Playwright's: it is driven by WebDriver BiDi, which it speaks itself. */
export function launchFirefox(home: string, { isScriptOff = false }: LaunchOptions): Promise<Browser> {
  return firefox.launch({
    channel: 'moz-firefox',
    executablePath: process.env.CONVENE_FIREFOX ?? '/usr/bin/firefox-esr',
    firefoxUserPrefs: {
      'javascript.enabled': !isScriptOff,
      'app.normandy.enabled': false,
      'datareporting.policy.dataSubmissionEnabled': false,
    },
    env: { ...process.env, HOME: home },
  });
}
