import type { ComponentChildren } from 'preact';
import type { NetworkRef } from '../../contract/forums.js';
import type { NetworkDto } from '../../contract/networks.js';
import { Band } from '../views/band.js';
import type { Crumb } from '../views/breadcrumbs.js';
import { ErrorSummary } from '../views/error-summary.js';
import { hasErrors } from '../views/form-state.js';
import { PageTitle } from '../views/page-title.js';
import type { FormState, Page } from './page.js';

interface Frame {
  network: NetworkDto | NetworkRef;
  title: string;
  /** The first heading, where it is shorter than the title. */
  heading?: string;
  /** Under the heading. */
  lead?: ComponentChildren;
  /** Pages between the network and this one. */
  trail?: Crumb[];
  form?: FormState;
  /** Ids of fields that stand in several of the page's forms, by name. */
  ids?: Record<string, string>;
  children: ComponentChildren;
}

/** A network's page of forms: its band, what was wrong, the heading, then the forms. */
export function networkForm({ network, title, heading, lead, trail, form, ids, children }: Frame): Page {
  return {
    title,
    brand: network.brand,
    band: <Band network={network} trail={trail} />,
    island: 'forms',
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} ids={ids} />
        <PageTitle title={heading ?? title}>{lead}</PageTitle>
        {children}
      </>
    ),
  };
}
