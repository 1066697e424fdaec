import { type Database, query } from '../../src/database/index.js';

/**
 * The least that a numbered post costs: one statement, prepared, that counts a thread's number up and puts a row beside it,
 * over one connection, each after the commit of the one before.
 * @returns posts in a second
 */
export async function plainPosts(db: Database, seconds: number): Promise<number> {
  await query(
    db,
    `create table if not exists plain_threads (id int primary key, head bigint not null);
     create table if not exists plain_posts (thread_id int, number bigint, source text, primary key (thread_id, number));
     insert into plain_threads values (1, 0) on conflict do nothing`,
  );
  const runner = db.createQueryRunner();
  const client = (await runner.connect()) as { query(asked: object): Promise<unknown> };
  const text = `with stepped as (update plain_threads set head = head + 1 where id = $1 returning head)
    insert into plain_posts select $1, head, $2 from stepped`;
  const startedAt = performance.now();
  let posts = 0;
  for (; performance.now() - startedAt < seconds * 1_000; posts++)
    await client.query({ name: 'plain-post', text, values: [1, 'x'.repeat(400)] });
  const rate = posts / ((performance.now() - startedAt) / 1_000);
  await runner.release();
  return rate;
}
