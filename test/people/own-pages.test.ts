import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Services, SignedIn } from '../../src/kernel/index.js';
import { leaveNetwork } from '../../src/networks/index.js';
import { readOwnData } from '../../src/people/index.js';
import { addPageReader, createNetworkPage, updateNetworkPage } from '../../src/publishing/index.js';
import { buildMember, buildNetwork, buildServices, run } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';

let database: TestDatabase;
let services: Services;
beforeAll(async () => {
  database = await testDatabase();
  services = buildServices(database.db);
});
afterAll(() => database.close());

async function pagesOf(person: SignedIn): Promise<unknown[]> {
  const stream = (await run(services, readOwnData, person, {})) as unknown as AsyncIterable<{
    part: string;
    rows: unknown[];
  }>;
  const found: unknown[] = [];
  for await (const { part, rows } of stream) if (part === 'networkPagesOfMine') found.push(...rows);
  return found;
}

it('one’s own data name a page that is for one, and not what it is called after one has left, or before it is published', async () => {
  const net = await buildNetwork(services, { name: 'Sleep' });
  const { network, admin } = net;
  const ben = await buildMember(services, net);
  const write = (slug: string, title: string, isPublished: boolean) =>
    run(services, createNetworkPage, admin, {
      networkId: network.id,
      slug,
      title,
      body: 'Who is on duty.',
      audience: 'named',
      isPublished,
    });
  const { page } = await write('rota', 'The rota', true);
  const draft = await write('draft', 'A plan that nobody knows', false);
  for (const pageId of [page.id, draft.page.id])
    await run(services, addPageReader, admin, { networkId: network.id, pageId, username: ben.username });
  const named = (title: string | null) => expect.objectContaining({ network: 'Sleep', title });
  expect(await pagesOf(ben)).toEqual(expect.arrayContaining([named('The rota'), named(null)]));
  await run(services, leaveNetwork, ben, { networkId: network.id });
  const rename = { networkId: network.id, pageId: page.id, title: 'About Ben' };
  await run(services, updateNetworkPage, admin, {
    ...rename,
    body: 'x',
    audience: 'named',
    isPublished: true,
  });
  const left = await pagesOf(ben);
  expect(left).toEqual([named(null), named(null)]);
  expect(JSON.stringify(left)).not.toMatch(/rota|About Ben|nobody knows/);
});
