import { globalId, type DistrictCode, type GlobalId, type RecordType } from '../../subgraphs/kernel/ids';
import type { DemoDistrict } from './districts';
import { createRandom, type Random } from './random';

/** What the generators of one district share. */
export interface DistrictContext {
  district: DemoDistrict;
  random: Random;
  /** The day that the demo's dates lie around, `YYYY-MM-DD`. */
  today: string;
  /** A new id of the district. */
  id: (type: RecordType) => GlobalId;
}

/** The context of a district; its values depend on the seed, the code and `today` alone. */
export function districtContext(district: DemoDistrict, seed: string, today: string): DistrictContext {
  const random = createRandom(`${seed} ${district.code}`);
  return { district, random, today, id: idSource(district.code, random) };
}

/** Ids of random characters. */
export function idSource(code: string, random: Random): (type: RecordType) => GlobalId {
  return (type) => globalId(code as DistrictCode, type, random.local());
}
