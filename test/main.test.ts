import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, jest } from '@jest/globals';
import { findFreePort } from '../src/database/embedded/free-port.js';
import { readPidFile } from '../src/database/embedded/pid-file.js';
import { startTimeOf } from '../src/database/embedded/processes.js';
import { until } from '../src/database/embedded/until.js';
import { DataFolders } from './helpers/data-folder.js';
import { type MainProcess, startMain } from './helpers/main-process.js';

// Whole processes start and stop here: on a busy machine that takes its time.
jest.setTimeout(90_000);

const folders = new DataFolders();
const started: MainProcess[] = [];

async function start(dataDir: string, settings: Record<string, string> = {}) {
  const port = await findFreePort();
  const main = startMain({ DATA_DIR: dataDir, PORT: String(port), ...settings });
  started.push(main);
  return { main, url: `http://127.0.0.1:${port}`, origin: `http://localhost:${port}` };
}

async function startReady(dataDir: string) {
  const run = await start(dataDir);
  await run.main.says(/Convene is ready at (\S+)/);
  return run;
}

function postgresPid(dataDir: string): number {
  return readPidFile(join(dataDir, 'postgres'))!.pid;
}

function postJson(url: string, body: object): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(url).origin },
    body: JSON.stringify(body),
  });
}

const ada = {
  name: 'Ada Example',
  email: 'ada@example.org',
  username: 'ada',
  password: 'seven quiet rivers at dawn',
};

afterEach(async () => {
  for (const main of started.splice(0)) {
    main.child.kill('SIGKILL');
    await main.ended();
  }
});
afterAll(() => folders.remove());

describe('npm start', () => {
  it('ends with the address and a one-time link, and Ctrl-C stops all it started', async () => {
    const dataDir = folders.fresh();
    const { main, url, origin } = await start(dataDir);
    const [, address] = await main.says(/Convene is ready at (\S+)/);
    expect(address).toBe(origin);
    const [, path] = await main.says(/http:\/\/localhost:\d+(\/setup\?token=\S+)/);
    expect((await fetch(`${url}/livez`)).status).toBe(200);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    expect((await fetch(url + path)).status).toBe(200);

    const postgres = postgresPid(dataDir);
    // The terminal signals the whole group.
    process.kill(-main.child.pid!, 'SIGINT');
    expect(await main.ended()).toBe(0);
    expect(startTimeOf(postgres)).toBeNull();
    expect(existsSync(join(dataDir, 'convene.lock'))).toBe(false);
    expect(readFileSync(join(dataDir, 'postgres.log'), 'utf8')).toContain('database system is shut down');
  });

  it('says that the data folder is in use, and ends', async () => {
    const dataDir = await folders.ready();
    const first = await startReady(dataDir);
    const second = await start(dataDir);
    expect(await second.main.ended()).toBe(1);
    expect(second.main.said()).toContain(
      `Convene is already running on this data folder (process ${first.main.child.pid}).`,
    );
    expect((await fetch(`${first.url}/readyz`)).status).toBe(200);
  });

  it('names a wrong setting without printing it', async () => {
    const { main } = await start(await folders.ready(), { LOG_LEVEL: 'hunter2' });
    expect(await main.ended()).toBe(1);
    expect(main.said()).toContain('LOG_LEVEL must be one of');
    expect(main.said()).not.toContain('hunter2');
  });

  it('says that the port is taken, and stops what it started', async () => {
    const first = await startReady(await folders.ready());
    const dataDir = await folders.ready();
    const port = new URL(first.url).port;
    const second = await start(dataDir, { PORT: port });
    expect(await second.main.ended()).toBe(1);
    expect(second.main.said()).toContain(`Port ${port} is taken.`);
    expect(readPidFile(join(dataDir, 'postgres'))).toBeNull();
  });
});

describe('kill -9', () => {
  it.each([
    ['of node', (main: number) => process.kill(main, 'SIGKILL')],
    [
      'of node and of Postgres',
      (main: number, postgres: number) => {
        process.kill(main, 'SIGKILL');
        process.kill(postgres, 'SIGKILL');
      },
    ],
  ])('%s loses nothing that was acknowledged', async (_, kill) => {
    const dataDir = await folders.ready();
    const first = await startReady(dataDir);
    expect((await postJson(`${first.url}/api/v1/accounts`, ada)).status).toBeLessThan(300);
    kill(first.main.child.pid!, postgresPid(dataDir));
    await first.main.ended();

    const second = await startReady(dataDir);
    const token = { login: ada.username, password: ada.password, label: 'after' };
    expect((await postJson(`${second.url}/api/v1/tokens`, token)).status).toBeLessThan(300);
  });

  it('of Postgres alone is over in a moment', async () => {
    const dataDir = await folders.ready();
    const { url } = await startReady(dataDir);
    const before = postgresPid(dataDir);
    process.kill(before, 'SIGKILL');
    await until(() => {
      const now = readPidFile(join(dataDir, 'postgres'));
      return now !== null && now.pid !== before && now.isReady;
    }, 20_000);
    expect((await postJson(`${url}/api/v1/accounts`, ada)).status).toBeLessThan(300);
  });
});
