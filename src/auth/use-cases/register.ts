import { registerInput } from '../../../contract/accounts.js';
import { query } from '../../database/index.js';
import { defineUseCase } from '../../kernel/index.js';
import { linkRequestColumns } from '../addresses/link-requests.js';
import { canIdentify } from '../policies/account.policy.js';
import { acceptsTerms } from '../registration/accepts-terms.js';
import {
  nameWasNobodys,
  newAccountColumns,
  newAccountsRequest,
  newAccountValues,
  prepareAccount,
} from '../registration/new-account.js';
import { usernameTaken } from '../registration/registration-problems.js';
import { startSession } from '../sessions/start-session.js';
import { wrongLogin } from '../signing-in/identify.js';
import { answerSignedIn, signedIn } from '../signing-in/signed-in.js';

/** Makes an account and signs it in. Known and new e-mail addresses go the same way (decision 0005). */
export const register = defineUseCase({
  name: 'auth.register',
  summary: 'Register with name, e-mail address, user name and password.',
  input: registerInput,
  output: signedIn,
  limit: { points: 100, seconds: 3600 },
  facts: async () => ({}),
  policy: canIdentify,
  async run(ctx, input) {
    const { id, createdAt, passwordHash, values } = await prepareAccount(ctx, input);
    const rows = await query(
      ctx.db,
      `with made as (
         insert into accounts (${newAccountColumns}) select ${newAccountValues} where ${nameWasNobodys}
         on conflict (username_key) do nothing returning id),
       accepted as (${acceptsTerms('made', '$9')})
       insert into link_requests (${linkRequestColumns}) select ${newAccountsRequest} from made returning 1`,
      values,
    );
    if (rows.length === 0) throw usernameTaken();
    const session = await startSession(ctx, { accountId: id, passwordHash });
    if (!session) throw wrongLogin();
    const account = { id, username: input.username, name: input.name, isSiteAdmin: false, createdAt };
    return answerSignedIn(ctx, account, session, null);
  },
});
