import { generateDistrict } from '../../scripts/demo/generate';
import { generateMunicipal } from '../../scripts/demo/municipal';
import type { Bearer } from '../../subgraphs/kernel/identity/sign';

const OPTIONS = { seed: 'test', today: '2026-11-23' };

/** The districts whose schools the city inspects in these tests. */
export const DISTRICTS = ['500103', '500156'];

export const SCHOOLS = DISTRICTS.flatMap((code) => generateDistrict(code, OPTIONS).schools.slice(0, 4));

/** The city's rows of the demo: some inspections in every state, of districts, schools and departments. */
export const ROWS = generateMunicipal({ ...OPTIONS, schools: SCHOOLS });

/** Somebody, as their token says. */
export const who = (bearer: Partial<Record<keyof Bearer, string>>) => bearer as Partial<Bearer>;

export const CITY_OFFICE = who({ role: 'CITY_OFFICE' });
