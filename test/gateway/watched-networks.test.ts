import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Services, SignedIn } from '../../src/kernel/index.js';
import { updateAccess } from '../../src/networks/index.js';
import {
  closeNetwork,
  removeFromRegister,
  reopenNetwork,
  returnToRegister,
  setHosting,
} from '../../src/register/index.js';
import { buildMember, buildNetwork, buildPerson, buildServices, run } from '../factories/world.js';
import { type RunningApp, startApp } from '../helpers/app.js';
import { startRedis, type TestRedis } from '../helpers/redis.js';
import {
  type Client,
  closeClients,
  connect,
  eventually,
  nextEvent,
  recordFrames,
  send,
  sendOk,
  signInAs,
} from '../helpers/sockets.js';

let app: RunningApp;
let redis: TestRedis;
let services: Services;
let siteAdmin: SignedIn;
beforeAll(async () => {
  redis = await startRedis();
  app = await startApp({ nodes: 2, env: { REDIS_URL: redis.url } });
  services = app.nodes[0]!.app.services;
  siteAdmin = await buildPerson(services, { isSiteAdmin: true });
});
afterEach(() => closeClients());
afterAll(async () => {
  await app.stop();
  await redis.stop();
});

const removal = { code: 'commercial', reason: 'They sell mattresses.' } as const;
const watch = (client: Client, networkId: string) => sendOk(client, 'network:watch', { networkId });
const as = async (actor: SignedIn, node = 0) =>
  connect(app.nodes[node]!.origin, (await signInAs(services, actor)).cookie);

describe('whoever has a page of a network open', () => {
  it('is told on every node that it left the register and that it closed, without a word why', async () => {
    const { network } = await buildNetwork(services);
    const networkId = network.id;
    const clients = await Promise.all(app.nodes.map(({ origin }) => connect(origin)));
    const frames = clients.map(recordFrames);
    const acts = [
      () => run(services, removeFromRegister, siteAdmin, { networkId, ...removal }),
      () => run(services, returnToRegister, siteAdmin, { networkId, reason: 'They stopped.' }),
      () => run(services, closeNetwork, siteAdmin, { networkId, ...removal }),
    ];
    for (const act of acts) {
      await Promise.all(clients.map((client) => watch(client, networkId)));
      const told = Promise.all(clients.map((client) => nextEvent(client, 'network:changed')));
      await act();
      expect(await told).toEqual([[{ networkId }], [{ networkId }]]);
    }
    for (const client of clients)
      expect(await send(client, 'network:watch', { networkId })).toMatchObject({
        ok: false,
        error: { code: 'not_found' },
      });
    expect(frames.join()).not.toContain('mattresses');
  });

  it('is told by the next sweep where the hint was lost, and only once', async () => {
    const { network } = await buildNetwork(services);
    const networkId = network.id;
    const client = await connect(app.nodes[1]!.origin);
    await watch(client, networkId);
    const heard: string[] = [];
    client.on('network:changed', (message) => heard.push(message.networkId));
    // Another process without any channel to the nodes.
    const silent = buildServices(app.database.db);
    const told = nextEvent(client, 'network:changed');
    await run(silent, closeNetwork, siteAdmin, { networkId, ...removal });
    await app.nodes[1]!.app.gateway.sweep();
    await told;
    await run(silent, reopenNetwork, siteAdmin, { networkId, reason: 'They stopped.' });
    await app.nodes[1]!.app.gateway.sweep();
    await sendOk(client, 'network:watch', { networkId });
    expect(heard).toEqual([networkId]);
  });

  it('hears nothing more of one that nobody outside may know of any more', async () => {
    const world = await buildNetwork(services);
    const networkId = world.network.id;
    const member = await buildMember(services, world, 'member');
    const [outsider, insider] = [await connect(app.nodes[0]!.origin), await as(member)];
    await Promise.all([watch(outsider, networkId), watch(insider, networkId)]);
    const told = Promise.all([outsider, insider].map((client) => nextEvent(client, 'network:changed')));
    const input = { networkId, joining: 'invitation', questions: [] } as const;
    await run(services, updateAccess, world.admin, { ...input, visibility: 'unlisted' });
    await told;
    expect(await send(outsider, 'network:watch', { networkId })).toMatchObject({ ok: false });
    await watch(insider, networkId);
    const frames = recordFrames(outsider);
    const again = nextEvent(insider, 'network:changed');
    await run(services, closeNetwork, siteAdmin, { networkId, ...removal });
    await again;
    await app.nodes[0]!.app.gateway.sweep();
    expect(frames).toEqual([]);
  });
});

describe('whoever has a list of the register open', () => {
  const show = async (client: Client, networkIds: string[]): Promise<string[]> =>
    (await sendOk<{ networkIds: string[] }>(client, 'register:watch', { networkIds })).networkIds;
  const build = async () => (await buildNetwork(services)).network.id;

  it('is told on every node of what leaves the register or goes elsewhere, and learns what is left', async () => {
    const world = await buildNetwork(services);
    const [stays, goes, here] = [world.network.id, await build(), await build()];
    const clients = await Promise.all(app.nodes.map(({ origin }) => connect(origin)));
    const frames = clients.map(recordFrames);
    for (const client of clients) expect(await show(client, [stays, goes])).toEqual([stays, goes]);
    const told = Promise.all(clients.map((client) => nextEvent(client, 'network:changed')));
    await run(services, removeFromRegister, siteAdmin, { networkId: goes, ...removal });
    expect(await told).toEqual([[{ networkId: goes }], [{ networkId: goes }]]);
    for (const client of clients) expect(await show(client, [stays, goes])).toEqual([stays]);
    const moved = Promise.all(clients.map((client) => nextEvent(client, 'network:changed')));
    await run(services, setHosting, world.admin, {
      networkId: stays,
      externalUrl: 'https://elsewhere.example/',
      closesForums: true,
    });
    expect(await moved).toEqual([[{ networkId: stays }], [{ networkId: stays }]]);
    // Whose page was older than the move, and who was told of nothing, learns it with the answer.
    const ask = async (client: Client) => sendOk(client, 'register:watch', { networkIds: [stays, here] });
    for (const client of clients)
      expect(await ask(client)).toEqual({ networkIds: [stays, here], elsewhereIds: [stays] });
    expect(frames.join()).not.toContain('mattresses');
  });

  it('hears nothing of what is not in the register, whoever asks', async () => {
    const world = await buildNetwork(services);
    const [open, networkId] = [await build(), world.network.id];
    const input = { networkId, joining: 'invitation', questions: [] } as const;
    await run(services, updateAccess, world.admin, { ...input, visibility: 'unlisted' });
    const clients = [await connect(app.nodes[0]!.origin), await as(world.admin), await as(siteAdmin)];
    const none = '00000000-0000-7000-8000-000000000000';
    for (const client of clients) expect(await show(client, [networkId, open, none])).toEqual([open]);
    const frames = clients.map(recordFrames);
    await run(services, closeNetwork, siteAdmin, { networkId, ...removal });
    await app.nodes[0]!.app.gateway.sweep();
    // Its admin has news of it as its admin, not by the list.
    const ofAdmin = (frame: string) => frame.startsWith('["account:notification"');
    expect([frames[0], frames[1]!.filter((frame) => !ofAdmin(frame)), frames[2]]).toEqual([[], [], []]);
  });

  it('watches the list that it showed last, and what else it watches goes on', async () => {
    const [own, first, second] = [await build(), await build(), await build()];
    const client = await connect(app.nodes[0]!.origin);
    await watch(client, own);
    await show(client, [own, first]);
    await show(client, [second]);
    const heard: string[] = [];
    client.on('network:changed', (message) => heard.push(message.networkId));
    for (const networkId of [first, own, second])
      await run(services, removeFromRegister, siteAdmin, { networkId, ...removal });
    await eventually(() => heard.length === 2, 'both are told');
    await app.nodes[0]!.app.gateway.sweep();
    expect(heard.sort()).toEqual([own, second].sort());
  });

  it('may turn its pages as long as it likes, and watches no more than one of them', async () => {
    const client = await connect(app.nodes[0]!.origin);
    const pages: string[][] = [[], [], []];
    // More than a connection may watch at once, all together.
    for (const page of pages) while (page.length < 10) page.push(await build());
    for (const shown of [...pages, ...pages]) expect(await show(client, shown)).toEqual(shown);
    await watch(client, pages[0]![0]!);
    expect(await send(client, 'register:watch', { networkIds: pages.flat().slice(0, 11) })).toMatchObject({
      ok: false,
    });
  });
});
