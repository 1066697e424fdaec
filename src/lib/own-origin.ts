const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Whether an Origin header names this site: exact equality with the public address. While that address is this
 * machine's own (the first try at home), its other names with the same port count too.
 * @param publicUrl the site's public address
 */
export function isOwnOrigin(origin: string, publicUrl: string): boolean {
  const own = new URL(publicUrl);
  if (origin === own.origin) return true;
  if (!loopback.has(own.hostname) || !URL.canParse(origin)) return false;
  const sender = new URL(origin);
  return (
    sender.origin === origin &&
    loopback.has(sender.hostname) &&
    sender.protocol === own.protocol &&
    sender.port === own.port
  );
}
