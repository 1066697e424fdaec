/** When the session is about to end, has ended, or the site's own files are newer than the page. */
export const session = {
  /** What the bars at the foot of the window are, to those who go by landmarks. */
  bars: 'Zu dieser Seite',
  endsSoon: (time: string) => `Sie werden um ${time} abgemeldet. Was Sie schreiben, bleibt erhalten.`,
  /** It has lasted as long as a session may. */
  endsForGood: (time: string) =>
    `Sie werden um ${time} abgemeldet. Nach zwei Wochen müssen sich alle neu anmelden.`,
  stay: 'Angemeldet bleiben',
  stays: (time: string) => `Sie bleiben bis ${time} angemeldet`,
  over: 'Sie sind abgemeldet. Melden Sie sich wieder an, um weiterzumachen. Was Sie geschrieben haben, bleibt auf dieser Seite.',
  back: 'Sie sind wieder angemeldet und können weitermachen.',
  newVersion:
    'Es gibt eine neue Version dieser Seiten. Laden Sie neu, wann es Ihnen passt. Was Sie schreiben, bleibt erhalten.',
  reload: 'Diese Seite neu laden',
};
