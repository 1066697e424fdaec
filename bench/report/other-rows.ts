import type { MemoryResult } from '../phases/memory.js';
import type { PagesResult, PageTurn } from '../phases/pages.js';
import { NODEBB, type Row, row } from './rows.js';
import { median, percentile } from './statistics.js';

/** NodeBB 4.15.1 on Redis: a topic page of 20 posts for a visitor, requests per second with 8 at once. */
const NODEBB_PAGES = { html: 132.8, json: 249.9 };

export function pageRows(pages: PagesResult): Row[] {
  return (['html', 'json'] as const).flatMap((form) => {
    const turns = pages[form];
    const of = (pick: (turn: PageTurn) => number) => median(turns.map(pick));
    const title = `visitor's thread page, 20 posts, ${form === 'html' ? 'HTML' : 'JSON'}`;
    return [
      row(
        title,
        '/s',
        of(({ requests, seconds }) => requests / seconds),
        NODEBB_PAGES[form],
        { floor: { id: 'P8', at: 'least', value: 4 }, peerName: NODEBB },
      ),
      row(
        `${title}: p50`,
        'ms',
        of(({ latencies }) => percentile(latencies, 0.5)),
      ),
      row(
        `${title}: p99`,
        'ms',
        of(({ latencies }) => percentile(latencies, 0.99)),
      ),
      row(
        `${title}: CPU per request`,
        'µs',
        of(({ cpuMicros, requests }) => cpuMicros / requests),
      ),
      row(
        `${title}: size`,
        'kB',
        of(({ bytes }) => bytes / 1_000),
      ),
    ];
  });
}

export function memoryRows({ connections, ours, bare }: MemoryResult): Row[] {
  return [
    row(
      `memory per connection, ${connections} connected`,
      'kB',
      ours.resident / 1_000,
      bare.resident / 1_000,
      {
        floor: { id: 'P10', at: 'most', value: 2 },
      },
    ),
    row('the same: alive objects and buffers', 'kB', ours.alive / 1_000, bare.alive / 1_000),
    row('connected, authorised and joined', '/s', ours.joinsPerSecond, bare.joinsPerSecond),
    row('the same: CPU per connection', 'µs', ours.cpuPerJoin, bare.cpuPerJoin),
  ];
}
