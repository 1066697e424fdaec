import type { Language } from '../../../text/index.js';
import { query, type TransactionQuery, transaction } from '../../database/index.js';
import type { Job, Services } from '../../kernel/index.js';
import { isAway } from '../../lib/errors.js';
import { queueMail } from '../../mail/index.js';
import { emailKey } from '../email-key.js';
import type { LinkKind } from '../entities/link-request.entity.js';
import { makeLink } from './links.js';

/** Mails about links to one address in an hour, whoever asks: nobody's mailbox is flooded through us. */
export const MAILS_AN_HOUR = 5;
const HOUR = 3_600_000;

interface Request {
  id: string;
  kind: LinkKind;
  accountId: string | null;
  email: string;
  addressMark: Buffer;
  nextHash: string | null;
  language: Language;
}

interface Person {
  id: string;
  username: string;
  email: string;
}

/** Answers the requests for links: looks at what is known of the address, and mails whoever it concerns. */
export const sendLinks: Job = {
  name: 'auth.sendLinks',
  everyMs: 1_000,
  async run(services) {
    const request = await next(services);
    if (!request) return false;
    try {
      await transaction(services.db, (tx) => handle(services, tx, request.id));
    } catch (error) {
      if (isAway(error)) throw error;
      // One that can't be answered must not stand in the way of the others.
      services.log.error(
        { request: request.id, code: (error as { code?: string }).code },
        'a link was not sent',
      );
      await query(services.db, `update link_requests set ${done} where id = $1`, [
        request.id,
        now(services),
        false,
      ]);
    }
    return true;
  },
};

const done = 'handled_at = $2, was_mailed = $3, account_id = null, email = null, next_hash = null';

function now({ clock }: Services): Date {
  return clock.now();
}

async function next({ db }: Services): Promise<{ id: string } | undefined> {
  const [row] = await query<{ id: string }>(
    db,
    'select id from link_requests where handled_at is null order by requested_at, id limit 1',
  );
  return row;
}

async function handle(services: Services, tx: TransactionQuery, id: string): Promise<void> {
  // A second node waits here, and then finds it handled.
  const [request] = await tx<Request>(
    `select id, kind, account_id as "accountId", email, address_mark as "addressMark", next_hash as "nextHash", language
     from link_requests where id = $1 and handled_at is null for update`,
    [id],
  );
  if (!request) return;
  const wasMailed = !(await hadEnough(services, tx, request)) && (await answer(services, tx, request));
  await tx(`update link_requests set ${done} where id = $1`, [id, now(services), wasMailed]);
}

async function hadEnough(
  services: Services,
  tx: TransactionQuery,
  { addressMark }: Request,
): Promise<boolean> {
  const since = new Date(now(services).getTime() - HOUR);
  const rows = await tx(
    `select 1 from link_requests where address_mark = $1 and handled_at > $2 and was_mailed limit ${MAILS_AN_HOUR}`,
    [addressMark, since],
  );
  return rows.length >= MAILS_AN_HOUR;
}

/** @returns whether a mail is on its way */
async function answer(services: Services, tx: TransactionQuery, request: Request): Promise<boolean> {
  const owner = await ownerOf(tx, request.email);
  if (request.kind === 'reset') return owner !== null && (await mailReset(services, tx, request, owner));
  const account = await askerOf(tx, request);
  if (!account) return false;
  if (owner && owner.id !== account.id) {
    const { language } = request;
    const data = { username: owner.username };
    await queueMail(services, { to: { accountId: owner.id }, template: 'addressKnown', data, language }, tx);
    return true;
  }
  await mailProof(services, tx, request, account);
  return true;
}

async function mailProof(
  services: Services,
  tx: TransactionQuery,
  request: Request,
  account: Person,
): Promise<void> {
  const { email, nextHash, language } = request;
  const isChange = request.kind === 'change';
  const { token, expiresAt } = await makeLink(services, tx, {
    purpose: isChange ? 'change_address' : 'confirm_address',
    accountId: account.id,
    email,
    nextHash,
  });
  const template = isChange ? 'changeAddress' : 'confirmAddress';
  const data = { username: account.username, token };
  await queueMail(services, { to: { address: email }, template, data, language, expiresAt }, tx);
}

async function mailReset(
  services: Services,
  tx: TransactionQuery,
  { language }: Request,
  { id: accountId, email, username }: Person,
): Promise<boolean> {
  const { token, expiresAt } = await makeLink(services, tx, { purpose: 'reset_password', accountId, email });
  const data = { username, token };
  await queueMail(services, { to: { accountId }, template: 'resetPassword', data, language, expiresAt }, tx);
  return true;
}

/** Who has confirmed an address. */
async function ownerOf(tx: TransactionQuery, email: string): Promise<Person | null> {
  const [row] = await tx<Person>(
    `select id, username, email from accounts
     where email_key = $1 and email_verified_at is not null and status = 'active'`,
    [emailKey(email)],
  );
  return row ?? null;
}

/** Who asks, where there is still something to prove. */
async function askerOf(tx: TransactionQuery, { kind, accountId, email }: Request): Promise<Person | null> {
  const [row] = await tx<Person>(
    `select id, username, email from accounts where id = $1 and status = 'active'
       and ($3::boolean or (email_key = $2 and email_verified_at is null))`,
    [accountId, emailKey(email), kind === 'change'],
  );
  return row ?? null;
}
