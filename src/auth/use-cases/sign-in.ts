import { signInInput } from '../../../contract/accounts.js';
import { defineUseCase } from '../../kernel/index.js';
import { canIdentify } from '../policies/account.policy.js';
import { rememberDevice } from '../sessions/remembered-devices.js';
import { startSession } from '../sessions/start-session.js';
import { identify, wrongLogin } from '../signing-in/identify.js';
import { answerSignedIn, signedIn } from '../signing-in/signed-in.js';

/** Signs a browser in, always under a fresh token. */
export const signIn = defineUseCase({
  name: 'auth.signIn',
  summary: 'Sign a browser in with user name or e-mail address and password.',
  input: signInInput,
  output: signedIn,
  limit: { points: 300, seconds: 300 },
  facts: async () => ({}),
  policy: canIdentify,
  async run(ctx, { login, password, remember }) {
    const account = await identify(ctx, login, password);
    const { id: accountId, passwordHash } = account;
    const device = remember ? await rememberDevice(ctx, accountId) : null;
    const session = await startSession(ctx, { accountId, passwordHash, deviceId: device?.deviceId });
    if (!session) throw wrongLogin();
    return answerSignedIn(ctx, account, session, device?.remember ?? null);
  },
});
