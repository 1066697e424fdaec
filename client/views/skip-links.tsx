import { Fragment } from 'preact';

interface Props {
  more?: { href: string; text: string }[];
}

/** The first tab stops of every page (N02). */
export function SkipLinks({ more = [] }: Props) {
  return (
    <div class="skips">
      <a href="#main">Skip to content</a> <a href="#navigation">Skip to navigation</a>
      {more.map((skip) => (
        <Fragment key={skip.href}>
          {' '}
          <a href={skip.href}>{skip.text}</a>
        </Fragment>
      ))}
    </div>
  );
}
