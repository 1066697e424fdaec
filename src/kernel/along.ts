/** How a statement calls what its parts need. */
export interface Named {
  /** The parameter with who acts. */
  actor: string;
  /** The parameter with the time. */
  now: string;
  /** The rows that are there once it is done. */
  done: string;
}

/**
 * What another room has done by the very statement of an act: a condition on rows that it locks, and what is written with
 * it. Its parameters begin at `first`.
 */
export interface Along {
  /** Names the statement that it makes. */
  name: string;
  must(first: number, named: Named): string;
  /** Common table expressions, each starting with a comma. */
  more(first: number, named: Named): string;
  values: unknown[];
}
