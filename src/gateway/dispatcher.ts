import type { Ack } from '../../contract/errors.js';
import type { Ctx, Services } from '../kernel/index.js';
import { AppError, errorToBody } from '../lib/errors.js';
import type { InFlight } from './in-flight.js';
import { limits } from './options.js';
import type { GatewaySocket } from './sockets.js';

/** What a command does with its unvalidated input. */
export type CommandHandler = (ctx: Ctx, input: unknown, socket: GatewaySocket) => Promise<unknown>;

type Answer = (ack: Ack<unknown>) => void;

/**
 * The only listener for what clients send: known commands by table look-up, everything acknowledged,
 * a missing acknowledgement tolerated, nothing thrown past it.
 */
export function dispatch(
  socket: GatewaySocket,
  services: Services,
  commands: ReadonlyMap<string, CommandHandler>,
  inFlight: InFlight,
): void {
  socket.onAny((event: string, ...args: unknown[]) => {
    const answer = answerOf(args);
    const { language } = socket.data;
    const refuse = (error: unknown) => answer({ ok: false, error: errorToBody(error, language) });
    const refusal = admit(socket);
    if (refusal) return refuse(refusal);
    const handler = commands.get(event);
    if (!handler) return refuse(new AppError('not_found', (words) => words.gateway.noSuchCommand));
    const inputs = args.filter((arg) => typeof arg !== 'function');
    if (inputs.length > 1) return refuse(new AppError('invalid_input', (words) => words.gateway.oneInput));
    if (!inFlight.begin()) return refuse(new AppError('unavailable', (words) => words.gateway.stopping));
    const requestId = services.ids.next();
    const { actor, address, traceId } = socket.data;
    const ctx: Ctx = { ...services, actor, language, address, requestId };
    runAdmitted(handler, ctx, inputs[0], socket)
      .then(
        (data) => {
          services.metrics.commands.inc({ name: event, outcome: 'ok' });
          answer({ ok: true, data });
        },
        (error: unknown) => {
          const outcome = error instanceof AppError ? error.code : 'failed';
          services.metrics.commands.inc({ name: event, outcome });
          if (!(error instanceof AppError))
            services.log.error({ err: error, event, requestId, traceId }, 'command failed');
          refuse(error);
        },
      )
      .finally(() => inFlight.end());
  });
}

/** @throws AppError unauthenticated when the session ended while the connection was made */
async function runAdmitted(
  handler: CommandHandler,
  ctx: Ctx,
  input: unknown,
  socket: GatewaySocket,
): Promise<unknown> {
  if (!(await socket.data.admitted))
    throw new AppError('unauthenticated', (words) => words.gateway.sessionEnded);
  return handler(ctx, input, socket);
}

/** The acknowledgement, or silence where none was asked for. It must be the last argument. */
function answerOf(args: unknown[]): Answer {
  const last = args.at(-1);
  return typeof last === 'function' ? (ack) => (last as Answer)(ack) : () => {};
}

/** Takes a token. A socket that goes on flooding is closed. */
function admit(socket: GatewaySocket): AppError | null {
  const { bucket } = socket.data;
  if (bucket.take(performance.now())) return null;
  if (bucket.refusals >= limits.floodCut) socket.disconnect(true);
  return new AppError('too_many', (words) => words.gateway.flooding, {
    retryAfterSeconds: 3,
  });
}
