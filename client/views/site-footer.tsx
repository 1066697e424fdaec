import { STANDING_LINE } from './standing-line.js';

/** The same words in the same place at the end of every page. */
export function SiteFooter({ siteName }: { siteName: string }) {
  return (
    <footer class="site-footer">
      <div class="wrap row row-apart">
        <p>{STANDING_LINE}</p>
        <p>
          <a href="/">{siteName} home</a>
        </p>
      </div>
    </footer>
  );
}
