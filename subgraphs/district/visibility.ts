import { visibilityOver } from '../process/visibility';

/** Whose rows are whose in a district; the relations that the rules speak of, as tables. */
export const { visibleTo, countedFor, ownedBy, readableBy } = visibilityOver({
  inspection: { table: 'inspection', column: 'id', from: 'inspection_id' },
  rectification: { table: 'rectification', column: 'finding_id', from: 'id' },
  ofRectification: { table: 'rectification', column: 'id', from: 'rectification_id' },
  team: { table: 'inspection_member', column: 'inspection_id', from: 'id' },
  complaint: { table: 'complaint', column: 'id', from: 'record_id' },
  recordAccountability: { table: 'accountability_record', column: 'id', from: 'record_id' },
  recordTransfer: { table: 'case_transfer', column: 'id', from: 'record_id' },
  recordRectification: { table: 'rectification', column: 'id', from: 'record_id' },
  recordNotice: { table: 'supervision_notice', column: 'id', from: 'record_id' },
  case: { table: 'accountability_record', column: 'id', from: 'case_id' },
  recordTeam: { table: 'inspection_member', column: 'inspection_id', from: 'record_id' },
  postedSchools: { table: 'school', column: 'responsible_inspector_id', from: 'id' },
  schools: { table: 'school', column: 'zone_id', from: 'id' },
  recusals: { table: 'recusal', column: 'inspector_id', from: 'inspector_id' },
});
