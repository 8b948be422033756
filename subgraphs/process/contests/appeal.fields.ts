import type { ContestFields } from './contest.fields';

/** An appeal against a district’s decision, which only the city keeps. */
export type AppealFields = ContestFields & {
  /** Name of the unit that appeals. */
  subjectName: string | null;
  /** Day on which it received the decision, or the review decision. */
  receivedOn: string;
  /** Whether a review was decided before. */
  isAfterReview: boolean;
};
