import { sendLinks } from '../../src/auth/index.js';
import { query } from '../../src/database/index.js';
import type { Services } from '../../src/kernel/index.js';

interface Waiting {
  template: string;
  accountId: string | null;
  address: string | null;
  data: { username: string; token: string };
}

/** Answers all requests for links, then takes the mails that wait out of the outbox, oldest first. */
export async function takeMail(services: Services): Promise<Waiting[]> {
  while (await sendLinks.run(services));
  return query<Waiting>(
    services.db,
    `with taken as (delete from outgoing_mail where state = 'waiting' returning *)
     select template, account_id as "accountId", address, data from taken order by queued_at, id`,
  );
}

/** The secret of the link in the only mail that waits. */
export async function takeToken(services: Services, template: string): Promise<string> {
  const mails = await takeMail(services);
  if (mails.length !== 1 || mails[0]!.template !== template) {
    throw new Error(
      `expected one mail ${template}, found ${mails.map((mail) => mail.template).join(', ') || 'none'}`,
    );
  }
  return mails[0]!.data.token;
}
