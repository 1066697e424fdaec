import { live } from '../../text/words.js';
import { type Status, statusWords } from '../state/status.js';
import { sayPolitely } from './announce.js';
import { byId, here, link } from './dom.js';
import { localClock } from './local-times.js';

let wasOffline = false;

/** Keeps `#live-status` true: words first, a way out where waiting does not help. Going offline is spoken, once. */
export function showStatus(status: Status): void {
  const place = byId('live-status');
  if (place === null) return;
  const words = statusWords(status, localClock);
  place.dataset.state = status.kind === 'unconnected' ? 'offline' : status.kind;
  place.replaceChildren(words);
  const isReloadHelp =
    status.kind === 'unconnected' || (status.kind === 'stopped' && status.reason === 'reload');
  if (isReloadHelp) place.append(' ', link(here(), live.status.reload));
  if (status.kind === 'offline') sayPolitely(live.status.nowOffline);
  if (status.kind === 'live' && wasOffline) sayPolitely(live.status.backOnline);
  wasOffline = status.kind === 'offline' || (wasOffline && status.kind !== 'live');
}
