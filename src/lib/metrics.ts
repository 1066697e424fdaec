import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/**
 * What one node counts and measures of itself, in the names of Prometheus. Labels are names that stand in our own tables
 * (use-cases, routes, codes), never anything a person wrote or is: `docs/metrics.md` lists all of them (tested).
 * @returns the metrics and the registry that writes them down
 */
export function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  const counter = <L extends string>(name: string, help: string, labelNames: L[] = []) =>
    new Counter({ name: `convene_${name}`, help, labelNames, registers });
  const gauge = <L extends string>(name: string, help: string, labelNames: L[] = []) =>
    new Gauge({ name: `convene_${name}`, help, labelNames, registers });
  const histogram = <L extends string>(name: string, help: string, buckets: number[], labelNames: L[] = []) =>
    new Histogram({ name: `convene_${name}`, help, labelNames, buckets, registers });

  return {
    registry,
    uses: counter(
      'uses_total',
      'Use-cases that were run, by name and outcome: ok, the code of the refusal, or failed.',
      ['name', 'outcome'],
    ),
    requestSeconds: histogram(
      'http_request_seconds',
      'Time until a request was answered, by declared route.',
      [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      ['method', 'route', 'status'],
    ),
    commands: counter('socket_commands_total', 'Commands of sockets, by name and outcome.', [
      'name',
      'outcome',
    ]),
    sockets: gauge('sockets', 'Sockets that are connected.'),
    watched: gauge('watched', 'Threads and forum lists that somebody here watches.', ['what']),
    handshakesRefused: counter('handshakes_refused_total', 'Handshakes that were refused, by code.', [
      'code',
    ]),
    slowReadersCut: counter('slow_readers_cut_total', 'Connections that were closed for not reading.'),
    evicted: counter('evicted_total', 'Sockets put out of a forum that they may not read any more.'),
    headLag: gauge(
      'feed_head_lag',
      'By how many changes the forum that was furthest behind lagged at the last sweep.',
    ),
    gapsFetched: counter('feed_gaps_fetched_total', 'Gaps before a hint that were healed by a range read.'),
    sweepRepairs: counter(
      'feed_sweep_repairs_total',
      'Threads and lists that a sweep had to heal: their hints were lost.',
    ),
    lanesWaiting: gauge('feed_writes_waiting', 'Writes that wait for their turn in a forum.'),
    redisUp: gauge('redis_up', '1 while Redis answers, 0 while it does not or is not used.'),
    publishFailures: counter(
      'redis_publish_failures_total',
      'Hints to other nodes that could not be published.',
    ),
    kicksUnacknowledged: gauge(
      'kicks_unacknowledged',
      'Ended sessions that not every other node has confirmed.',
    ),
    kickSeconds: histogram(
      'kick_seconds',
      'Time until every other node had confirmed that ended sessions are gone.',
      [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15],
    ),
    database: gauge(
      'database_connections',
      'Connections of this node’s pool: open, idle, and requests waiting.',
      ['state'],
    ),
    jobSeconds: histogram(
      'job_seconds',
      'Time of one run of a job.',
      [0.005, 0.025, 0.1, 0.5, 1, 5, 15, 60],
      ['job', 'outcome'],
    ),
    queue: gauge('queue_length', 'What waits to be worked on, by queue.', ['queue']),
  };
}

export type Metrics = ReturnType<typeof createMetrics>;
