import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.js';

type Kind = 'info' | 'warning' | 'success' | 'locked';
const icons: Record<Kind, IconName> = { info: 'info', warning: 'alert', success: 'check', locked: 'lock' };

/** Something to know before going on. */
export function Notice({ kind = 'info', children }: { kind?: Kind; children: ComponentChildren }) {
  return (
    <div class={`notice notice-${kind}`}>
      <Icon name={icons[kind]} />
      <div>{children}</div>
    </div>
  );
}
