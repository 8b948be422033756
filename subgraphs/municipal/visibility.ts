import { visibilityOver } from '../process/visibility';

/** Whose rows are whose in the city's deployment. */
export const { visibleTo, countedFor, ownedBy, readableBy } = visibilityOver();
