import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.js';

interface Props {
  kind?: 'main' | 'quiet' | 'warning';
  icon?: IconName;
  /** With an address it is a link that looks like a button. */
  href?: string;
  name?: string;
  value?: string;
  children: ComponentChildren;
}

const classes = { main: 'button', quiet: 'button button-quiet', warning: 'button button-warning' };

/** Submits its form, or leads on. Never disabled: the server says what is wrong. */
export function Button({ kind = 'main', icon, href, name, value, children }: Props) {
  const content = (
    <>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </>
  );
  if (href !== undefined) {
    return (
      <a class={classes[kind]} href={href}>
        {content}
      </a>
    );
  }
  return (
    <button class={classes[kind]} type="submit" name={name} value={value}>
      {content}
    </button>
  );
}
