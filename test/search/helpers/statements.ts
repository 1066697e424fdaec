import pg from 'pg';

export interface Statement {
  text: string;
  values: unknown[];
}

/** What is asked of Postgres while the work is done, in order. */
export async function statementsOf(work: () => Promise<unknown>): Promise<Statement[]> {
  const asked: Statement[] = [];
  const real = pg.Client.prototype.query as (this: unknown, ...args: unknown[]) => unknown;
  pg.Client.prototype.query = function (this: unknown, ...args: unknown[]) {
    const given = args[0] as { text?: string; values?: unknown[] };
    asked.push({ text: given.text ?? String(given), values: given.values ?? [] });
    return real.apply(this, args);
  } as typeof pg.Client.prototype.query;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = real as typeof pg.Client.prototype.query;
  }
  return asked;
}

/** Whether it only reads, so that Postgres can be asked how it would do it. */
export const isRead = ({ text }: Statement): boolean => /^\s*(with|select)/.test(text);
