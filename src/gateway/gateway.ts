import { createServer as createHttpServer, type Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import type { Services } from '../kernel/index.js';
import { commandTable } from './command-table.js';
import { dispatch } from './dispatcher.js';
import { Gates } from './gates.js';
import { authenticate, isOwnOrigin, isStillSignedIn } from './handshake.js';
import { InFlight } from './in-flight.js';
import { accountRoom, kickSessions, sessionRoom } from './kick.js';
import { followNaming } from './naming.js';
import { isOlderBuild } from './newer-build.js';
import { linkNodes } from './nodes.js';
import { type GatewayOptions, limits } from './options.js';
import { textParser } from './packets.js';
import { Presence } from './presence.js';
import { gateReads } from './reads.js';
import type { RedisBus } from './redis.js';
import type { GatewayServer, GatewaySocket } from './sockets.js';
import { startSweeps, sweepSessions } from './sweeps.js';
import { WatchedNetworks } from './watched-networks.js';

/** Commands that still run when the window is over get this long. */
const FINISH_MS = 5_000;

export interface Gateway {
  /** False while Redis is set but away: live updates still arrive, within a second. */
  isLinked(): boolean;
  /** Runs the sweeps of heads and of sessions now. */
  sweep(): Promise<void>;
  /** Asks clients to come back elsewhere over the window, then closes what is left. */
  drain(windowMs: number): Promise<void>;
  /** Asks the nodes that run jobs to run this one soon. */
  wakeJob(job: string): void;
  /** Connections now. */
  connections(): number;
}

/** Puts the live gateway on an HTTP server. docs/live-sync.md says how a change travels through it. */
export function startGateway(http: HttpServer, services: Services, options: GatewayOptions): Gateway {
  const redis = options.redis ?? null;
  const io = createServer(http, options, redis);
  const presence = new Presence();
  const { log, metrics } = services;
  const onRules = followNaming(services, presence);
  const gates = new Gates(io, { log, metrics, onRules }, gateReads(services.db));
  const networks = new WatchedNetworks(services);
  const nodes = linkNodes(io, services, gates, presence, networks, redis !== null, options.onWake);
  const inFlight = new InFlight();
  const commands = commandTable(gates, presence, networks, nodes.emit);

  authenticate(io, options, services.metrics);
  io.on('connection', (socket: GatewaySocket) => {
    socket.on('disconnect', () => {
      for (const watch of socket.data.watches.values()) watch.leave();
      socket.data.watches.clear();
    });
    socket.data.admitted = admit(io, socket, services, options);
    dispatch(socket, services, commands, inFlight);
    if (isOlderBuild(socket.handshake.auth.build, options.build ?? '')) socket.emit('server:newer');
  });
  const sweeps = startSweeps(io, services, options, gates, presence, networks, nodes);

  return {
    isLinked: () => redis?.isReady() ?? true,
    async sweep() {
      await Promise.all([gates.sweep(), networks.sweep(), sweepSessions(io, options)]);
    },
    wakeJob: (job) => nodes.emit?.('jobs:wake', job),
    connections: () => io.engine.clientsCount,
    async drain(windowMs) {
      io.local.emit('server:drain', { windowMs });
      if (windowMs > 0) await new Promise((resolve) => setTimeout(resolve, windowMs));
      await inFlight.close(FINISH_MS);
      sweeps.stop();
      nodes.stop();
      presence.close();
      await io.close();
    },
  };
}

function createServer(http: HttpServer, options: GatewayOptions, redis: RedisBus | null): GatewayServer {
  const server: GatewayServer = new Server({
    serveClient: false,
    allowEIO3: false,
    maxHttpBufferSize: limits.packetBytes,
    connectTimeout: limits.connectMs,
    perMessageDeflate: false,
    httpCompression: false,
    parser: textParser,
    allowRequest: (request, done) => done(null, isOwnOrigin(request, options.origins)),
    ...(redis ? { adapter: redis.adapter } : {}),
  });
  // Without sockets it only speaks with the other nodes: it hangs on a server that nobody can reach.
  server.attach((options.takesSockets ?? true) ? http : createHttpServer());
  return server;
}

/** Joins the rooms by which the session and the account are reached, then checks the session once more. */
async function admit(
  io: GatewayServer,
  socket: GatewaySocket,
  services: Services,
  options: GatewayOptions,
): Promise<boolean> {
  const { actor } = socket.data;
  if (actor.kind !== 'account') return true;
  void socket.join([sessionRoom(actor.sessionHash), accountRoom(actor.accountId)]);
  try {
    if (await isStillSignedIn(socket, options)) return true;
    kickSessions(io, [actor.sessionHash]);
  } catch (error) {
    services.log.warn({ err: error }, 'could not check a session again');
    socket.conn.close();
  }
  return false;
}
