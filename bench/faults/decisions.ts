import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { NewLinkDto } from '../../contract/invitations.js';
import { request } from '../../sdk/request.js';
import { type Database, query } from '../../src/database/index.js';
import type { Dice } from './dice.js';
import { Standings } from './standings.js';
import { inLetters, wordsOf } from './words.js';
import type { Someone, StormWorld } from './world.js';

/** Somebody might not read the closed forum: what is numbered after `from` was not for them. */
export interface Absence {
  accountId: string;
  from: number;
  /** When it was asked for, and when the answer came (null: none), by the clock of this machine. */
  askedAt: number;
  ackedAt: number | null;
  /** When the return was asked for, by the same clock; from then on everything may come. */
  until: number;
  /** The number of the return in the forum's feed; null: it is not known, or has not come. */
  back: number | null;
}

/** One decision about somebody or a post, by the reason that it alone has; role changes have none. */
export interface Decided {
  what: 'removal' | 'ban' | 'return' | 'role' | 'post';
  accountId: string | null;
  reason: string;
  isAcked: boolean;
}

const LOST = Number.POSITIVE_INFINITY;
/** Posts that somebody sends while they are being put out. */
const BURST = 8;

/** Who decides: one thing at a time, so that each has its number in the forum's feed. */
export class Decisions {
  readonly absences: Absence[] = [];
  readonly decided: Decided[] = [];
  /** Uses of invitations that were answered with yes. */
  redeemed = 0;
  operations = 0;
  private isWorking = true;

  private readonly standings: Standings;

  constructor(
    private readonly db: Database,
    private readonly urls: string[],
    private readonly world: StormWorld,
    private readonly dice: Dice,
  ) {
    this.standings = new Standings(db, world);
  }

  async work(): Promise<void> {
    while (this.isWorking) {
      await wait(100 + this.dice.next() * 500);
      await this.decide().catch(() => undefined);
    }
  }

  stop(): void {
    this.isWorking = false;
  }

  private async decide(): Promise<void> {
    const die = this.dice.next();
    if (die < 0.15) return this.moderate();
    const person = this.dice.pick(this.world.named);
    const { state } = await this.standings.of(person);
    if (state === 'suspended') return this.bringBack(person, 'suspended');
    if (state !== 'active') return this.bringBack(person, 'out');
    if (die < 0.3) return this.giveRole(person);
    if (die < 0.4) return this.leave(person);
    return this.putOut(person, die < 0.7 ? 'ban' : 'removal', this.dice.chance(0.5));
  }

  /** Removes or bans somebody, sometimes in the middle of a burst of their own posts, over all nodes. */
  private async putOut(person: Someone, what: 'ban' | 'removal', isDense: boolean): Promise<void> {
    const { networkId } = this.world;
    const before = await this.standings.of(person);
    const burst = isDense ? this.burst(person) : [];
    const askedAt = Date.now();
    const ackedAt = await this.ask(what, person, (reason) =>
      what === 'ban'
        ? ['PUT', `/networks/${networkId}/suspensions/${person.accountId}`, { reason }]
        : ['DELETE', `/networks/${networkId}/members/${person.accountId}`, { reason }],
    );
    const from = await this.standings.numberOf(before, person, (state) => state !== 'active');
    if (from !== null) this.away(person, from, askedAt, ackedAt);
    await Promise.all(burst);
  }

  private async leave(person: Someone): Promise<void> {
    const before = await this.standings.of(person);
    const askedAt = Date.now();
    const path = `/networks/${this.world.networkId}/membership`;
    const isDone = await this.send(person, 'DELETE', path, {});
    const access = await this.standings.numberOf(before, person, (state) => state !== 'active');
    if (access !== null) this.away(person, access, askedAt, isDone ? Date.now() : null);
  }

  private async bringBack(person: Someone, from: 'suspended' | 'out'): Promise<void> {
    const { networkId } = this.world;
    const before = await this.standings.of(person);
    const absence = this.absences.find(
      ({ accountId, until }) => accountId === person.accountId && until === LOST,
    );
    if (absence) absence.until = Date.now();
    if (from === 'suspended')
      await this.ask('return', person, (reason) => [
        'DELETE',
        `/networks/${networkId}/suspensions/${person.accountId}`,
        { reason },
      ]);
    else if (this.dice.chance(0.5)) await this.send(person, 'PUT', `/networks/${networkId}/membership`, {});
    else await this.invite(person);
    const access = await this.standings.numberOf(before, person, (state) => state === 'active');
    if (absence) absence.back = access;
  }

  /** A link for one, which two want to use at once: the one who is out, and one who is suspended or a member already. */
  private async invite(person: Someone): Promise<void> {
    const { admin, networkId } = this.world;
    this.operations++;
    const path = `/networks/${networkId}/invitations/links`;
    const link = await this.reach<NewLinkDto>(admin, 'POST', path, { uses: 1, days: 1 });
    const token = new URL(link.path, 'http://localhost').searchParams.get('token');
    const use = async () => {
      if (await this.send(person, 'POST', '/invitation-uses', { token })) this.redeemed++;
    };
    await Promise.all([use(), use()]);
  }

  private async giveRole(person: Someone): Promise<void> {
    const role = this.dice.pick(['member', 'moderator', 'steering']);
    const before = await this.standings.of(person);
    await this.ask('role', person, () => [
      'PUT',
      `/networks/${this.world.networkId}/members/${person.accountId}`,
      { role },
    ]);
    // A change of role takes a number as well: the next decision must find its own.
    await this.standings.numberOf(before, person, () => true);
  }

  private async moderate(): Promise<void> {
    const [post] = await query<{ id: string; state: string }>(
      this.db,
      `select id, state from posts where thread_id = $1 and number > 1 and state <> 'deleted'
       order by number desc offset $2 limit 1`,
      [this.world.closed, this.dice.below(20)],
    );
    if (!post) return;
    const method = post.state === 'visible' ? 'PUT' : 'DELETE';
    await this.ask('post', null, (reason) => [method, `/posts/${post.id}/removal`, { reason }]);
  }

  private burst(person: Someone): Promise<boolean>[] {
    return Array.from({ length: BURST }, async () => {
      await wait(this.dice.next() * 60);
      const key = randomUUID();
      const body = { body: wordsOf(key, this.world.token), clientKey: key };
      return this.send(person, 'POST', `/threads/${this.world.closed}/replies`, body);
    });
  }

  private away({ accountId }: Someone, from: number, askedAt: number, ackedAt: number | null): void {
    this.absences.push({ accountId, from, askedAt, ackedAt, until: LOST, back: null });
  }

  /** Asks for a decision under a reason that no other has. @returns when the answer came; null: none that says yes */
  private async ask(
    what: Decided['what'],
    person: Someone | null,
    how: (reason: string) => [method: 'PUT' | 'DELETE', path: string, body: object],
  ): Promise<number | null> {
    const reason = `Decided as ${inLetters(randomUUID())}`;
    const one: Decided = { what, accountId: person?.accountId ?? null, reason, isAcked: false };
    this.decided.push(one);
    one.isAcked = await this.send(this.world.admin, ...how(reason));
    return one.isAcked ? Date.now() : null;
  }

  private send(
    person: Someone,
    method: 'POST' | 'PUT' | 'DELETE',
    path: string,
    body: object,
  ): Promise<boolean> {
    this.operations++;
    return this.reach(person, method, path, body).then(
      () => true,
      () => false,
    );
  }

  private reach<T>(
    { token }: Someone,
    method: 'POST' | 'PUT' | 'DELETE',
    path: string,
    body: object,
  ): Promise<T> {
    return request<T>({ url: this.dice.pick(this.urls), token }, path, { method, body });
  }
}
