import { followPost } from '../../process/deadlines/keeping';
import type { Work } from '../../process/work';
import { SCHOOL } from '../../supervision/lifeCycles';
import type { School } from './school.entity';

/**
 * Gives a school another responsible inspector, or none, as a step that follows from the inspector's. The school's
 * running deadlines follow the post.
 */
export async function changeResponsibleInspector(
  work: Work,
  school: School,
  inspectorId: string | null,
  reason: string,
): Promise<void> {
  const before = school.responsibleInspectorId;
  school.responsibleInspectorId = inspectorId;
  await follow(work, school, 'changeResponsibleInspector', reason);
  await followPost(work, school.id, before, inspectorId);
}

/** Moves a school to another zone, or out of any, as a step that follows from the zone's. */
export function changeSchoolZone(
  work: Work,
  school: School,
  zoneId: string | null,
  reason: string,
): Promise<void> {
  school.zoneId = zoneId;
  return follow(work, school, 'changeSchoolZone', reason);
}

/** What follows from another record's step was judged there: it has no guards of its own, and looks at no facts. */
function follow(work: Work, school: School, command: string, reason: string): Promise<void> {
  return work.carryOut<never>({
    lifeCycle: SCHOOL,
    command,
    concept: 'School',
    record: school,
    from: school.status,
    facts: undefined as never,
    reason,
  });
}
