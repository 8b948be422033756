import { visibilityOver } from '../process/visibility';

/** Whose rows are whose in a district; the relations that the rules speak of there alone, as tables. */
export const { visibleTo, countedFor, ownedBy, readableBy } = visibilityOver({
  postedSchools: { table: 'school', column: 'responsible_inspector_id', from: 'id' },
  schools: { table: 'school', column: 'zone_id', from: 'id' },
});
