import type { VNode } from 'preact';
import type { FieldProblem } from '../../contract/errors.js';
import type { Brand } from '../../contract/networks.js';
import type { PendingTermsDto } from '../../contract/terms.js';
import { type Language, languages } from '../../text/languages.js';
import type { Rendered } from './inserts.js';

/** What a person can choose, kept in the preferences cookie and applied on the server. The first is the usual one. */
export const preferenceChoices = {
  theme: ['system', 'light', 'dark', 'contrast'],
  textSize: ['normal', 'large', 'larger'],
  /** The page's ground, in light colours (D74). */
  tint: ['usual', 'cream', 'blue', 'green', 'grey'],
  lineSpacing: ['normal', 'wide', 'wider'],
  /** How long a line of text may be. */
  lineLength: ['usual', 'short', 'long'],
  motion: ['system', 'reduced'],
  /** What a screen reader is told of live news. */
  announcements: ['counts', 'names', 'full', 'off'],
  /** Whether news of an open page appear by themselves, or wait until one asks for them (WCAG 2.2.2). */
  updates: ['shown', 'asked'],
  shortcuts: ['on', 'off'],
  /** Whether others see one's name among who reads and writes just now. */
  presence: ['named', 'counted'],
  /** `auto`: what the browser asks for. */
  language: ['auto', ...languages],
} as const;

type Choices = typeof preferenceChoices;
export type Preferences = { [Name in keyof Choices]: Choices[Name][number] } & {
  /** An IANA time zone; `auto`: the browser's with script, the site's without. */
  zone: string;
};

/** The signed-in person as the shell shows them. */
export interface ShellViewer {
  accountId: string;
  username: string;
  name: string;
  isSiteAdmin: boolean;
  /** Notifications not read yet; shown as a count. */
  unreadNotices?: number;
  /** Unread posts of the person's networks; 100 stands for more than 99. */
  unread?: number;
  /** How long the session goes on if nothing is done. */
  sessionSeconds?: number;
}

/** Everything around a page: the same for every page of one request. */
export interface ShellProps {
  site: {
    name: string /** Public address without a slash at the end, for canonical links. */;
    origin?: string;
    /** Where people write about the site itself; null where nobody was named. */
    contact?: string | null;
  };
  viewer: ShellViewer | null;
  /** Signed in, and suspended by the site. */
  isSuspended?: boolean;
  /** Null where no cookie was set: forms then carry none. */
  csrf: string | null;
  /** Path and query of this page, to come back to. */
  path: string;
  preferences: Preferences;
  /** What this page is written in. */
  language: Language;
  /** Names the built files, so that a page can tell when there are newer ones. */
  build?: string;
  /** Addresses of the built files. `js` is a module, left out where the page wakes no island. */
  assets: { css: string; js?: string; preload: string[] };
}

export type IslandName = 'thread' | 'forum' | 'home' | 'forms' | 'search';

/** What a page function answers; `renderDocument` makes it an HTML document. */
export interface Page {
  /** At most 70 characters with the site's name; `renderDocument` cuts it. */
  title: string;
  description?: string;
  body: VNode;
  /** Rendered above `main`, across the whole width: the network's band. */
  band?: VNode;
  island?: IslandName;
  brand?: Brand;
  /** Address to index, from the root. Without it the page is `noindex`. */
  canonical?: string;
  /** Address of its feed, from the root. */
  feed?: string;
  hasErrors?: boolean;
  /** For the island, as JSON in `#page-data`. */
  data?: unknown;
  /** What was rendered before, by the number of its mark in `body`. */
  inserts?: ReadonlyMap<number, Rendered>;
  /** Skip links after the two of every page. */
  skips?: { href: string; text: string }[];
}

/** A form shown again after a refusal: what was typed, and what was wrong. */
export interface FormState {
  /** By field name. Passwords are never given back. */
  values?: Record<string, string | undefined>;
  problems?: FieldProblem[];
  /** A refusal that is no single field's. */
  message?: string;
  /** The text as it would look posted, when that was asked for. HTML of the server. */
  preview?: string;
  /** The text was held back because it could show who a patient is. */
  personalData?: { isAttestable: boolean };
  /** Rules that have to be accepted before this is sent. */
  terms?: PendingTermsDto[];
  /** A file was added: its line stands at the end of the text. */
  hasAdded?: boolean;
}

export type PageOf<P> = (props: P, shell: ShellProps) => Page;
