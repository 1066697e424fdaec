import { connect } from 'node:net';

export interface PagesMeasured {
  requests: number;
  seconds: number;
  /** Milliseconds per request. */
  latencies: number[];
  /** Size of one body. */
  bytes: number;
}

const END_OF_HEAD = '\r\n\r\n';

/**
 * Asks for one address over and over, on keep-alive connections that each have one request under way.
 * @throws Error at any answer that is not 200 or does not say its length
 */
export async function loadPages(
  url: string,
  path: string,
  concurrency: number,
  seconds: number,
  headers: Record<string, string> = {},
): Promise<PagesMeasured> {
  const latencies: number[] = [];
  const first = await fetch(`${url}${path}`, { headers: { ...headers, 'Accept-Encoding': 'identity' } });
  const bytes = (await first.arrayBuffer()).byteLength;
  const startedAt = performance.now();
  const end = startedAt + seconds * 1_000;
  const one = () => askUntil(new URL(path, url), headers, end, (ms) => latencies.push(ms));
  await Promise.all(Array.from({ length: concurrency }, one));
  return { requests: latencies.length, seconds: (performance.now() - startedAt) / 1_000, latencies, bytes };
}

function askUntil(
  url: URL,
  headers: Record<string, string>,
  end: number,
  took: (ms: number) => void,
): Promise<void> {
  const lines = Object.entries({ Host: url.host, ...headers }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  const request = `GET ${url.pathname}${url.search} HTTP/1.1\r\n${lines.join('')}\r\n`;
  return new Promise((resolve, reject) => {
    const socket = connect(Number(url.port), url.hostname);
    let sentAt = 0;
    let head = '';
    let missing = -1;
    const ask = () => {
      sentAt = performance.now();
      head = '';
      missing = -1;
      socket.write(request);
    };
    socket.setNoDelay(true);
    socket.once('connect', ask);
    socket.once('error', reject);
    socket.once('close', () => resolve());
    socket.on('data', (chunk: Buffer) => {
      if (missing >= 0) missing -= chunk.length;
      else {
        head += chunk.toString('latin1');
        const at = head.indexOf(END_OF_HEAD);
        if (at < 0) return;
        const bytes = lengthOf(head.slice(0, at));
        if (bytes === null) {
          socket.destroy(new Error(`${url.pathname} was answered by: ${head.slice(0, at)}`));
          return;
        }
        missing = bytes - (head.length - at - END_OF_HEAD.length);
      }
      if (missing > 0) return;
      took(performance.now() - sentAt);
      if (performance.now() < end) ask();
      else socket.end();
    });
  });
}

/** Of a good answer. What a background job changed meanwhile may make it another than the first one's. */
function lengthOf(head: string): number | null {
  const [, length] = /^HTTP\/1\.1 200 [\s\S]*\r\ncontent-length: (\d+)/i.exec(head) ?? [];
  return length === undefined ? null : Number(length);
}
