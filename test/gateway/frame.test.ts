import { once } from 'node:events';
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Server } from 'socket.io';
import { type Socket as Client, io as connect } from 'socket.io-client';
import * as ws from 'ws';
import { frameOf, writeFrame } from '../../src/gateway/frame.js';
import type { GatewaySocket } from '../../src/gateway/sockets.js';

/** What ws itself makes of the text that Socket.IO would send. */
function made(text: string): Buffer {
  const { Sender } = ws as unknown as { Sender: { frame(data: Buffer, options: object): Buffer[] } };
  const options = { fin: true, rsv1: false, opcode: 1, mask: false, readOnly: true };
  return Buffer.concat(Sender.frame(Buffer.from(text), options));
}

describe('a frame', () => {
  it.each([0, 1, 100, 102, 103, 104, 105, 65_000, 65_511, 65_512, 65_513, 65_514, 70_000])(
    'of %i characters is what ws makes of it',
    (length) => {
      const text = 'x'.repeat(length);
      expect(frameOf('thread:changes', [text]).equals(made(`42["thread:changes","${text}"]`))).toBe(true);
    },
  );

  it('counts bytes, not characters', () => {
    const args = [{ html: 'Grüße 👋 „so“' }];
    expect(frameOf('e', args).equals(made(`42${JSON.stringify(['e', ...args])}`))).toBe(true);
  });
});

describe('written straight to a connection', () => {
  let http: HttpServer;
  let server: Server;
  let client: Client | null = null;

  beforeEach(async () => {
    http = createServer();
    server = new Server(http, { perMessageDeflate: false });
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  });

  afterEach(async () => {
    client?.disconnect();
    await server.close();
  });

  async function meet(transports: string[]): Promise<GatewaySocket> {
    const connected = once(server, 'connection');
    const { port } = http.address() as AddressInfo;
    client = connect(`http://127.0.0.1:${port}`, { transports, reconnection: false });
    const joined = once(client as unknown as NodeJS.EventEmitter, 'connect');
    const [socket] = (await connected) as [GatewaySocket];
    await joined;
    return socket;
  }

  const settled = () => new Promise((resolve) => setImmediate(resolve));

  it('comes in its place among what goes the usual way', async () => {
    const socket = await meet(['websocket']);
    const seen: number[] = [];
    const all = new Promise<void>((resolve) => {
      client!.on('n', (number: number) => {
        seen.push(number);
        if (number === 999) resolve();
      });
    });
    let direct = 0;
    for (let number = 0; number < 1_000; number++) {
      if (number % 3 !== 0 && writeFrame(socket, frameOf('n', [number]))) direct++;
      else (socket as unknown as { emit(event: string, n: number): void }).emit('n', number);
      if (number % 10 === 0) await settled();
    }
    await all;
    expect(seen).toEqual(Array.from({ length: 1_000 }, (_, number) => number));
    expect(direct).toBeGreaterThan(50);
  });

  it('is not, while something waits there', async () => {
    const socket = await meet(['websocket']);
    await settled();
    const frame = frameOf('n', ['x'.repeat(60_000)]);
    const below = client!.io.engine.transport as unknown as {
      ws: { _socket: { pause(): void; destroy(): void } };
    };
    below.ws._socket.pause();
    let written = 0;
    while (written < 10_000 && writeFrame(socket, frame)) written++;
    expect(written).toBeGreaterThan(0);
    expect(written).toBeLessThan(10_000);
    below.ws._socket.destroy();
  });

  it('is not, where the connection is no WebSocket, or gone', async () => {
    const polling = await meet(['polling']);
    expect(writeFrame(polling, frameOf('n', [1]))).toBe(false);
    client!.disconnect();
    const socket = await meet(['websocket']);
    await settled();
    expect(writeFrame(socket, frameOf('n', [1]))).toBe(true);
    const gone = once(socket as unknown as NodeJS.EventEmitter, 'disconnect');
    client!.disconnect();
    await gone;
    expect(writeFrame(socket, frameOf('n', [1]))).toBe(false);
  });
});
