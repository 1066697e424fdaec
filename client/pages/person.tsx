import type { PersonPageDto } from '../../contract/people.js';
import type { ProfileField } from '../../contract/profiles.js';
import type { DecisionPlacesDto } from '../../contract/sanctions.js';
import { page } from '../../text/words.js';
import { EmptyState } from '../views/empty-state.js';
import { OlderLink } from '../views/older-link.js';
import { PageTitle } from '../views/page-title.js';
import { Paragraphs } from '../views/paragraphs.js';
import { Tag } from '../views/tag.js';
import { Time } from '../views/time.js';
import { TitleIn } from '../views/title-in.js';
import { writtenIn } from '../views/written-in.js';
import type { Page, ShellProps } from './page.js';

export interface PersonProps {
  page: PersonPageDto;
  isFirst: boolean;
  /** Where the reader may decide about them. */
  decide?: DecisionPlacesDto;
}

/** `/u/:username`: interests and contributions first, a job last and only if there is one (N21). */
export function personPage({ page: found, isFirst, decide }: PersonProps, { viewer }: ShellProps): Page {
  const words = page.people;
  const { person, isOwn, shownTo } = found;
  const seen = (field: ProfileField) =>
    shownTo && <p class="muted small">{page.profileSeen.seen[shownTo[field]]}</p>;
  const work = [person.jobTitle, person.organisation].filter(Boolean).join(', ');
  return {
    title: words.title(person.name),
    body: (
      <>
        <PageTitle title={person.name}>
          <p class="muted">{person.username}</p>
          {isOwn && (
            <p>
              <a href="/account/profile">{words.edit}</a>
            </p>
          )}
        </PageTitle>
        <div class="narrow stack-large">
          {isFirst && person.interests.length > 0 && (
            <section class="stack" aria-labelledby="interests">
              <h2 id="interests">{words.interests}</h2>
              <ul class="row plain">
                {person.interests.map((interest) => (
                  <li key={interest}>
                    <Tag>{interest}</Tag>
                  </li>
                ))}
              </ul>
              {seen('interests')}
            </section>
          )}
          {isFirst && person.about && (
            <section class="stack" aria-labelledby="about">
              <h2 id="about">{words.about}</h2>
              <Paragraphs text={person.about} />
              {seen('about')}
            </section>
          )}
          <Contributions page={found} isFirst={isFirst} />
          {isFirst && work && (
            <section class="stack" aria-labelledby="work">
              <h2 id="work">{words.work}</h2>
              <p>{work}</p>
              {person.jobTitle && seen('jobTitle')}
              {person.organisation && shownTo?.jobTitle !== shownTo?.organisation && seen('organisation')}
            </section>
          )}
          {!isOwn && (
            <p class="report-link">
              <a href={`/report?person=${person.username}`} rel="nofollow">
                {page.reports.linkOf.person(person.name)}
              </a>
            </p>
          )}
          {decide && <Decide decide={decide} username={person.username} />}
          {viewer?.isSiteAdmin && !isOwn && (
            <p class="small">
              <a href={`/disclosures/new?person=${person.username}`}>
                {page.disclosures.askAbout(person.name)}
              </a>
            </p>
          )}
        </div>
      </>
    ),
  };
}

/** The ways to decide about somebody, for those who may. */
function Decide({ decide, username }: { decide: DecisionPlacesDto; username: string }) {
  const words = page.sanctions;
  return (
    <ul class="plain small">
      {decide.places.map(({ name, path }) => (
        <li key={path}>
          <a href={path}>{words.decideIn(name)}</a>
        </li>
      ))}
      {decide.onSite && (
        <li>
          <a href={`/sanctions/of/${username}`}>{words.decideOnSite}</a>
        </li>
      )}
    </ul>
  );
}

function Contributions({ page: found, isFirst }: { page: PersonPageDto; isFirst: boolean }) {
  const words = page.people;
  const { contributions, older, person } = found;
  const path = `/u/${person.username}`;
  if (contributions.length === 0) {
    return (
      <EmptyState title={words.none}>
        <p>{words.noneText}</p>
      </EmptyState>
    );
  }
  return (
    <section class="stack" aria-labelledby="contributions">
      <h2 id="contributions">{words.contributions}</h2>
      <ol class="list">
        {contributions.map((one) => (
          <li key={one.postId}>
            <h3 class="list-title">
              <a href={one.path}>
                <TitleIn
                  say={(title) => words.postIn(title, one.number)}
                  title={one.thread.title}
                  language={one.titleLanguage}
                />
              </a>
            </h3>
            <p {...writtenIn(one.excerptLanguage)}>{one.excerpt}</p>
            <p class="meta">
              <span>{words.where(one.forum, one.network)}</span> <Time at={one.at} />
            </p>
          </li>
        ))}
      </ol>
      <OlderLink newest={isFirst ? null : path} older={older && `${path}?before=${older}`} what="posts" />
    </section>
  );
}
