import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sweepEvidence } from '../../src/attachments/index.js';
import { query } from '../../src/database/index.js';
import type { Services } from '../../src/kernel/index.js';
import { requestMembership, updateAccess } from '../../src/networks/index.js';
import { buildNetwork, buildPerson, run } from '../factories/world.js';
import { type RunningApp, startApp } from '../helpers/app.js';
import { hold, waiting } from '../helpers/locks.js';
import { browserOf, photograph } from './helpers.js';

/** Asking with evidence at the moment when it is exchanged or swept (P15): what they saw who decide is what was shown. */

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

async function ready(description = 'Letter of March') {
  const { services } = app.app;
  const { admin, network } = await buildNetwork(services);
  const access = { joining: 'request', visibility: 'public', questions: [], evidence: 'A letter' };
  await run(services, updateAccess, admin, { networkId: network.id, ...access });
  const ada = await buildPerson(services);
  const hers = await browserOf(app, ada);
  const photo = new Blob([new Uint8Array(await photograph())]);
  const add = async (words: string) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ networkId: network.id, description: words }))
      form.set(name, value);
    form.set('file', photo, 'letter.jpg');
    const headers = { 'X-Requested-With': 'test' };
    return hers.send('/api/v1/attachments/evidence', { method: 'POST', body: form, headers });
  };
  expect((await add(description)).status).toBe(201);
  const ask = () => run(services, requestMembership, ada, { networkId: network.id, answers: [] });
  const shown = () =>
    query<{ description: string; answer: string | null }>(
      services.db,
      `select e.description, m.answers->0->>'answer' as answer from membership_evidence e
       join attachments a on a.id = e.attachment_id and a.state = 'ready'
       left join memberships m on m.network_id = e.network_id and m.account_id = e.account_id
       where e.network_id = $1`,
      [network.id],
    );
  return { services, of: [network.id, ada.accountId], add, ask, shown };
}

/** A request that is written and not yet there, as the use-case locks: holds until released. */
const asking = (of: string[]) =>
  hold(
    app.database,
    `with mine as (select network_id, account_id from membership_evidence where network_id = $1 and account_id = $2 for update)
     insert into memberships (network_id, account_id, role, state, joined_at, since, answers)
     select network_id, account_id, 'member', 'requested', now(), now(), '[{"answer": "Letter of March"}]' from mine`,
    of,
  );

const later = (services: Services): Services => ({
  ...services,
  clock: { now: () => new Date(services.clock.now().getTime() + 2 * 3_600_000) },
});

describe('evidence and a request at the same moment', () => {
  it('stays where somebody asks while the files before theirs are removed', async () => {
    const first = await ready('Never sent');
    const { services, ask, shown } = await ready();
    const { files } = services;
    let asked = 0;
    // Removing bytes takes its time.
    const remove = async (name: string) => {
      if (asked++ === 0) await ask();
      await files!.store.remove(name);
    };
    const store = { ...files!.store, remove };
    await sweepEvidence.run(later({ ...services, files: { ...files!, store } }));
    expect(asked).toBe(1);
    expect(await first.shown()).toEqual([]);
    expect(await shown()).toEqual([{ description: 'Letter of March', answer: 'Letter of March' }]);
  });

  it('is not swept beside a request that is being written', async () => {
    const { services, of, shown } = await ready();
    const asks = await asking(of);
    const swept = sweepEvidence.run(later(services));
    await waiting(app.database, 1);
    await asks();
    await swept;
    expect(await shown()).toEqual([{ description: 'Letter of March', answer: 'Letter of March' }]);
  });

  it('is not exchanged beside a request that is being written', async () => {
    const { of, add, shown } = await ready();
    const asks = await asking(of);
    const added = add('Another letter');
    await waiting(app.database, 1);
    await asks();
    expect((await added).status).toBe(409);
    expect(await shown()).toEqual([{ description: 'Letter of March', answer: 'Letter of March' }]);
  });

  it('is asked for again where it is being swept', async () => {
    const { of, ask, shown } = await ready();
    const sweeps = await hold(
      app.database,
      'delete from membership_evidence where network_id = $1 and account_id = $2',
      of,
    );
    const asked = ask().catch((error: unknown) => error);
    await waiting(app.database, 1);
    await sweeps();
    expect(await asked).toMatchObject({ extras: { reason: 'evidence_missing' } });
    expect(await shown()).toEqual([]);
  });

  it('is not asked for again by who says nothing of it while an admin ends it', async () => {
    const { services } = app.app;
    const { admin, network } = await buildNetwork(services);
    const access = { networkId: network.id, joining: 'request', visibility: 'public', questions: [] };
    await run(services, updateAccess, admin, { ...access, evidence: 'A letter' });
    const ends = await hold(app.database, `update networks set evidence = '' where id = $1`, [network.id]);
    const saved = run(services, updateAccess, admin, access);
    await waiting(app.database, 1);
    await ends();
    expect((await saved).network.evidence).toBe('');
    const acts = `select act from network_events where network_id = $1 and act = 'evidence.changed'`;
    expect(await query(services.db, acts, [network.id])).toHaveLength(1);
  });
});
