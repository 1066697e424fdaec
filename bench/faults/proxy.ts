import { connect, createServer, type Server, type Socket } from 'node:net';
import { freePort } from '../processes/free-port.js';
import type { Hints } from './hints.js';

/**
 * What an edge does: `pass` as a cable, `cut` as one that was pulled out (connections end, none is made), `hole` as a firewall
 * that forgot (connections stay and are made, nothing passes), `slow` as a bad line.
 */
export type EdgeMode = 'pass' | 'cut' | 'hole' | 'slow';

const SLOW_MS = 150;

/** One edge between two processes: a TCP proxy on 127.0.0.1 that can be made to fail. */
export class Edge {
  mode: EdgeMode = 'pass';
  /** Bytes that passed: what shows that a hole is one. */
  passed = 0;
  /** Pieces that came late: what shows that a line is slow. */
  delayed = 0;
  private readonly pairs = new Set<[Socket, Socket]>();

  private constructor(
    readonly name: string,
    readonly port: number,
    private readonly server: Server,
    private readonly hints: Hints | null,
  ) {}

  /** @param target the port behind it, asked at each connection @param hints what comes back passes through */
  static async open(name: string, target: () => number, hints: Hints | null = null): Promise<Edge> {
    const port = await freePort();
    const server = createServer({ allowHalfOpen: false });
    const edge = new Edge(name, port, server, hints);
    server.on('connection', (near) => edge.accept(near, target()));
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    });
    return edge;
  }

  get connections(): number {
    return this.pairs.size;
  }

  set(mode: EdgeMode): void {
    const before = this.mode;
    this.mode = mode;
    if (mode === 'cut') this.drop();
    for (const pair of this.pairs) for (const end of pair) mode === 'hole' ? end.pause() : end.resume();
    // What a hole swallowed is gone for good: both ends find out only when they are told so.
    if (before === 'hole' && mode === 'pass') this.drop();
  }

  /** Ends every connection; new ones can be made. */
  drop(): number {
    const count = this.pairs.size;
    for (const [near, far] of this.pairs) {
      near.resetAndDestroy();
      far.resetAndDestroy();
    }
    return count;
  }

  close(): void {
    this.server.close();
    this.drop();
  }

  private accept(near: Socket, target: number): void {
    if (this.mode === 'cut') return void near.resetAndDestroy();
    const far = connect(target, '127.0.0.1');
    const pair: [Socket, Socket] = [near, far];
    this.pairs.add(pair);
    const back = this.hints?.open((bytes) => this.carry(bytes, near));
    for (const [from, to] of [pair, [far, near]] as const) {
      from.setNoDelay(true);
      from.on('data', (chunk) => (back && from === far ? back(chunk) : this.carry(chunk, to)));
      from.on('error', () => {});
      from.on('close', () => {
        this.pairs.delete(pair);
        to.destroy();
      });
    }
    if (this.mode === 'hole') for (const end of pair) end.pause();
  }

  private carry(chunk: Buffer, to: Socket): void {
    this.passed += chunk.length;
    const write = () => void (to.writable && to.write(chunk));
    if (this.mode === 'slow') {
      this.delayed++;
      setTimeout(write, SLOW_MS);
    } else write();
  }
}
