import type { MeDto } from '../../../contract/accounts.js';

/** What of an account its own holder is told. */
export interface OwnAccount {
  id: string;
  username: string;
  name: string;
  isSiteAdmin: boolean;
  createdAt: Date;
}

export function presentMe({ id, username, name, isSiteAdmin, createdAt }: OwnAccount): MeDto {
  return { id, username, name, isSiteAdmin, createdAt: createdAt.toISOString() };
}
