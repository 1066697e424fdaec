import { type Connection, openConnection } from './connection.js';
import { type Access, type RequestOptions, request } from './request.js';
import { type ThreadListener, type ThreadWatch, watchThread } from './watch-thread.js';

export type { ThreadState } from '../client/state/thread-state.js';
export type { PostDto, ThreadDto, ThreadPageDto } from '../contract/forums.js';
export type { CommandInput, CommandName, CommandOutput, Connection } from './connection.js';
export { RequestRefused } from './errors.js';
export type { Access, RequestOptions } from './request.js';
export type { ThreadListener, ThreadWatch } from './watch-thread.js';

/** A program's way into one site. */
export interface Site extends Pick<Connection, 'command' | 'on' | 'close'> {
  /** One request to the JSON API, under `/api/v1`. @throws RequestRefused */
  request<T>(path: string, options?: RequestOptions): Promise<T>;
  /** Keeps the newest page of a thread right until it is ended. @throws RequestRefused */
  watchThread(threadId: string, listener: ThreadListener): Promise<ThreadWatch>;
}

/**
 * Connects a program to a site, with the rights of the token's owner.
 * @throws RequestRefused
 */
export async function connect(access: Access): Promise<Site> {
  const connection = await openConnection(access);
  const watches: ThreadWatch[] = [];
  return {
    command: connection.command,
    on: connection.on,
    request: (path, options) => request(access, path, options),
    async watchThread(threadId, listener) {
      const watch = await watchThread(access, connection, threadId, listener);
      watches.push(watch);
      return watch;
    },
    close() {
      for (const watch of watches) watch.end();
      connection.close();
    },
  };
}
