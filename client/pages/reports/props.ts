import type { PostDto } from '../../../contract/forums.js';
import type { OwnReportDto, OwnReportsDto, ReportKind } from '../../../contract/reports.js';
import type { FormState } from '../page.js';

/** What is reported, as whoever reports it sees it. */
export interface Reported {
  kind: ReportKind;
  id: string;
  /** What its address calls it: an id, a user name, a short name. */
  called: string;
  /** The thread's title, or the name of the person or network. */
  name: string;
  /** What the thread's title is written in; null: nobody says. */
  titleLanguage?: string | null;
  path: string;
  /** The rules that bind there: the network's, or the site's. */
  rules: string;
  post?: PostDto;
  /** Where the post stands. */
  forum?: { language?: string | null };
  /** Who wrote the post. */
  author?: string;
}

export interface ReportProps {
  reported: Reported;
  form?: FormState;
}

export interface ReportStatusProps {
  receipt: string;
  report: OwnReportDto;
}

export interface FindReportProps {
  /** Null for visitors. */
  own: OwnReportsDto['reports'] | null;
  form?: FormState;
}
