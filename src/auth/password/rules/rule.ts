import type { Sentence } from '../../../lib/errors.js';

/** What a rule may compare a password with. */
export interface PasswordContext {
  name: string;
  username: string;
  email: string;
  /** Names of the site and of its networks. */
  siteNames: string[];
}

/** One rule: a word for programs, a sentence for people, and the question. */
export interface PasswordRule {
  rule: string;
  message: Sentence;
  /** @param password in the form of `normalisePassword`, at most 128 code points but for the rule on length */
  breaks(password: string, context: PasswordContext): boolean | Promise<boolean>;
}
