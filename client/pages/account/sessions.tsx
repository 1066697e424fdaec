import type { SessionDto } from '../../../contract/sessions.js';
import { page } from '../../../text/words.js';
import { AccountFrame } from '../../views/account-frame.js';
import { Button } from '../../views/button.js';
import { Form } from '../../views/form.js';
import { HiddenText } from '../../views/hidden-text.js';
import { Tag } from '../../views/tag.js';
import { Time } from '../../views/time.js';
import type { Page, ShellProps } from '../page.js';
import type { SessionsProps } from './props.js';

/** `/account/sessions`: where one is signed in, each of them with its end. */
export function sessionsPage({ sessions, done }: SessionsProps, { csrf }: ShellProps): Page {
  const words = page.account.sessions;
  const doneText = done === 'others' ? words.othersEnded : done ? words.ended : undefined;
  return {
    title: page.account.sections.sessions,
    body: (
      <AccountFrame section="sessions" lead={words.lead} done={doneText}>
        <section class="stack" aria-labelledby="sessions-list">
          <h2 id="sessions-list">{words.list}</h2>
          <ul class="list">
            {sessions.map((session) => (
              <Session key={session.id} session={session} csrf={csrf} />
            ))}
          </ul>
        </section>
        {sessions.length > 1 ? (
          <Form action="/account/sessions/end-others" csrf={csrf} class="plain-form">
            <Button kind="warning">{words.endOthers}</Button>
          </Form>
        ) : (
          <p>{words.onlyOne}</p>
        )}
      </AccountFrame>
    ),
  };
}

function Session({ session, csrf }: { session: SessionDto; csrf: string | null }) {
  const words = page.account.sessions;
  const { id, isCurrent, isRemembered, startedAt, lastSeenAt, endsAt } = session;
  const name = nameOf(session);
  return (
    <li>
      <div class="row">
        <h3 class="list-title">{name}</h3>
        {isCurrent && <Tag icon="check">{words.current}</Tag>}
        {isRemembered && <Tag>{words.remembered}</Tag>}
      </div>
      <p class="meta">
        <span>
          {words.started} <Time at={startedAt} />
        </span>{' '}
        <span>
          {words.lastSeen} <Time at={lastSeenAt} />
        </span>{' '}
        <span>
          {words.ends} <Time at={endsAt} />
        </span>
      </p>
      {!isCurrent && (
        <Form action={`/account/sessions/${id}/end`} csrf={csrf} class="plain-form">
          <Button kind="quiet">
            {words.end}
            <HiddenText>{words.endNamed(name)}</HiddenText>
          </Button>
        </Form>
      )}
    </li>
  );
}

function nameOf({ browser, system }: SessionDto): string {
  const words = page.account.sessions;
  if (browser && system) return words.on(browser, system);
  return browser ?? system ?? words.unknown;
}
