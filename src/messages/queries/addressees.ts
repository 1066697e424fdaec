import { couldModerate, readableBy, seatOf } from '../../forums/index.js';
import { contactOf } from '../../networks/index.js';

/** SQL: whether the account `a` moderates where the conversation `c` went to, at this moment. */
const moderates = `exists (
  select from networks n left join forums f on f.id = c.forum_id
    left join memberships m on m.network_id = n.id and m.account_id = a.id and m.state = 'active'
      and m.role in ('moderator', 'admin')
  where n.id = c.network_id and case when c.forum_id is null then m.role is not null
    else ${readableBy('f', 'a')} and (m.role is not null or ${seatOf('f', 'a.id')} = 'moderator') end)`;

/** SQL: the accounts to whom a letter of the conversation `c` goes, each once. */
export const addresseesOf = `
  select a.id from accounts a where a.status = 'active' and case c."to"
    when 'contact' then a.id = (select ${contactOf('n')} from networks n where n.id = c.network_id)
    else a.id in (
        ${couldModerate('c.network_id', 'c.forum_id')})
      and ${moderates} end`;

/**
 * SQL: whether the account `a` belongs to the conversation `c`: who began it; who got it as the contact; who got it as a
 * moderator, while one.
 */
export const belongs = `(a.id = c.starter_id or (exists (
    select from conversation_people cp where cp.conversation_id = c.id and cp.account_id = a.id)
  and (c."to" = 'contact' or ${moderates})))`;
