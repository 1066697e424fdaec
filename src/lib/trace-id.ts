/**
 * The trace that a request belongs to, by its `traceparent` header (W3C Trace Context, version 00), so that a line in the
 * log is found beside those of the proxy and of whoever asked.
 * @returns 32 hex digits, or undefined where there is no such header or it is not one
 */
export function traceIdOf(header: string | string[] | undefined): string | undefined {
  if (typeof header !== 'string') return undefined;
  const id = /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}(?:-|$)/.exec(header)?.[1];
  return id === undefined || /^0+$/.test(id) || header.startsWith('ff') ? undefined : id;
}
