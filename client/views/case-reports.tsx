import type { CaseEventDto, CaseReportDto } from '../../contract/cases.js';
import { live, page } from '../../text/words.js';
import { fill } from './fill.js';
import { Paragraphs } from './paragraphs.js';
import { Time } from './time.js';

/** What people said is wrong; who they are only where the reader may know. */
export function CaseReports({ reports }: { reports: CaseReportDto[] }) {
  const words = page.cases.item;
  return (
    <ul class="list">
      {reports.map(({ id, at, reason, details, contact, reporter, isSignedIn, isAutomatic }) => (
        <li key={id}>
          <p>
            <strong>{page.reports.reasons[reason].text}</strong>
          </p>
          {details && (
            <>
              <p class="muted small">{words.details}</p>
              <Paragraphs text={details} />
            </>
          )}
          {contact && (
            <p>
              {words.contact} {contact}
            </p>
          )}
          <p class="meta">
            <span>
              {reporter?.name ?? words.from[isAutomatic ? 'rule' : isSignedIn ? 'account' : 'visitor']}
            </span>{' '}
            <Time at={at} />
          </p>
        </li>
      ))}
    </ul>
  );
}

/** What was done with a case, the newest first. */
export function CaseLog({ events }: { events: CaseEventDto[] }) {
  const words = page.cases.item;
  if (events.length === 0) return <p>{words.noLog}</p>;
  return (
    <ol class="list">
      {events.map(({ id, at, act, by, to, words: said }) => (
        <li key={id}>
          <p>
            {fill(words.acts[act], { name: by?.name ?? words.site, to: to?.name ?? live.post.formerMember })}
          </p>
          {said && <p>{said}</p>}
          <p class="meta">
            <Time at={at} />
          </p>
        </li>
      ))}
    </ol>
  );
}
