const loopback = ['localhost', '127.0.0.1', '[::1]'];

/**
 * The origins that pages of this site can have, for exact comparison with an Origin header: the public address and,
 * while that is this machine itself (a first try at home), its other names with the same port.
 * @param publicUrl the site's public address
 */
export function ownOrigins(publicUrl: string): string[] {
  const { origin, protocol, hostname, port } = new URL(publicUrl);
  if (!loopback.includes(hostname)) return [origin];
  return loopback.map((name) => new URL(`${protocol}//${name}${port ? `:${port}` : ''}`).origin);
}
