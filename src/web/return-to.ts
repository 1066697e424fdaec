const LONGEST = 2_000;

/**
 * A path of this site to come back to, or the fallback.
 * Anything that a browser could read as another address is refused: schemes, `//host`, backslashes, control characters.
 */
export function localPath(wanted: string | undefined, fallback = '/'): string {
  if (!wanted || wanted.length > LONGEST || !wanted.startsWith('/')) return fallback;
  if (/^\/[/\\]/.test(wanted) || /[\\\p{C}\p{Z}]/u.test(wanted)) return fallback;
  if (!URL.canParse(wanted, 'http://here.invalid')) return fallback;
  const url = new URL(wanted, 'http://here.invalid');
  // Dots can make a second slash: /.//evil.example
  if (url.origin !== 'http://here.invalid' || url.pathname.startsWith('//')) return fallback;
  return `${url.pathname}${url.search}${url.hash}`;
}
