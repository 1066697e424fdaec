import type { InvitedManyDto } from '../../../contract/invitations.js';
import { page } from '../../../text/words.js';
import { Band } from '../../views/band.js';
import { Button } from '../../views/button.js';
import { ErrorSummary } from '../../views/error-summary.js';
import { Field } from '../../views/field.js';
import { Form } from '../../views/form.js';
import { hasErrors, problemOf, typedIn } from '../../views/form-state.js';
import { MailProgress } from '../../views/mail-progress.js';
import { Notice } from '../../views/notice.js';
import { PageTitle } from '../../views/page-title.js';
import { TextArea } from '../../views/text-area.js';
import type { Page, ShellProps } from '../page.js';
import type { InviteListProps } from './props.js';

/** `/n/:network/invitations/list`: many at once; the list can be checked first. */
export function inviteListPage(
  { network, result, mails, form }: InviteListProps,
  { csrf }: ShellProps,
): Page {
  const words = page.invitations.list;
  return {
    title: words.titleOf(network.name),
    brand: network.brand,
    band: (
      <Band
        network={network}
        trail={[{ href: `${network.path}/invitations`, text: page.invitations.link }]}
      />
    ),
    island: 'forms',
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <PageTitle title={words.titleOf(network.name)} />
        <div class="narrow stack-large">
          {result && <Result result={result} invitations={`${network.path}/invitations`} />}
          {mails && <MailProgress mails={mails} from={`${network.path}/invitations`} />}
          <Form action={`${network.path}/invitations/list`} csrf={csrf} hasFile>
            <TextArea
              name="csv"
              label={words.field}
              hint={words.hint}
              rows={12}
              value={typedIn(form, 'csv')}
              problem={problemOf(form, 'csv')}
            />
            <Field name="file" label={words.file} hint={words.fileHint} problem={problemOf(form, 'file')}>
              {(wiring) => <input {...wiring} type="file" accept=".csv,.txt,.tsv,text/csv,text/plain" />}
            </Field>
            <div class="row">
              <Button kind="quiet" name="act" value="check">
                {words.check}
              </Button>{' '}
              <Button name="act" value="send">
                {words.send}
              </Button>
            </div>
          </Form>
        </div>
      </>
    ),
  };
}

function Result({ result, invitations }: { result: InvitedManyDto; invitations: string }) {
  const words = page.invitations.list;
  const { isDryRun, invited, problems } = result;
  return (
    <section class="stack">
      <Notice kind={problems.length > 0 ? 'warning' : 'success'}>
        <p>{isDryRun ? words.checked(invited) : words.sent(invited)}</p>
        {!isDryRun && (
          <p>
            <a href={invitations}>{words.progress}</a>
          </p>
        )}
      </Notice>
      {problems.length > 0 && (
        <>
          <h2>{words.wrong(problems.length)}</h2>
          <ul>
            {problems.map(({ row, problem }) => (
              <li key={row}>
                <strong>{words.row(row)}</strong>: {words.problems[problem]}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
