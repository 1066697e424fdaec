import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Report } from '../../bench/report/report.js';

const main = join(import.meta.dirname, '../../dist/bench/main.js');

/** Runs the bench as people do. */
function bench(...args: string[]) {
  return spawnSync(process.execPath, [main, ...args], { encoding: 'utf8', env: { PATH: process.env.PATH } });
}

describe('the bench', () => {
  describe('with tiny numbers', () => {
    let report: Report;

    beforeAll(() => {
      expect(existsSync(main)).toBe(true);
      const { status, stdout, stderr } = bench(
        ...['--json', '--rounds', '1', '--watchers', '1,3', '--connections', '5', '--seconds', '0.1'],
      );
      expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
      report = JSON.parse(stdout) as Report;
    }, 120_000);

    it.each(['ours', 'bare'] as const)('sees every post of %s once and in one order', (side) => {
      const { posts, deliveries, ...faults } = report.integrity[side];
      expect(faults).toEqual({ lost: 0, duplicates: 0, gaps: 0, orders: 1 });
      expect(posts).toBeGreaterThan(20);
      expect(deliveries).toBeGreaterThan(20);
    });

    it('gives a figure for every line, and for both servers where they are compared', () => {
      expect(report.integrity.held).toBe(true);
      expect(report.rows.length).toBeGreaterThan(30);
      expect(
        report.rows.filter(({ ours, peer }) => !isFigure(ours) || (peer !== null && !isFigure(peer))),
      ).toEqual([]);
    });
  });

  it('says how it is used when it is asked for what it does not know', () => {
    const { status, stderr } = bench('--wachters', '3');
    expect(status).toBe(1);
    expect(stderr).toContain('--watchers');
  });
});

function isFigure(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value);
}
