import { In } from 'typeorm';
import { badInput } from '../../kernel/errors';
import type { SideFacts } from '../../process/inspectors/inspector.facts';
import type { InspectorFields } from '../../process/inspectors/inspector.fields';
import type { Work } from '../../process/work';
import { MunicipalTerm } from '../terms/term.entity';
import { SERVING } from '../terms/terms';
import { MunicipalInspector } from './inspector.entity';

/** What the city knows of an inspector beside the record: the staff, and the term that it is one of. */
export async function municipalFacts(
  inspector: InspectorFields,
  change: number,
  { manager, today }: Work,
): Promise<SideFacts> {
  const { termId, isSubjectInspector, employment, termTo } = inspector as MunicipalInspector;
  const inTerm = { termId, state: In([...SERVING]) };
  // Who expires has served the term to its end, and still counts in it.
  const changeOfTerm = change < 0 && termTo !== null && termTo < today ? 0 : change;
  const active = await manager.countBy(MunicipalInspector, { state: 'ACTIVE' });
  const fullTime = await manager.countBy(MunicipalInspector, { state: 'ACTIVE', employment: 'FULL_TIME' });
  const subjectInspectors = await manager.countBy(MunicipalInspector, {
    ...inTerm,
    isSubjectInspector: true,
  });
  return {
    posts: 0,
    designatedPosts: 0,
    staffing: {
      designatedSchools: 0,
      otherSchools: 0,
      activeInspectors: active + change,
      fullTimeInspectors: fullTime + (employment === 'FULL_TIME' ? change : 0),
    },
    cityTerm: {
      inspectors: (await manager.countBy(MunicipalInspector, inTerm)) + changeOfTerm,
      subjectInspectors: subjectInspectors + (isSubjectInspector ? changeOfTerm : 0),
    },
  };
}

/** @throws BAD_USER_INPUT when there is no such term. */
export async function assertTerm({ manager }: Work, termId: string): Promise<void> {
  if (await manager.existsBy(MunicipalTerm, { id: termId })) return;
  throw badInput(
    ['input', 'termId'],
    'NOT_FOUND',
    'There is no term with the id in `termId`.',
    '没有此届次。',
  );
}
