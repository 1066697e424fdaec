import { page } from '../../text/words.js';
import { feedbackLink } from './feedback-link.js';

interface Props {
  siteName: string;
  /** Path and query of this page. */
  path: string;
}

/** The same words and links in the same place at the end of every page. */
export function SiteFooter({ siteName, path }: Props) {
  const links = [
    { href: '/', text: page.common.homeOf(siteName) },
    { href: '/developers', text: page.developers.link },
    { href: '/rules', text: page.terms.link },
    { href: '/letters', text: page.letters.link },
    { href: '/openness', text: page.openness.linkOfSite },
    { href: '/accessibility', text: page.accessibility.link },
    { href: '/cookies', text: page.cookies.link },
    { href: feedbackLink(path), text: page.feedback.link },
  ];
  return (
    <footer class="site-footer">
      <div class="wrap row row-apart">
        <p>{page.posting.standingLine}</p>
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
