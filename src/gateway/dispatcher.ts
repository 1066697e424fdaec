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
    const refusal = admit(socket);
    if (refusal) {
      answer({ ok: false, error: refusal.toBody() });
      return;
    }
    const handler = commands.get(event);
    if (!handler) {
      answer({ ok: false, error: new AppError('not_found', 'There is no such command.').toBody() });
      return;
    }
    const inputs = args.filter((arg) => typeof arg !== 'function');
    if (inputs.length > 1) {
      answer({ ok: false, error: new AppError('invalid_input', 'A command takes one input.').toBody() });
      return;
    }
    if (!inFlight.begin()) {
      answer({
        ok: false,
        error: new AppError('unavailable', 'This server is stopping. Try again in a moment.').toBody(),
      });
      return;
    }
    const requestId = services.ids.next();
    const ctx: Ctx = { ...services, actor: socket.data.actor, address: socket.data.address, requestId };
    runAdmitted(handler, ctx, inputs[0], socket)
      .then(
        (data) => answer({ ok: true, data }),
        (error: unknown) => {
          if (!(error instanceof AppError))
            services.log.error({ err: error, event, requestId }, 'command failed');
          answer({ ok: false, error: errorToBody(error) });
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
    throw new AppError('unauthenticated', 'Your session has ended. Sign in again.');
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
  return new AppError('too_many', 'That was a lot in a short time. Wait a few seconds.', {
    retryAfterSeconds: 3,
  });
}
