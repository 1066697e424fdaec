import { eyes, type ForumAsSeen, type ViewAsDto } from '../../../contract/view-as.js';
import { page } from '../../../text/words.js';
import { AnswersFor } from '../../views/answers-for.js';
import { Band } from '../../views/band.js';
import { Button } from '../../views/button.js';
import { Choices } from '../../views/choices.js';
import { ErrorSummary } from '../../views/error-summary.js';
import { fill } from '../../views/fill.js';
import { Form } from '../../views/form.js';
import { hasErrors, problemOf, typedIn } from '../../views/form-state.js';
import { HiddenText } from '../../views/hidden-text.js';
import { PageTitle } from '../../views/page-title.js';
import { TextField } from '../../views/text-field.js';
import { Time } from '../../views/time.js';
import { writtenIn } from '../../views/written-in.js';
import type { Page, ShellProps } from '../page.js';
import type { ViewAsProps } from './props.js';

/** `/n/:network/view-as`: whose eyes; and after a post, what they see and why. */
export function viewAsPage({ network, view, form }: ViewAsProps, { csrf }: ShellProps): Page {
  const words = page.viewAs;
  const action = `${network.path}/view-as`;
  return {
    title: words.titleOf(network.name),
    brand: network.brand,
    band: <Band network={network} />,
    island: 'forms',
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <PageTitle title={words.title}>
          <p class="lead">{words.lead}</p>
        </PageTitle>
        <div class="stack-large">
          <Form action={action} csrf={csrf}>
            <Choices
              name="as"
              legend={words.who}
              choices={eyes.map((value) => ({ value, ...words.as[value] }))}
              value={typedIn(form, 'as', view?.as) ?? 'visitor'}
              problem={problemOf(form, 'as')}
            />
            <TextField
              name="username"
              label={words.username}
              value={typedIn(form, 'username', view?.person?.username)}
              problem={problemOf(form, 'username')}
              isCode
              isShort
            />
            <Button>{words.show}</Button>
          </Form>
          {view && <View view={view} action={action} csrf={csrf} />}
        </div>
      </>
    ),
  };
}

interface Seen {
  view: ViewAsDto;
  action: string;
  csrf: string | null;
}

function View({ view, action, csrf }: Seen) {
  const words = page.viewAs;
  const { person, forums, as } = view;
  const name = as === 'person' ? words.seenBy.person(person?.name ?? '') : words.seenBy[as];
  return (
    <section class="stack-large" aria-labelledby="view-title">
      <div class="stack">
        <h2 id="view-title">{name}</h2>
        <Standing view={view} />
      </div>
      <Threads view={view} />
      <section class="stack" aria-labelledby="of-network">
        <h3 id="of-network">{words.network}</h3>
        <AnswersFor caption={words.network} names={words.ofNetwork} answers={view.answers} />
      </section>
      <OwnPages view={view} />
      <section class="stack" aria-labelledby="of-forums">
        <h3 id="of-forums">{words.forums}</h3>
        <p>{forums.length === 0 ? words.noForums : words.forumCount(forums.length)}</p>
        {forums.map((forum) => (
          <ForumSeen key={forum.forumId} forum={forum} view={view} action={action} csrf={csrf} />
        ))}
      </section>
    </section>
  );
}

function Standing({ view: { as, standing, network } }: Pick<Seen, 'view'>) {
  const words = page.viewAs;
  if (as !== 'person' || !standing) return <p>{words.isNothing}</p>;
  const { state, role, since } = standing;
  const sentence = state === 'active' ? page.network.roleSince[role] : page.members.member.states[state];
  return (
    <p>
      {words.is} {fill(sentence, { day: <Time at={since} day /> })}{' '}
      <span class="muted">({network.name})</span>
    </p>
  );
}

/** The network's own pages, and whether they read each. */
function OwnPages({ view: { ownPages } }: Pick<Seen, 'view'>) {
  const words = page.viewAs;
  if (ownPages.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="of-pages">
      <h3 id="of-pages">{words.ownPages}</h3>
      <AnswersFor
        caption={words.ownPages}
        of={words.ownPage}
        names={Object.fromEntries(ownPages.map(({ id, title }) => [id, title]))}
        answers={Object.fromEntries(ownPages.map(({ id, answer }) => [id, answer]))}
      />
    </section>
  );
}

function ForumSeen({ forum, view, action, csrf }: Seen & { forum: ForumAsSeen }) {
  const words = page.viewAs;
  const mayRead = forum.answers.read?.answer === 'yes';
  return (
    <article class="card stack" aria-labelledby={`forum-${forum.forumId}`}>
      <h4 id={`forum-${forum.forumId}`}>
        <a href={forum.path}>{forum.name}</a>
      </h4>
      <p class="muted small">
        {words.access[forum.access]}
        {forum.isArchived && ` · ${words.archived}`}
      </p>
      <AnswersFor caption={forum.name} names={words.ofForum} answers={forum.answers} />
      {mayRead && (
        <Form action={action} csrf={csrf} class="inline-form">
          <input type="hidden" name="as" value={view.as} />
          {view.person && <input type="hidden" name="username" value={view.person.username} />}
          <input type="hidden" name="forumId" value={forum.forumId} />
          <Button kind="quiet">
            {words.threadsButton}
            <HiddenText>{words.inForum(forum.name)}</HiddenText>
          </Button>
        </Form>
      )}
    </article>
  );
}

function Threads({ view: { threads, forums } }: Pick<Seen, 'view'>) {
  const words = page.viewAs;
  const forum = forums.find(({ forumId }) => forumId === threads?.forumId);
  if (!threads || !forum) return null;
  const { mayNot, titles, hasMore } = threads;
  return (
    <section class="stack" aria-labelledby="of-threads">
      <h3 id="of-threads">{words.threads(forum.name)}</h3>
      {mayNot && <p>{words.mayNot[mayNot]}</p>}
      {!mayNot && titles.length === 0 && <p>{words.noThreads}</p>}
      <ul class="list">
        {titles.map(({ id, title, language, path }) => (
          <li key={id}>
            <a href={path} {...writtenIn(language)}>
              {title}
            </a>
          </li>
        ))}
      </ul>
      {hasMore && <p>{words.more}</p>}
    </section>
  );
}
