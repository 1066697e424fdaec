import type { FeedbackDto } from '../../../contract/feedback.js';
import type { Feedback } from '../entities/feedback.entity.js';

export type FeedbackRow = Feedback;

/** Feedback as the site administrator reads it. */
export function presentFeedback(row: FeedbackRow): FeedbackDto {
  const { number, receivedOn, goal, found, message, page, organisation, role, email } = row;
  return { number, receivedOn, goal, found, message, page, organisation, role, email };
}
