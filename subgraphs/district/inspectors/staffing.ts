import type { SideFacts } from '../../process/inspectors/inspector.facts';
import type { InspectorFields } from '../../process/inspectors/inspector.fields';
import type { Work } from '../../process/work';
import type { StaffingFacts } from '../../supervision/targets';
import { School } from '../schools/school.entity';
import { DistrictInspector } from './inspector.entity';

/** What a district knows of an inspector beside the record: its posts, and the staff that it is one of. */
export async function districtFacts(
  inspector: InspectorFields,
  change: number,
  work: Work,
): Promise<SideFacts> {
  const posts = await work.findBy<School>('School', {
    responsibleInspectorId: inspector.id,
    status: 'OPEN',
  });
  return {
    posts: posts.length,
    designatedPosts: posts.filter(({ isDesignated }) => isDesignated).length,
    staffing: await staffing(inspector, change, work),
    cityTerm: null,
  };
}

/** The figures that the targets of a district's staff look at, once the command has passed. */
async function staffing(
  { districtCode, employment }: InspectorFields,
  change: number,
  { manager }: Work,
): Promise<StaffingFacts> {
  const district = districtCode ?? '';
  const schools = (isDesignated: boolean) =>
    manager.countBy(School, { districtCode: district, status: 'OPEN', isDesignated });
  const active = { districtCode: district, state: 'ACTIVE' } as const;
  const fullTime = await manager.countBy(DistrictInspector, { ...active, employment: 'FULL_TIME' });
  return {
    designatedSchools: await schools(true),
    otherSchools: await schools(false),
    activeInspectors: (await manager.countBy(DistrictInspector, active)) + change,
    fullTimeInspectors: fullTime + (employment === 'FULL_TIME' ? change : 0),
  };
}
