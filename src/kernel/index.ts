export { type Actor, accountIdOf, type SignedIn, type Visitor, visitor } from './actor.js';
export type { Along, Named } from './along.js';
export type {
  AccountMessage,
  Ctx,
  DecisionSource,
  NoticeLink,
  NoticeLinks,
  Services,
  Signals,
  WriteGate,
} from './context.js';
export type { DecisionRecord } from './decision-record.js';
export type { Job } from './job.js';
export { onlySiteAdmins } from './only-site-admins.js';
export { allowOrThrow, defineUseCase, parseInput, type UseCase, type UseCaseDefinition } from './use-case.js';
export type { TextToWrite } from './write-gate.js';
