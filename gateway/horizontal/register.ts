import type { DistrictCode } from '../../subgraphs/kernel/ids';

/** One deployment of the district subgraph. */
export interface Deployment {
  code: DistrictCode;
  /** The district's name as people write it: 渝中区. */
  name: string;
  url: string;
  /** The codes whose ids have their home here: its own and the former ones that it serves. */
  homes: ReadonlySet<string>;
  /** Drained: known, not asked for now. */
  isDrained: boolean;
}

/** Where a code leads. */
export type Place =
  | { kind: 'DEPLOYMENT'; deployment: Deployment }
  | { kind: 'ENDED'; successors: readonly DistrictCode[] }
  | { kind: 'UNKNOWN' };

/** A district that has ended and whose code no deployment serves, or that has been replaced. */
export interface EndedDistrict {
  code: DistrictCode;
  name: string;
  successors: readonly DistrictCode[];
}

/** Who exists and where, at one moment: a snapshot that an operation keeps from its start to its end. */
export class DistrictRegister {
  readonly deployments: readonly Deployment[];
  private readonly homes = new Map<string, Deployment>();
  private readonly ended: ReadonlyMap<string, EndedDistrict>;

  constructor(deployments: readonly Deployment[], ended: readonly EndedDistrict[]) {
    this.deployments = deployments;
    this.ended = new Map(ended.map((district) => [district.code, district]));
    for (const deployment of deployments) {
      for (const code of deployment.homes) this.homes.set(code, deployment);
    }
  }

  /** The deployment that holds what was issued under this code: its ids, its entities. */
  homeOf(code: string): Place {
    const deployment = this.homes.get(code);
    if (deployment) return { kind: 'DEPLOYMENT', deployment };
    return this.endedDistrict(code) ?? { kind: 'UNKNOWN' };
  }

  /** The deployment that this code names today: an ended district names none, whoever serves its ids. */
  named(code: string): Place {
    return this.endedDistrict(code) ?? this.homeOf(code);
  }

  private endedDistrict(code: string): Place | null {
    const district = this.ended.get(code);
    if (!district) return null;
    const heir = this.homes.get(code);
    const successors = district.successors.length > 0 || !heir ? district.successors : [heir.code];
    return { kind: 'ENDED', successors };
  }
}
