/**
 * What a room to the right has done by the very statement of an act: a condition on rows that it locks, and what is
 * written with it. Its parameters begin at `first`; $1 is the actor, $10 the time; `step.seq` may be used.
 */
export interface Along {
  /** Names the statement that it makes. */
  name: string;
  must(first: number): string;
  /** Common table expressions, each starting with a comma. */
  more(first: number): string;
  values: unknown[];
  /** The rule that the decision goes by: kept in the log. */
  rule: string;
}
