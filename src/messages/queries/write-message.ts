import type { Addressee } from '../../../contract/messages.js';
import { query, type TransactionQuery, transaction } from '../../database/index.js';
import { accountIdOf, type Ctx } from '../../kernel/index.js';
import { AppError } from '../../lib/errors.js';
import { queueMails } from '../../mail/index.js';
import { addresseesOf, belongs } from './addressees.js';
import { conversationPath } from './conversations.js';

interface Letter {
  body: string;
  clientKey: string;
}

/** Where a new letter goes. */
export interface Place {
  networkId: string;
  forumId: string | null;
  to: Addressee;
}

interface Sent {
  conversationId: string;
  path: string;
}

const sentTo = (conversationId: string): Sent => ({ conversationId, path: conversationPath(conversationId) });

/** The letter that the writer sent with this key already; null: there is none. */
export async function sentBefore(ctx: Ctx, clientKey: string): Promise<Sent | null> {
  const [row] = await query<{ id: string }>(
    ctx.db,
    'select conversation_id as id from messages where author_id = $1 and client_key = $2',
    [accountIdOf(ctx.actor), clientKey],
  );
  return row ? sentTo(row.id) : null;
}

/**
 * Begins a conversation.
 * @throws AppError conflict when nobody would get it
 */
export async function beginConversation(ctx: Ctx, place: Place, letter: Letter): Promise<Sent> {
  const id = ctx.ids.next();
  return deliver(ctx, id, letter, async (write) => {
    await write(
      `insert into conversations (id, network_id, forum_id, "to", starter_id, last_at) values ($1, $2, $3, $4, $5, $6)`,
      [id, place.networkId, place.forumId, place.to, accountIdOf(ctx.actor), ctx.clock.now()],
    );
    return place.to;
  });
}

/** Goes on with one. Whoever began it reaches those who are there now; whoever got it, the others and the one who began. */
export async function continueConversation(ctx: Ctx, id: string, letter: Letter): Promise<Sent> {
  return deliver(ctx, id, letter, async (write) => {
    await write('update conversations set last_at = $2 where id = $1', [id, ctx.clock.now()]);
    return 'answer';
  });
}

async function deliver(
  ctx: Ctx,
  id: string,
  { body, clientKey }: Letter,
  open: (write: TransactionQuery) => Promise<Addressee | 'answer'>,
): Promise<Sent> {
  const author = accountIdOf(ctx.actor);
  const messageId = ctx.ids.next();
  const told = await transaction(ctx.db, async (write) => {
    const as = await open(write);
    await write(
      `insert into conversation_people (conversation_id, account_id)
       select c.id, who.id from conversations c cross join lateral (${addresseesOf}) who
       where c.id = $1 and who.id <> c.starter_id and c.starter_id = $2 order by who.id on conflict do nothing`,
      [id, author],
    );
    await write(
      `insert into messages (id, conversation_id, author_id, client_key, body, at) values ($1, $2, $3, $4, $5, $6)`,
      [messageId, id, author, clientKey, body, ctx.clock.now()],
    );
    const people = await write<{ id: string }>(
      `insert into network_notices (id, account_id, network_id, kind, subject_id, happened_at)
       select gen_random_uuid(), a.id, c.network_id, 'message', $2::uuid, $3::timestamptz
       from conversations c join accounts a on a.status = 'active' and a.id <> $4 and ${belongs}
         and (a.id = c.starter_id or a.id in (select account_id from conversation_people where conversation_id = c.id))
       where c.id = $1 order by a.id returning account_id as id`,
      [id, messageId, ctx.clock.now(), author],
    );
    if (people.length === 0)
      throw new AppError('conflict', (words) => words.messages.nobody, { reason: 'nobody' });
    const mails = people.map((one) => ({
      to: { accountId: one.id },
      template: 'messageWaiting' as const,
      data: { path: conversationPath(id), as },
      language: ctx.language,
    }));
    await queueMails(ctx, mails, write);
    return people.map((one) => one.id);
  });
  ctx.signals.networkNews.tell(told);
  return sentTo(id);
}
