import { addDays } from '../../../subgraphs/supervision/calendar';
import type { Actor, Player } from '../player';
import type { Random } from '../random';
import type { FindingRow, InspectionRow, InspectorRow, RectificationRow, SchoolRow, StepRow } from '../rows';

/** Who and what a district's stories are about. The rows are those that stand in its tables when they begin. */
export interface Cast {
  code: string;
  districtName: string;
  /** The district's place among the 38, from 0: stories differ by it, so that every state occurs in the city. */
  index: number;
  /** The day that the demo's dates lie around. */
  today: string;
  random: Random;
  /** Open schools and active inspectors. */
  schools: readonly SchoolRow[];
  inspectors: readonly InspectorRow[];
  inspections: readonly InspectionRow[];
  findings: readonly FindingRow[];
  rectifications: readonly RectificationRow[];
  /** The steps that the rows have behind them: as many as a record's version. */
  steps: readonly StepRow[];
}

/** A story: what it is about is in the cast, what happens in its commands. */
export type Story = (play: Player, cast: Cast) => Promise<void>;

/** The day so many days before the demo's. */
export const ago = ({ today }: Pick<Cast, 'today'>, days: number): string => addDays(today, -days);

/** The people of a district, as their tokens would say. */
export function peopleOf({ code, districtName }: Pick<Cast, 'code' | 'districtName'>) {
  const district = code as Actor['district'];
  return {
    office: { role: 'DISTRICT_OFFICE', district, organisation: `${districtName}教育督导室` },
    officeHead: {
      role: 'DISTRICT_OFFICE',
      capacity: 'HEAD',
      district,
      organisation: `${districtName}教育督导室`,
    },
    government: { role: 'GOVERNMENT', district, organisation: `${districtName}人民政府` },
    leader: { role: 'COMMITTEE_LEADER', district, organisation: `${districtName}教育督导委员会` },
    authority: { role: 'COMPETENT_AUTHORITY', district, unit: `${districtName}教育委员会` },
    unitHead: (school: string): Actor => ({ role: 'INSPECTED_UNIT', capacity: 'HEAD', district, school }),
    unitClerk: (school: string): Actor => ({ role: 'INSPECTED_UNIT', capacity: 'CLERK', district, school }),
    inspector: (inspector: string): Actor => ({ role: 'INSPECTOR', inspector, district }),
  } as const satisfies Record<string, Actor | ((id: string) => Actor)>;
}
