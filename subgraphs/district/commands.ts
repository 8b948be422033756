/** The commands that this subgraph carries so far; the life cycles know more. */
export const CARRIED_COMMANDS = [
  'registerSchool',
  'updateSchool',
  'closeSchool',
  'appointInspector',
  'scheduleInspection',
  'recordVisit',
  'reportInspection',
  'orderRectification',
  'beginRectification',
  'reportRectification',
  'verifyRectification',
] as const;

/** Whether a command of a life cycle is carried. */
export function carried(command: string): boolean {
  return (CARRIED_COMMANDS as readonly string[]).includes(command);
}
