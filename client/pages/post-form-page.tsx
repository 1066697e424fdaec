import type { ComponentChildren } from 'preact';
import { ErrorSummary } from '../views/error-summary.js';
import { hasErrors } from '../views/form-state.js';
import { PageTitle } from '../views/page-title.js';
import { ThreadBand } from '../views/thread-band.js';
import type { FormState, Page } from './page.js';
import type { Place } from './props.js';

interface Parts {
  title: string;
  /** Below the title: what is about to happen. */
  lead: ComponentChildren;
  children: ComponentChildren;
}

/** The frame of every page on which something is done with one post by a form. */
export function postFormPage(place: Place & { form?: FormState }, { title, lead, children }: Parts): Page {
  const { network, form } = place;
  return {
    title,
    brand: network.brand,
    band: <ThreadBand {...place} />,
    island: 'forms',
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <PageTitle title={title}>{lead}</PageTitle>
        {children}
      </>
    ),
  };
}
