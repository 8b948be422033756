import { enumOfList } from '../kernel/graphql/enums';
import { COMMITTEE_OFFICE } from '../supervision/committee';
import * as lists from '../supervision/lists';

export * from '../process/enums';

export const DistrictKind = enumOfList('DistrictKind', lists.DISTRICT_KIND);
export const CommitteeOfficeKind = enumOfList('CommitteeOfficeKind', COMMITTEE_OFFICE);
