/** Whether the person chose that news of an open page wait until they ask for them (WCAG 2.2.2). */
export const asksFirst = (): boolean => document.documentElement.dataset.updates === 'asked';
