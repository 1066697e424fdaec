/** One column of one table that names a person, and what becomes of it when the account is closed. */
export interface Holding {
  /** Its name in the download; null: it holds nothing that is not in another part. */
  part: string | null;
  table: string;
  /** The column with the person's account. */
  column: string;
  /** SQL: what the person is given, as a row of `h`; $1 is the account. */
  columns?: string;
  /** SQL after the table, where more is needed to say it. */
  joins?: string;
  /** SQL: what rows are ordered and paged by. */
  key?: string;
  keyType?: 'uuid' | 'text';
  /** `clear`: its personal columns become null. `keep`: it stays, without a name. */
  /** What the person wrote without a name is in it, too: pseudonyms stand in this column. */
  isAlsoUnnamed?: true;
  onClose: 'clear' | 'delete' | 'keep';
}
