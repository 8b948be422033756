import { enumOfList } from '../kernel/graphql/enums';
import { STATE_LISTS } from '../supervision/lifeCycles';
import * as lists from '../supervision/lists';

export * from '../process/enums';

export const Stage = enumOfList('Stage', lists.STAGE);
export const SchoolKind = enumOfList('SchoolKind', lists.SCHOOL_KIND);
export const Operator = enumOfList('Operator', lists.OPERATOR);
export const Area = enumOfList('Area', lists.AREA);

export const SchoolStatus = enumOfList('SchoolStatus', STATE_LISTS.SchoolStatus);
