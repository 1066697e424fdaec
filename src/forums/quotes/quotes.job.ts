import { query } from '../../database/index.js';
import type { Ctx, Job } from '../../kernel/index.js';
import { followQuotes, forgetQuotes } from './follow-quotes.js';

const EVERY_MS = 5_000;
/** Whoever wrote a text when the post went has committed it by then. */
const AGAIN_AFTER = '1 minute';
const AT_ONCE = 20;

interface DueRow {
  postId: string;
  askedAt: Date;
  isBegun: boolean;
}

/**
 * Lets quotations follow what became of their posts, whichever act that was: a trigger notes each. It is done twice, at once and
 * after a minute, because a text that was on its way when the post went could not be seen yet. What a purge took away goes with
 * the note: the second look needs it as the first did.
 */
export const followQuotesJob: Job = {
  name: 'forums.quotes',
  everyMs: EVERY_MS,
  listen: ({ signals }, wake) =>
    signals.toAccount.listen(({ event }) => {
      if (event === 'account:notice') wake();
    }),
  async run(services) {
    const { db } = services;
    const due = await query<DueRow>(
      db,
      `select post_id as "postId", asked_at as "askedAt", is_begun as "isBegun" from quotes_due
       where not is_begun or asked_at < clock_timestamp() - interval '${AGAIN_AFTER}' order by asked_at limit ${AT_ONCE}`,
    );
    for (const { postId, askedAt, isBegun } of due) {
      await followQuotes(services, postId);
      const which = 'where post_id = $1 and asked_at = $2';
      if (!isBegun) await query(db, `update quotes_due set is_begun = true ${which}`, [postId, askedAt]);
      else {
        await forgetQuotes(services, postId);
        await query(db, `delete from quotes_due ${which}`, [postId, askedAt]);
      }
    }
    return due.length === AT_ONCE;
  },
};

/** The same at once, so that whoever took a post away finds no quotation of it. What fails here the job does. */
export async function followQuotesNow(ctx: Ctx, postId: string): Promise<void> {
  try {
    await followQuotes(ctx, postId);
  } catch (error) {
    ctx.log.warn({ err: error, postId }, 'quotations wait for their job');
  }
}
