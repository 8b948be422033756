import { tierOf } from '../../../subgraphs/supervision/accountabilityForms';
import type {
  Aggravation,
  PersonAccountability,
  UnitAccountability,
} from '../../../subgraphs/supervision/lists/accountability';
import type { CaseCourse } from './cases';
import type { Unit } from './units';

/** By what a unit and its persons in charge are held accountable. */
export interface CaseForms {
  unit: UnitAccountability[];
  persons: PersonAccountability[];
  responsiblePersons: string;
  routedTo?: string;
  secondBasis?: string;
  aggravations: Aggravation[];
}

/** The forms that the policy foresees for whom a case is about, and for its ground. */
export function formsOf(
  { caseSubject, authority }: Unit,
  { ground, isEscalated = false, aggravations = [] }: CaseCourse,
): CaseForms {
  const others = { responsiblePersons: '单位负责人', aggravations: [...aggravations] };
  const routedTo = authority.unit;
  if (caseSubject !== 'PRIVATE_SCHOOL') {
    const unit: UnitAccountability[] = [isEscalated ? 'NOTIFICATION' : 'PUBLIC_CRITICISM'];
    return { unit, persons: ['CIRCULATED_CRITICISM'], ...others };
  }
  if (tierOf(ground) === 1)
    return { unit: ['HEAD_REPLACEMENT'], persons: ['CREDIT_RECORD'], routedTo, ...others };
  const secondBasis = '民办教育促进法第六十二条：管理混乱严重影响教育教学，产生恶劣社会影响';
  return { unit: ['LICENCE_REVOCATION'], persons: ['PROFESSION_BAN'], routedTo, secondBasis, ...others };
}
