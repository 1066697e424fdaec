import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Calls, Reply } from './serve.js';

/** A process of the bench, seen from the parent. */
export interface Child<C extends Calls> {
  call<N extends keyof C & string>(name: N, ...input: Parameters<C[N]>): Promise<Awaited<ReturnType<C[N]>>>;
  /** Ends it by its pid and waits until it has ended. */
  end(): Promise<void>;
  /** Resolves when it has ended, with the signal or code. */
  ended: Promise<string>;
}

const running = new Set<ChildProcess>();
const PATIENCE_MS = 10_000;

/** Starts `bench/processes/NAME`. @param flags for its Node @param folder the same of another build */
export function startChild<C extends Calls>(
  name: string,
  flags: string[] = [],
  folder: string = import.meta.dirname,
): Child<C> {
  const child = fork(join(folder, `${name}.js`), {
    execArgv: ['--enable-source-maps', ...flags],
    // The log goes where a service's would go, to be written and not read here.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    serialization: 'advanced',
  });
  running.add(child);
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let calls = 0;
  child.on('message', (reply: Reply) => {
    const call = waiting.get(reply.id);
    waiting.delete(reply.id);
    if ('error' in reply) call?.reject(new Error(`${name}: ${reply.error}`));
    else call?.resolve(reply.result);
  });
  child.once('exit', (code, signal) => {
    running.delete(child);
    for (const { reject } of waiting.values()) reject(new Error(`${name} ended early (${signal ?? code}).`));
    waiting.clear();
  });
  return {
    call: (call, ...[input]) =>
      new Promise((resolve, reject) => {
        const id = ++calls;
        waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
        child.send({ id, name: call, input }, (error) => error && reject(error));
      }),
    end: () => end(child),
    ended: once(child, 'exit').then(([code, signal]) => String(signal ?? code)),
  };
}

/** Ends every child that still runs. */
export async function endChildren(): Promise<void> {
  await Promise.all([...running].map(end));
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  if (child.connected) child.send({ id: 0, name: 'end', input: null }, () => {});
  else child.kill('SIGTERM');
  const hurry = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  await ended;
  clearTimeout(hurry);
}
