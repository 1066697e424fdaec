import { describe, expect, it } from '@jest/globals';
import { createClient } from 'redis';
import { testDatabase } from '../helpers/database.js';
import { startRedis } from '../helpers/redis.js';

describe('the test databases', () => {
  it('are migrated, and each is its own', async () => {
    const [one, other] = await Promise.all([testDatabase(), testDatabase()]);
    await one.db.query(`update site set setup_token_hash = 'x'`);
    expect(await one.db.query('select setup_token_hash is null as unset from site')).toEqual([
      { unset: false },
    ]);
    expect(await other.db.query('select setup_token_hash is null as unset from site')).toEqual([
      { unset: true },
    ]);
    await Promise.all([one.close(), other.close()]);
  });
});

describe('the test Redis', () => {
  it('starts, goes away and comes back on the same address', async () => {
    const redis = await startRedis();
    const client = await createClient({ url: redis.url })
      .on('error', () => {})
      .connect();
    await client.set('kept', 'no');
    await redis.stop();
    await redis.start();
    const again = await createClient({ url: redis.url }).connect();
    expect(await again.get('kept')).toBeNull();
    again.destroy();
    client.destroy();
    await redis.stop();
  });
});
