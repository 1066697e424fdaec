import type { OwnReportDto } from '../../../contract/reports.js';
import { page } from '../../../text/words.js';
import { FindByReceipt, Receipt } from '../../views/by-receipt.js';
import { ErrorSummary } from '../../views/error-summary.js';
import { hasErrors } from '../../views/form-state.js';
import { PageTitle } from '../../views/page-title.js';
import { Fact } from '../../views/statement.js';
import { Time } from '../../views/time.js';
import type { Page, ShellProps } from '../page.js';
import type { FindReportProps, ReportStatusProps } from './props.js';

/** `/reports/:receipt`: how a report stands, for whoever has its number. */
export function reportStatusPage({ receipt, report }: ReportStatusProps, _shell: ShellProps): Page {
  const words = page.reports.sent;
  return {
    title: words.title,
    body: (
      <>
        <PageTitle title={words.title}>
          <p class="lead">{words.thanks}</p>
        </PageTitle>
        <div class="narrow stack-large">
          <Receipt name={words.receipt} number={receipt}>
            {`${words.keep} ${words.keepLink}`}
          </Receipt>
          <Standing report={report} />
          <p>
            <a href="/reports">{page.reports.find.title}</a>
          </p>
        </div>
      </>
    ),
  };
}

/** `/reports`: by the number, and what one sent while signed in. */
export function findReportPage({ own, form }: FindReportProps, _shell: ShellProps): Page {
  const words = page.reports.find;
  return {
    title: words.title,
    island: 'forms',
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <PageTitle title={words.title}>
          <p class="lead">{words.lead}</p>
        </PageTitle>
        <div class="narrow stack-large">
          <FindByReceipt action="/reports" label={words.number} hint={words.numberHint} form={form}>
            {words.button}
          </FindByReceipt>
          {own && (
            <section class="stack" aria-labelledby="own-title">
              <h2 id="own-title">{words.own}</h2>
              {own.length === 0 && <p>{words.none}</p>}
              <ul class="list">
                {own.map((report) => (
                  <li key={report.id} id={`report-${report.id}`}>
                    <Standing report={report} />
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
      </>
    ),
  };
}

function Standing({ report }: { report: OwnReportDto }) {
  const words = page.reports.status;
  const { kind, reason, sentAt, standing, outcome, decidedAt } = report;
  return (
    <dl class="facts">
      <Fact name={words.what}>{words.kinds[kind]}</Fact>
      <Fact name={words.why}>{page.reports.reasons[reason].text}</Fact>
      <Fact name={words.when}>
        <Time at={sentAt} />
      </Fact>
      <Fact name={words.how}>{outcome ? words.outcomes[outcome] : words.standings[standing]}</Fact>
      {decidedAt && (
        <Fact name={words.decided}>
          <Time at={decidedAt} />
        </Fact>
      )}
    </dl>
  );
}
