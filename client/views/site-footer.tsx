import { page } from '../../text/words.js';
import { STANDING_LINE } from './standing-line.js';

/** The same words and links in the same place at the end of every page. */
export function SiteFooter({ siteName }: { siteName: string }) {
  const links = [
    { href: '/', text: `${siteName} home` },
    { href: '/developers', text: page.developers.link },
  ];
  return (
    <footer class="site-footer">
      <div class="wrap row row-apart">
        <p>{STANDING_LINE}</p>
        <ul class="footer-links">
          {links.map(({ href, text }) => (
            <li key={href}>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
      </div>
    </footer>
  );
}
