import { createHash } from 'node:crypto';
import { prepared, query } from '../database/index.js';
import { accountIdOf, type Ctx, type Job } from '../kernel/index.js';
import { AppError, FactsChanged } from '../lib/errors.js';
import type { ForumFacts } from './facts/forum.facts.js';
import { canModerateForum } from './policies/forum.policy.js';
import { slowIn } from './policies/slow.policy.js';
import type { ThreadRow } from './queries/rows.js';

// One row decides: of two texts at the same time, on any node, one has the turn. The same text may take it again.
const take = `insert into slow_turns as s (scope_id, code, key, until) values ($1, $2, $3, $4)
  on conflict (scope_id, code) do update set key = excluded.key, until = excluded.until
  where s.until <= $5 or s.key = excluded.key returning 1`;
const waits = 'select until from slow_turns where scope_id = $1 and code = $2';

type Place = ForumFacts & { thread?: ThreadRow; isRecent?: true };

/**
 * Takes the writer's turn where slow mode is on, just before a text is written, by name or without. Moderators have none.
 * @throws FactsChanged where it would refuse by facts of a moment ago, AppError too_many `slow_mode`, with the seconds until the next turn
 */
export async function takeTurn(ctx: Ctx, facts: Place, clientKey: string): Promise<void> {
  const { seconds, scopeId } = slowIn(facts.forum, facts.thread);
  if (seconds === 0 || canModerateForum(ctx.actor, facts).allowed) return;
  const accountId = accountIdOf(ctx.actor)!;
  const now = ctx.clock.now();
  const code = codeOf(ctx, 'slow turn', scopeId, accountId);
  const key = codeOf(ctx, 'slow text', scopeId, accountId, clientKey);
  const until = new Date(now.getTime() + seconds * 1_000);
  const taken = await prepared(ctx.db, 'take-slow-turn', take, [scopeId, code, key, until, now]);
  if (taken.length > 0) return;
  if (facts.isRecent) throw new FactsChanged();
  const [row] = await query<{ until: Date }>(ctx.db, waits, [scopeId, code]);
  const wait = Math.max(1, Math.ceil(((row?.until ?? now).getTime() - now.getTime()) / 1_000));
  throw new AppError('too_many', (words) => words.slowMode.wait(seconds, wait), {
    reason: 'slow_mode',
    retryAfterSeconds: wait,
  });
}

/** What stands for somebody in one place, and nowhere else. Without a seal nobody writes without a name. */
function codeOf({ seal }: Ctx, ...words: [string, ...string[]]): Buffer {
  const [purpose, ...rest] = words;
  return seal?.code(purpose, ...rest) ?? createHash('sha256').update(words.join(' ')).digest();
}

const EVERY_MS = 600_000;

/** Deletes turns that are over. */
export const forgetTurns: Job = {
  name: 'forums.forgetTurns',
  everyMs: EVERY_MS,
  async run({ db, clock }) {
    await query(db, 'delete from slow_turns where until <= $1', [clock.now()]);
    return false;
  },
};
