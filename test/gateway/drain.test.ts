import { expect, it } from '@jest/globals';
import { startApp } from '../helpers/app.js';
import { closeClients, connect } from '../helpers/sockets.js';

it('a node stops within seconds, though somebody who is connected takes nothing from the wire', async () => {
  const app = await startApp();
  const frozen = await connect(app.origin);
  const { transport } = frozen.io.engine as unknown as {
    transport: { ws: { _socket: { pause(): void; resume(): void } } };
  };
  transport.ws._socket.pause();
  const began = performance.now();
  await app.app.close(0);
  // Finishing what is in flight gets five seconds; WebSockets that are asked to close would get thirty.
  expect(performance.now() - began).toBeLessThan(20_000);
  transport.ws._socket.resume();
  closeClients();
  app.nodes.splice(0);
  await app.stop();
}, 60_000);
