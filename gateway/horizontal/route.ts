import { badInput, ContractError } from '../../subgraphs/kernel/errors';
import { isDistrictCode, parseId } from '../../subgraphs/kernel/ids';
import { isRecord } from './complete';
import type { Deployment, DistrictRegister } from './register';
import { endedDistrict } from './scope';

/** Where a routed field goes, and by which id or code. */
export interface Destination {
  key: string;
  deployment: Deployment;
}

/**
 * Reads the district of a routed field from its arguments.
 * @param args coerced.
 * @throws ContractError BAD_USER_INPUT or DISTRICT_UNKNOWN.
 */
export function readDestination(
  register: DistrictRegister,
  path: readonly string[],
  args: Readonly<Record<string, unknown>>,
): Destination {
  let value: unknown = args;
  for (const step of path) value = isRecord(value) ? value[step] : null;
  const key = String(value);
  const code = districtOf(key);
  if (!code) throw badInput([...path], 'ID', 'This is neither an id nor a district code.', '编号格式错误。');
  const place = register.homeOf(code);
  if (place.kind === 'DEPLOYMENT') return { key, deployment: place.deployment };
  if (place.kind === 'ENDED') throw endedDistrict([...path], code, place.successors);
  throw new ContractError('DISTRICT_UNKNOWN', { message: `There is no district ${code}.` });
}

/** The district code in an id or a code, or null when the text is neither. */
export function districtOf(key: string): string | null {
  return isDistrictCode(key) ? key : (parseId(key)?.code ?? null);
}
