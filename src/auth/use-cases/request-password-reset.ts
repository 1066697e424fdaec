import { forgottenPasswordInput, linkAskedDto } from '../../../contract/addresses.js';
import { defineUseCase } from '../../kernel/index.js';
import { askForLink } from '../addresses/link-requests.js';
import { canIdentify } from '../policies/account.policy.js';

/** Asks for a mail with which a new password is chosen. The answer is the same for every address. */
export const requestPasswordReset = defineUseCase({
  name: 'auth.requestPasswordReset',
  summary: 'Ask for a mail to choose a new password with. Only confirmed addresses get one.',
  input: forgottenPasswordInput,
  output: linkAskedDto,
  limit: { points: 30, seconds: 3600 },
  facts: async () => ({}),
  policy: canIdentify,
  async run(ctx, { email }) {
    await askForLink(ctx, { kind: 'reset', accountId: null, email });
    return {};
  },
});
