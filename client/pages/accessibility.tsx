import { page } from '../../text/words.js';
import { feedbackLink } from '../views/feedback-link.js';
import { fill } from '../views/fill.js';
import { PageTitle } from '../views/page-title.js';
import { Tag } from '../views/tag.js';
import { Time } from '../views/time.js';
import {
  checks,
  complianceOf,
  type Issue,
  issues,
  nextReview,
  statement,
} from './accessibility-statement.js';
import type { Page, ShellProps } from './page.js';

type Words = typeof page.accessibility;

/** `/accessibility`: how well everyone can use the site, from the list of what is known (D56, D73). */
export function accessibilityPage(_props: object, { site }: ShellProps): Page {
  const words = page.accessibility;
  return {
    title: words.title,
    description: words.description(site.name),
    canonical: '/accessibility',
    body: (
      <>
        <PageTitle title={words.title}>
          <p class="lead">{words.lead}</p>
          <p>{words.scope(site.name)}</p>
        </PageTitle>
        <div class="narrow stack-large">
          <State words={words} />
          <section class="stack" aria-labelledby="known">
            <h2 id="known">{words.known}</h2>
            <p>{words.aboutKnown}</p>
            <Issues words={words} list={issues.filter(({ state }) => state !== 'done')} />
          </section>
          <section class="stack" aria-labelledby="tested">
            <h2 id="tested">{words.tested}</h2>
            <p>{words.aboutTested}</p>
            <ul class="stack">
              {checks.map(({ name }) => (
                <li key={name}>{words.checks[name]}</li>
              ))}
            </ul>
          </section>
          <Report words={words} contact={site.contact} />
          <section class="stack" aria-labelledby="done">
            <h2 id="done">{words.done}</h2>
            <Issues words={words} list={issues.filter(({ state }) => state === 'done')} />
          </section>
          <Dates words={words} />
        </div>
      </>
    ),
  };
}

function State({ words }: { words: Words }) {
  return (
    <section class="stack" aria-labelledby="state">
      <h2 id="state">{words.state}</h2>
      <p>{words.compliance[complianceOf(issues)]}</p>
      <p>{words.contrast}</p>
      <p>{fill(words.change, { display: <a href="/account/display">{words.display}</a> })}</p>
    </section>
  );
}

interface IssuesProps {
  words: Words;
  list: readonly (Issue & { name: keyof Words['issues'] })[];
}

function Issues({ words, list }: IssuesProps) {
  return (
    <ul class="list">
      {list.map(({ name, date, kind, state }) => (
        <li key={name}>
          <h3 class="list-title">{words.issues[name].title}</h3>
          <p>{words.issues[name].text}</p>
          <p class="meta">
            <Tag>{words.kinds[kind]}</Tag> <Tag>{words.states[state]}</Tag>{' '}
            <span>{fill(words.since, { date: <Time at={date} day /> })}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}

/** The way to say what does not work, and the one to complain. */
function Report({ words, contact }: { words: Words; contact?: string | null }) {
  return (
    <section class="stack" aria-labelledby="report">
      <h2 id="report">{words.report}</h2>
      <p>
        {contact
          ? fill(words.write, { address: <a href={`mailto:${contact}`}>{contact}</a> })
          : words.noAddress}
      </p>
      <p>
        {fill(words.feedback, { form: <a href={feedbackLink('/accessibility')}>{words.feedbackForm}</a> })}
      </p>
      <p>{words.tell}</p>
      <p>
        {fill(words.complain, {
          service: <a href="https://www.equalityadvisoryservice.com/">{words.service}</a>,
        })}
      </p>
    </section>
  );
}

function Dates({ words }: { words: Words }) {
  const dates = { ...statement, next: nextReview(statement.reviewed) };
  return (
    <section class="stack" aria-labelledby="dates">
      <h2 id="dates">{words.dates}</h2>
      <ul class="plain">
        {(['prepared', 'reviewed', 'tested', 'next'] as const).map((name) => (
          <li key={name}>{fill(words.on[name], { date: <Time at={dates[name]} day /> })}</li>
        ))}
      </ul>
    </section>
  );
}
