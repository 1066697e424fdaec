import type { ForumRole } from '../../../contract/forums.js';
import type { PersonDto } from '../../../contract/people.js';
import { type Database, query } from '../../database/index.js';
import { isBefore, type LogPlace, type LogWanted, personOrNull, placeAt } from '../../networks/index.js';
import { isRoom, knownTo, readableBy } from './readable-sql.js';

/** A forum as a line of a log names it. */
export interface ForumName {
  name: string;
  path: string;
}

/** SQL: the same of rows of forums and networks. */
export const forumNameJson = (f: string, n: string): string =>
  `json_build_object('name', ${f}.name, 'path', '/n/' || ${n}.slug || '/f/' || ${f}.slug)`;

export interface PeopleLine extends LogPlace {
  what: 'added' | 'ended';
  role: ForumRole;
  isRoom: boolean;
  by: PersonDto | null;
  person: PersonDto | null;
  forum: ForumName;
}

/** Beginnings or ends of places, the newest of each forum by its own index. */
const part = (what: 'added' | 'ended') => `
  select fp.id::text || '-${what}' as key, fp.${what}_at as at, '${what}' as what, fp.role, fp.account_id, fp.${what}_by as by
  from forum_people fp
  where fp.forum_id = f.id and fp.${what}_at is not null
    and ${isBefore({ at: `fp.${what}_at`, key: `(fp.id::text || '-${what}')` }, '$3', '$4')}
    and ($5::uuid is null or $5 in (fp.account_id, fp.${what}_by))
  order by fp.${what}_at desc, fp.id desc limit $6`;

const text = `
  select l.key, ${placeAt('l.at')} as at, l.what, l.role, ${isRoom('f')} as "isRoom", ${personOrNull('b')} as by,
    ${personOrNull('p')} as person, ${forumNameJson('f', 'n')} as forum
  from forums f join networks n on n.id = f.network_id join accounts reader on reader.id = $2
    cross join lateral ((${part('added')}) union all (${part('ended')})) l
    join accounts p on p.id = l.account_id join accounts b on b.id = l.by
  where f.network_id = $1 and ($7::boolean or ${isRoom('f')}) and case when $7 then ${knownTo('f', 'reader')}
    else ${readableBy('f', 'reader')} end
  order by l.at desc, l.key collate "C" desc limit $6`;

/**
 * Who came to be in a forum's people and who ceased to, in all forums of a network. Those of rooms are for whom may know
 * of the room; who moderated any other forum stays with those who run the network.
 */
export function peopleLines(
  db: Database,
  { networkId, readerId, before, personId, limit }: LogWanted,
  isManager: boolean,
): Promise<PeopleLine[]> {
  return query<PeopleLine>(db, text, [
    networkId,
    readerId,
    before.at,
    before.key,
    personId,
    limit,
    isManager,
  ]);
}
