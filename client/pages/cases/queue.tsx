import { type CaseLineDto, queueFilters } from '../../../contract/cases.js';
import { reportReasons } from '../../../contract/reports.js';
import { page } from '../../../text/words.js';
import { Button } from '../../views/button.js';
import { CaseFacts, CaseName, CaseState } from '../../views/case-words.js';
import { EmptyState } from '../../views/empty-state.js';
import { Form } from '../../views/form.js';
import { problemOf, typedIn } from '../../views/form-state.js';
import { HiddenText } from '../../views/hidden-text.js';
import { nameOf } from '../../views/name-of.js';
import { Notice } from '../../views/notice.js';
import { Select } from '../../views/select.js';
import { TextField } from '../../views/text-field.js';
import { writtenIn } from '../../views/written-in.js';
import { deskQueuePage } from '../desk-queue-page.js';
import type { Page, ShellProps } from '../page.js';
import type { QueueProps } from './props.js';

/** `/n/:network/cases`, the same of a forum, and `/cases` for the site: what waits for a decision. The list is kept true. */
export function queuePage(props: QueueProps, { csrf }: ShellProps): Page {
  const { network, older, path, show, reason } = props;
  const words = page.cases;
  const address = (more: Record<string, string>) =>
    `${path}?${new URLSearchParams({ show, ...(reason && { reason }), ...more })}`;
  return deskQueuePage(props, words, {
    section: 'cases',
    links: (
      <>
        <p>
          <a href="/appeals">{page.appeals.list}</a> · <a href="/undo">{page.appeals.undo}</a>
        </p>
        {!network && (
          <p>
            <a href="/letters/received">{page.letters.received.titles.site}</a> ·{' '}
            <a href="/guardians">{page.letters.guardians.title}</a>
          </p>
        )}
      </>
    ),
    above: (
      <>
        <Result {...props} />
        <Narrow {...props} />
      </>
    ),
    list: <Cases {...props} csrf={csrf} />,
    more: older && address({ after: older }),
  });
}

function Cases({ cases, path, show, reason, form, csrf }: QueueProps & { csrf: string | null }) {
  const words = page.cases;
  const isNarrowed = show !== 'open' || reason !== undefined;
  if (cases.length === 0) {
    return (
      <EmptyState title={words.none} level={3}>
        <p>{isNarrowed ? words.noneFits : words.noneText}</p>
      </EmptyState>
    );
  }
  const isOpen = show !== 'decided' && show !== 'appealed';
  const list = (
    <ol class="list">
      {cases.map((item) => (
        <Line key={item.id} item={item} isOpen={isOpen} />
      ))}
    </ol>
  );
  if (!isOpen) return list;
  return (
    <Form action={path} csrf={csrf} class="stack-large">
      {list}
      <Many form={form} />
    </Form>
  );
}

function Line({ item, isOpen }: { item: CaseLineDto; isOpen: boolean }) {
  const words = page.cases;
  return (
    <li class="case">
      <h3 class="list-title">
        <a href={item.path}>
          <CaseName item={item} />
        </a>
      </h3>
      {item.kind === 'post' || item.kind === 'thread' ? (
        <p class="muted small">{words.by(nameOf(item.author))}</p>
      ) : null}
      <CaseFacts item={item} />
      <p data-state-of={item.id}>
        <CaseState item={item} />
      </p>
      {isOpen && (
        <label class="choice">
          {' '}
          <input type="checkbox" name={`case-${item.id}`} value="on" />
          <span>
            {words.choose}
            <HiddenText>
              <CaseName item={item} within={words.which} />
            </HiddenText>
          </span>
        </label>
      )}
    </li>
  );
}

function Many({ form }: Pick<QueueProps, 'form'>) {
  const words = page.cases;
  return (
    <section class="card stack" aria-labelledby="many-title">
      <h2 id="many-title">{words.many}</h2>
      <div class="row">
        <Button kind="quiet" name="act" value="claim">
          {words.claimMany}
        </Button>{' '}
        <Button kind="quiet" name="act" value="release">
          {words.releaseMany}
        </Button>
      </div>
      <TextField
        name="words"
        label={words.keepReason}
        value={typedIn(form, 'words')}
        problem={problemOf(form, 'words')}
      />
      <Button kind="quiet" name="act" value="keep">
        {words.keepMany}
      </Button>
    </section>
  );
}

function Result({ result }: QueueProps) {
  if (!result) return null;
  const words = page.cases;
  return (
    <Notice kind={result.not.length === 0 ? 'success' : 'warning'}>
      <p>{words.done(result.done)}</p>
      {result.not.length > 0 && (
        <>
          <p>{words.notDone}</p>
          <ul>
            {result.not.map(({ title, language, message }) => (
              <li key={title + message}>
                <span {...writtenIn(language)}>{title}</span>: {message}
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}

function Narrow({ path, show, reason }: QueueProps) {
  const words = page.cases;
  const reasons = Object.fromEntries(reportReasons.map((one) => [one, page.reports.reasons[one].text]));
  return (
    <form method="get" action={path} class="form filter-row">
      <Select name="show" label={words.filter} values={queueFilters} names={words.shows} value={show} />
      <Select
        name="reason"
        label={words.reason}
        values={['', ...reportReasons]}
        names={{ '': words.anyReason, ...reasons }}
        value={reason ?? ''}
      />
      <Button kind="quiet">{words.filterButton}</Button>
    </form>
  );
}
