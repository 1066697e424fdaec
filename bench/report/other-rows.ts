import type { MemoryResult } from '../phases/memory.js';
import type { PagesResult, PageTurn } from '../phases/pages.js';
import { type Floor, NODEBB, OWN, type Row, row } from './rows.js';
import { median, percentile } from './statistics.js';

/** NodeBB 4.15.1 on Redis: a topic page of 20 posts for a visitor, 8 requests at once. */
const NODEBB_PAGES = {
  html: { perSecond: 132.8, p50: 58, p99: 123, cpuMicros: 8_700, kilobytes: 184 },
  json: { perSecond: 249.9, p50: 30, p99: 92, cpuMicros: 4_400, kilobytes: 35 },
};

export function pageRows(pages: PagesResult): Row[] {
  return [
    ...rowsOf('HTML', pages.html, NODEBB_PAGES.html),
    ...rowsOf('JSON', pages.json, NODEBB_PAGES.json),
    ...madeRows(pages),
  ];
}

/** Pages that are rendered for each request, beside each other: our own on both sides. */
function madeRows({ made, member, first, middle }: PagesResult): Row[] {
  const cpu = (turns: PageTurn[]) => median(turns.map(({ cpuMicros, requests }) => cpuMicros / requests));
  const line = (measure: string, ours: PageTurn[], peer: PageTurn[], value: number, goal: number): Row =>
    row(`${measure}: CPU per request`, 'µs', cpu(ours), cpu(peer), {
      peerName: OWN,
      floor: { id: 'P9', at: 'most', value, goal },
    });
  return [
    line("member's thread page, 20 posts, beside a visitor's, made anew", member, made, 3, 2),
    line('middle page of a long thread beside its first, made anew', middle, first, 1.5, 1.1),
  ];
}

function rowsOf(form: string, turns: PageTurn[], nodebb: typeof NODEBB_PAGES.html): Row[] {
  const title = `visitor's thread page, 20 posts, ${form}`;
  const line = (
    what: string,
    unit: string,
    peer: number,
    pick: (turn: PageTurn) => number,
    floor?: Floor,
  ): Row => row(`${title}${what}`, unit, median(turns.map(pick)), peer, { floor, peerName: NODEBB });
  return [
    line('', '/s', nodebb.perSecond, ({ requests, seconds }) => requests / seconds, {
      id: 'P8',
      at: 'least',
      value: 4,
      goal: 15,
    }),
    line(': CPU per request', 'µs', nodebb.cpuMicros, ({ cpuMicros, requests }) => cpuMicros / requests),
    line(': p50', 'ms', nodebb.p50, ({ latencies }) => percentile(latencies, 0.5)),
    line(': p99', 'ms', nodebb.p99, ({ latencies }) => percentile(latencies, 0.99)),
    line(': size', 'kB', nodebb.kilobytes, ({ bytes }) => bytes / 1_000),
  ];
}

export function memoryRows({ ours, bare }: MemoryResult): Row[] {
  const counts = [...new Set([ours.connections, bare.connections])].join(' and ');
  return [
    row(`memory per connection, ${counts} connected`, 'kB', ours.resident / 1_000, bare.resident / 1_000, {
      floor: { id: 'P10', at: 'most', value: 2, goal: 1.3 },
    }),
    row('the same: alive objects and buffers', 'kB', ours.alive / 1_000, bare.alive / 1_000),
    row('connected, authorised and joined', '/s', ours.joinsPerSecond, bare.joinsPerSecond, {
      floor: { id: 'P11', at: 'least', value: 0.3, goal: 0.6 },
    }),
    row('the same: CPU per connection', 'µs', ours.cpuPerJoin, bare.cpuPerJoin),
  ];
}
