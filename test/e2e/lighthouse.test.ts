import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openSite, type Scene, type Site, setScene } from './helpers/site.js';

const script = join(import.meta.dirname, '../../scripts/lighthouse.mjs');

let site: Site;
let scene: Scene;

beforeAll(async () => {
  site = await openSite();
  scene = await setScene(site.services, { replies: 49 });
});
afterAll(() => site.close());

interface Category {
  score: number;
  short: string[];
}

describe('Lighthouse on a thread of 50 posts', () => {
  it('gives all points for accessibility and good practice', async () => {
    const address = new URL(scene.thread.path, site.origin).href;
    const { stdout } = await promisify(execFile)(process.execPath, [script, address], { timeout: 110_000 });
    const figures = JSON.parse(stdout.trim().split('\n').at(-1)!) as Record<string, Category>;
    expect(figures.accessibility).toEqual({ score: 100, short: [] });
    expect(figures['best-practices']).toEqual({ score: 100, short: [] });
    // The score of performance counts seconds, and the machine may have other things to do: docs/performance.md has the
    // figure of a calm one.
    const { score, short } = figures.performance!;
    process.stdout.write(
      `Lighthouse: performance ${score}${short.length > 0 ? `, short of ${short.join(', ')}` : ''}\n`,
    );
    expect(score).toBeGreaterThan(0);
  }, 120_000);
});
