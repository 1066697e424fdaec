import { z } from 'zod';
import { moderationEntryDto } from '../../../contract/moderation.js';
import { noInput } from '../../../contract/networks.js';
import { namesOf } from '../../auth/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { allowed, refused } from '../../lib/decision.js';
import { noticesOf, presentEntry } from '../queries/log.js';

/** The newest ones; older ones stay in the log. */
const SHOWN = 200;

export const listNotices = defineUseCase({
  name: 'moderation.listNotices',
  summary: 'Decisions about my posts and threads: what, why, and by which role.',
  input: noInput,
  output: z.object({ notices: z.array(moderationEntryDto) }),
  limit: { points: 600, seconds: 60 },
  facts: async () => ({}),
  policy: (ctx) =>
    ctx.actor.kind === 'account' ? allowed : refused('sign_in', (words) => words.rooms.signInForNotices),
  async run(ctx) {
    const rows = await noticesOf(ctx.db, await namesOf(ctx, accountIdOf(ctx.actor)!), SHOWN);
    return { notices: rows.map((row) => presentEntry(row, false)) };
  },
});
