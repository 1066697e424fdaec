/** Who is asking. Found once per request or socket by `auth`, then passed as data. */
export type Actor = Visitor | SignedIn;

export interface Visitor {
  kind: 'visitor';
}

export interface SignedIn {
  kind: 'account';
  accountId: string;
  username: string;
  name: string;
  isSiteAdmin: boolean;
  /** SHA-256 of the session token, hex: names the session without being able to use it. */
  sessionHash: string;
}

export const visitor: Visitor = { kind: 'visitor' };

/** The actor's account id, or null for a visitor. */
export function accountIdOf(actor: Actor): string | null {
  return actor.kind === 'account' ? actor.accountId : null;
}
