import { createHash, randomBytes } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import type { Ack } from '../../contract/errors.js';
import type { ServerEvents } from '../../contract/socket.js';
import { query } from '../../src/database/index.js';
import type { Services, SignedIn } from '../../src/kernel/index.js';

/** Only what never comes takes so long, on however busy a machine. */
const PATIENCE_MS = 20_000;

/** A session for a person, as signing in would make one; the actor carries its hash. */
export async function signInAs(
  services: Services,
  actor: SignedIn,
): Promise<{ token: string; cookie: string; actor: SignedIn }> {
  const token = randomBytes(32).toString('base64url');
  const hash = createHash('sha256').update(token).digest();
  await query(
    services.db,
    `insert into sessions (token_hash, account_id, kind, created_at, last_seen_at, expires_at)
     values ($1, $2, 'browser', now(), now(), now() + interval '1 hour')`,
    [hash, actor.accountId],
  );
  return { token, cookie: `session=${token}`, actor: { ...actor, sessionHash: hash.toString('hex') } };
}

export type Client = Socket<ServerEvents, Record<string, (...args: unknown[]) => void>>;

const clients = new Set<Client>();

/** A connected socket client of a node; a visitor's without a cookie. Ended by `closeClients`. */
export async function connect(
  origin: string,
  cookie?: string,
  options: Record<string, unknown> = {},
): Promise<Client> {
  const client = openClient(origin, cookie, options);
  await new Promise<void>((resolve, reject) => {
    client.once('connect', resolve);
    client.once('connect_error', reject);
  });
  return client;
}

/** The same without waiting for the connection. */
export function openClient(origin: string, cookie?: string, options: Record<string, unknown> = {}): Client {
  const client: Client = io(origin, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    extraHeaders: { origin, ...(cookie ? { cookie } : {}) },
    ...options,
  });
  clients.add(client);
  return client;
}

/** Ends all clients of the test file. */
export function closeClients(): void {
  for (const client of clients) client.disconnect();
  clients.clear();
}

/** Sends a command and waits for its answer. */
export function send<T = unknown>(client: Client, command: string, input: unknown): Promise<Ack<T>> {
  return client.timeout(PATIENCE_MS).emitWithAck(command, input) as Promise<Ack<T>>;
}

/** The data of a command that must succeed. */
export async function sendOk<T>(client: Client, command: string, input: unknown): Promise<T> {
  const answer = await send<T>(client, command, input);
  if (!answer.ok) throw new Error(`${command}: ${answer.error.code} ${answer.error.message}`);
  return answer.data;
}

/** The next event of a name that fits. */
export function nextEvent<E extends keyof ServerEvents>(
  client: Client,
  event: E,
  fits: (...args: Parameters<ServerEvents[E]>) => boolean = () => true,
): Promise<Parameters<ServerEvents[E]>> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no ${event} within ${PATIENCE_MS} ms`)), PATIENCE_MS);
    const listener = (...args: Parameters<ServerEvents[E]>): void => {
      if (!fits(...args)) return;
      clearTimeout(timer);
      client.off(event, listener as never);
      resolve(args);
    };
    client.on(event, listener as never);
  });
}

/** Everything a client receives, as text: for looking for what must not be there. */
export function recordFrames(client: Client): string[] {
  const frames: string[] = [];
  client.onAny((event, ...args) => frames.push(JSON.stringify([event, ...args])));
  return frames;
}

/** Polls until a condition holds; for things that happen on a clock. */
export async function eventually(
  check: () => boolean | Promise<boolean>,
  what: string,
  ms = PATIENCE_MS,
): Promise<void> {
  const end = Date.now() + ms;
  while (!(await check())) {
    if (Date.now() > end) throw new Error(`not within ${ms} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
