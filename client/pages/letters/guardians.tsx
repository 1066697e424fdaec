import { page } from '../../../text/words.js';
import { Button } from '../../views/button.js';
import { ErrorSummary } from '../../views/error-summary.js';
import { Form } from '../../views/form.js';
import { hasErrors, problemOf, typedIn } from '../../views/form-state.js';
import { nameOf } from '../../views/name-of.js';
import { PageTitle } from '../../views/page-title.js';
import { TextField } from '../../views/text-field.js';
import { Time } from '../../views/time.js';
import type { Page, ShellProps } from '../page.js';
import type { GuardiansProps } from './props.js';

/** `/guardians`: who reads confidential concerns. */
export function guardiansPage({ guardians, form }: GuardiansProps, { csrf }: ShellProps): Page {
  const words = page.letters.guardians;
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
          {guardians.length === 0 && <p>{words.none}</p>}
          <ul class="list">
            {guardians.map(({ id, person, namedAt }) => (
              <li key={id}>
                <p>
                  <strong>{nameOf(person ?? undefined)}</strong> <Time at={namedAt} />
                </p>
                <Form
                  action={`/guardians/${id}/end`}
                  csrf={csrf}
                  label={words.end(nameOf(person ?? undefined))}
                >
                  <Button kind="quiet">{words.end(nameOf(person ?? undefined))}</Button>
                </Form>
              </li>
            ))}
          </ul>
          <Form action="/guardians" csrf={csrf}>
            <TextField
              name="username"
              label={words.username}
              value={typedIn(form, 'username')}
              problem={problemOf(form, 'username')}
              isCode
              isShort
            />
            <Button>{words.name}</Button>
          </Form>
        </div>
      </>
    ),
  };
}
