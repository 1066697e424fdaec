import { type HeldLineDto, holdFilters } from '../../../contract/holds.js';
import { pseudonymNumber } from '../../../contract/pseudonym-names.js';
import { reportReasons } from '../../../contract/reports.js';
import { live, page } from '../../../text/words.js';
import { Button } from '../../views/button.js';
import { EmptyState } from '../../views/empty-state.js';
import { fill } from '../../views/fill.js';
import { Form } from '../../views/form.js';
import { problemOf, typedIn } from '../../views/form-state.js';
import { HeldName } from '../../views/held-text.js';
import { HiddenText } from '../../views/hidden-text.js';
import { nameOf as nameOfPerson } from '../../views/name-of.js';
import { Notice } from '../../views/notice.js';
import { ReadyReasons } from '../../views/ready-reasons.js';
import { Select } from '../../views/select.js';
import { ServerHtml } from '../../views/server-html.js';
import { TextField } from '../../views/text-field.js';
import { Time } from '../../views/time.js';
import { writtenIn } from '../../views/written-in.js';
import { deskQueuePage } from '../desk-queue-page.js';
import type { Page, ShellProps } from '../page.js';
import type { HoldQueueProps } from './props.js';

/** `/n/:network/held`, the same of a forum, and `/held/site`: texts that wait for a decision. The list is kept true. */
export function holdQueuePage(props: HoldQueueProps, { csrf, viewer }: ShellProps): Page {
  const asksAuthors = viewer?.isSiteAdmin ?? false;
  const { network, forum, older, path, show, canManage } = props;
  const words = page.holds.queue;
  return deskQueuePage(props, words, {
    section: 'holds',
    links: canManage && network && (
      <p>
        <a href={`${(forum ?? network).path}/writing`}>{words.settings}</a>
      </p>
    ),
    above: (
      <>
        <Result {...props} />
        <form method="get" action={path} class="form filter-row">
          <Select name="show" label={words.filter} values={holdFilters} names={words.shows} value={show} />
          <Button kind="quiet">{words.filterButton}</Button>
        </form>
      </>
    ),
    list: <Holds {...props} csrf={csrf} asksAuthors={asksAuthors} />,
    more: older && `${path}?${new URLSearchParams({ show, after: older })}`,
  });
}

interface ListProps extends HoldQueueProps {
  csrf: string | null;
  /** The reader may ask who wrote what has no name. */
  asksAuthors: boolean;
}

function Holds({ holds, here, show, form, csrf, asksAuthors, ready }: ListProps) {
  const words = page.holds.queue;
  if (holds.length === 0) {
    const isRefused = show === 'refused';
    return (
      <EmptyState title={isRefused ? words.noneRefused : words.none} level={3}>
        <p>{isRefused ? words.noneRefusedText : words.noneText}</p>
      </EmptyState>
    );
  }
  if (show === 'refused') {
    return (
      <ol class="list">
        {holds.map((hold) => (
          <Line key={hold.id} hold={hold} asksAuthors={asksAuthors}>
            <Refused hold={hold} here={here} csrf={csrf} />
          </Line>
        ))}
      </ol>
    );
  }
  return (
    <Form action={here} csrf={csrf} class="stack-large">
      {/* Enter in a field presses a form's first button: who types why a text is refused must not let it through. */}
      <button type="submit" name="decision" value="refuse" tabIndex={-1} hidden>
        {page.holds.queue.refuse}
      </button>
      <ol class="list">
        {holds.map((hold) => (
          <Line key={hold.id} hold={hold} asksAuthors={asksAuthors}>
            <label class="choice">
              {' '}
              <input
                type="checkbox"
                name={`hold-${hold.id}`}
                value={hold.revision}
                checked={form?.values?.[`hold-${hold.id}`] === String(hold.revision)}
              />
              <span>
                {words.choose}
                <WhichOne hold={hold} />
              </span>
            </label>
          </Line>
        ))}
      </ol>
      <Many form={form} ready={ready} />
    </Form>
  );
}

/** @param within puts it into another sentence */
function Name({ hold, within }: { hold: HeldLineDto; within?: (name: string) => string }) {
  const { kind, title, thread, titleLanguage } = hold;
  const shown = kind === 'thread' ? title : (thread?.title ?? null);
  return <HeldName kind={kind} title={shown} language={titleLanguage} within={within} />;
}
/** "…: a new thread, by Ada", for who hears it. */
const WhichOne = ({ hold }: { hold: HeldLineDto }) => (
  <HiddenText>
    <Name hold={hold} within={(name) => page.holds.queue.which(name, authorOf(hold))} />
  </HiddenText>
);
const authorOf = ({ author }: HeldLineDto) => nameOfPerson(author);
const isUnnamed = ({ author }: HeldLineDto) => author !== null && pseudonymNumber(author.username) !== null;

interface LineProps {
  hold: HeldLineDto;
  asksAuthors: boolean;
  children: preact.ComponentChildren;
}

function Line({ hold, asksAuthors, children }: LineProps) {
  const words = page.holds;
  const { thread, forum, author, html, language, why, found, heldAt, authorPosts, level, postPath } = hold;
  const isNamed = author !== null && !isUnnamed(hold);
  const name = isNamed ? <a href={`/u/${author.username}`}>{author.name}</a> : authorOf(hold);
  return (
    <li class="case stack" id={`held-${hold.id}`}>
      <h3 class="list-title">
        <a href={thread?.path ?? forum.path}>
          <Name hold={hold} />
        </a>
      </h3>
      <p>
        {fill(words.queue.author, { name })}.{' '}
        {isUnnamed(hold) ? words.queue.unnamed : `${words.queue.posts(authorPosts)}.`}
      </p>
      <ServerHtml html={html} language={language} class="post-body prose" />
      <p class="meta">
        <span>{found ? words.queue.found(found.rule, found.matched) : words.whyModerator[why]}</span>{' '}
        <span>{fill(words.queue.since, { time: <Time at={heldAt} /> })}</span>{' '}
        <span>{words.levels[level]}</span> <span>{forum.name}</span>
      </p>
      {postPath && (
        <p>
          <a href={postPath}>{words.queue.toPost}</a>
        </p>
      )}
      {asksAuthors && isUnnamed(hold) && (
        <p>
          <a href={`/held/${hold.id}/reveal`}>
            {words.queue.askAuthor}
            <WhichOne hold={hold} />
          </a>
        </p>
      )}
      {children}
    </li>
  );
}

function Refused({ hold, here, csrf }: { hold: HeldLineDto; here: string; csrf: string | null }) {
  const words = page.holds;
  const { decision } = hold;
  if (!decision) return null;
  const name = decision.by?.name ?? live.post.formerMember;
  return (
    <>
      <p>{fill(words.queue.refusedBy, { name, time: <Time at={decision.at} /> })}</p>
      {decision.words && (
        <p>
          <strong>{words.own.reason}</strong> {decision.words}
        </p>
      )}
      {decision.canUndo && (
        <Form action={here} csrf={csrf} class="inline-form">
          <input type="hidden" name="undo" value={hold.id} />
          <Button kind="quiet">
            {words.queue.undo}
            <WhichOne hold={hold} />
          </Button>
        </Form>
      )}
    </>
  );
}

function Many({ form, ready }: Pick<HoldQueueProps, 'form' | 'ready'>) {
  const words = page.holds.queue;
  const rules = Object.fromEntries(reportReasons.map((one) => [one, page.reports.reasons[one].text]));
  return (
    <section class="card stack" aria-labelledby="many-title">
      <h2 id="many-title">{words.many}</h2>
      <div class="row">
        <Button name="decision" value="approve">
          {words.approve}
        </Button>{' '}
        <Button kind="quiet" name="decision" value="trust">
          {words.trust}
        </Button>
      </div>
      <p class="muted small">{words.trustHint}</p>
      <ReadyReasons ready={ready} form={form} />
      <Select
        name="rule"
        label={words.rule}
        values={['', ...reportReasons]}
        names={{ '': words.noRule, ...rules }}
        value={typedIn(form, 'rule')}
        problem={problemOf(form, 'rule')}
      />
      <TextField
        name="words"
        label={words.words}
        hint={words.wordsHint}
        value={typedIn(form, 'words')}
        problem={problemOf(form, 'words')}
      />
      <Button kind="warning" name="decision" value="refuse">
        {words.refuse}
      </Button>
    </section>
  );
}

function Result({ result }: HoldQueueProps) {
  if (!result) return null;
  const words = page.holds.queue;
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
