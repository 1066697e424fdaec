import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../deploy/nginx');

/**
 * nginx with the configuration of `deploy/`: only the ports and the certificate are others.
 * @param port where it listens, in plain HTTP
 * @param nodes ports of two nodes
 */
export async function startNginx(port: number, nodes: [number, number]): Promise<{ stop(): Promise<void> }> {
  const at = mkdtempSync(join(tmpdir(), 'convene-nginx-'));
  for (const name of ['logs', 'temp']) mkdirSync(join(at, name));
  const site = readFileSync(join(folder, 'convene.conf'), 'utf8')
    .replaceAll('127.0.0.1:3001', `127.0.0.1:${nodes[0]}`)
    .replaceAll('127.0.0.1:3002', `127.0.0.1:${nodes[1]}`);
  writeFileSync(join(at, 'convene.conf'), site);
  writeFileSync(join(at, 'convene-tls.conf'), `listen 127.0.0.1:${port};`);
  const temps = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${at}/temp/${name};`,
  );
  writeFileSync(
    join(at, 'nginx.conf'),
    `daemon off; worker_processes 1; pid ${at}/pid; error_log ${at}/logs/error.log warn; events {}
     http { access_log off; ${temps.join(' ')} include ${at}/convene.conf; }`,
  );
  const child = spawn(
    process.env.CONVENE_NGINX ?? 'nginx',
    ['-p', at, '-e', `${at}/logs/error.log`, '-c', `${at}/nginx.conf`],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  process.once('exit', () => child.kill('SIGKILL'));
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  await listening(child, port, () => said);
  return {
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
      rmSync(at, { recursive: true });
    },
  };
}

async function listening(child: ChildProcess, port: number, said: () => string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (child.exitCode !== null) throw new Error(`nginx did not start: ${said()}`);
    const answer = await fetch(`http://127.0.0.1:${port}/livez`).catch(() => null);
    if (answer) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`nginx does not answer: ${said()}`);
}
