import type {
  DisclosureDto,
  DisclosuresDto,
  DisclosureThing,
  OpenedDisclosureDto,
} from '../../contract/disclosures.js';
import { query } from '../../src/database/index.js';
import {
  decideDisclosure,
  listDisclosures,
  openDisclosure,
  readDisclosure,
  recordDisclosure,
} from '../../src/disclosures/index.js';
import type { Services, SignedIn } from '../../src/kernel/index.js';
import { listNotifications } from '../../src/notifications/index.js';
import { buildPerson, run } from '../factories/world.js';

export interface Office {
  recorder: SignedIn;
  first: SignedIn;
  second: SignedIn;
  /** Somebody with an address, who was here. */
  subject: SignedIn;
  email: string;
}

/** Three who run the site, and somebody who is asked about. */
export async function buildOffice(services: Services): Promise<Office> {
  const admin = () => buildPerson(services, { isSiteAdmin: true });
  const [recorder, first, second] = [await admin(), await admin(), await admin()];
  const subject = await buildPerson(services, { name: 'Zoë Canary' });
  const email = `${subject.username}@canary.example`;
  await query(services.db, 'update accounts set email = $2, email_key = $2, created_at = $3 where id = $1', [
    subject.accountId,
    email,
    '2026-01-02T03:04:05Z',
  ]);
  return { recorder, first, second, subject, email };
}

export interface Wanted {
  things?: DisclosureThing[];
  law?: string;
  username?: string;
  reason?: string;
}

/** The verbs of one room, by who does them. */
export function officeOf(services: Services) {
  return {
    record: (by: SignedIn, of: { username: string }, wanted: Wanted = {}) =>
      run(services, recordDisclosure, by, {
        ...{ username: of.username, kind: 'court', claimant: 'The Court of Canaries', reference: 'X 12/26' },
        ...{ basis: 'Section 12 of the Act', things: ['name'], reason: 'The order is signed and in force.' },
        ...wanted,
      }) as Promise<DisclosureDto>,
    decide: (by: SignedIn, disclosureId: string, approves = true, words = 'The order holds.') =>
      run(services, decideDisclosure, by, { disclosureId, approves, words }) as Promise<DisclosureDto>,
    open: (by: SignedIn, disclosureId: string) =>
      run(services, openDisclosure, by, { disclosureId }) as Promise<OpenedDisclosureDto>,
    read: (by: SignedIn, disclosureId: string) =>
      run(services, readDisclosure, by, { disclosureId }) as Promise<DisclosureDto>,
    list: (by: SignedIn, before?: string) =>
      run(services, listDisclosures, by, before ? { before } : {}) as Promise<DisclosuresDto>,
    news: (of: SignedIn) =>
      run(services, listNotifications, of, { show: 'fairness' }).then((all) => JSON.stringify(all)),
    lines: (disclosureId: string) =>
      query<{ act: string; line: string }>(
        services.db,
        `select act, to_jsonb(e)::text as line from disclosure_events e where disclosure_id = $1 order by at, id`,
        [disclosureId],
      ),
  };
}
