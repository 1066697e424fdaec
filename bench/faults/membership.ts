import { setTimeout as wait } from 'node:timers/promises';
import { type Database, query } from '../../src/database/index.js';
import type { Dice } from './dice.js';

/** Somebody might not read the closed forum: what is numbered after `from` was not for them. */
export interface Absence {
  accountId: string;
  from: number;
  /** When the return was asked for, by the clock of this machine; from then on everything may come. */
  until: number;
}

interface Person {
  accountId: string;
  token: string;
}

const LOST = Number.POSITIVE_INFINITY;

/** The one who removes people and lets them come back, one at a time, so that each has its number in the forum's feed. */
export class Membership {
  readonly absences: Absence[] = [];
  operations = 0;
  private isWorking = true;

  constructor(
    private readonly db: Database,
    private readonly urls: string[],
    private readonly admin: Person,
    private readonly people: Person[],
    private readonly place: { networkId: string; forumId: string },
    private readonly dice: Dice,
  ) {}

  async work(): Promise<void> {
    while (this.isWorking) {
      await wait(1_000 + this.dice.next() * 3_000);
      const person = this.dice.pick(this.people);
      await this.change(person).catch(() => undefined);
    }
  }

  stop(): void {
    this.isWorking = false;
  }

  private async change(person: Person): Promise<void> {
    this.operations++;
    const isMember = await this.isMember(person.accountId);
    const path = `/networks/${this.place.networkId}`;
    const before = await this.access();
    if (!isMember) this.end(person.accountId);
    // Whether an answer comes or not: what happened stands in the database.
    await (isMember
      ? this.ask(this.admin, 'DELETE', `${path}/members/${person.accountId}`)
      : this.ask(person, 'PUT', `${path}/membership`)
    ).catch(() => undefined);
    for (let tries = 0; tries < 100; tries++) {
      const [isNow, access] = await Promise.all([this.isMember(person.accountId), this.access()]);
      if (access > before) {
        if (!isNow) this.absences.push({ accountId: person.accountId, from: access, until: LOST });
        return;
      }
      await wait(100);
    }
  }

  private end(accountId: string): void {
    const open = this.absences.find((one) => one.accountId === accountId && one.until === LOST);
    if (open) open.until = Date.now();
  }

  private async ask(person: Person, method: string, path: string): Promise<void> {
    const answer = await fetch(`${this.dice.pick(this.urls)}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${person.token}`, 'content-type': 'application/json' },
      body: '{}',
      signal: AbortSignal.timeout(15_000),
    });
    if (!answer.ok) throw new Error(String(answer.status));
  }

  private async isMember(accountId: string): Promise<boolean> {
    const [row] = await query<{ state: string }>(
      this.db,
      'select state from memberships where network_id = $1 and account_id = $2',
      [this.place.networkId, accountId],
    );
    return row?.state === 'active';
  }

  private async access(): Promise<number> {
    const [row] = await query<{ access: number }>(
      this.db,
      'select access::int as access from forum_heads where forum_id = $1',
      [this.place.forumId],
    );
    return row!.access;
  }
}
