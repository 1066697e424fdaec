import type { PagesMeasured } from '../clients/http-load.js';
import type { Options } from '../options.js';
import type { Child } from '../processes/child.js';
import type { ClientCalls } from '../processes/clients.js';
import type { SeededThread } from '../processes/seed.js';
import { cpuOf, type Side } from './side.js';

export interface PageTurn extends PagesMeasured {
  cpuMicros: number;
}

export interface PagesResult {
  html: PageTurn[];
  json: PageTurn[];
}

const CONCURRENCY = 8;

/** A visitor without a session reads one public thread, as a page and as JSON. */
export async function measurePages(
  clients: Child<ClientCalls>,
  { server, target }: Side,
  thread: SeededThread,
  { seconds, rounds }: Pick<Options, 'seconds' | 'rounds'>,
): Promise<PagesResult> {
  const paths = { html: thread.path, json: `/api/v1/threads/${thread.threadId}` };
  const measure = async (form: 'html' | 'json'): Promise<PageTurn> => {
    const ask = { url: target.url, path: paths[form], concurrency: CONCURRENCY, seconds };
    const { result, cpuMicros } = await cpuOf(server, () => clients.call('pages', ask));
    return { ...result, cpuMicros };
  };
  const result: PagesResult = { html: [], json: [] };
  await measure('html');
  await measure('json');
  for (let round = 0; round < rounds; round++) {
    result.html.push(await measure('html'));
    result.json.push(await measure('json'));
  }
  return result;
}
