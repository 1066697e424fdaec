import type { PageReaderDto } from '../../../contract/network-pages.js';
import { page as all } from '../../../text/words.js';
import { Band } from '../../views/band.js';
import { Button } from '../../views/button.js';
import { ErrorSummary } from '../../views/error-summary.js';
import { fill } from '../../views/fill.js';
import { Form } from '../../views/form.js';
import { hasErrors, problemOf, typedIn } from '../../views/form-state.js';
import { HiddenText } from '../../views/hidden-text.js';
import { PageTitle } from '../../views/page-title.js';
import { PersonRow } from '../../views/person-row.js';
import { TextField } from '../../views/text-field.js';
import { Time } from '../../views/time.js';
import type { Page, ShellProps } from '../page.js';
import type { PageReadersProps } from './props.js';

/** `/n/:network/pages/:page/readers`: for whom a page is, by name; for those who run the network, to change it. */
export function pageReadersPage(
  { network, viewer, page, readers, form }: PageReadersProps,
  { csrf }: ShellProps,
): Page {
  const words = all.networkPages;
  const action = `${page.path}/readers`;
  const mayChange = viewer.canManage && !page.isDeleted;
  return {
    title: words.readersOf(page.title),
    brand: network.brand,
    band: <Band network={network} trail={[{ href: page.path, text: page.title }]} />,
    island: 'forms',
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <PageTitle title={words.readersOf(page.title)}>
          <p class="lead">{words.readersLead}</p>
          {page.audience !== 'named' && <p>{words.readersUnused}</p>}
        </PageTitle>
        <div class="stack-large">
          {readers.length === 0 ? (
            <p>{words.noReaders}</p>
          ) : (
            <ul class="list">
              {readers.map((one) => (
                <Reader key={one.person.id} one={one} action={action} csrf={mayChange ? csrf : undefined} />
              ))}
            </ul>
          )}
          {mayChange && (
            <section class="stack" aria-labelledby="add-title">
              <h2 id="add-title">{words.addReader}</h2>
              <Form action={action} csrf={csrf}>
                <TextField
                  name="username"
                  label={all.forumPeople.username}
                  hint={words.addReaderHint}
                  value={typedIn(form, 'username')}
                  problem={problemOf(form, 'username')}
                  isCode
                  isShort
                />
                <Button name="act" value="add">
                  {words.addReaderButton}
                </Button>
              </Form>
            </section>
          )}
        </div>
      </>
    ),
  };
}

interface ReaderProps {
  one: PageReaderDto;
  action: string;
  /** Left out where the viewer changes nothing. */
  csrf?: string | null;
}

function Reader({ one: { person, addedAt }, action, csrf }: ReaderProps) {
  const words = all.networkPages;
  return (
    <PersonRow person={person} standing={fill(words.readsSince, { day: <Time at={addedAt} day /> })}>
      {csrf !== undefined && (
        <Form action={action} csrf={csrf} class="inline-form">
          <input type="hidden" name="accountId" value={person.id} />
          <Button kind="quiet" name="act" value="remove">
            {words.removeReader}
            <HiddenText>{words.of(person.name)}</HiddenText>
          </Button>
        </Form>
      )}
    </PersonRow>
  );
}
