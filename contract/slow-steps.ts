/** How long each person waits between two posts, in seconds; 0: slow mode is off. */
export const slowSteps = [0, 30, 60, 300, 900, 3_600, 21_600, 86_400] as const;
