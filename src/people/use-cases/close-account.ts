import { signedOutDto } from '../../../contract/accounts.js';
import { closeAccountInput } from '../../../contract/people.js';
import { type Confirmed, confirmPassword, endSessions, pseudonymsOf } from '../../auth/index.js';
import { type TransactionQuery, transaction } from '../../database/index.js';
import { accountIdOf, type Ctx, defineUseCase } from '../../kernel/index.js';
import { queueMail } from '../../mail/index.js';
import { canCloseAccount } from '../policies/person.policy.js';
import { closeRow } from '../queries/close.js';
import { standingOf } from '../queries/standing.js';

const nothing = { onlyAdminOf: [], isOnlySiteAdmin: false };

/** Ends one's own account. What was written stays under "Former member", or its text goes as well. */
export const closeAccount = defineUseCase({
  name: 'people.closeAccount',
  summary:
    'Close your account. It can’t be undone; your posts stay as a former member’s, or their text is erased.',
  input: closeAccountInput,
  output: signedOutDto,
  limit: { points: 20, seconds: 3600 },
  async facts(ctx) {
    const accountId = accountIdOf(ctx.actor);
    return accountId ? standingOf(ctx.db, accountId) : nothing;
  },
  policy: (ctx, facts, { withoutAdmin }) => canCloseAccount(ctx.actor, facts, withoutAdmin),
  async run(ctx, { password, erasePosts, withoutAdmin }) {
    const account = await confirmPassword(ctx, password);
    const { id: accountId, passwordHash } = account;
    const pseudonyms = await pseudonymsOf(ctx, accountId);
    // Both or neither. The mail goes first: the numbers of forums are the last thing before a commit.
    const steps = await transaction(ctx.db, async (write) => {
      await queueGoodbye(ctx, account, write);
      return closeRow(ctx, write, { accountId, passwordHash, erasePosts, withoutAdmin, pseudonyms });
    });
    // First, so that their own open pages say that they are signed out, not that a place was taken from them.
    await endSessions(ctx, accountId);
    for (const step of steps) ctx.feed.announce(step);
    ctx.signals.personChanged.tell(accountId);
    return {};
  },
});

/** The account will have no address any more, so the mail carries it until it is sent. An unproven one gets none. */
async function queueGoodbye(
  ctx: Ctx,
  { username, email, emailVerifiedAt }: Confirmed,
  write: TransactionQuery,
): Promise<void> {
  if (emailVerifiedAt === null) return;
  const mail = { to: { address: email }, template: 'accountClosed', data: { username } } as const;
  await queueMail(ctx, { ...mail, language: ctx.language }, write);
}
