const browsers: [RegExp, string][] = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\b(OPR|Opera)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS|Chromium|HeadlessChrome)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
  [/^Lynx\//, 'Lynx'],
  [/^w3m\//, 'w3m'],
  [/^E?Links\b/, 'Links'],
];

const systems: [RegExp, string][] = [
  [/\bWindows\b/, 'Windows'],
  [/\bAndroid\b/, 'Android'],
  [/\biPad\b/, 'iPad'],
  [/\biPhone\b/, 'iPhone'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];

/**
 * Which browser on which system, as `Firefox/Windows`, so that a person can tell their own sessions apart.
 * Versions and everything else of the header are thrown away: nothing here could single a person out.
 * @returns null where neither is known
 */
export function clientName(userAgent: string | undefined): string | null {
  const text = (userAgent ?? '').slice(0, 400);
  const find = (list: [RegExp, string][]) => list.find(([pattern]) => pattern.test(text))?.[1] ?? '';
  const name = `${find(browsers)}/${find(systems)}`;
  return name === '/' ? null : name;
}

/** The two halves of a stored client name. */
export function readClientName(name: string | null): { browser: string | null; system: string | null } {
  const [browser, system] = (name ?? '').split('/');
  return { browser: browser || null, system: system || null };
}
