import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Services, SignedIn } from '../../src/kernel/index.js';
import {
  inviteByAddress,
  invitePerson,
  listInvitations,
  sendAnnouncements,
} from '../../src/networks/index.js';
import { textOf } from '../../src/web/pages/read-list-file.js';
import { browserOf } from '../attachments/helpers.js';
import { buildMember, buildNetwork, buildPerson, type NetworkWorld, run } from '../factories/world.js';
import { type RunningApp, startApp } from '../helpers/app.js';
import { type Browser, Shown } from '../helpers/browser.js';
import { listOf, runJob } from '../notifications/helpers.js';

let app: RunningApp;
let services: Services;
let made: NetworkWorld;
let member: SignedIn;
let admins: Browser;
let home: string;

beforeAll(async () => {
  app = await startApp();
  services = app.app.services;
});
afterAll(() => app.stop());
beforeEach(async () => {
  made = await buildNetwork(services);
  member = await buildMember(services, made);
  admins = await browserOf(app, made.admin);
  home = made.network.path;
});

describe('announcements, without script', () => {
  const text = { title: 'We move', body: 'To a **new** room.' };
  const action = () => `${home}/announcements/new`;

  it('are seen with the number of people before they are sent, and sent once', async () => {
    const seen = await admins.submit(await admins.open(action()), action(), { ...text, act: 'see' });
    expect(seen.html).toContain('<strong>new</strong>');
    expect(seen.text).toContain('This goes to 2 members.');
    const sent = await admins.submit(seen, action(), { ...text, act: 'send' });
    expect([sent.path, sent.status]).toEqual([`${home}/announcements`, 200]);
    await admins.submit(seen, action(), { ...text, act: 'send' });
    await runJob(services, sendAnnouncements);
    expect(await listOf(services, member)).toHaveLength(1);
    const members = await (await browserOf(app, member)).open(`${home}/announcements`);
    expect(members.html).toContain('<strong>new</strong>');
    expect(members.html).not.toContain('announcements/new');
  });

  it('are not sent unseen: neither without looking, nor with other words', async () => {
    const page = await admins.open(action());
    const unseen = await admins.submit(page, action(), { ...text, act: 'send' });
    expect(unseen.status).toBe(409);
    expect(unseen.text).toContain('This goes to 2 members.');
    const seen = await admins.submit(page, action(), { ...text, act: 'see' });
    const other = await admins.submit(seen, action(), { ...text, body: 'Other words', act: 'send' });
    expect([other.status, other.html.includes('Other words')]).toEqual([409, true]);
    const bad = await admins.submit(seen, action(), { title: 'x', body: '', act: 'see' });
    expect(bad.status).toBe(422);
    expect((await admins.open(`${home}/announcements`)).text).toContain('Nothing is announced yet');
  });

  it('are written by admins only, and read by members only', async () => {
    const members = await browserOf(app, member);
    expect((await members.open(action())).status).toBe(403);
    const stranger = await browserOf(app, await buildPerson(services));
    expect((await stranger.open(`${home}/announcements`)).status).toBe(403);
    expect((await app.browser().open(`${home}/announcements`)).status).toBe(401);
  });
});

describe('a list of people in a file, without script', () => {
  const action = () => `${home}/invitations/list`;

  async function send(page: Shown, fields: Record<string, string>, file: Uint8Array | null): Promise<Shown> {
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...page.hiddenFields(action()), ...fields }))
      form.set(name, value);
    form.set('file', new Blob(file ? [new Uint8Array(file)] : []), file ? 'people.csv' : '');
    const response = await admins.send(action(), { method: 'POST', body: form });
    return new Shown(action(), response, await response.text());
  }

  it('is checked, stands in the box then, and is sent, with the bar of its mails', async () => {
    const csv = 'name;organisation;address\r\nZoë Ward;X26;zoe@example.org\r\nBad;X26;nowhere\r\n';
    const checked = await send(await admins.open(action()), { csv: '', act: 'check' }, Buffer.from(csv));
    expect(checked.text).toContain('1 person would be invited.');
    expect(checked.text).toContain('Line 3');
    expect(checked.html).toMatch(/<textarea[^>]*>[^<]*Zoë Ward/);
    const sent = await send(checked, { csv, act: 'send' }, null);
    expect(sent.text).toContain('1 person is invited.');
    expect(sent.html).toMatch(/<progress [^>]*max="1"/);
    const list = await run(services, listInvitations, made.admin, { network: made.network.slug });
    expect(list).toMatchObject({ total: 1, mails: { waiting: 1 } });
  });

  it('that is no text, or far too large, is refused beside its field', async () => {
    const page = await admins.open(action());
    for (const bytes of [Buffer.from([80, 75, 3, 4, 0, 0]), Buffer.alloc(480_001, 'a')]) {
      const refused = await send(page, { csv: 'kept', act: 'check' }, bytes);
      expect(refused.status).toBe(422);
      expect(refused.text).toContain('This file is no list that can be read.');
      expect(refused.html).toContain('kept');
    }
  });

  it('with a form of an earlier session is not acted on, and is kept', async () => {
    const page = await admins.open(action());
    const csv = 'Zoë Ward;X26;zoe@example.org';
    const stale = await send(page, { csv, act: 'send', _csrf: 'x' }, null);
    expect(stale.status).not.toBe(303);
    const list = await run(services, listInvitations, made.admin, { network: made.network.slug });
    expect(list).toMatchObject({ total: 0 });
  });

  it('is read in what spreadsheets write', () => {
    expect(textOf(Buffer.from('Zoë', 'latin1'))).toBe('Zoë');
    expect(textOf(Buffer.from('\ufeffZoë', 'utf8'))).toBe('Zoë');
    expect(textOf(Buffer.from('\ufeffZoë', 'utf16le'))).toBe('Zoë');
  });
});

describe('invitations by name, without script', () => {
  it('are listed until they are answered, and taken back', async () => {
    const person = await buildPerson(services, { name: 'Nia Newcomer' });
    await run(services, invitePerson, made.admin, {
      networkId: made.network.id,
      username: person.username,
      role: 'steering',
    });
    const action = `${home}/invitations`;
    const page = await admins.open(action);
    expect(page.text).toContain('Nia Newcomer');
    // The form beside the name: the page has other ones with the same fields.
    const of = { username: person.username, role: 'steering', accountId: person.accountId };
    const after = await admins.submit(page, action, { ...of, act: 'uninvite' });
    expect(after.status).toBe(200);
    expect(after.text).not.toContain('Nia Newcomer');
    expect(after.text).toContain(`The invitation of ${person.username} was taken back.`);
    expect(after.text).toContain(`Undo: invite ${person.username} again`);
    const again = await admins.submit(after, action, {
      username: person.username,
      role: 'steering',
      act: 'person',
    });
    expect(again.text).toContain('Nia Newcomer Steering group');
    expect(again.text).not.toContain('was taken back');
  });
});

describe('an invitation by address, without script', () => {
  it('is taken back only after it was asked, by who may invite', async () => {
    const { id: networkId, slug } = made.network;
    await run(services, inviteByAddress, made.admin, { networkId, address: 'nia@example.org' });
    const out = async () => (await run(services, listInvitations, made.admin, { network: slug })).invitations;
    const [invitation] = await out();
    const action = `${home}/invitations`;
    const target = { invitationId: invitation!.id, what: 'nia@example.org' };
    const page = await admins.open(action);
    const asked = await admins.submit(page, action, { ...target, act: 'revoke' });
    expect([asked.status, asked.text.includes('Take this invitation back?')]).toEqual([200, true]);
    expect(asked.text).toContain('nia@example.org');
    expect(await out()).toHaveLength(1);
    const others = await browserOf(app, member);
    const [, csrf] = /name="_csrf" value="([^"]+)"/.exec((await others.open(home)).html)!;
    const forged = await others.post(action, { ...target, act: 'revoke', _csrf: csrf! });
    expect(forged.status).toBe(403);
    const gone = await admins.submit(asked, action, { act: 'revoke' });
    expect([gone.path, await out()]).toEqual([action, []]);
  });
});
