/**
 * What a room to the right has done by the very statement that writes a text: a condition on rows that it locks, and what
 * is written with it. Its parameters begin at `first`; `step` has a row when the text is written.
 */
export interface WrittenAlong {
  /** Names the statement that it makes. */
  name: string;
  must(first: number): string;
  /** Common table expressions, each starting with a comma. */
  more(first: number): string;
  values: unknown[];
}
