import { setTimeout as wait } from 'node:timers/promises';
import { serve } from '../../processes/serve.js';
import { Edge } from '../proxy.js';
import type { Places } from './listen.js';
import { Person, type PersonStart } from './person.js';
import { type MembersRecord, record, type Shown } from './record.js';
import { NeverReader, Stranger } from './strangers.js';

/** The people, in a process of their own. */

export interface MembersStart {
  /** The nodes' doors; people take them in turn. */
  urls: string[];
  people: PersonStart[];
  /** Somebody with an account who is no member. */
  outsider: string;
  /** A member who never reads what comes. */
  neverReader: string;
  places: Places;
}

let people: Person[] = [];
let strangers: Stranger[] = [];
let neverReader: NeverReader | null = null;
const lines: Edge[] = [];

/** A line of one's own to a node's door. */
async function lineTo(url: string): Promise<Edge> {
  const line = await Edge.open('own line', () => Number(new URL(url).port));
  lines.push(line);
  return line;
}

const calls = {
  async start({ urls, people: who, outsider, neverReader: frozen, places }: MembersStart): Promise<void> {
    for (const [n, start] of who.entries()) {
      const url = urls[n % urls.length]!;
      const line = start.manner === 'cutter' ? await lineTo(url) : null;
      people.push(new Person(start, line ? `http://127.0.0.1:${line.port}` : url, places, line));
    }
    for (const person of people) void person.watch();
    while (people.some(({ site }) => !site)) await wait(100);
    strangers = [
      new Stranger('a visitor', urls[0]!, undefined, places),
      new Stranger('an outsider', urls.at(-1)!, outsider, places),
    ];
    neverReader = new NeverReader(urls[1 % urls.length]!, frozen, places.open);
  },
  /** Everybody begins to do something. */
  work(): void {
    for (const person of people) void person.work();
    for (const stranger of strangers) void stranger.work();
    neverReader?.work();
  },
  /** Nobody begins anything new; what is under way is finished or given up. Who only disturbs goes. */
  stop(): void {
    for (const person of people) person.isWorking = false;
    for (const stranger of strangers) stranger.leave();
    neverReader?.leave();
  },
  shown: (): Shown[] => people.flatMap((person) => person.shown()),
  record: (): MembersRecord => record,
};

export type MembersCalls = typeof calls;

serve(calls, () => {
  for (const person of people) person.leave();
  for (const stranger of strangers) stranger.leave();
  for (const line of lines) line.close();
  people = [];
});
