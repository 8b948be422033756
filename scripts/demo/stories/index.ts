import type { Story } from './cast';

/** The stories of every district, in the order in which they are played. */
export const STORIES: readonly Story[] = [];
