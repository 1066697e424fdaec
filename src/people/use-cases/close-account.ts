import { signedOutDto } from '../../../contract/accounts.js';
import { closeAccountInput } from '../../../contract/people.js';
import { confirmPassword, endSessions } from '../../auth/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
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
  policy: (ctx, facts) => canCloseAccount(ctx.actor, facts),
  async run(ctx, { password, erasePosts }) {
    const {
      id: accountId,
      passwordHash,
      username,
      email,
      emailVerifiedAt,
    } = await confirmPassword(ctx, password);
    await closeRow(ctx, { accountId, passwordHash, erasePosts });
    await endSessions(ctx, accountId);
    ctx.signals.personChanged.tell(accountId);
    // The account has no address any more, so the mail carries its own until it is sent.
    if (emailVerifiedAt) {
      const mail = { to: { address: email }, template: 'accountClosed', data: { username } } as const;
      await queueMail(ctx, { ...mail, language: ctx.language });
    }
    return {};
  },
});
