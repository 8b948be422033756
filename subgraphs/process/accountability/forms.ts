import type { InputCheck } from '../../kernel/inputCheck';
import type { Aggravation } from '../../supervision/lists';
import type { Work } from '../work';
import type { AccountabilityFields } from './accountability.fields';
import { countedAggravations, fileOf, setFile } from './case.facts';
import type { AccountabilityFormsInput } from './case.inputs';

/** Puts the forms of a case into the form in which they are stored. */
export function checkForms(check: InputCheck, forms: AccountabilityFormsInput): void {
  forms.responsiblePersons = check.optionalText('forms.responsiblePersons', forms.responsiblePersons, 500);
  forms.routedTo = check.optionalText('forms.routedTo', forms.routedTo, 60);
  forms.secondBasis = check.optionalText('forms.secondBasis', forms.secondBasis, 500);
}

/** Sets by what a unit and persons are held accountable, and counts what aggravates it. */
export async function setForms(
  record: AccountabilityFields,
  { unit, persons, responsiblePersons, routedTo, secondBasis, aggravations }: AccountabilityFormsInput,
  work: Work,
): Promise<void> {
  const claimed = aggravations ?? [];
  const counted = await countedAggravations(record, claimed, work);
  const isClaimed = claimed.includes('TWICE_IN_A_YEAR');
  record.addressee = routedTo ?? null;
  setFile(record, {
    unitForms: unit,
    personForms: persons,
    responsiblePersons: responsiblePersons ?? null,
    routedTo: routedTo ?? null,
    secondBasis: secondBasis ?? null,
    // A claim that the records do not bear out is refused, not passed over.
    aggravations: isClaimed ? [...new Set<Aggravation>([...counted, 'TWICE_IN_A_YEAR'])] : counted,
  });
}

/** Counts anew what aggravates a case: the records may have changed since its forms were set. */
export async function recount(record: AccountabilityFields, work: Work): Promise<void> {
  setFile(record, { aggravations: await countedAggravations(record, fileOf(record).aggravations, work) });
}
