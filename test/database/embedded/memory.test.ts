import { expect, test } from '@jest/globals';
import { findBinaries } from '../../../src/database/embedded/binaries.js';
import { memorySettings, warmSettings } from '../../../src/database/embedded/memory.js';

const GB = 1024 ** 3;

test.each([
  [0.5, '128MB', '512MB'],
  [4, '512MB', '2048MB'],
  [24, '3072MB', '12288MB'],
  [256, '4096MB', '131072MB'],
])('on a machine with %d GB Postgres keeps %s of pages', (gigabytes, shared, cached) => {
  expect(memorySettings(gigabytes * GB)).toEqual({ shared_buffers: shared, effective_cache_size: cached });
});

test('the module that fetches pages again is asked for only where it is there', () => {
  expect(warmSettings(findBinaries().postgres)).toEqual({ shared_preload_libraries: 'pg_prewarm' });
  expect(warmSettings('/nowhere/bin/postgres')).toEqual({});
});
