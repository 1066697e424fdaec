import { randomUUID } from 'node:crypto';
import type { HeldAnswer, HoldsDto, OwnHoldDto, WritingSettings } from '../../contract/holds.js';
import { createThread, editPost, replyToThread } from '../../src/forums/index.js';
import {
  decideHold,
  listOwnHolds,
  readNetworkHolds,
  setNetworkWriting,
  writeGate,
} from '../../src/holds/index.js';
import type { Services, SignedIn } from '../../src/kernel/index.js';
import type { AppError } from '../../src/lib/errors.js';
import { buildServices, run } from '../factories/world.js';
import { buildCaseWorld, type CaseWorld } from '../reports/world.js';

export type HoldWorld = CaseWorld;

export const usual: WritingSettings = {
  mode: 'none',
  firstPosts: 3,
  waitHours: 24,
  linkLimit: 2,
  newPosts: 5,
};

/** Services with the gate that the app plugs in. */
export const gatedServices = (...[db, overrides]: Parameters<typeof buildServices>): Services =>
  buildServices(db, { gate: writeGate, ...overrides });

/** A network in which everything waits, or what the settings say. */
export async function buildHoldWorld(
  services: Services,
  settings: Partial<WritingSettings> = { mode: 'all' },
): Promise<HoldWorld> {
  const world = await buildCaseWorld({ ...services, gate: undefined });
  await setWriting(services, world, settings);
  return world;
}

export const setWriting = (services: Services, world: HoldWorld, settings: Partial<WritingSettings>) =>
  run(services, setNetworkWriting, world.admin, { networkId: world.network.id, ...usual, ...settings });

/** What a write was answered: `held` with what waits, or the error. */
export async function heldOf(written: Promise<unknown>): Promise<HeldAnswer> {
  const error = (await written.then(
    (done) => new Error(`it was written: ${JSON.stringify(done)}`),
    (thrown: unknown) => thrown,
  )) as AppError;
  if (error.code !== 'held' || !error.extras.held) throw error;
  return error.extras.held;
}

export const reply = (services: Services, world: HoldWorld, by: SignedIn, body: string, more: object = {}) =>
  run(services, replyToThread, by, {
    threadId: world.started.thread.id,
    body,
    clientKey: randomUUID(),
    ...more,
  });

export const start = (services: Services, world: HoldWorld, by: SignedIn, title: string, body: string) =>
  run(services, createThread, by, { forumId: world.forum.id, title, body, clientKey: randomUUID() });

export const edit = (services: Services, by: SignedIn, postId: string, body: string, version = 1) =>
  run(services, editPost, by, { postId, body, version });

export const queueOf = (services: Services, world: HoldWorld, by: SignedIn, more: object = {}) =>
  run(services, readNetworkHolds, by, { network: world.network.slug, ...more }) as Promise<HoldsDto>;

export const ownOf = (services: Services, by: SignedIn, more: object = {}) =>
  run(services, listOwnHolds, by, more) as Promise<{ waiting: OwnHoldDto[]; decided: OwnHoldDto[] }>;

export const refusal = { decision: 'refuse', rule: 'commercial', words: 'It advertises.' };
export const decide = (services: Services, by: SignedIn, holdId: string, more: object = {}) =>
  run(services, decideHold, by, { holdId, revision: 1, decision: 'approve', ...more });
