import type { CaseDto } from '../../../contract/cases.js';
import { pseudonymNumber } from '../../../contract/pseudonym-names.js';
import { page } from '../../../text/words.js';
import { Band } from '../../views/band.js';
import { CaseLog, CaseReports } from '../../views/case-reports.js';
import { CaseSubject } from '../../views/case-subject.js';
import { CaseFacts, CaseName, CaseState } from '../../views/case-words.js';
import { CaseWork } from '../../views/case-work.js';
import { ErrorSummary } from '../../views/error-summary.js';
import { hasErrors } from '../../views/form-state.js';
import { nameOf } from '../../views/name-of.js';
import { PageTitle } from '../../views/page-title.js';
import { Proposal } from '../../views/sanction-proposal.js';
import type { Page, ShellProps } from '../page.js';
import type { CaseProps } from './props.js';

/** `/cases/:caseId`: everything that a decision needs on one page. */
export function casePage(props: CaseProps, { csrf, viewer }: ShellProps): Page {
  const { item, network, forum, queuePath, form } = props;
  const words = page.cases.item;
  const { titles } = page.cases;
  const trail = [
    ...(forum ? [{ href: forum.path, text: forum.name }] : []),
    { href: queuePath, text: page.cases.title },
  ];
  return {
    title: item.kind === 'post' ? titles.post(item.postNumber ?? 0) : titles[item.kind],
    brand: network?.brand,
    band: network ? <Band network={network} trail={trail} /> : undefined,
    island: 'forum',
    data: {
      kind: 'desk',
      forums: [],
      sections: ['case-state', 'case-reports', 'case-log'],
      ...(item.claim?.isMine && { holds: item.id }),
    },
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <PageTitle title={<CaseName item={item} />}>
          {item.threadId !== null && <p>{page.cases.by(nameOf(item.author))}</p>}
          <CaseFacts item={item} />
          <p id="case-state">
            <CaseState item={item} />
          </p>
          <p>
            <a href={queuePath}>{words.back}</a> · <a href={item.subjectPath}>{words.go}</a>
            {viewer?.isSiteAdmin && isUnnamed(item) && (
              <>
                {' '}
                · <a href={`${item.subjectPath}/reveal`}>{page.reveals.askTitle(item.postNumber ?? 0)}</a>
              </>
            )}
            {viewer?.isSiteAdmin && item.author && isNamed(item.author) && (
              <>
                {' '}
                ·{' '}
                <a href={`/disclosures/new?person=${item.author.username}`}>
                  {page.disclosures.askAbout(item.author.name)}
                </a>
              </>
            )}
          </p>
        </PageTitle>
        <div class="columns">
          <div class="stack-large">
            <CaseSubject {...props} />
            <section class="stack" aria-labelledby="reports-title">
              <h2 id="reports-title">{words.reports}</h2>
              <div id="case-reports">
                <CaseReports reports={item.all} />
              </div>
            </section>
            <CaseWork item={item} csrf={csrf} form={form} ready={props.ready} />
          </div>
          <div class="aside stack">
            {item.record && (
              <section class="card" aria-labelledby="record-title">
                <h2 id="record-title">{words.record}</h2>
                <p>{words.decisions(item.record.decisions)}</p>
                <p>{words.upheld(item.record.upheld)}</p>
              </section>
            )}
            <NextStep {...props} />
            <section class="card" aria-labelledby="log-title">
              <h2 id="log-title">{words.log}</h2>
              <div id="case-log">
                <CaseLog events={item.events} />
              </div>
            </section>
            <section class="card" aria-labelledby="evidence-title">
              <h2 id="evidence-title">{words.evidence}</h2>
              <p>{words.evidenceHint}</p>
              <p>
                <a href={`/cases/${item.id}/evidence.json`} download>
                  {words.evidence}
                </a>
              </p>
            </section>
          </div>
        </div>
      </>
    ),
  };
}

/** Of a post whose author may be asked for (`/p/:post/reveal`). */
function isUnnamed({ kind, author }: CaseDto): boolean {
  return kind === 'post' && author !== null && !isNamed(author);
}

/** Of an account that may be asked about by law (`/disclosures`). */
const isNamed = ({ username }: { username: string }): boolean => pseudonymNumber(username) === null;

/** What the ladder says after a decision, and the way to decide about its author. */
function NextStep({ item, sanction }: CaseProps) {
  if (!sanction) return null;
  const words = page.sanctions;
  return (
    <>
      {item.decision && sanction.proposal && <Proposal proposal={sanction.proposal} />}
      <p>
        <a href={sanction.path}>
          {item.kind === 'person' && item.author
            ? words.decideAbout(item.author.name)
            : words.decideAboutAuthor}
        </a>
      </p>
    </>
  );
}
