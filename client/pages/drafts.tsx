import { DRAFT_SAVED_AT_LATEST_SECONDS } from '../../contract/limits.js';
import type { ListedDraftDto } from '../../contract/writing.js';
import { page as words } from '../../text/words.js';
import { Button } from '../views/button.js';
import { Disclosure } from '../views/disclosure.js';
import { EmptyState } from '../views/empty-state.js';
import { Field } from '../views/field.js';
import { Form } from '../views/form.js';
import { formatInstant } from '../views/format-time.js';
import { PageTitle } from '../views/page-title.js';
import { writtenIn } from '../views/written-in.js';
import type { Page, ShellProps } from './page.js';
import type { DraftsProps } from './props.js';

/** As the house has them (src/writing/limits.ts): a test holds the two together. */
export const DRAFTS_LIMITS = { days: 180, most: 100 };
const SHORT = 240;

/** What somebody has begun and not sent, also where the place is closed to them now. */
export function draftsPage({ drafts }: DraftsProps, { csrf }: ShellProps): Page {
  const say = words.writing.drafts;
  return {
    title: say.title,
    island: 'forms',
    body: (
      <>
        <PageTitle title={say.title}>
          <p class="lead">{say.lead}</p>
          <p class="muted">{say.limits(DRAFTS_LIMITS.days, DRAFTS_LIMITS.most)}</p>
          <p class="muted">{say.saving(DRAFT_SAVED_AT_LATEST_SECONDS)}</p>
        </PageTitle>
        <div id="drafts">
          {drafts.length === 0 ? (
            <EmptyState title={say.none}>
              <p>{say.noneWhy}</p>
            </EmptyState>
          ) : (
            <section class="stack narrow" aria-label={say.list}>
              <ol class="list">
                {drafts.map((draft) => (
                  <DraftItem key={draft.kind + draft.placeId} draft={draft} csrf={csrf} />
                ))}
              </ol>
            </section>
          )}
        </div>
      </>
    ),
  };
}

function DraftItem({ draft, csrf }: { draft: ListedDraftDto; csrf: string | null }) {
  const say = words.writing.drafts;
  const { kind, placeId, version, place, title, language, savedAt } = draft;
  const what = place === null ? say.lost[kind] : say[kind](place.title);
  return (
    <li class="stack draft-item" id={`draft-${kind}-${placeId}`}>
      <h2 class="draft-title">{what}</h2>
      {kind === 'thread' && (
        <p>{title ? <strong {...writtenIn(language)}>{title}</strong> : <strong>{say.untitled}</strong>}</p>
      )}
      <DraftText draft={draft} />
      <p class="muted small">{say.saved(formatInstant(Date.parse(savedAt)))}</p>
      <div class="row">
        {place !== null && (
          <a href={`${place.path}${kind === 'reply' ? '#composer' : ''}`}>{say.goOn(what)}</a>
        )}
        <Form action="/drafts/discard" csrf={csrf} class="inline-form">
          <input type="hidden" name="kind" value={kind} />
          <input type="hidden" name="placeId" value={placeId} />
          <input type="hidden" name="version" value={version} />
          <Button kind="quiet" icon="bin">
            {say.discard(what)}
          </Button>
        </Form>
      </div>
    </li>
  );
}

/** A text that has no other place any more is there whole, to be copied. */
function DraftText({ draft: { placeId, kind, place, body, language } }: { draft: ListedDraftDto }) {
  const say = words.writing;
  const spoken = writtenIn(language);
  if (place === null) {
    return (
      <Field name="kept" id={`kept-${kind}-${placeId}`} label={say.kept.copy}>
        {(wiring) => <textarea {...wiring} readOnly rows={6} value={body} {...spoken} />}
      </Field>
    );
  }
  if (body.length <= SHORT)
    return (
      <p class="draft-text" {...spoken}>
        {body}
      </p>
    );
  return (
    <>
      <p class="draft-text" {...spoken}>{`${body.slice(0, SHORT).trimEnd()}…`}</p>
      <Disclosure summary={say.drafts.show}>
        <p class="draft-text" {...spoken}>
          {body}
        </p>
      </Disclosure>
    </>
  );
}
