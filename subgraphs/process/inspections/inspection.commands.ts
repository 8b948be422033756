import { commandResolver } from '../commandResolver';
import type { Side } from '../side';
import { COMMON_COMMANDS } from './commonCommands';
import { factsOf, type InspectionFactsOfAnyKind } from './inspection.facts';
import type { InspectionFields } from './inspection.fields';
import { preparingCommands } from './majorCommands';
import { REGULAR_COMMANDS } from './regularCommands';
import { RESULT_COMMANDS } from './resultCommands';

/** The commands on inspections. Regular ones are the districts' alone: the city's own schools are one, too. */
export function inspectionCommands(side: Side) {
  return commandResolver<InspectionFields, InspectionFactsOfAnyKind>(
    side,
    { concept: 'Inspection', field: 'inspection', factsOf },
    [
      ...(side.isMunicipal ? [] : REGULAR_COMMANDS),
      ...preparingCommands(side.isMunicipal),
      ...RESULT_COMMANDS,
      ...COMMON_COMMANDS,
    ],
  );
}
