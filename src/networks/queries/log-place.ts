import { AppError } from '../../lib/errors.js';

/** A place in a log that is read from the newest line on: lines before it come next. */
export interface LogPlace {
  /** ISO 8601 with microseconds, or `infinity`. */
  at: string;
  /** Lines of one instant are in the order of their keys. */
  key: string;
}

/** What one page of a log is asked for. */
export interface LogWanted {
  networkId: string;
  /** Who reads it. */
  readerId: string;
  /** Only what this account did, or what was done about it. */
  personId: string | null;
  before: LogPlace;
  limit: number;
}

const newest: LogPlace = { at: 'infinity', key: '' };
const shape = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z)_([0-9a-f-]{36}(?:-added|-ended)?)$/;

/** @throws AppError invalid_input for what no page has given out */
export function readPlace(text: string | undefined): LogPlace {
  if (text === undefined) return newest;
  const [, at, key] = shape.exec(text) ?? [];
  if (at && key && !Number.isNaN(Date.parse(at))) return { at, key };
  const message = (words: { common: { notValid: string } }) => words.common.notValid;
  throw new AppError('invalid_input', message, { fields: [{ field: 'before', message }] });
}

export const writePlace = ({ at, key }: LogPlace): string => `${at}_${key}`;

/** Newest first, as the statements order them. */
export function byNewest(a: LogPlace, b: LogPlace): number {
  const [one, other] = a.at === b.at ? [a.key, b.key] : [a.at, b.at];
  return one < other ? 1 : one > other ? -1 : 0;
}

/** SQL: an instant as a place has it. */
export const placeAt = (column: string): string =>
  `to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** SQL: whether a line comes after the place in the log; `at` and `key` are parameters. */
export const isBefore = (line: LogPlace, at: string, key: string): string =>
  `${line.at} <= ${at}::timestamptz and (${line.at} < ${at}::timestamptz or ${line.key} collate "C" < ${key})`;

/** SQL: a person as JSON; null for somebody who closed the account. `a` is a row of accounts, or all nulls. */
export const personOrNull = (a: string): string =>
  `case when ${a}.name is not null then json_build_object('id', ${a}.id, 'username', ${a}.username, 'name', ${a}.name) end`;
