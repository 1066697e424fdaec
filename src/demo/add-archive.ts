import { importArchive } from '../importing/index.js';
import { foundNetwork } from './found-network.js';
import type { DemoOptions } from './options.js';
import type { Stage } from './stage.js';
import { archiveNetwork } from './texts/archive.js';

interface Archived {
  isNew: boolean;
  newForums: number;
  newThreads: number;
  messages: number;
  isStopped: boolean;
}

/**
 * Imports a mail archive into a network of its own, as `npm run import` would.
 * @throws AppError as the import does
 */
export async function addArchive(
  stage: Stage,
  path: string,
  { onProgress, signal }: Pick<DemoOptions, 'onProgress' | 'signal'>,
): Promise<Archived> {
  const { isNew, newForums } = await foundNetwork(stage, archiveNetwork);
  const { outcomes, newThreads, isInterrupted } = await importArchive(stage.services, {
    path,
    network: archiveNetwork.slug,
    forum: archiveNetwork.forums[0]!.slug,
    onProgress,
    signal,
  });
  const messages = outcomes.filter(({ outcome }) => outcome === 'imported').length;
  return { isNew, newForums, newThreads, messages, isStopped: isInterrupted };
}
