import type { Actor, Stage } from './stage';
import { CODE } from './stage';

/** Who takes part in a story, each under a token of their own. */
export interface People {
  /** The district's supervision office: who works there, and its head. */
  office: Actor;
  officeHead: Actor;
  /** The people's government of the district, and the chair of its supervision committee. */
  government: Actor;
  chair: Actor;
  /** The education committee of the district, to which its schools belong. */
  authority: Actor;
  /** The school's clerk and its head. */
  clerk: Actor;
  head: Actor;
  /** The inspectors of the team by their ids; the first one leads it. */
  team: readonly string[];
  leader: Actor;
  /** The city's supervision office. */
  cityOffice: Actor;
  /** Anybody. */
  public: Actor;
}

export const AUTHORITY = '渝中区教育委员会';

/** The people around one school. */
export function peopleOf({ actor, rows }: Stage, schoolId: string): People {
  const ofDistrict = { district: CODE };
  const inspectors = rows.inspectors.filter(({ state }) => state === 'ACTIVE').map(({ id }) => id);
  const [leader = '', ...others] = inspectors;
  const unit = { role: 'INSPECTED_UNIT', ...ofDistrict, school: schoolId, organisation: '被督导学校' };
  const ofOffice = { role: 'DISTRICT_OFFICE', ...ofDistrict, organisation: '渝中区人民政府教育督导室' };
  return {
    office: actor({ ...ofOffice, capacity: 'CLERK', subject: '督导室经办人' }),
    officeHead: actor({ ...ofOffice, capacity: 'HEAD', subject: '督导室负责人' }),
    government: actor({
      role: 'GOVERNMENT',
      ...ofDistrict,
      subject: '区政府',
      organisation: '渝中区人民政府',
    }),
    chair: actor({
      role: 'COMMITTEE_LEADER',
      ...ofDistrict,
      subject: '区督导委员会主任',
      organisation: '渝中区教育督导委员会',
    }),
    authority: actor({
      role: 'COMPETENT_AUTHORITY',
      ...ofDistrict,
      unit: AUTHORITY,
      subject: '区教委',
      organisation: AUTHORITY,
    }),
    clerk: actor({ ...unit, capacity: 'CLERK', subject: '学校经办人' }),
    head: actor({ ...unit, capacity: 'HEAD', subject: '学校负责人' }),
    team: [leader, ...others.slice(0, 2)],
    leader: actor({ role: 'INSPECTOR', inspector: leader, subject: '督导小组组长' }),
    cityOffice: actor({
      role: 'CITY_OFFICE',
      subject: '市督导室经办人',
      organisation: '重庆市人民政府教育督导室',
    }),
    public: actor(),
  };
}
