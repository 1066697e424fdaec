import type { DisclosureAnswerDto, OpenedDisclosureDto } from '../../../contract/disclosures.js';
import { page } from '../../../text/words.js';
import { nameOfRequest } from '../../views/disclosure-words.js';
import { PageTitle } from '../../views/page-title.js';
import { Fact } from '../../views/statement.js';
import { Time } from '../../views/time.js';
import type { Page } from '../page.js';

/** The answer to a form: what was asked for, once. */
export function openedDisclosurePage({ disclosure, answer }: OpenedDisclosureDto): Page {
  const words = page.disclosures;
  return {
    title: words.openedTitle,
    body: (
      <>
        <PageTitle title={words.openedTitle}>
          <p>{nameOfRequest(disclosure)}</p>
        </PageTitle>
        <div class="narrow stack">
          {answer ? (
            <>
              <Answer answer={answer} />
              <p>{words.once}</p>
            </>
          ) : (
            <p class="lead">{words.nothing}</p>
          )}
          <p>
            <a href="/disclosures">{words.back}</a>
          </p>
        </div>
      </>
    ),
  };
}

function Answer({ answer: { name, email, times } }: { answer: DisclosureAnswerDto }) {
  const words = page.disclosures.answer;
  return (
    <dl class="facts">
      {name && <Fact name={words.username}>{name.username}</Fact>}
      {name && <Fact name={words.name}>{name.name}</Fact>}
      {email && (
        <Fact name={words.email}>
          {email.address ?? words.noEmail}
          {email.address && <> ({email.isConfirmed ? words.confirmed : words.notConfirmed})</>}
        </Fact>
      )}
      {times && (
        <Fact name={words.createdAt}>
          <Time at={times.createdAt} />
        </Fact>
      )}
      {times && (
        <Fact name={words.lastSeenAt}>
          {times.lastSeenAt ? <Time at={times.lastSeenAt} /> : words.neverSeen}
        </Fact>
      )}
    </dl>
  );
}
