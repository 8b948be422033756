import { badInput, ContractError } from '../../subgraphs/kernel/errors';
import type { DistrictCode } from '../../subgraphs/kernel/ids';
import { failure, type Absence } from './missing';
import type { Deployment, DistrictRegister } from './register';

/** Who a scattered field asks, and who of its scope is missing before anybody was asked. */
export interface Scope {
  asked: readonly Deployment[];
  absent: readonly Absence[];
  /** The client named no district at all: an empty answer without a call. */
  isEmpty: boolean;
}

/**
 * Reads the `districts` argument: omitted or null are all, the same twice is once, former codes stand for the
 * deployment that serves them.
 * @param skipped codes that a cursor left out.
 * @throws ContractError DISTRICT_UNKNOWN, or BAD_USER_INPUT naming the successors of one that ended.
 */
export function readScope(
  register: DistrictRegister,
  districts: unknown,
  skipped: readonly DistrictCode[],
): Scope {
  const named = Array.isArray(districts)
    ? new Set(districts.map((code) => namedDeployment(register, String(code))))
    : register.deployments;
  const left = new Set(skipped.map((code) => register.homeOf(code)).map(deploymentAt));
  const asked: Deployment[] = [];
  const absent: Absence[] = [];
  for (const deployment of named) {
    if (left.has(deployment)) absent.push(failure(deployment, 'SKIPPED'));
    else if (deployment.isDrained) absent.push(failure(deployment, 'DRAINED'));
    else asked.push(deployment);
  }
  return { asked, absent, isEmpty: asked.length + absent.length === 0 };
}

function namedDeployment(register: DistrictRegister, code: string): Deployment {
  const place = register.named(code);
  if (place.kind === 'DEPLOYMENT') return place.deployment;
  if (place.kind === 'ENDED') throw endedDistrict(['districts'], code, place.successors);
  throw new ContractError('DISTRICT_UNKNOWN', { message: `There is no district ${JSON.stringify(code)}.` });
}

function deploymentAt(place: ReturnType<DistrictRegister['homeOf']>): Deployment | null {
  return place.kind === 'DEPLOYMENT' ? place.deployment : null;
}

/** `BAD_USER_INPUT` for a code that no district bears any more. */
export function endedDistrict(path: string[], code: string, successors: readonly string[]): ContractError {
  const heirs = successors.join(', ') || '—';
  return badInput(
    path,
    'DISTRICT_ENDED',
    `District ${code} has ended. Its successors: ${heirs}.`,
    `区县 ${code} 已撤销，现为：${heirs}。`,
  );
}
