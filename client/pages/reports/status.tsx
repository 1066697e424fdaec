import type { OwnReportDto } from '../../../contract/reports.js';
import { page } from '../../../text/words.js';
import { Button } from '../../views/button.js';
import { ErrorSummary } from '../../views/error-summary.js';
import { hasErrors, problemOf, typedIn } from '../../views/form-state.js';
import { Notice } from '../../views/notice.js';
import { PageTitle } from '../../views/page-title.js';
import { TextField } from '../../views/text-field.js';
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
          <Notice kind="success">
            <p>
              {words.receipt}
              <br />
              <strong class="receipt">{receipt}</strong>
            </p>
            <p>
              {words.keep} {words.keepLink}
            </p>
          </Notice>
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
          <form method="get" action="/reports" class="form">
            <TextField
              name="number"
              label={words.number}
              hint={words.numberHint}
              value={typedIn(form, 'number')}
              problem={problemOf(form, 'number')}
              autocomplete="off"
              isCode
            />
            <Button>{words.button}</Button>
          </form>
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
      <div>
        <dt>{words.what}</dt>
        <dd>{words.kinds[kind]}</dd>
      </div>
      <div>
        <dt>{words.why}</dt>
        <dd>{page.reports.reasons[reason].text}</dd>
      </div>
      <div>
        <dt>{words.when}</dt>
        <dd>
          <Time at={sentAt} />
        </dd>
      </div>
      <div>
        <dt>{words.how}</dt>
        <dd>{outcome ? words.outcomes[outcome] : words.standings[standing]}</dd>
      </div>
      {decidedAt && (
        <div>
          <dt>{words.decided}</dt>
          <dd>
            <Time at={decidedAt} />
          </dd>
        </div>
      )}
    </dl>
  );
}
