import type { Story } from './cast';
import { complaints } from './complaints';
import { noticesAndExtensions } from './notices';

/** The stories of every district, in the order in which they are played. */
export const STORIES: readonly Story[] = [noticesAndExtensions, complaints];
