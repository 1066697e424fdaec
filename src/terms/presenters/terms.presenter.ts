import type { PersonDto } from '../../../contract/people.js';
import type { TermsVersionDto } from '../../../contract/terms.js';

export interface VersionRow {
  id: string;
  major: number;
  minor: number;
  source: string;
  summary: string;
  publishedAt: Date;
  publishedBy: PersonDto | null;
}

export const numberOf = ({ major, minor }: { major: number; minor: number }): string => `${major}.${minor}`;

/** @param networkPath of the network; null: the whole site */
export const pathOf = (networkPath: string | null): string => `${networkPath ?? ''}/rules`;

/** The only way a version reaches a wire. */
export function presentVersion(row: VersionRow): TermsVersionDto {
  return {
    id: row.id,
    version: numberOf(row),
    isMajor: row.minor === 0,
    summary: row.summary,
    publishedAt: row.publishedAt.toISOString(),
    publishedBy: row.publishedBy,
  };
}
