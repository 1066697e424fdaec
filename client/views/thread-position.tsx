import type { ThreadPageDto } from '../../contract/forums.js';
import type { ThreadReadingDto } from '../../contract/reading.js';
import { late, page as words } from '../../text/words.js';
import { Button } from './button.js';
import { Disclosure } from './disclosure.js';

interface Props {
  page: ThreadPageDto;
  reading: ThreadReadingDto | undefined;
}

/** Fewer posts need no way around. */
const WORTH = 10;

/** Where in the thread this is, and the ways to other places of it: by number, by day, start, end, first unread. */
export function ThreadPosition({ page, reading }: Props) {
  const { thread, posts, window } = page;
  if (thread.lastNumber < WORTH) return null;
  const to = posts.at(-1)?.number ?? window.from;
  const at = `/t/${thread.id}/at`;
  const text = words.reading;
  return (
    <div class="thread-position">
      <p id="position">{late.reading.position(window.from, to, thread.lastNumber)}</p>
      <Disclosure summary={text.goTo}>
        <div class="row go-to">
          <form method="get" action={at}>
            <label for="go-number">{text.goToNumber}</label>
            <p class="hint" id="go-number-hint">
              {late.reading.goToNumberHint(thread.lastNumber)}
            </p>
            <input
              id="go-number"
              name="number"
              inputMode="numeric"
              autoComplete="off"
              aria-describedby="go-number-hint"
            />
            <Button kind="quiet">{text.goToNumberButton}</Button>
          </form>
          <form method="get" action={at}>
            <label for="go-date">{text.goToDate}</label>
            <p class="hint" id="go-date-hint">
              {text.goToDateHint}
            </p>
            <input id="go-date" name="date" type="date" aria-describedby="go-date-hint" />
            <Button kind="quiet">{text.goToDateButton}</Button>
          </form>
        </div>
        <p class="row">
          <a href={`${at}?number=1`}>{text.goToStart}</a>{' '}
          <a href={`${at}?number=${thread.lastNumber}`}>{text.goToEnd}</a>{' '}
          {reading?.firstUnread != null && <a href={`/t/${thread.id}/unread`}>{text.goToUnread}</a>}
        </p>
      </Disclosure>
    </div>
  );
}
