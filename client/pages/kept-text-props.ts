import type { DraftKind } from '../../contract/writing.js';

/** A text that could not be sent, and where it belongs. */
export interface KeptText {
  kind: DraftKind;
  placeId: string;
  title?: string;
  body: string;
  /** What was chosen in its form's list of languages. */
  written?: string;
  /** Of a post's new version: the version that it was made from. */
  madeFrom?: string;
}

export interface KeptTextProps {
  text: KeptText;
  /** Why it was not sent, in a sentence. */
  message: string;
  isDraft: boolean;
}
