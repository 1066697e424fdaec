import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createMetrics } from '../src/lib/metrics.js';
import { type MetricsServer, serveMetrics } from '../src/metrics-server.js';
import { buildForum, buildReply, buildThread } from './factories/world.js';
import { type RunningApp, startApp } from './helpers/app.js';
import { closeClients, connect } from './helpers/sockets.js';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

const declared = createMetrics()
  .registry.getMetricsAsArray()
  .map((metric) => {
    const { name, labelNames = [] } = metric as unknown as { name: string; labelNames?: string[] };
    return { name, labels: [...labelNames].sort() };
  });

describe('the figures', () => {
  let app: RunningApp;
  let server: MetricsServer;
  beforeAll(async () => {
    app = await startApp();
    server = await serveMetrics(app.app.services, '127.0.0.1', 0);
  });
  afterAll(async () => {
    closeClients();
    await server.close();
    await app.stop();
  });

  async function figures(): Promise<string> {
    const answer = await fetch(`http://127.0.0.1:${server.port}/metrics`);
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    return answer.text();
  }

  it('count what was done, and name nobody', async () => {
    const { services } = app.app;
    const world = await buildForum(services);
    const { thread } = await buildThread(services, world, { title: 'CANARYTITLE' });
    await buildReply(services, thread.id, world.admin, 'CANARYBODY');
    await connect(app.origin);
    await fetch(`${app.origin}${thread.path}`);
    await fetch(`${app.origin}/nothing/CANARYPATH`, { method: 'CANARYMETHOD' }).catch(() => undefined);
    const text = await figures();
    expect(text).toContain('convene_uses_total{name="forums.replyToThread",outcome="ok"} 1');
    expect(text).toMatch(
      /convene_http_request_seconds_count\{method="GET",route="[^"]*:[^"]*",status="200"\} 1/,
    );
    expect(text).toMatch(/convene_database_connections\{state="open"\} [1-9]/);
    expect(text).toContain('convene_queue_length{queue="mail"} 0');
    expect(text).toContain('nodejs_eventloop_lag_p99_seconds');
    for (const secret of [
      'CANARY',
      thread.id,
      world.admin.accountId,
      world.admin.username,
      world.network.slug,
    ])
      expect(text).not.toContain(secret);
  });

  it('are at that address only, and not on the site’s own port', async () => {
    expect((await fetch(`http://127.0.0.1:${server.port}/`)).status).toBe(404);
    expect((await fetch(`http://127.0.0.1:${server.port}/metrics`, { method: 'POST' })).status).toBe(404);
    expect((await fetch(`${app.origin}/metrics`)).status).toBe(404);
  });
});

it('are all in docs/metrics.md with their labels, and no others', () => {
  const listed = [...read('docs/metrics.md').matchAll(/^\| `(convene_\w+)` \| ([^|]*)\|/gm)].map(
    ([, name, labels]) => ({
      name,
      labels: [...labels!.matchAll(/`(\w+)`/g)].map((label) => label[1]).sort(),
    }),
  );
  const byName = (a: { name?: string }, b: { name?: string }) => a.name!.localeCompare(b.name!);
  expect(listed.sort(byName)).toEqual(declared.sort(byName));
});

it('are known where the dashboard shows them, with the labels it asks for', () => {
  const { panels } = JSON.parse(read('deploy/grafana/convene.json')) as {
    panels: { title: string; targets: { expr: string }[] }[];
  };
  const names = new Set(declared.map(({ name }) => name));
  const unknown = panels.flatMap(({ targets }) =>
    targets.flatMap(({ expr }) =>
      [...expr.matchAll(/convene_\w+/g)].filter(
        ([name]) => !names.has(name) && !names.has(name.replace(/_(bucket|count|sum)$/, '')),
      ),
    ),
  );
  expect(unknown).toEqual([]);
  const shown = new Set(
    panels.flatMap(({ targets }) => targets.flatMap(({ expr }) => expr.match(/convene_\w+/g) ?? [])),
  );
  expect(shown.size).toBeGreaterThan(12);
});
