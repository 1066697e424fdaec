import type { ForumPeopleEntryDto, ForumPersonDto } from '../../../contract/forum-people.js';
import type { ForumRole } from '../../../contract/forums.js';
import type { PersonDto } from '../../../contract/people.js';
import { type Database, query } from '../../database/index.js';
import { seatOf } from './readable-sql.js';

/** A room holds at most so many in its list, and its log so many stretches. */
const MOST_LISTED = 1_000;
const MOST_LOGGED = 100;

const personJson = (a: string) =>
  `case when ${a}.name is not null then json_build_object('id', ${a}.id, 'username', ${a}.username, 'name', ${a}.name) end`;

const now = `
  select ${personJson('a')} as person, s.role, fp.added_at as "addedAt"
  from forum_people fp join forums f on f.id = fp.forum_id join accounts a on a.id = fp.account_id
    cross join lateral (select ${seatOf('f', 'a.id')} as role) s
  where fp.forum_id = $1 and fp.ended_at is null and a.name is not null
    and (s.role = 'moderator' or (f.access = 'invited' and s.role is not null))
  order by s.role = 'moderator' desc, lower(a.name), a.id limit ${MOST_LISTED}`;

/** Who is in a room now, moderators first; of any other forum, who moderates it. */
export async function peopleOf(db: Database, forumId: string): Promise<ForumPersonDto[]> {
  type Row = Omit<ForumPersonDto, 'addedAt'> & { addedAt: Date };
  const rows = await query<Row>(db, now, [forumId]);
  return rows.map((row) => ({ ...row, addedAt: row.addedAt.toISOString() }));
}

const log = `
  select fp.id, fp.role, fp.added_at as "addedAt", fp.ended_at as "endedAt", ${personJson('a')} as person,
    ${personJson('b')} as "addedBy", ${personJson('e')} as "endedBy"
  from forum_people fp join accounts a on a.id = fp.account_id join accounts b on b.id = fp.added_by
    left join accounts e on e.id = fp.ended_by
  where fp.forum_id = $1 order by greatest(fp.added_at, fp.ended_at) desc, fp.id desc limit ${MOST_LOGGED}`;

interface Stretch {
  id: string;
  role: ForumRole;
  addedAt: Date;
  endedAt: Date | null;
  person: PersonDto | null;
  addedBy: PersonDto | null;
  endedBy: PersonDto | null;
}

/** Who was added and removed, by whom, the newest first. */
export async function logOfPeople(db: Database, forumId: string): Promise<ForumPeopleEntryDto[]> {
  const rows = await query<Stretch>(db, log, [forumId]);
  const lines = rows.flatMap(({ id, role, person, addedAt, addedBy, endedAt, endedBy }) => {
    const added = { id: `${id}-added`, at: addedAt.toISOString(), what: 'added' as const, role, person };
    const all: ForumPeopleEntryDto[] = [{ ...added, by: addedBy }];
    if (endedAt)
      all.push({ ...added, id: `${id}-ended`, at: endedAt.toISOString(), what: 'ended', by: endedBy });
    return all;
  });
  return lines.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)).slice(0, MOST_LOGGED);
}
