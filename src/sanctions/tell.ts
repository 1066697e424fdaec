import type { Services } from '../kernel/index.js';

/** Tells a person's open screens that what binds them changed. They ask again for what they show. */
export function tellStanding({ signals }: Pick<Services, 'signals'>, accountId: string): void {
  signals.toAccount.tell({ accountId, event: 'account:standing', data: {} });
}
