import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MAX_FILE_BYTES } from '../../contract/limits.js';
import { sweepAttachments, sweepEvidence } from '../../src/attachments/index.js';
import { query } from '../../src/database/index.js';
import type { Job, SignedIn } from '../../src/kernel/index.js';
import {
  decideRequest,
  leaveNetwork,
  listRequests,
  readMember,
  requestMembership,
  updateAccess,
  withdrawRequest,
} from '../../src/networks/index.js';
import { closeNetwork } from '../../src/register/index.js';
import { buildMember, buildNetwork, buildPerson, run } from '../factories/world.js';
import { type RunningApp, startApp } from '../helpers/app.js';
import type { Browser } from '../helpers/browser.js';
import { browserOf, photograph } from './helpers.js';

/** What people show who ask to join a network that verifies who they are (P15). */

let app: RunningApp;
let chief: SignedIn;
const dataDir = mkdtempSync(join(tmpdir(), 'convene-evidence-test-'));
beforeAll(async () => {
  app = await startApp({ env: { DATA_DIR: dataDir } });
  chief = await buildPerson(app.app.services, { isSiteAdmin: true });
});
afterAll(async () => {
  await app.stop();
  rmSync(dataDir, { recursive: true });
});

const asked = 'A letter from your practice';
const words = 'Letter of March, signed by two partners';

async function verifying() {
  const { services } = app.app;
  const made = await buildNetwork(services);
  const { admin, network } = made;
  const moderator = await buildMember(services, made, 'moderator');
  const member = await buildMember(services, made);
  const steering = await buildMember(services, made, 'steering');
  const access = { joining: 'request', visibility: 'public', questions: ['Where do you work?'] };
  await run(services, updateAccess, admin, { networkId: network.id, ...access, evidence: asked });
  const ada = await buildPerson(services, { name: 'Ada Asks' });
  return { services, ...made, networkId: network.id, ada, moderator, member, steering };
}

/** The join form as a browser without script sends it. */
async function ask(browser: Browser, path: string, fields: Record<string, string>, file?: Buffer) {
  const page = await browser.open(path);
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...page.hiddenFields(path), ...fields }))
    form.set(name, value);
  if (file) form.set('file', new Blob([new Uint8Array(file)]), 'letter.jpg');
  return browser.send(path, { method: 'POST', body: form });
}

const addTo = async (browser: Browser, networkId: string, description = words) => {
  const form = new FormData();
  form.set('networkId', networkId);
  form.set('description', description);
  form.set('file', new Blob([new Uint8Array(await photograph())]), 'letter.jpg');
  const headers = { 'X-Requested-With': 'test' };
  return browser.send('/api/v1/attachments/evidence', { method: 'POST', body: form, headers });
};

const sweepAll = async (...jobs: Job[]) => {
  const { services } = app.app;
  const later = {
    ...services,
    clock: { now: () => new Date(services.clock.now().getTime() + 2 * 3_600_000) },
  };
  for (const job of jobs) while (await job.run(later));
};

const filesOf = (person: SignedIn) =>
  query<{ id: string }>(app.app.services.db, 'select id from attachments where owner_id = $1', [
    person.accountId,
  ]);

/** A request with evidence, by the API. */
async function waiting() {
  const made = await verifying();
  const hers = await browserOf(app, made.ada);
  const added = await addTo(hers, made.networkId);
  expect(added.status).toBe(201);
  const { path, attachmentId } = (await added.json()) as { path: string; attachmentId: string };
  const answers = [{ question: 'Where do you work?', answer: 'Leeds' }];
  const asking = { networkId: made.networkId, answers };
  await run(made.services, requestMembership, made.ada, asking);
  return { ...made, hers, path, attachmentId };
}

const statusOf = async (person: SignedIn | null, path: string) =>
  (await (await browserOf(app, person)).send(path)).status;

describe('evidence with a request to join', () => {
  it('is asked for by the form, kept while an answer is missing, and sent without script', async () => {
    const { network, ada, admin, services } = await verifying();
    const path = `${network.path}/join`;
    const hers = await browserOf(app, ada);
    const page = await hers.open(path);
    expect(page.html).toContain('enctype="multipart/form-data"');
    expect(page.text).toContain(asked);
    const missing = await ask(hers, path, { 'answer-0': 'Leeds' });
    expect([missing.status, await missing.text()]).toEqual([422, expect.stringContaining('Choose a file')]);
    const half = await ask(hers, path, { description: words }, await photograph());
    expect([half.status, await half.text()]).toEqual([422, expect.stringContaining('name="hasAdded"')]);
    expect((await run(services, listRequests, admin, { network: network.slug })).total).toBe(0);
    const done = await ask(hers, path, { 'answer-0': 'Leeds', description: words, hasAdded: 'true' });
    expect([done.status, done.headers.get('location')]).toEqual([303, network.path]);
    const { requests } = await run(services, listRequests, admin, { network: network.slug });
    expect(requests).toMatchObject([
      {
        answers: [
          { question: 'Where do you work?', answer: 'Leeds' },
          { question: asked, answer: words },
        ],
        evidence: { description: words },
      },
    ]);
    const theirs = await browserOf(app, admin);
    for (const place of ['requests', 'desk'])
      expect((await theirs.open(`${network.path}/${place}`)).html).toContain(requests[0]!.evidence!.path);
    expect((await theirs.send(requests[0]!.evidence!.path)).status).toBe(200);
  });

  it('keeps the answers where the file is too large, and sends whoever is signed out the way back', async () => {
    const { network, ada } = await verifying();
    const path = `${network.path}/join`;
    const hers = await browserOf(app, ada);
    const typed = { 'answer-0': 'Leeds, since May', description: words };
    const large = await ask(hers, path, typed, Buffer.alloc(MAX_FILE_BYTES + 1));
    const html = await large.text();
    expect(large.status).toBe(413);
    for (const text of ['Leeds, since May', words, 'This file is too large.']) expect(html).toContain(text);
    const page = await hers.open(path);
    hers.cookies.clear();
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...page.hiddenFields(path), ...typed }))
      form.set(name, value);
    form.set('file', new Blob(['a']), 'letter.txt');
    const gone = await hers.send(path, { method: 'POST', body: form });
    const refused = await gone.text();
    expect(gone.status).toBe(401);
    expect(refused).not.toContain('Sign in to add files.');
    expect(refused).toContain(`value="${network.path}"`);
  });

  it('is needed: claiming that it was added asks nobody in', async () => {
    const { network, ada, admin, services, networkId } = await verifying();
    const hers = await browserOf(app, ada);
    const claimed = await ask(hers, `${network.path}/join`, { 'answer-0': 'Leeds', hasAdded: 'true' });
    expect(claimed.status).toBe(422);
    expect(await claimed.text()).toContain('type="file"');
    const answers = [{ question: 'Where do you work?', answer: 'Leeds' }];
    await expect(run(services, requestMembership, ada, { networkId, answers })).rejects.toMatchObject({
      code: 'invalid_input',
      extras: { reason: 'evidence_missing', fields: [{ field: 'file' }] },
    });
    expect((await run(services, listRequests, admin, { network: network.slug })).total).toBe(0);
  });

  it('is opened by those who decide and by who shows it, and to nobody else there is such a file', async () => {
    const made = await waiting();
    const { services, ada, admin, path, moderator, member, steering } = made;
    const roles = {
      moderator,
      member,
      elsewhere: (await buildNetwork(services)).admin,
      stranger: await buildPerson(services),
    };
    for (const person of [ada, admin, steering, chief]) expect(await statusOf(person, path)).toBe(200);
    for (const person of [...Object.values(roles), null]) expect(await statusOf(person, path)).toBe(404);
    const info = `/api/v1/attachments/${made.attachmentId}`;
    expect([await statusOf(steering, info), await statusOf(roles.member, info)]).toEqual([200, 404]);
    // It is no file for posts: it is not in the list of one's files.
    const list = await (await made.hers.send('/api/v1/attachments')).json();
    expect(list).toMatchObject({ attachments: [] });
  });

  it.each(['approve', 'decline', 'withdraw'] as const)('is closed and deleted after: %s', async (end) => {
    const { services, admin, ada, network, networkId, path } = await waiting();
    const decision = { networkId, accountId: ada.accountId, reason: 'Because' };
    if (end === 'withdraw') await run(services, withdrawRequest, ada, { networkId });
    else await run(services, decideRequest, admin, { ...decision, isApproved: end === 'approve' });
    for (const person of [admin, chief]) expect(await statusOf(person, path)).toBe(404);
    await sweepAll(sweepEvidence);
    expect(await filesOf(ada)).toEqual([]);
    expect(await statusOf(ada, path)).toBe(404);
    if (end !== 'approve') {
      // A no keeps nothing of what was said: the decision is disputed by its reason.
      const kept = 'select answers from memberships where network_id = $1 and account_id = $2';
      const of = [networkId, ada.accountId];
      expect(await query(services.db, kept, of)).toEqual([{ answers: null }]);
      return;
    }
    // What was shown, in her words, and who decided stay; the words go when she leaves.
    const read = () => run(services, readMember, admin, { network: network.slug, username: ada.username });
    const member = await read();
    expect(member.answers.at(-1)).toEqual({ question: asked, answer: words });
    expect(member.events.map(({ act, by }) => [act, by?.id])).toContainEqual(['approve', admin.accountId]);
    await run(services, leaveNetwork, ada, { networkId });
    expect((await read()).answers).toEqual([]);
  });

  it('stays while the request waits, is closed with the network, and is replaced before asking', async () => {
    const { services, admin, ada, networkId, path, hers } = await waiting();
    await sweepAll(sweepEvidence, sweepAttachments());
    expect(await statusOf(admin, path)).toBe(200);
    expect((await addTo(hers, networkId)).status).toBe(403);
    expect(await filesOf(ada)).toHaveLength(1);
    await run(services, closeNetwork, chief, {
      networkId,
      code: 'commercial',
      reason: 'It sells.',
      note: 'It sells.',
    });
    expect(await statusOf(admin, path)).toBe(404);
    // Nobody can decide there any more: what was shown goes.
    await sweepAll(sweepEvidence);
    expect(await filesOf(ada)).toEqual([]);

    const next = await verifying();
    const browser = await browserOf(app, next.ada);
    for (const text of ['First', 'Second'])
      expect((await addTo(browser, next.networkId, text)).status).toBe(201);
    const answers = [{ question: 'Where do you work?', answer: 'Leeds' }];
    await run(services, requestMembership, next.ada, { networkId: next.networkId, answers });
    await sweepAll(sweepEvidence);
    expect(await filesOf(next.ada)).toHaveLength(1);
    const { requests } = await run(services, listRequests, next.admin, { network: next.network.slug });
    expect(requests[0]!.evidence!.description).toBe('Second');
  });

  it('is taken only by networks that ask for it, of people who may ask', async () => {
    const { services, network, admin, ada, networkId } = await verifying();
    expect((await addTo(await browserOf(app, null), networkId)).status).toBe(401);
    expect((await addTo(await browserOf(app, admin), networkId)).status).toBe(403);
    const access = { networkId, joining: 'request', visibility: 'public', questions: [] };
    // Left out, it stays as it is.
    expect((await run(services, updateAccess, admin, access)).network.evidence).toBe(asked);
    await run(services, updateAccess, admin, { ...access, evidence: '' });
    const hers = await browserOf(app, ada);
    expect((await addTo(hers, networkId)).status).toBe(409);
    expect(await filesOf(ada)).toEqual([]);
    expect((await hers.open(`${network.path}/join`)).html).not.toContain('type="file"');
  });
});
