import type { AnswerWords } from '../../shape.js';

export const announcements: AnswerWords['announcements'] = {
  enough: (max) =>
    `Ein Netzwerk kann in 24 Stunden ${max} Ankündigungen machen. Versuchen Sie es morgen wieder.`,
  seeFirst: 'Der Text hat sich geändert. Sehen Sie ihn noch einmal an und senden Sie ihn dann.',
};
