import type { Page } from 'playwright-core';
import { query } from '../../../src/database/index.js';
import { decideDisclosure, recordDisclosure } from '../../../src/disclosures/index.js';
import { buildPerson, run } from '../../factories/world.js';
import type { Scene, Site } from './site.js';
import type { Stage, Visit } from './visits.js';

/**
 * A request by law about Ada that waits, and one that was approved.
 * @returns addresses by name
 */
export async function setDisclosureStage({ services }: Site, scene: Scene): Promise<Record<string, string>> {
  const chief = () => buildPerson(services, { name: 'Una Chief', isSiteAdmin: true });
  const chiefs = [await chief(), await chief(), await chief()] as const;
  const ask = async () =>
    (
      (await run(services, recordDisclosure, chiefs[0], {
        ...{ username: scene.ada.username, kind: 'court', claimant: 'The County Court', basis: 'Part 31.17' },
        ...{ things: ['name', 'email'], reason: 'The order is signed and in force.' },
      })) as { id: string }
    ).id;
  const [waiting, approved] = [await ask(), await ask()];
  for (const by of [chiefs[1], chiefs[2]])
    await run(services, decideDisclosure, by, {
      ...{ disclosureId: approved, approves: true, words: 'The order holds.' },
    });
  // The set-up link works as long as the site has no administrator.
  await query(services.db, 'update accounts set is_site_admin = false where id = any($1)', [
    chiefs.map(({ accountId }) => accountId),
  ]);
  return { disclosure: `/disclosures/${waiting}`, disclosed: `/account/disclosures/${approved}` };
}

/** Two more run the site for as long as it takes: without them there is no form. */
const amongThree = async (page: Page, { site: { services } }: Stage, act: () => Promise<unknown>) => {
  const two = [
    await buildPerson(services, { isSiteAdmin: true }),
    await buildPerson(services, { isSiteAdmin: true }),
  ];
  await page.reload();
  await act();
  await query(services.db, 'update accounts set is_site_admin = false where id = any($1)', [
    two.map(({ accountId }) => accountId),
  ]);
};

const press = (page: Page, button: string) =>
  Promise.all([page.waitForEvent('load'), page.click(`main form button${button}`)]);

export const disclosureVisits: Record<string, Visit> = {
  'legal requests': { as: 'siteAdmin', path: '/disclosures' },
  'writing down a legal request, with too few people': { as: 'siteAdmin', path: '/disclosures/new' },
  'writing down a legal request': {
    as: 'siteAdmin',
    path: '/disclosures/new?person={member}',
    and: (page, stage) => amongThree(page, stage, async () => {}),
  },
  'writing down a legal request, sent empty': {
    as: 'siteAdmin',
    path: '/disclosures/new',
    and: (page, stage) => amongThree(page, stage, () => press(page, ':not([name])')),
  },
  'a legal request': { as: 'siteAdmin', path: '{disclosure}' },
  'a legal request, decided without words': {
    as: 'siteAdmin',
    path: '{disclosure}',
    and: (page) => press(page, '[name=approves][value=true]'),
  },
  'what was passed on of one’s account': { as: 'member', path: '{disclosed}' },
};
