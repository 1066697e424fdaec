import type { TokenDto } from '../../../contract/accounts.js';
import type { ClosingDto } from '../../../contract/people.js';
import type { OwnProfileDto } from '../../../contract/profiles.js';
import type { SessionDto, TokenInfoDto } from '../../../contract/sessions.js';
import type { FormState } from '../page.js';

/** `done`: a stable word for what was just done, from the address. */
interface Done {
  done?: string;
}

export interface ProfileProps extends Done {
  profile: OwnProfileDto;
  form?: FormState;
}
export type DisplayProps = Done;
export interface SessionsProps extends Done {
  sessions: SessionDto[];
}
export interface PasswordProps extends Done {
  form?: FormState;
  suggestion: string;
}
export interface TokensProps extends Done {
  tokens: TokenInfoDto[];
  form?: FormState;
}
export type NewTokenProps = TokenDto;
export interface ClosePageProps {
  closing: ClosingDto;
}
export interface ConfirmCloseProps {
  /** Names of networks that would be without an admin. */
  onlyAdminOf: string[];
  form?: FormState;
}
