import { badInput } from '../../kernel/errors';
import { inspectorFacts } from '../../process/inspectors/inspector.facts';
import type { InspectorFields } from '../../process/inspectors/inspector.fields';
import { groundsAmong } from '../../process/recusal/standing';
import type { Work } from '../../process/work';
import { INSPECTOR_LIFE, type InspectorFacts, type PostedSchool } from '../../supervision/lifeCycles';
import type { School } from '../schools/school.entity';
import { changeResponsibleInspector } from '../schools/school.steps';
import { districtFacts } from './staffing';

/** Posts an inspector to schools, as if the command had passed; what the guards ask of them. */
export async function post(
  inspector: InspectorFields,
  schools: readonly School[],
  work: Work,
  handedOverBy: string | null = null,
): Promise<Pick<InspectorFacts, 'named'>> {
  const groundsOf = await groundsAmong(work, [inspector.id]);
  const named = schools.map((school) => ({
    ...about(inspector, school, handedOverBy),
    grounds: groundsOf(inspector.id, { subject: school.id, inspectionId: null }),
  }));
  for (const school of schools) {
    await changeResponsibleInspector(work, school, inspector.id, `责任督学：${inspector.name}`);
  }
  return { named };
}

/** Relieves an inspector of schools, as if the command had passed; what the guards ask of them. */
export async function relieve(
  inspector: InspectorFields,
  schools: readonly School[],
  work: Work,
): Promise<Pick<InspectorFacts, 'named'>> {
  const named = schools.map((school) => about(inspector, school, null));
  for (const school of schools) {
    await changeResponsibleInspector(work, school, null, `解除责任督学：${inspector.name}`);
  }
  return { named };
}

/**
 * Gives all posts of an inspector who leaves to another one, who is posted as by the command, with its guards.
 * @throws BAD_USER_INPUT when the other one is not in office, or the same.
 */
export async function handOver(inspector: InspectorFields, toId: string, work: Work): Promise<void> {
  const successor = await work.own<InspectorFields>('Inspector', toId, 'handOverToId');
  if (successor.id === inspector.id || successor.state !== 'ACTIVE') {
    throw badInput(
      ['input', 'handOverToId'],
      'ACTIVE_SUCCESSOR',
      'Posts go to another inspector in office.',
      '岗位须移交给另一名在任督学。',
    );
  }
  const schools = await work.findBy<School>('School', {
    responsibleInspectorId: inspector.id,
    status: 'OPEN',
  });
  if (schools.length === 0) return;
  const named = await post(successor, schools, work, inspector.id);
  const facts = await inspectorFacts(successor, work, successor, districtFacts);
  await work.carryOut<InspectorFacts>({
    lifeCycle: INSPECTOR_LIFE,
    command: 'postInspector',
    concept: 'Inspector',
    record: successor,
    from: successor.state,
    facts: { ...facts, ...named },
    reason: namesOf(schools),
  });
}

/** The names of schools, for the timeline. */
export function namesOf(schools: readonly School[]): string {
  return schools.map(({ name }) => name).join('、');
}

function about(
  inspector: InspectorFields,
  { status, districtCode, responsibleInspectorId }: School,
  handedOverBy: string | null,
): PostedSchool {
  return {
    status,
    isOfDistrict: districtCode === inspector.districtCode,
    isVacant: responsibleInspectorId === null || responsibleInspectorId === handedOverBy,
    isPosted: responsibleInspectorId === inspector.id,
    grounds: [],
  };
}
