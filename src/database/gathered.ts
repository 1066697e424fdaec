import type { Database } from './database.js';
import { prepared } from './statements.js';

/** Reads of one kind under way at once. What is asked meanwhile goes out together when one of them is back. */
const AT_ONCE = 2;
/** Questions in one statement. */
const MOST = 200;

interface Asked<Row> {
  values: unknown[];
  resolve(row: Row | null): void;
  reject(error: unknown): void;
}

/**
 * A read that many ask for at once, by one prepared statement for all of them: a thousand readers who come back
 * together are some statements, not a thousand. Nobody is answered by a statement that was sent before he asked, so
 * an answer is never older than its question. A statement that fails, fails for those who shared it.
 * @param name unique per statement text
 * @param text takes one array per value of a question and answers at most one row for each, with `ord` counting the
 *   questions from 1: `select i.ord::int, ... from unnest((select $1::uuid[]), (select $2::uuid[])) with ordinality as i(a, b, ord) ...`
 * @returns asks one question: its row, or null where it has none
 */
export function gathered<Row>(
  name: string,
  text: string,
): (db: Database, values: unknown[]) => Promise<Row | null> {
  const askers = new WeakMap<Database, (values: unknown[]) => Promise<Row | null>>();
  return (db, values) => {
    let ask = askers.get(db);
    if (!ask) {
      ask = gatherer((questions) => readAll<Row>(db, name, text, questions));
      askers.set(db, ask);
    }
    return ask(values);
  };
}

async function readAll<Row>(
  db: Database,
  name: string,
  text: string,
  questions: unknown[][],
): Promise<(Row | null)[]> {
  const columns = questions[0]!.map((_, column) => questions.map((values) => values[column]));
  const answers = new Array<Row | null>(questions.length).fill(null);
  for (const row of await prepared<Row & { ord: number }>(db, name, text, columns))
    answers[row.ord - 1] = row;
  return answers;
}

function gatherer<Row>(
  read: (questions: unknown[][]) => Promise<(Row | null)[]>,
): (values: unknown[]) => Promise<Row | null> {
  const waiting: Asked<Row>[] = [];
  let running = 0;
  let isPlanned = false;

  /** At the end of this turn of the loop: what came in with it goes together. */
  function plan(): void {
    if (isPlanned || running >= AT_ONCE || waiting.length === 0) return;
    isPlanned = true;
    setImmediate(() => {
      isPlanned = false;
      void send(waiting.splice(0, MOST));
    });
  }

  async function send(asked: Asked<Row>[]): Promise<void> {
    running++;
    plan();
    try {
      const answers = await read(asked.map(({ values }) => values));
      for (const [place, { resolve }] of asked.entries()) resolve(answers[place] ?? null);
    } catch (error) {
      for (const { reject } of asked) reject(error);
    }
    running--;
    plan();
  }

  return (values) =>
    new Promise((resolve, reject) => {
      waiting.push({ values, resolve, reject });
      plan();
    });
}
