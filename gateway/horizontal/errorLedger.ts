import { ContractError } from '../../subgraphs/kernel/errors';
import type { Path } from './path';
import { retell, type DistrictError } from './districtAnswer';
import type { Findings } from './findings';
import { byCode, type Absence, type TellReason } from './missing';
import type { Deployment } from './register';

/** A kind of null found in many places: told once, with the path of the first and how many there are. */
interface Tally {
  path: Path;
  count: number;
  deployments: Map<string, Deployment>;
}

/**
 * The errors of one fetch: one for each code and place, not one for each row or district. The words are the
 * gateway's own; of a district's only code and details are taken over.
 */
export class ErrorLedger {
  private readonly errors = new Map<string, ContractError>();
  private readonly refused = new Map<string, Tally>();
  private readonly flaws = new Map<string, Tally>();

  constructor(private readonly tell: TellReason) {}

  /** An error of the gateway's own at a root field. */
  add(error: ContractError, path: Path): void {
    const { code: _, ...details } = error.extensions;
    this.put(new ContractError(error.code, { ...details, message: error.message }, { path }));
  }

  /** A district's error, which stands alone. */
  retell(error: DistrictError, path: Path): void {
    this.put(retell(error, path));
  }

  /** What was found in a value that stands at this path. */
  note(findings: Findings, path: Path, deployment: Deployment): void {
    for (const { coordinate, path: rest } of findings.refused) {
      tally(this.refused, coordinate, [...path, ...rest], deployment);
    }
    for (const { coordinate, path: rest } of findings.flaws) {
      tally(this.flaws, coordinate, [...path, ...rest], deployment);
    }
    for (const error of findings.errors) this.noteError(error, [...path, ...error.path], deployment);
  }

  /** A district's error about one value: refusals are counted by coordinate. */
  noteError(error: DistrictError, path: Path, deployment: Deployment): void {
    const { coordinate } = error.details;
    if (error.code === 'FORBIDDEN' && coordinate) tally(this.refused, coordinate, path, deployment);
    else this.put(retell(error, path));
  }

  /** Those whose part is missing at this path; who was left out on purpose was told of on an earlier page. */
  absent(absences: readonly Absence[], path: Path): void {
    const failed = absences.filter(({ reason, isRefusal }) => !isRefusal && reason !== 'SKIPPED');
    const refused = absences.filter(({ isRefusal }) => isRefusal);
    if (failed.length > 0) {
      this.put(new ContractError('DISTRICT_UNAVAILABLE', { districts: this.list(failed) }, { path }));
    }
    if (refused.length > 0) {
      this.put(new ContractError('FORBIDDEN', { districts: this.list(refused) }, { path }));
    }
  }

  /** A command that one district did not carry out, or of which it is not known. */
  undone(absence: Absence, outcome: 'NOT_SENT' | 'UNKNOWN', path: Path): void {
    const details = { districts: this.list([absence]), outcome };
    this.put(new ContractError('DISTRICT_UNAVAILABLE', details, { path }));
  }

  list(absences: readonly Absence[]): { code: string; reason: string }[] {
    return byCode(absences).map(({ deployment, reason }) => ({
      code: deployment.code,
      reason: this.tell(reason),
    }));
  }

  all(): ContractError[] {
    const refused = [...this.refused].map(
      ([coordinate, { path, count }]) => new ContractError('FORBIDDEN', { coordinate, count }, { path }),
    );
    const flaws = [...this.flaws].map(([coordinate, { path, count, deployments }]) => {
      const codes = [...deployments.keys()].sort();
      const districts = codes.map((code) => ({ code, reason: this.tell('INVALID_ANSWER') }));
      const message = 'A district’s answer holds a value that this graph does not know.';
      return new ContractError('DISTRICT_UNAVAILABLE', { message, coordinate, count, districts }, { path });
    });
    return [...this.errors.values(), ...refused, ...flaws];
  }

  private put(error: ContractError): void {
    const place = `${error.code} ${JSON.stringify(error.path)}`;
    if (!this.errors.has(place)) this.errors.set(place, error);
  }
}

function tally(tallies: Map<string, Tally>, coordinate: string, path: Path, deployment: Deployment): void {
  let entry = tallies.get(coordinate);
  if (!entry) tallies.set(coordinate, (entry = { path, count: 0, deployments: new Map() }));
  entry.count += 1;
  entry.deployments.set(deployment.code, deployment);
}
