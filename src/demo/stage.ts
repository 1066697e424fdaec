import type { Ctx, Services, SignedIn, UseCase } from '../kernel/index.js';
import { AppError } from '../lib/errors.js';
import type { Limits } from '../lib/limits.js';

/** Nobody is hurried here: the demo writes weeks in seconds. */
const noLimits: Limits = { use: async () => {}, reset: async () => {} };

/** Where the people of the demo act: the site's own use-cases, each at its own time. */
export interface Stage {
  services: Services;
  /** When the run began: nothing of the demo is dated after it. */
  now: Date;
  people: Map<string, SignedIn>;
}

/** Runs a use-case as a person of the demo at a time. @throws AppError as the use-case does */
export async function act<U extends UseCase>(
  { services, people }: Stage,
  useCase: U,
  key: string,
  at: Date,
  input: unknown,
): Promise<Awaited<ReturnType<U['execute']>>> {
  const actor = people.get(key);
  if (!actor) throw new AppError('invalid_input', () => `The demo has no person "${key}".`);
  const ctx: Ctx = {
    ...services,
    limits: noLimits,
    clock: { now: () => at },
    actor,
    language: 'en',
    address: '127.0.0.1',
    requestId: 'demo',
  };
  return (await useCase.execute(ctx, input)) as Awaited<ReturnType<U['execute']>>;
}
