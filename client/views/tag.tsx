import { Icon, type IconName } from './icon.js';

/** A short state in words, with its drawing. */
export function Tag({ icon, children }: { icon?: IconName; children: string }) {
  return (
    <span class="tag">
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}
