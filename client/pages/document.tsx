import { renderToString } from 'preact-render-to-string';
import { MOST_COLOURS } from '../../contract/networks.js';
import { locales } from '../../text/languages.js';
import { Layout } from '../views/layout.js';
import { PageData } from '../views/page-data.js';
import { pieces, type Rendered } from './inserts.js';
import type { Page, ShellProps } from './page.js';
import { documentTitle } from './title.js';

/** The whole document, doctype included. Holds no inline style and no inline script that runs. */
export function renderDocument(page: Page, shell: ShellProps): string {
  return partsOf(page, shell)
    .map((part) => (typeof part === 'string' ? part : part.text))
    .join('');
}

/** The same as it is sent: what was rendered before was encoded then. */
export function renderBytes(page: Page, shell: ShellProps): Buffer {
  return Buffer.concat(
    partsOf(page, shell).map((part) => (typeof part === 'string' ? Buffer.from(part) : part.bytes)),
  );
}

function partsOf(page: Page, shell: ShellProps): (string | Rendered)[] {
  const html = `<!doctype html>${withOwnColours(renderToString(<Document page={page} shell={shell} />))}`;
  return page.inserts ? pieces(html, page.inserts) : [html];
}

/** Adds the styles of colours that networks chose themselves, where some of them are on the page. */
function withOwnColours(html: string): string {
  // Nearly all pages have none, and the page is long.
  if (!html.includes(' data-brand="#')) return html;
  const found = [...html.matchAll(/ data-brand="#([0-9a-f]{6})"/g)].map(([, digits]) => digits!);
  const colours = [...new Set(found)].sort();
  if (colours.length === 0) return html;
  const sheets = Array.from({ length: Math.ceil(colours.length / MOST_COLOURS) }, (_, n) =>
    colours.slice(n * MOST_COLOURS, (n + 1) * MOST_COLOURS).join('-'),
  );
  const links = sheets.map((sheet) => `<link rel="stylesheet" href="/brand/${sheet}.css"/>`);
  return html.replace('</head>', `${links.join('')}</head>`);
}

function Document({ page, shell }: { page: Page; shell: ShellProps }) {
  const { theme, textSize, tint, lineSpacing, lineLength, motion, announcements, updates, shortcuts, zone } =
    shell.preferences;
  return (
    <html
      lang={locales[shell.language]}
      data-theme={theme}
      data-text-size={textSize}
      data-tint={tint === 'usual' ? undefined : tint}
      data-line-spacing={lineSpacing === 'normal' ? undefined : lineSpacing}
      data-line-length={lineLength === 'usual' ? undefined : lineLength}
      data-motion={motion === 'system' ? undefined : motion}
      data-announcements={announcements === 'counts' ? undefined : announcements}
      data-updates={updates === 'shown' ? undefined : updates}
      data-zone={zone === 'auto' ? undefined : zone}
      data-shortcuts={shortcuts === 'on' ? undefined : shortcuts}
      data-brand={page.brand}
      data-island={page.island}
      data-build={shell.build}
      data-account={shell.viewer?.accountId}
      data-session={shell.viewer?.sessionSeconds}
    >
      <Head page={page} shell={shell} />
      <body>
        <Layout page={page} shell={shell} />
        {page.data !== undefined && <PageData data={page.data} />}
      </body>
    </html>
  );
}

function Head({ page, shell }: { page: Page; shell: ShellProps }) {
  const { assets, site } = shell;
  return (
    <head>
      <meta charset="utf-8" />
      <title>{documentTitle(page, site.name, shell.viewer?.unread)}</title>
      <meta
        name="viewport"
        content="width=device-width, initial-scale=1, interactive-widget=resizes-content"
      />
      {page.description && <meta name="description" content={oneLine(page.description, 160)} />}
      {page.canonical === undefined ? (
        <meta name="robots" content="noindex" />
      ) : (
        <link rel="canonical" href={`${site.origin ?? ''}${page.canonical}`} />
      )}
      {page.feed && <link rel="alternate" type="application/atom+xml" href={page.feed} />}
      <link rel="stylesheet" href={assets.css} />
      {/* To be read comes first: what makes a page live must not take the line from its style. */}
      {assets.preload.map((file) => (
        <link key={file} rel="modulepreload" href={file} fetchpriority="low" />
      ))}
      {assets.js && <script type="module" src={assets.js} {...{ fetchpriority: 'low' }} />}
    </head>
  );
}

function oneLine(text: string, max: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= max ? line : `${line.slice(0, max - 1).trimEnd()}…`;
}
