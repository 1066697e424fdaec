import { mailDto, mailInput } from '../../../contract/mailbox.js';
import { defineUseCase } from '../../kernel/index.js';
import { notFound } from '../../lib/errors.js';
import { readKeptMail } from '../kept-mail.js';
import { canReadMailbox } from '../policies/mailbox.policy.js';

export const readMail = defineUseCase({
  name: 'mail.readMail',
  summary: 'Read a mail that is kept, for the site administrator.',
  input: mailInput,
  output: mailDto,
  limit: { points: 300, seconds: 60 },
  facts: async () => ({}),
  policy: (ctx) => canReadMailbox(ctx.actor),
  // The folder is looked into after the policy: nobody else learns by time what is there.
  async run({ mailFolder }, { mailId }) {
    const mail = mailFolder ? await readKeptMail(mailFolder, mailId) : null;
    if (!mail) throw notFound();
    return mail;
  },
});
