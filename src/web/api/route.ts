import type { Request, Response } from 'express';
import type { z } from 'zod';
import type { UseCase } from '../../kernel/index.js';
import type { Web } from '../options.js';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** One line of the API's table. */
export interface ApiRoute {
  method: Method;
  /** Under `/api/v1`, with `:name` parameters. */
  path: string;
  useCase: UseCase;
  /** Where a path parameter feeds a field of another name. */
  params: Record<string, string>;
  /** Where the fields that are not in the path come from. */
  rest: 'query' | 'body';
  status: 200 | 201;
  /** Turns the use-case's result into the answer, e.g. moves a session into its cookie. */
  answer?: (result: unknown, at: { web: Web; req: Request; res: Response }) => unknown;
  /** Sends the answer itself, where it is no JSON text that fits in memory. */
  send?: (result: unknown, res: Response) => Promise<void>;
  /** The schema of that answer, where it is not the use-case's output. */
  output?: z.ZodType;
  /** Its body is a form with a file, not JSON. */
  hasFile?: boolean;
  /** Somebody whom the site suspended is let in as themself. */
  forSuspended?: boolean;
  /** Starts or ends a session of a browser, so only a page of this site may send it. */
  touchesSession?: boolean;
}

type Options = Partial<Omit<ApiRoute, 'method' | 'path' | 'useCase'>>;

/** Reads take their fields from the query, writes from the body; anything else is said in the options. */
export function route(method: Method, path: string, useCase: UseCase, options: Options = {}): ApiRoute {
  const rest = method === 'get' ? 'query' : 'body';
  return { method, path, useCase, params: {}, rest, status: 200, ...options };
}

/** `:name` parameters of a path, in order. */
export function paramsOf(path: string): string[] {
  return [...path.matchAll(/:(\w+)/g)].map((found) => found[1]!);
}

/** The input field that a path parameter feeds. */
export function fieldOf(route: ApiRoute, param: string): string {
  return route.params[param] ?? param;
}
