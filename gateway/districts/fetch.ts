import type { ErrorLedger } from '../horizontal/errorLedger';
import type { TellReason } from '../horizontal/missing';
import type { PlannedRequest } from '../horizontal/plan';
import type { DistrictRegister } from '../horizontal/register';
import type { RoutingTable } from '../horizontal/routingTable';
import type { DistrictCalls } from './calls';
import type { HorizontalContext } from './context';

/** One fetch of the gateway on its way through the layer. */
export interface Fetch extends PlannedRequest {
  table: RoutingTable;
  /** Who there was when it began. */
  register: DistrictRegister;
  context: HorizontalContext;
  tell: TellReason;
  errors: ErrorLedger;
  calls: DistrictCalls;
  /** Where in the client's operation it stands. */
  path: readonly string[];
}
