import { askByNames } from '../../auth/index.js';
import { prepared } from '../../database/index.js';
import { accountIdOf, type Ctx } from '../../kernel/index.js';

const text = `select exists (select from accounts where id = any($1::uuid[]) and is_reminded)
  or exists (select from posts where author_id = any($1::uuid[]))
  or exists (select from holds where author_id = any($1::uuid[])) as "hasSent"`;

async function hasSent(ctx: Ctx, names: string[]): Promise<boolean> {
  const [row] = await prepared<{ hasSent: boolean }>(ctx.db, 'writing-has-sent', text, [names]);
  return row!.hasSent;
}

/** Whether the actor has never begun a text here, nor sent one, by name or without, that was shown or waits for moderators. */
export async function isFirstText(ctx: Ctx): Promise<boolean> {
  return !(await askByNames(ctx, accountIdOf(ctx.actor)!, (names) => hasSent(ctx, names)));
}

const begun = 'update accounts set is_reminded = true where id = $1 and not is_reminded';

/** They have begun a text, with what to mind standing open above it: once is enough (N55). */
export async function rememberFirstText(ctx: Ctx): Promise<void> {
  await prepared(ctx.db, 'writing-first-text', begun, [accountIdOf(ctx.actor)]);
}
