import { DEFAULT_SCHOOL_CAP } from '../supervision/frequency';
import type { Work } from './work';

/** How many special and comprehensive inspections one school bears in a year in this deployment. */
export function schoolCapOf({ context }: Work): number {
  return context.deployment.houseRules?.SCHOOL_CAP ?? DEFAULT_SCHOOL_CAP;
}
