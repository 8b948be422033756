import type { Player } from '../../player';
import type { MunicipalInspectionRow, TermRow } from '../../rows';
import type { Cast } from '../cast';
import type { Unit } from '../units';

/** Who and what the city's stories are about. */
export interface MunicipalCast extends Cast {
  /** The terms of the inspectors: the current one. */
  terms: readonly TermRow[];
  /** The inspections among the rows, with whom they are of. */
  inspected: readonly { row: MunicipalInspectionRow; unit: Unit }[];
}

/** A story that only the city has. */
export type MunicipalStory = (play: Player, cast: MunicipalCast) => Promise<void>;
