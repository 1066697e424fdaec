import { mailDeletedDto, mailInput } from '../../../contract/mailbox.js';
import { defineUseCase } from '../../kernel/index.js';
import { notFound } from '../../lib/errors.js';
import { deleteKeptMail } from '../kept-mail.js';
import { canReadMailbox } from '../policies/mailbox.policy.js';

export const deleteMail = defineUseCase({
  name: 'mail.deleteMail',
  summary: 'Delete a mail that is kept, for the site administrator.',
  input: mailInput,
  output: mailDeletedDto,
  limit: { points: 300, seconds: 60 },
  facts: async () => ({}),
  policy: (ctx) => canReadMailbox(ctx.actor),
  async run({ mailFolder }, { mailId }) {
    if (!mailFolder || !(await deleteKeptMail(mailFolder, mailId))) throw notFound();
    return {};
  },
});
