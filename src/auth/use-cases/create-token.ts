import { createTokenInput, tokenDto } from '../../../contract/accounts.js';
import { defineUseCase } from '../../kernel/index.js';
import { tellOfToken } from '../notices.js';
import { canIdentify } from '../policies/account.policy.js';
import { startSession } from '../sessions/start-session.js';
import { identify, wrongLogin } from '../signing-in/identify.js';

/** Makes a token for a program, shown this once. It asks for the password also of those who are signed in. */
export const createToken = defineUseCase({
  name: 'auth.createToken',
  summary: 'Make a bearer token for a program.',
  input: createTokenInput,
  output: tokenDto,
  limit: { points: 60, seconds: 3600 },
  facts: async () => ({}),
  policy: canIdentify,
  async run(ctx, { login, password, label, days }) {
    const account = await identify(ctx, login, password);
    const { id: accountId, passwordHash } = account;
    const session = await startSession(ctx, { accountId, passwordHash, label, days });
    if (!session) throw wrongLogin();
    await tellOfToken(ctx, account, label);
    return { token: session.token, label, expiresAt: session.expiresAt.toISOString() };
  },
});
