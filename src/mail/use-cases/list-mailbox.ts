import { mailboxDto, mailboxInput } from '../../../contract/mailbox.js';
import { query } from '../../database/index.js';
import { defineUseCase } from '../../kernel/index.js';
import { readKeptMail } from '../kept-mail.js';
import { canReadMailbox } from '../policies/mailbox.policy.js';
import { idsInFolder } from '../transports/folder.js';

const PER_PAGE = 50;

/** The mail that is kept as files, the newest first, and how the outbox is. */
export const listMailbox = defineUseCase({
  name: 'mail.listMailbox',
  summary: 'List the mail of this site that is kept instead of being sent, for the site administrator.',
  input: mailboxInput,
  output: mailboxDto,
  limit: { points: 300, seconds: 60 },
  facts: async () => ({}),
  policy: (ctx) => canReadMailbox(ctx.actor),
  async run(ctx, { before }) {
    const folder = ctx.mailFolder ?? null;
    const ids = folder === null ? [] : await idsInFolder(folder);
    const rest = before === undefined ? ids : ids.filter((id) => id < before);
    const shown = rest.slice(0, PER_PAGE);
    const mails = await Promise.all(shown.map((id) => readKeptMail(folder!, id)));
    const [outbox] = await query<{ waiting: number; failed: number }>(
      ctx.db,
      `select count(*) filter (where state = 'waiting')::int as waiting,
         count(*) filter (where state = 'failed')::int as failed from outgoing_mail`,
    );
    return {
      isKept: folder !== null,
      ...outbox!,
      mails: mails.flatMap((mail) =>
        mail ? [{ id: mail.id, at: mail.at, to: mail.to, subject: mail.subject }] : [],
      ),
      older: rest.length > PER_PAGE ? shown.at(-1)! : null,
    };
  },
});
