import { Fragment } from 'preact';
import { page } from '../../text/words.js';

interface Props {
  more?: { href: string; text: string }[];
}

/** The first tab stops of every page (N02). */
export function SkipLinks({ more = [] }: Props) {
  return (
    <div class="skips">
      <a href="#main">{page.common.skipToContent}</a> <a href="#navigation">{page.common.skipToNavigation}</a>
      {more.map((skip) => (
        <Fragment key={skip.href}>
          {' '}
          <a href={skip.href}>{skip.text}</a>
        </Fragment>
      ))}
    </div>
  );
}
