import { expect, it } from '@jest/globals';
import { type Database, shared } from '../../src/database/index.js';

const db = {} as Database;

/** A read that ends when it is told to. */
function slowRead() {
  const begun: { question: string; end(answer: string): void; fail(): void }[] = [];
  const read = shared(
    (_: Database, question: string) =>
      new Promise<string>((resolve, reject) => {
        begun.push({ question, end: resolve, fail: () => reject(new Error('away')) });
      }),
  );
  return { begun, read };
}

/** What is planned for the end of a turn of the loop has run, however busy the machine is. */
async function turn(): Promise<void> {
  for (let turns = 0; turns < 5; turns++) await new Promise((resolve) => setImmediate(resolve));
}

it('reads once for all who ask the same in one turn', async () => {
  const { begun, read } = slowRead();
  const answers = Promise.all([read(db, 'a'), read(db, 'a'), read(db, 'b')]);
  await turn();
  expect(begun.map(({ question }) => question)).toEqual(['a', 'b']);
  for (const { question, end } of begun) end(`the answer to ${question}`);
  expect(await answers).toEqual(['the answer to a', 'the answer to a', 'the answer to b']);
});

it('never answers with a read that began before the question', async () => {
  const { begun, read } = slowRead();
  const early = read(db, 'a');
  await turn();
  const late = [read(db, 'a'), read(db, 'a')];
  await turn();
  // One at a time.
  expect(begun).toHaveLength(1);
  begun[0]!.end('old');
  expect(await early).toBe('old');
  await turn();
  expect(begun).toHaveLength(2);
  begun[1]!.end('new');
  expect(await Promise.all(late)).toEqual(['new', 'new']);
});

it('fails for those who shared it, and asks again for the next', async () => {
  const { begun, read } = slowRead();
  const [one, other] = [read(db, 'a'), read(db, 'a')];
  await turn();
  const later = read(db, 'a');
  begun[0]!.fail();
  await expect(one).rejects.toThrow('away');
  await expect(other).rejects.toThrow('away');
  await turn();
  begun[1]!.end('here again');
  expect(await later).toBe('here again');
});
