import { prepared } from '../../database/index.js';
import { moderatedBy, readableBy } from '../../forums/index.js';
import { accountIdOf, type Ctx } from '../../kernel/index.js';
import { evidenceReadableBy } from '../../networks/index.js';
import type { AttachmentStanding } from '../policies/attachment.policy.js';
import { type AttachmentRow, attachmentColumns } from './rows.js';

export type AttachmentFacts = AttachmentRow & AttachmentStanding;

// Posts of the owner only: naming another's file in a post of one's own opens nothing. Nor does evidence belong to a post:
// it goes after the decision.
const shows = `not a.is_evidence and position('/a/' in p.source) > 0 and attachments_in(p.source) @> array[a.id] and p.author_id = a.owner_id`;

// A text that waits for moderators shows its files to them and to its writer alone.
const held = `not a.is_evidence and h.author_id = a.owner_id and position('/a/' in h.source) > 0 and attachments_in(h.source) @> array[a.id]`;

const text = `
  select ${attachmentColumns},
    exists (select from posts p join threads t on t.id = p.thread_id join forums f on f.id = t.forum_id
      left join accounts reader on reader.id = $2 and reader.status = 'active'
      where ${shows} and p.state = 'visible' and ${readableBy('f', 'reader')})
      or exists (select from holds h left join threads t on t.id = h.thread_id
        join forums f on f.id = coalesce(h.forum_id, t.forum_id) join accounts reader on reader.id = $2 and reader.status = 'active'
        where ${held} and (h.author_id = reader.id or ${moderatedBy('f', 'reader')}))
      or (a.is_evidence and exists (select from accounts reader where reader.id = $2 and reader.status = 'active'
        and ${evidenceReadableBy('a', 'reader')})) as "isShown",
    (exists (select from posts p where ${shows})
      or exists (select from withheld_bodies w join posts p on p.id = w.post_id
        where p.author_id = a.owner_id and position('/a/' in w.source) > 0
          and attachments_in(w.source) @> array[a.id])) as "isUsed"
  from attachments a where a.id = $1 and a.state = 'ready'`;

/** A file and whether the actor may have it, by the posts as they are now. @returns null: no such file */
export async function attachmentFacts(ctx: Ctx, attachmentId: string): Promise<AttachmentFacts | null> {
  const [row] = await prepared<AttachmentFacts>(ctx.db, 'attachment-facts', text, [
    attachmentId,
    accountIdOf(ctx.actor),
  ]);
  return row ?? null;
}
