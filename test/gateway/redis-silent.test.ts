import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { expect, it } from '@jest/globals';
import { connectRedis } from '../../src/gateway/index.js';
import { silentLogger } from '../../src/lib/logger.js';
import { createMetrics } from '../../src/lib/metrics.js';

it('says in words at boot that Redis does not answer, and waits for it no longer', async () => {
  const sockets: Socket[] = [];
  const silent = createServer((socket) => sockets.push(socket.on('error', () => {}))).listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const { port } = silent.address() as { port: number };
  const connecting = connectRedis(`redis://127.0.0.1:${port}`, silentLogger, createMetrics());
  await expect(connecting).rejects.toThrow('Redis does not answer at REDIS_URL.');
  expect(sockets.length).toBeGreaterThan(0);
  for (const socket of sockets) socket.destroy();
  silent.close();
}, 15_000);
