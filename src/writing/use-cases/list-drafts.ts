import { z } from 'zod';
import { draftsDto } from '../../../contract/writing.js';
import { query } from '../../database/index.js';
import { readableBy, threadPath } from '../../forums/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { MAX_DRAFTS } from '../limits.js';
import { canWriteAnywhere } from '../policies/draft.policy.js';
import { type DraftRow, draftColumns, presentDraft } from '../presenters/draft.presenter.js';

interface ListedRow extends DraftRow {
  threadId: string | null;
  threadTitle: string | null;
  forumName: string | null;
  forumSlug: string | null;
  networkSlug: string | null;
}

/** The place's words come along only while its writer may read there. */
const text = `
  select ${draftColumns('d')},
    t.id as "threadId", t.title as "threadTitle", f.name as "forumName", f.slug as "forumSlug", n.slug as "networkSlug"
  from drafts d
  join accounts a on a.id = d.account_id
  left join posts p on d.kind = 'edit' and p.id = d.place_id
  left join threads thread on thread.id = case d.kind when 'edit' then p.thread_id when 'reply' then d.place_id end
  left join forums f on f.id = case d.kind when 'thread' then d.place_id else thread.forum_id end
    and ${readableBy('f', 'a')}
  left join networks n on n.id = f.network_id
  left join threads t on t.id = thread.id and f.id is not null
  where d.account_id = $1 order by d.saved_at desc, d.place_id limit ${MAX_DRAFTS}`;

export const listDrafts = defineUseCase({
  name: 'writing.listDrafts',
  summary:
    "List one's own drafts, newest first. What was begun in a place that is closed now is still there.",
  input: z.strictObject({}),
  output: draftsDto,
  limit: { points: 600, seconds: 60 },
  facts: async () => ({}),
  policy: (ctx) => canWriteAnywhere(ctx.actor),
  async run(ctx) {
    const rows = await query<ListedRow>(ctx.db, text, [accountIdOf(ctx.actor)]);
    return { drafts: rows.map((row) => ({ ...presentDraft(row), place: placeOf(row) })) };
  },
});

function placeOf(row: ListedRow): { title: string; path: string } | null {
  if (row.kind === 'thread') {
    if (row.forumName === null) return null;
    return { title: row.forumName, path: `/n/${row.networkSlug}/f/${row.forumSlug}/new` };
  }
  if (row.threadId === null || row.threadTitle === null) return null;
  const title = row.threadTitle;
  const path = row.kind === 'edit' ? `/p/${row.placeId}/edit` : threadPath({ id: row.threadId, title });
  return { title, path };
}
