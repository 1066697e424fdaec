import type { Request } from 'express';
import { z } from 'zod';
import { AppError, type Sentence } from '../../lib/errors.js';
import { BadRequest } from '../errors/status.js';
import { type ApiRoute, fieldOf, paramsOf } from './route.js';

const kindsBySchema = new WeakMap<z.ZodType, Map<string, string>>();

/**
 * The raw input of a use-case, from exactly the places the table names: path, then query or body.
 * Strings of an address become numbers only where the schema wants one and only in canonical form.
 * @throws BadRequest for malformed addresses; AppError invalid_input for a body that is no object or repeats the path
 */
export function readInput(route: ApiRoute, req: Request): Record<string, unknown> {
  const kinds = fieldKinds(route.useCase.input);
  const input = new Map<string, unknown>();
  for (const param of paramsOf(route.path)) {
    const field = fieldOf(route, param);
    input.set(field, fromAddress(field, String(req.params[param]), kinds.get(field)));
  }
  const query = readQuery(req);
  if (route.rest === 'query') {
    for (const [field, text] of query) {
      if (input.has(field) || !kinds.has(field)) throw unknownField(field);
      input.set(field, fromAddress(field, text, kinds.get(field)));
    }
  } else {
    for (const field of query.keys()) throw unknownField(field);
    for (const [field, value] of Object.entries(bodyOf(req))) {
      if (input.has(field))
        throw new AppError('invalid_input', twice, { fields: [{ field, message: twice }] });
      input.set(field, value);
    }
  }
  // Own properties, whatever they are called: `__proto__` from a body stays a plain, unknown field.
  return Object.fromEntries(input);
}

/** Whether a refusal is about the address rather than what was filled in. */
export function isAboutAddress(route: ApiRoute, error: AppError): boolean {
  if (error.code !== 'invalid_input' || !error.extras.fields) return false;
  if (route.rest === 'query') return true;
  const fields = new Set(paramsOf(route.path).map((param) => fieldOf(route, param)));
  return error.extras.fields.some(({ field }) => fields.has(field));
}

/** A request's query as single values. @throws BadRequest for a name given twice, or a NUL */
export function readQuery(req: Pick<Request, 'url'>): Map<string, string> {
  const at = req.url.indexOf('?');
  const found = new Map<string, string>();
  if (at < 0) return found;
  for (const [name, value] of new URLSearchParams(req.url.slice(at + 1))) {
    if (found.has(name)) throw new BadRequest((words) => words.web.sameFieldTwice);
    // Postgres holds no such character in a text.
    if (value.includes('\0')) throw new BadRequest((words) => words.common.notValid);
    found.set(name, value);
  }
  return found;
}

const twice: Sentence = (words) => words.web.alreadyInAddress;

function unknownField(field: string): BadRequest {
  const message: Sentence = (words) => words.common.unknownField;
  return new BadRequest(message, { fields: [{ field: field.slice(0, 50), message }] });
}

function fromAddress(field: string, text: string, kind: string | undefined): unknown {
  if (kind !== 'integer' && kind !== 'number') return text;
  if (!/^(0|[1-9]\d{0,15})$/.test(text)) {
    const message: Sentence = (words) => words.web.notWholeNumber;
    throw new BadRequest(message, { fields: [{ field, message }] });
  }
  return Number(text);
}

function bodyOf(req: Request): object {
  const body: unknown = req.body;
  if (body === undefined) {
    if (Number(req.get('Content-Length') ?? 0) > 0 || req.get('Transfer-Encoding') !== undefined) {
      throw new BadRequest((words) => words.web.sendJsonType);
    }
    return {};
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new BadRequest((words) => words.web.sendJsonObject);
  }
  return body;
}

/** Top-level fields of an input schema with their JSON types. */
export function fieldKinds(schema: z.ZodType): Map<string, string> {
  let kinds = kindsBySchema.get(schema);
  if (!kinds) {
    const { properties = {} } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
    kinds = new Map(
      Object.entries(properties).map(([field, property]) => [
        field,
        typeof property === 'object' ? String(property.type) : 'any',
      ]),
    );
    kindsBySchema.set(schema, kinds);
  }
  return kinds;
}
