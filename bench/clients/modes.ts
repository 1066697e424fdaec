import { setTimeout as wait } from 'node:timers/promises';
import type { Posted } from './writers.js';

/** How posts are sent. */
export type Mode =
  /** One after another has reached everybody, with a rest between. */
  | { kind: 'single'; restMs: number }
  /** At a steady rate, whatever comes back. */
  | { kind: 'paced'; perSecond: number }
  /** So many under way until they have reached everybody. */
  | { kind: 'saturated'; inFlight: number }
  /** So many under way until they are acknowledged. */
  | { kind: 'replies'; concurrency: number };

/** Sends one post and keeps account of it. @returns when it is acknowledged, with a promise of its last delivery */
export type Send = () => Promise<{ posted: Posted; delivered: Promise<number> }>;

/** Sends for this long, and returns when the last post is acknowledged; deliveries may be under way then. */
export function drive(mode: Mode, seconds: number, send: Send): Promise<void> {
  const end = performance.now() + seconds * 1_000;
  const isOver = () => performance.now() >= end;
  switch (mode.kind) {
    case 'single':
      return repeat(1, isOver, async () => {
        await (await send()).delivered;
        await wait(mode.restMs);
      });
    case 'paced':
      return pace(mode.perSecond, isOver, send);
    case 'saturated':
      return repeat(mode.inFlight, isOver, async () => {
        await (await send()).delivered;
      });
    case 'replies':
      return repeat(mode.concurrency, isOver, async () => {
        await send();
      });
  }
}

async function repeat(times: number, isOver: () => boolean, step: () => Promise<void>): Promise<void> {
  const worker = async () => {
    while (!isOver()) await step();
  };
  await Promise.all(Array.from({ length: times }, worker));
}

async function pace(perSecond: number, isOver: () => boolean, send: Send): Promise<void> {
  const startedAt = performance.now();
  const sending: Promise<unknown>[] = [];
  while (!isOver()) {
    const due = Math.floor(((performance.now() - startedAt) / 1_000) * perSecond) + 1;
    while (sending.length < due) sending.push(send());
    await wait(Math.max(1, startedAt + (sending.length * 1_000) / perSecond - performance.now()));
  }
  await Promise.all(sending);
}
