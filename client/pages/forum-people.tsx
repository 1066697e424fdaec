import type { ForumPeopleDto, ForumPeopleEntryDto } from '../../contract/forum-people.js';
import { page as catalogue } from '../../text/words.js';
import { Band } from '../views/band.js';
import { Button } from '../views/button.js';
import { ErrorSummary } from '../views/error-summary.js';
import { Form } from '../views/form.js';
import { hasErrors, problemOf, typedIn } from '../views/form-state.js';
import { ForumPerson } from '../views/forum-person.js';
import { Notice } from '../views/notice.js';
import { PageTitle } from '../views/page-title.js';
import { TextField } from '../views/text-field.js';
import { Time } from '../views/time.js';
import type { FormState, Page, ShellProps } from './page.js';
import type { ForumPeopleProps } from './props.js';

/** Who is in a room, or moderates a forum, and how that came. */
export function forumPeoplePage({ page, form }: ForumPeopleProps, { csrf, viewer }: ShellProps): Page {
  const { forum, network, people, log } = page;
  const words = catalogue.forumPeople;
  const isRoom = forum.access === 'invited';
  const mayComeIn = isRoom && page.viewer.canManage && !page.viewer.isInside;
  return {
    title: isRoom ? words.roomOf(forum.name) : words.moderatorsOf(forum.name),
    brand: network.brand,
    band: <Band network={network} trail={[{ href: forum.path, text: forum.name }]} />,
    island: 'forms',
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <PageTitle title={isRoom ? words.room : words.moderators}>
          {isRoom && (
            <p class="lead" id="room-count">
              {words.peopleCount(people.length)} {words.onlyThey}
            </p>
          )}
          {!isRoom && people.length === 0 && <p class="lead">{words.noModerators}</p>}
        </PageTitle>
        <div class="stack-large" id="room" data-forum={forum.id}>
          {mayComeIn && viewer && <ComeIn page={page} username={viewer.username} csrf={csrf} />}
          <ul class="list" id="room-people">
            {people.map((one) => (
              <ForumPerson key={one.person.id} one={one} page={page} csrf={csrf} />
            ))}
          </ul>
          {page.viewer.canChange && <Add page={page} form={form} csrf={csrf} />}
          <div id="room-log">{log.length > 0 && <Log log={log} />}</div>
        </div>
      </>
    ),
  };
}

interface WithForm {
  page: ForumPeopleDto;
  csrf: string | null;
}

/** Whoever runs the network may come in; the others see that. */
function ComeIn({ page, username, csrf }: WithForm & { username: string }) {
  const words = catalogue.forumPeople;
  return (
    <Notice>
      <p>
        <strong>{catalogue.forumRules.notInside}</strong> {words.addMeHint}
      </p>
      <Form action={`${page.forum.path}/people`} csrf={csrf} label={words.addMe}>
        <input type="hidden" name="username" value={username} />
        <input type="hidden" name="role" value="participant" />
        <Button kind="quiet">{words.addMeButton}</Button>
      </Form>
    </Notice>
  );
}

function Add({ page, form, csrf }: WithForm & { form?: FormState }) {
  const words = catalogue.forumPeople;
  const isRoom = page.forum.access === 'invited';
  return (
    <section class="stack" aria-labelledby="add-title">
      <h2 id="add-title">{isRoom ? words.add : words.addModerator}</h2>
      <Form action={`${page.forum.path}/people`} csrf={csrf}>
        <TextField
          name="username"
          label={words.username}
          hint={words.usernameHint}
          value={typedIn(form, 'username')}
          problem={problemOf(form, 'username')}
          isCode
          isShort
        />
        <input type="hidden" name="role" value={isRoom ? 'participant' : 'moderator'} />
        <Button>{isRoom ? words.addButton : words.addModeratorButton}</Button>
      </Form>
    </section>
  );
}

function Log({ log }: { log: ForumPeopleEntryDto[] }) {
  return (
    <section class="stack" aria-labelledby="log-title">
      <h2 id="log-title">{catalogue.forumPeople.log}</h2>
      <ol class="list">
        {log.map((entry) => (
          <li key={entry.id}>
            <p>{said(entry)}</p>
            <p class="meta">
              <Time at={entry.at} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function said({ what, role, person, by }: ForumPeopleEntryDto): string {
  const { entry, former } = catalogue.forumPeople;
  const name = person?.name ?? former;
  if (person && by && person.id === by.id) return entry.self[what](name);
  return entry[what][role](name, by?.name ?? former);
}
