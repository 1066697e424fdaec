export { type Actor, accountIdOf, type SignedIn, type Visitor, visitor } from './actor.js';
export type { AccountMessage, Ctx, Services, Signals } from './context.js';
export type { Job } from './job.js';
export { allowOrThrow, defineUseCase, parseInput, type UseCase, type UseCaseDefinition } from './use-case.js';
