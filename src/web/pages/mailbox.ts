import { mailboxPage, mailPage } from '../../../client/pages/index.js';
import { deleteMail, listMailbox, readMail } from '../../mail/index.js';
import { type Answer, type PageRequest, seeOther, show } from './answer.js';

/** `/mailbox`: for the site administrator; for everyone else there is nothing here. */
export async function mailbox({ ctx, query }: PageRequest): Promise<Answer> {
  return show(mailboxPage, await listMailbox.execute(ctx, { before: query.get('before') }));
}

/** `/mailbox/:mailId` */
export async function mail({ ctx, params }: PageRequest): Promise<Answer> {
  return show(mailPage, await readMail.execute(ctx, params));
}

export async function remove({ ctx, params }: PageRequest): Promise<Answer> {
  await deleteMail.execute(ctx, params);
  return seeOther('/mailbox');
}
