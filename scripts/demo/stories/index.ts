import { accountability } from './accountability';
import type { Story } from './cast';
import { complaints } from './complaints';
import { plannedInspections } from './planned';
import { nextPlans } from './plans';
import { noticesAndExtensions } from './notices';
import { recusals } from './recusals';
import { rectification } from './rectification';

/** The stories of every district, in the order in which they are played. */
export const STORIES: readonly Story[] = [
  plannedInspections,
  nextPlans,
  noticesAndExtensions,
  rectification,
  complaints,
  accountability,
  recusals,
];
