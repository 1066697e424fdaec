import { endedDto, sessionIdInput } from '../../../contract/sessions.js';
import { query } from '../../database/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { canUseOwnAccount } from '../policies/account.policy.js';
import { endDevice, endSession } from '../sessions/end-sessions.js';

/** Ends one of one's own sessions, by an id of `listSessions`: its open pages are signed out at once. */
export const endOwnSession = defineUseCase({
  name: 'auth.endSession',
  summary: 'Sign one of your browsers out, by an id of the list.',
  input: sessionIdInput,
  output: endedDto,
  limit: { points: 120, seconds: 60 },
  async facts(ctx, { sessionId }) {
    if (ctx.actor.kind === 'visitor') return { isDevice: false };
    const isDevice = sessionId.includes('-');
    const rows = await query(
      ctx.db,
      isDevice
        ? 'select 1 from remembered_devices where id = $1 and account_id = $2'
        : `select 1 from sessions where token_hash = decode($1, 'hex') and account_id = $2 and kind = 'browser'`,
      [sessionId, accountIdOf(ctx.actor)],
    );
    return rows.length > 0 ? { isDevice } : null;
  },
  policy: (ctx) => canUseOwnAccount(ctx.actor),
  async run(ctx, { sessionId }, { isDevice }) {
    if (isDevice) await endDevice(ctx, sessionId);
    else await endSession(ctx, sessionId);
    return { ended: 1 };
  },
});
