import { AppError, type Sentence } from '../../lib/errors.js';

/**
 * SQL: a row while the network may have a forum with this access, locked: only a public network has public forums.
 * Both parameters are SQL.
 */
export function mayHold(network: string, access: string): string {
  return `select id from networks where id = ${network} and (${access}::text <> 'public' or visibility = 'public')
    and closed_at is null and external_url is null
    and exists (select from manager) for share`;
}

/** The refusal for it. */
export function notPublicHere(): AppError {
  const message: Sentence = (words) => words.members.noPublicForums;
  return new AppError('invalid_input', message, {
    reason: 'not_public_here',
    fields: [{ field: 'access', message }],
  });
}
