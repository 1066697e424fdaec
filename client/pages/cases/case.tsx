import { live, page } from '../../../text/words.js';
import { Band } from '../../views/band.js';
import { CaseLog, CaseReports } from '../../views/case-reports.js';
import { CaseSubject } from '../../views/case-subject.js';
import { CaseFacts, CaseState, nameOfCase } from '../../views/case-words.js';
import { CaseWork } from '../../views/case-work.js';
import { ErrorSummary } from '../../views/error-summary.js';
import { hasErrors } from '../../views/form-state.js';
import { PageTitle } from '../../views/page-title.js';
import type { Page, ShellProps } from '../page.js';
import type { CaseProps } from './props.js';

/** `/cases/:caseId`: everything that a decision needs on one page. */
export function casePage(props: CaseProps, { csrf }: ShellProps): Page {
  const { item, network, forum, queuePath, form } = props;
  const words = page.cases.item;
  const name = nameOfCase(item);
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
        <PageTitle title={name}>
          {item.threadId !== null && <p>{page.cases.by(item.author?.name ?? live.post.formerMember)}</p>}
          <CaseFacts item={item} />
          <p id="case-state">
            <CaseState item={item} />
          </p>
          <p>
            <a href={queuePath}>{words.back}</a> · <a href={item.subjectPath}>{words.go}</a>
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
            <CaseWork item={item} csrf={csrf} form={form} />
          </div>
          <div class="aside stack">
            {item.record && (
              <section class="card" aria-labelledby="record-title">
                <h2 id="record-title">{words.record}</h2>
                <p>{words.decisions(item.record.decisions)}</p>
                <p>{words.upheld(item.record.upheld)}</p>
              </section>
            )}
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
