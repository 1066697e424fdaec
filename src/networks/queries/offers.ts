import type { OfferDto, OfferKind, OwnOfferDto } from '../../../contract/offers.js';
import type { PersonDto } from '../../../contract/people.js';
import { type Database, query, type TransactionQuery } from '../../database/index.js';
import { networkPath } from '../presenters/network.presenter.js';

interface Row {
  id: string;
  kind: OfferKind;
  person: PersonDto;
  by: PersonDto | null;
  offeredAt: Date;
  expiresAt: Date;
  name: string;
  slug: string;
}

const person = (a: string) =>
  `case when ${a}.name is not null then json_build_object('id', ${a}.id, 'username', ${a}.username, 'name', ${a}.name) end`;

const select = `select o.id, o.kind, ${person('a')} as person, ${person('b')} as by, o.offered_at as "offeredAt",
    o.expires_at as "expiresAt", n.name, n.slug
  from network_offers o join accounts a on a.id = o.account_id join accounts b on b.id = o.offered_by
    join networks n on n.id = o.network_id
  where o.outcome is null and a.status = 'active'`;

/** What waits for an answer in a network, the newest first. */
export async function offersIn(db: Database, networkId: string, now: Date): Promise<OfferDto[]> {
  const rows = await query<Row>(
    db,
    `${select} and o.network_id = $1 and o.expires_at > $2 order by o.offered_at desc, o.id desc`,
    [networkId, now],
  );
  return rows.map(present);
}

/** What waits for one's own answer. Only members are offered anything: they know of the network. */
export async function offersTo(db: Database, accountId: string, now: Date): Promise<OwnOfferDto[]> {
  const rows = await query<Row>(
    db,
    `${select} and o.account_id = $1 and o.expires_at > $2 and exists (select from memberships m
       where m.network_id = o.network_id and m.account_id = o.account_id and m.state = 'active')
     order by o.offered_at desc, o.id desc`,
    [accountId, now],
  );
  return rows.map((row) => {
    const { person: _person, ...offer } = present(row);
    return { ...offer, network: { name: row.name, path: networkPath(row.slug) } };
  });
}

function present({ id, kind, person, by, offeredAt, expiresAt }: Row): OfferDto {
  return { id, kind, person, by, offeredAt: offeredAt.toISOString(), expiresAt: expiresAt.toISOString() };
}

/** Ends an offer that waits still, and tells somebody. @returns whether it did */
export async function endOffer(
  write: TransactionQuery,
  {
    offerId,
    outcome,
    now,
    tell,
  }: { offerId: string; outcome: Outcome; now: Date; tell: 'offerer' | 'offered' },
): Promise<boolean> {
  const rows = await write(
    `with ended as (
       update network_offers set outcome = $2::text, ended_at = $3::timestamptz
       where id = $1 and outcome is null and ($2 = 'over' or expires_at > $3) returning *)
     insert into network_notices (id, account_id, network_id, kind, subject_id, happened_at)
     select gen_random_uuid(), case when $4::text = 'offerer' then offered_by else account_id end, network_id, $5::text, id, $3
     from ended returning id`,
    [offerId, outcome, now, tell, notices[outcome]],
  );
  return rows.length > 0;
}

/** Tells the members of a hand-over, but not the two whose it is: they have news of their own. @returns who is told */
export async function tellMembers(write: TransactionQuery, offerId: string, now: Date): Promise<string[]> {
  const rows = await write<{ accountId: string }>(
    `insert into network_notices (id, account_id, network_id, kind, subject_id, happened_at)
     select gen_random_uuid(), m.account_id, o.network_id, 'handedOver', o.id, $2::timestamptz
     from network_offers o join memberships m on m.network_id = o.network_id and m.state = 'active'
     where o.id = $1 and m.account_id not in (o.account_id, o.offered_by)
     returning account_id as "accountId"`,
    [offerId, now],
  );
  return rows.map(({ accountId }) => accountId);
}

type Outcome = 'taken' | 'refused' | 'withdrawn' | 'over';
const notices = {
  taken: 'offerTaken',
  refused: 'offerRefused',
  withdrawn: 'offerWithdrawn',
  over: 'offerOver',
} as const;
