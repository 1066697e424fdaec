import type { WrittenLanguage } from '../../contract/written-languages.js';

/** A text that is about to be written in a forum, as plain data. The policy has let its writer through. */
export interface TextToWrite {
  /** `title`: another title for a thread, by who started it. */
  kind: 'reply' | 'thread' | 'edit' | 'title';
  networkId: string;
  forumId: string;
  /** Null: a new thread. */
  threadId: string | null;
  /** Of an edit. */
  postId: string | null;
  /** Of an edit: whom the post names as its author. */
  postAuthorId: string | null;
  /** The forum's rules that the policy decided by. */
  rules: number;
  /** Whether the policy decided by facts of a moment ago: nothing is kept or refused by them. */
  isRecent: boolean;
  /** Whether its writer moderates the place. */
  moderates: boolean;
  /** A sanction lets what its writer writes here wait. */
  isHeld: boolean;
  /** Written without a name. What is asked of its writer then, nobody may read off the answer. */
  isAnonymous: boolean;
  /** The network lets texts without a name wait. */
  isUnnamedHeld: boolean;
  /** Something in it could show who a patient is, which the place stops, and its writer says that it is no patient's. */
  isAttested: boolean;
  title: string | null;
  body: string | null;
  html: string | null;
  /** What its writer says that it is written in. */
  language: WrittenLanguage | null;
  /** Number of the post that is answered. */
  replyTo: number | null;
  /** Of an edit: the version that it starts from. */
  version: number | null;
  clientKey: string | null;
}
