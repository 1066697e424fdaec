import { setupInput } from '../../../contract/accounts.js';
import { query } from '../../database/index.js';
import { defineUseCase } from '../../kernel/index.js';
import { FactsChanged } from '../../lib/errors.js';
import { linkRequestColumns } from '../addresses/link-requests.js';
import { canSetUp } from '../policies/account.policy.js';
import {
  newAccountColumns,
  newAccountsRequest,
  newAccountValues,
  prepareAccount,
} from '../registration/new-account.js';
import { usernameTaken } from '../registration/registration-problems.js';
import { hashSecret } from '../sessions/secret.js';
import { startSession } from '../sessions/start-session.js';
import { answerSignedIn, signedIn } from '../signing-in/signed-in.js';
import { isSetupToken } from '../site/setup-token.js';

/** Registers the first site administrator. The token is spent in the statement that makes the account. */
export const setupSiteAdmin = defineUseCase({
  name: 'auth.setupSiteAdmin',
  summary: 'Create the site administrator with the one-time token of the first start.',
  input: setupInput,
  output: signedIn,
  limit: { points: 30, seconds: 3600 },
  facts: async (ctx, { token }) => ({ isTokenGood: await isSetupToken(ctx.db, token) }),
  policy: (_ctx, facts) => canSetUp(facts),
  async run(ctx, { token, ...input }) {
    const { id, createdAt, passwordHash, values } = await prepareAccount(ctx, input);
    // Of two at once, the second waits for the row and then finds the token spent. A name that is taken breaks
    // the whole statement, so the token stays good.
    const rows = await query(
      ctx.db,
      `with spent as (
         update site set setup_token_hash = null
         where id = 1 and setup_token_hash = $13 and not exists (select from accounts where is_site_admin)
         returning id),
       made as (insert into accounts (${newAccountColumns}, is_site_admin) select ${newAccountValues}, true from spent
         returning id)
       insert into link_requests (${linkRequestColumns}) select ${newAccountsRequest} from made returning 1`,
      [...values, hashSecret(token)],
    ).catch(explain);
    if (rows.length === 0) throw new FactsChanged();
    const session = await startSession(ctx, { accountId: id, passwordHash });
    if (!session) throw new FactsChanged();
    const account = { id, username: input.username, name: input.name, isSiteAdmin: true, createdAt };
    return answerSignedIn(ctx, account, session, null);
  },
});

function explain(error: unknown): never {
  const { code, constraint } = error as { code?: string; constraint?: string };
  throw code === '23505' && constraint === 'accounts_username_key' ? usernameTaken() : error;
}
