import { CITY_CODE, globalId, type GlobalId } from '../../kernel/ids';

/** The id of a member unit that the policy names, by its place in the list from 1: the same in every installation. */
export function memberUnitId(position: number): GlobalId {
  return globalId(CITY_CODE, 'MemberUnit', String(position).padStart(26, '0'));
}
