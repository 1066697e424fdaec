import type { ContributionDto } from '../../../contract/people.js';
import type { WrittenLanguage } from '../../../contract/written-languages.js';
import { prepared } from '../../database/index.js';
import { readableBy, threadPath } from '../../forums/index.js';
import { accountIdOf, type Ctx } from '../../kernel/index.js';
import { excerptOf } from '../excerpt.js';

export const CONTRIBUTIONS = 20;

interface Row {
  id: string;
  number: number;
  at: Date;
  html: string;
  titleLanguage: WrittenLanguage | null;
  excerptLanguage: WrittenLanguage | null;
  threadId: string;
  title: string;
  forum: string;
  network: string;
}

// Only what the reader may read is found at all: nothing here counts, names or pages by anything else (A11).
const text = `
  select p.id, p.number, p.created_at as at, left(p.html, 4000) as html, t.id as "threadId", t.title,
    coalesce(t.language, f.language) as "titleLanguage", coalesce(p.language, f.language) as "excerptLanguage",
    f.name as forum, n.name as network
  from posts p join threads t on t.id = p.thread_id join forums f on f.id = t.forum_id
    join networks n on n.id = f.network_id left join accounts reader on reader.id = $1 and reader.status = 'active'
  where p.author_id = $2 and p.state = 'visible'
    and ${readableBy('f', 'reader')}
    and ($3::timestamptz is null or (p.created_at, p.id) < ($3, $4::uuid))
  order by p.created_at desc, p.id desc limit ${CONTRIBUTIONS + 1}`;

/**
 * A person's posts that the actor may read, newest first.
 * @param before the `older` of the page before
 */
export async function contributionsOf(
  ctx: Ctx,
  accountId: string,
  before: string | undefined,
): Promise<{ contributions: ContributionDto[]; older: string | null }> {
  const [at, id] = before?.split('_') ?? [];
  const rows = await prepared<Row>(ctx.db, 'contributions', text, [
    accountIdOf(ctx.actor),
    accountId,
    at === undefined ? null : new Date(Number(at)),
    id ?? null,
  ]);
  const shown = rows.slice(0, CONTRIBUTIONS);
  const last = rows.length > CONTRIBUTIONS ? shown.at(-1)! : null;
  return {
    contributions: shown.map(present),
    older: last && `${last.at.getTime()}_${last.id}`,
  };
}

function present(row: Row): ContributionDto {
  const { id, number, at, html, threadId, title, titleLanguage, excerptLanguage, forum, network } = row;
  return {
    postId: id,
    number,
    path: `/p/${id}`,
    at: at.toISOString(),
    excerpt: excerptOf(html),
    titleLanguage,
    excerptLanguage,
    thread: { title, path: threadPath({ id: threadId, title }) },
    forum,
    network,
  };
}
