import { late } from '../../text/words.js';
import { HiddenText } from './hidden-text.js';
import { Icon } from './icon.js';

interface Props {
  page: number;
  pages: number;
  /** The address of one page. */
  href: (page: number) => string;
  label: string;
}

/** Numbered pages as real links: first, last and those around this one. */
export function Pagination({ page, pages, href, label }: Props) {
  if (pages <= 1) return null;
  const shown = pagesAround(page, pages);
  return (
    <nav class="pagination" aria-label={label}>
      <ul>
        {page > 1 && (
          <li>
            <a href={href(page - 1)} rel="prev">
              <Icon name="back" />
              {late.pages.previous}
              <HiddenText> {late.pages.page}</HiddenText>
            </a>
          </li>
        )}
        {shown.map((number) => (
          <li key={number}>
            {number < 0 ? (
              <span class="gap">…</span>
            ) : (
              <a href={href(number)} aria-current={number === page ? 'page' : undefined}>
                <HiddenText>{late.pages.number}</HiddenText>
                {number}
              </a>
            )}
          </li>
        ))}
        {page < pages && (
          <li>
            <a href={href(page + 1)} rel="next">
              {late.pages.next}
              <HiddenText> {late.pages.page}</HiddenText>
              <Icon name="forward" />
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}

/** Page numbers in order; a negative one stands for those left out. */
export function pagesAround(page: number, pages: number): number[] {
  const wanted = [1, page - 1, page, page + 1, pages].filter((number) => number >= 1 && number <= pages);
  const sorted = [...new Set(wanted)].sort((a, b) => a - b);
  return sorted.flatMap((number, index) => {
    const before = sorted[index - 1] ?? 0;
    if (number === before + 2) return [before + 1, number];
    return number > before + 1 ? [-number, number] : [number];
  });
}
