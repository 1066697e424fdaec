import type { IslandName, ShellProps } from '../../client/pages/index.js';
import type { Language } from '../../text/index.js';
import type { Services } from '../kernel/index.js';

/** What an operator decides about the web side. */
export interface WebConfig {
  /** Public address without a slash at the end. HSTS, secure cookies and links follow from it. */
  publicUrl: string;
  /** Addresses or ranges of the proxies in front, exactly; empty: none. */
  trustProxy: string[];
  siteName: string;
  /** Where times are told for whom the server can't know the zone. */
  timeZone: string;
  /** Where people write about the site itself. */
  contactMail?: string | null;
}

/** One command or event of the socket, as the page for programs lists it. */
export interface SocketOperation {
  /** The server receives commands and sends events. */
  action: 'receive' | 'send';
  title: string;
  summary: string;
}

/** What the running process adds. */
export interface WebExtras {
  /** 32 random bytes of the site: signs form tokens. */
  signingKey: Buffer;
  /** Folder of the built browser files with their `manifest.json`; without it pages have neither style nor script. */
  assetsDir: string;
  /** The AsyncAPI description of the socket, whose room this one does not know; made for the first who asks. */
  asyncApi(): { operations: Record<string, SocketOperation> };
  /** Whether this node can serve now, and each thing it depends on. */
  isReady(): Promise<Readiness> | Readiness;
}

export interface Readiness {
  ready: boolean;
  /** Ready, but something that makes it quick is away. */
  degraded: boolean;
  checks: Record<string, boolean>;
}

/** Everything the web room works with: made once, passed as data. */
export interface Web {
  services: Services;
  config: WebConfig;
  extras: WebExtras;
  /** Origins that this site's own pages have. */
  origins: string[];
  /** Whether people reach this site over TLS. */
  isSecure: boolean;
  /** Names the build of the browser's files. */
  build: string;
  /** Addresses of the built files that a page with this island needs. */
  assets(language: Language, island?: IslandName): ShellProps['assets'];
}
