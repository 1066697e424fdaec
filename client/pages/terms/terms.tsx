import { reportReasons } from '../../../contract/reports.js';
import type { TermsDto, TermsVersionDto } from '../../../contract/terms.js';
import { page } from '../../../text/words.js';
import { TermsToAccept } from '../../views/ask-terms.js';
import { Band } from '../../views/band.js';
import { Button } from '../../views/button.js';
import { NamedRule } from '../../views/decision.js';
import { Difference } from '../../views/difference.js';
import { Form } from '../../views/form.js';
import { nameOf } from '../../views/name-of.js';
import { PageTitle } from '../../views/page-title.js';
import { ServerHtml } from '../../views/server-html.js';
import { Tag } from '../../views/tag.js';
import { Time } from '../../views/time.js';
import type { Page, ShellProps } from '../page.js';
import type { TermsProps } from './props.js';

/** `/rules`, `/n/:network/rules`: what may be posted, its versions, and accepting them. */
export function termsPage({ terms }: TermsProps, { csrf }: ShellProps): Page {
  const words = page.terms;
  const { network, path, shown, since, pending, accepted } = terms;
  return {
    title: words.title(network?.name ?? null),
    description: words.lead,
    band: network ? <Band network={network} /> : undefined,
    body: (
      <>
        <PageTitle title={words.title(network?.name ?? null)}>
          <p class="lead">{words.lead}</p>
          {network && (
            <p>
              {words.alsoSite} <a href="/rules">{words.link}</a>
            </p>
          )}
        </PageTitle>
        <div class="narrow stack-large">
          {pending.length > 0 && <Accepting terms={terms} csrf={csrf} />}
          {accepted && (
            <p>
              {words.accepted(accepted.version)} <Time at={accepted.at} />
            </p>
          )}
          {shown ? (
            <section class="stack" aria-labelledby="version">
              <h2 id="version">{words.version(shown.version)}</h2>
              <p class="muted">
                {words.since} <Time at={shown.publishedAt} />
              </p>
              <ServerHtml class="prose" html={shown.html} />
            </section>
          ) : (
            <p>{words.none}</p>
          )}
          {since && shown && (
            <section class="card stack" aria-labelledby="since">
              <h2 id="since">{words.changes(since.version, shown.version)}</h2>
              <Difference pieces={since.changes} />
            </section>
          )}
          <section class="stack prose" aria-labelledby="decided">
            <h2 id="decided">{words.decided}</h2>
            <ul>
              {words.acts.map((act) => (
                <li key={act}>{act}</li>
              ))}
            </ul>
          </section>
          <section class="stack prose" aria-labelledby="named">
            <h2 id="named">{words.rules}</h2>
            <p>{words.rulesText}</p>
            <ul>
              {reportReasons.map((rule) => (
                <li key={rule}>
                  <NamedRule rule={rule} />
                </li>
              ))}
            </ul>
          </section>
          <Versions terms={terms} />
          {terms.canPublish && (
            <p>
              <a href={`${path}/new`}>{words.publish}</a>
            </p>
          )}
        </div>
      </>
    ),
  };
}

function Accepting({ terms: { pending, path }, csrf }: { terms: TermsDto; csrf: string | null }) {
  const words = page.terms;
  return (
    <section class="notice notice-warning" aria-labelledby="to-accept">
      <div class="stack">
        <h2 id="to-accept">{words.toAccept}</h2>
        <p>{words.toAcceptText}</p>
        <TermsToAccept terms={pending} />
        <Form action="/rules/accept" csrf={csrf} label={words.accept} returnTo={path}>
          <input type="hidden" name="terms" value={pending.map(({ id }) => id).join(' ')} />
          <Button>{words.accept}</Button>
        </Form>
      </div>
    </section>
  );
}

function Versions({ terms: { versions, path, shown } }: { terms: TermsDto }) {
  const words = page.terms;
  if (versions.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="versions">
      <h2 id="versions">{words.versions}</h2>
      <ol class="list" reversed>
        {versions.map((one, place) => (
          <li key={one.id}>
            <Version version={one} path={path} isShown={one.id === shown?.id} before={versions[place + 1]} />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface VersionProps {
  version: TermsVersionDto;
  path: string;
  isShown: boolean;
  /** The one before it. */
  before: TermsVersionDto | undefined;
}

function Version({ version: one, path, isShown, before }: VersionProps) {
  const words = page.terms;
  const address = `${path}?version=${one.version}`;
  return (
    <>
      <h3 class="list-title">
        <a href={address}>{words.version(one.version)}</a> {one.isMajor && <Tag>{words.isMajor}</Tag>}{' '}
        {isShown && <Tag>{words.shownNow}</Tag>}
      </h3>
      <p>{one.summary}</p>
      <p class="meta">
        {nameOf(one.publishedBy ?? undefined)}, <Time at={one.publishedAt} />
      </p>
      {before && (
        <p>
          <a href={`${address}&from=${before.version}#since`}>{words.compare(before.version)}</a>
        </p>
      )}
    </>
  );
}
