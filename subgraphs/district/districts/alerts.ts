import type { SubgraphContext } from '../../kernel/context';
import type { DistrictCode } from '../../kernel/ids';
import { SCHOOL_FLOORS, visitFloor, type SchoolFrequencyFacts } from '../../supervision/frequency';
import { violationsOf, type Guard, type Violation } from '../../supervision/lifeCycle';
import { HAZARD_OUTSTANDING, INSPECTOR_ALERTS } from '../../supervision/lifeCycles';
import {
  STAFFING_TARGETS,
  ZONE_TARGETS,
  type StaffingFacts,
  type ZoneFacts,
} from '../../supervision/targets';
import { Finding } from '../findings/finding.entity';
import { DistrictInspection } from '../inspections/inspection.entity';
import { DistrictInspector } from '../inspectors/inspector.entity';
import { Rectification } from '../rectification/rectification.entity';
import { School } from '../schools/school.entity';
import { ResponsibilityZone } from '../zones/zone.entity';
import type { DistrictAlert } from './districtAlert.type';

const SAMPLE = 20;

/** What a district has, as far as its targets and floors look at it. */
interface Standing {
  schools: School[];
  inspectors: DistrictInspector[];
  zoneIds: string[];
  /** By school: its regular visits since the day of its floor, and the days of its comprehensive inspections. */
  regularVisits: ReadonlyMap<string, number>;
  comprehensives: ReadonlyMap<string, string[]>;
  /** By school: its hazards that call for a rectification and have none. */
  hazards: ReadonlyMap<string, number>;
  today: string;
}

/** Every target and floor that a district does not meet on a day, with how many it is about. */
export async function alertsOf(
  context: SubgraphContext,
  code: DistrictCode,
  today: string,
): Promise<DistrictAlert[]> {
  const standing = await standingOf(context, code, today);
  const { schools, inspectors } = standing;
  return [
    ...collect(STAFFING_TARGETS, [{ facts: staffing(standing) }]),
    ...collect(
      INSPECTOR_ALERTS,
      inspectors.map((inspector) => ({ facts: standingOfInspector(inspector, standing) })),
    ),
    ...collect(ZONE_TARGETS, zones(standing)),
    ...collect(
      SCHOOL_FLOORS,
      schools.map((school) => ({ school, facts: frequency(school, standing) })),
    ),
    ...collect(
      [HAZARD_OUTSTANDING],
      schools.map((school) => ({
        school,
        facts: { unorderedHazards: standing.hazards.get(school.id) ?? 0 },
      })),
    ),
  ];
}

/** One alert for each rule that somebody breaks. */
function collect<Facts>(
  rules: readonly Guard<Facts>[],
  subjects: readonly { facts: Facts; school?: School }[],
): DistrictAlert[] {
  const alerts = new Map<string, DistrictAlert>();
  for (const { facts, school } of subjects) {
    for (const violation of violationsOf(rules, facts)) {
      const alert = alerts.get(violation.rule) ?? begun(violation);
      alert.count += 1;
      if (school && alert.schools.length < SAMPLE) alert.schools.push(school);
      alerts.set(violation.rule, alert);
    }
  }
  return rules.flatMap(({ rule }) => alerts.get(rule) ?? []);
}

const begun = (violation: Violation): DistrictAlert => ({ ...violation, count: 0, schools: [] });

function staffing({ schools, inspectors }: Standing): StaffingFacts {
  const designatedSchools = schools.filter(({ isDesignated }) => isDesignated).length;
  return {
    designatedSchools,
    otherSchools: schools.length - designatedSchools,
    activeInspectors: inspectors.length,
    fullTimeInspectors: inspectors.filter(({ employment }) => employment === 'FULL_TIME').length,
  };
}

function standingOfInspector(inspector: DistrictInspector, { schools, today }: Standing) {
  const posted = schools.filter(({ responsibleInspectorId }) => responsibleInspectorId === inspector.id);
  const designatedPosts = posted.filter(({ isDesignated }) => isDesignated).length;
  return { ...inspector, posts: posted.length, designatedPosts, isFilingDue: true, today };
}

function zones({ schools, zoneIds }: Standing): { facts: ZoneFacts }[] {
  return zoneIds.map((zoneId) => {
    const ofZone = schools.filter((school) => school.zoneId === zoneId);
    const posted = ofZone.flatMap(({ responsibleInspectorId }) => responsibleInspectorId ?? []);
    return { facts: { schools: ofZone.length, inspectors: new Set(posted).size } };
  });
}

function frequency(school: School, { regularVisits, comprehensives, today }: Standing): SchoolFrequencyFacts {
  const [lastComprehensiveOn = null, comprehensiveBeforeOn = null] = comprehensives.get(school.id) ?? [];
  return {
    isKindergarten: isKindergarten(school),
    openedOn: school.openedOn,
    regularVisits: regularVisits.get(school.id) ?? 0,
    lastComprehensiveOn,
    comprehensiveBeforeOn,
    today,
  };
}

const isKindergarten = ({ kind }: School): boolean => kind === 'KINDERGARTEN';

async function standingOf(context: SubgraphContext, code: DistrictCode, today: string): Promise<Standing> {
  const { reader } = context;
  const [schools, inspectors, inBeing, comprehensives, regularVisits, hazards] = await Promise.all([
    reader.find(School, {
      where: { districtCode: code, status: 'OPEN' },
      order: { nameKey: 'ASC', id: 'ASC' },
    }),
    reader.findBy(DistrictInspector, { districtCode: code, state: 'ACTIVE' }),
    reader.findBy(ResponsibilityZone, { districtCode: code, state: 'ACTIVE' }),
    comprehensivesOf(context, code, today),
    regularVisitsOf(context, code, today),
    hazardsOf(context, code),
  ]);
  const zoneIds = inBeing.map(({ id }) => id);
  return { schools, inspectors, zoneIds, comprehensives, regularVisits, hazards, today };
}

async function regularVisitsOf(
  { reader }: SubgraphContext,
  code: DistrictCode,
  today: string,
): Promise<Map<string, number>> {
  const since = (kindergarten: boolean) => visitFloor({ isKindergarten: kindergarten }, today).since;
  const rows = await reader
    .createQueryBuilder(DistrictInspection, 'inspection')
    .innerJoin(School, 'school', 'school.id = inspection.schoolId')
    .select('inspection.schoolId', 'schoolId')
    .addSelect('COUNT(*)', 'visits')
    .where('inspection.districtCode = :code', { code })
    .andWhere('inspection.kind = :kind', { kind: 'REGULAR' })
    .andWhere('inspection.visitedOn <= :today', { today })
    .andWhere(
      'inspection.visitedOn >= CASE WHEN school.kind = :kindergarten THEN :ofMonth ELSE :ofSemester END',
      {
        kindergarten: 'KINDERGARTEN',
        ofMonth: since(true),
        ofSemester: since(false),
      },
    )
    .groupBy('inspection.schoolId')
    .getRawMany<{ schoolId: string; visits: number | string }>();
  return new Map(rows.map(({ schoolId, visits }) => [schoolId, Number(visits)]));
}

async function hazardsOf({ reader }: SubgraphContext, code: DistrictCode): Promise<Map<string, number>> {
  const rows = await reader
    .createQueryBuilder(Finding, 'finding')
    .leftJoin(Rectification, 'rectification', 'rectification.findingId = finding.id')
    .select('finding.schoolId', 'schoolId')
    .addSelect('COUNT(*)', 'hazards')
    .where('finding.disposition = :disposition', { disposition: 'RECTIFICATION_NOTICE' })
    .andWhere('finding.isHazard = :isHazard', { isHazard: true })
    .andWhere('finding.districtCode = :code', { code })
    .andWhere('finding.schoolId IS NOT NULL')
    .andWhere('rectification.id IS NULL')
    .groupBy('finding.schoolId')
    .getRawMany<{ schoolId: string; hazards: number | string }>();
  return new Map(rows.map(({ schoolId, hazards }) => [schoolId, Number(hazards)]));
}

/** The days of each school's comprehensive inspections, the latest first. */
async function comprehensivesOf(
  { reader }: SubgraphContext,
  code: DistrictCode,
  today: string,
): Promise<Map<string, string[]>> {
  const rows = await reader
    .createQueryBuilder(DistrictInspection, 'inspection')
    .select('inspection.schoolId', 'schoolId')
    .addSelect('inspection.visitedOn', 'visitedOn')
    .where('inspection.districtCode = :code', { code })
    .andWhere('inspection.kind = :kind', { kind: 'COMPREHENSIVE' })
    .andWhere('inspection.schoolId IS NOT NULL')
    .andWhere('inspection.visitedOn <= :today', { today })
    .orderBy('inspection.visitedOn', 'DESC')
    .getRawMany<{ schoolId: string; visitedOn: string }>();
  const days = new Map<string, string[]>();
  for (const { schoolId, visitedOn } of rows) days.set(schoolId, [...(days.get(schoolId) ?? []), visitedOn]);
  return days;
}
