import { CITY_CODE } from '../../../subgraphs/kernel/ids';
import { addDays } from '../../../subgraphs/supervision/calendar';
import type { Actor, Player } from '../player';
import type { Random } from '../random';
import type {
  FindingRow,
  InspectionRow,
  InspectorRow,
  MunicipalFindingRow,
  MunicipalInspectionRow,
  MunicipalInspectorRow,
  RectificationRow,
  SchoolRow,
} from '../rows';
import type { FindBefore } from './found';
import type { Place, Unit } from './units';

/** A rectification as it stands when a story begins. */
export interface StandingRectification extends Pick<
  RectificationRow,
  'id' | 'findingId' | 'state' | 'dueOn' | 'verifierId'
> {
  version: number;
  /** The day of its last step. */
  movedOn: string;
  unit: Unit;
}

/** An inspection of which its unit was told, with its team. */
export interface AnnouncedInspection {
  id: string;
  leaderId: string;
  unit: Unit;
}

/** Who and what the stories of a deployment are about. The rows are those that stand in its tables when they begin. */
export interface Cast {
  /** The deployment's: a district's, or the city's. */
  code: string;
  /** What the deployment supervises: the district, or the city. */
  place: Place;
  /**
   * The district's place among the 38, from 0: stories differ by it, so that every state occurs in the city. The city's
   * own deployment plays them for one such number after the other.
   */
  index: number;
  /** The day that the demo's dates lie around. */
  today: string;
  random: Random;
  /** Open schools and active inspectors. */
  schools: readonly SchoolRow[];
  inspectors: readonly (InspectorRow | MunicipalInspectorRow)[];
  inspections: readonly (InspectionRow | MunicipalInspectionRow)[];
  findings: readonly (FindingRow | MunicipalFindingRow)[];
  rectifications: readonly StandingRectification[];
  /** What supervision found before, for those who are held to account. */
  foundBefore: FindBefore;
  /** Where units know of an inspector by an inspection alone: one of which its unit was told. */
  announced?: AnnouncedInspection;
}

/** A story: what it is about is in the cast, what happens in its commands. */
export type Story = (play: Player, cast: Cast) => Promise<void>;

/** The day so many days before the demo's. */
export const ago = ({ today }: Pick<Cast, 'today'>, days: number): string => addDays(today, -days);

/** The people of a deployment, as their tokens would say; those of the units are with the units. */
export function peopleOf({ code, place }: Pick<Cast, 'code' | 'place'>) {
  const isCity = code === CITY_CODE;
  const home = isCity ? {} : { district: code as NonNullable<Actor['district']> };
  const office = {
    role: isCity ? 'CITY_OFFICE' : 'DISTRICT_OFFICE',
    organisation: isCity ? '重庆市人民政府教育督导室' : `${place.name}教育督导室`,
    ...home,
  } as const;
  const superior = isCity ? '国务院教育督导委员会办公室' : '重庆市人民政府教育督导室';
  return {
    office,
    officeHead: { ...office, capacity: 'HEAD' },
    government: { role: 'GOVERNMENT', ...home, organisation: `${place.name}人民政府` },
    leader: { role: 'COMMITTEE_LEADER', ...home, organisation: `${place.name}教育督导委员会` },
    inspector: (inspector: string): Actor => ({ role: 'INSPECTOR', inspector, ...home }),
    superior,
  } as const;
}
