import { ascending, descending } from '../../kernel/connections/order';
import { connectionArgs } from '../../kernel/connections/connectionArgs';
import { connectionType } from '../../kernel/connections/connectionType';
import { enumOfOrders } from '../../kernel/graphql/enums';
import { anyCode, equal, named, oneOf } from '../../kernel/records/matching';
import { RecordReader } from '../../kernel/records/reader';
import { todayIn } from '../../supervision/calendar';
import { readableBy, visibleTo } from '../visibility';
import { School } from './school.entity';
import { SchoolFilter } from './school.filter';
import { notVisitedSince, visitsThisYearAtLeast } from './visits.filter';

export const SCHOOL_ORDERS = {
  NAME_ASC: ascending('nameKey'),
  NAME_DESC: descending('nameKey'),
  CREATED_AT_ASC: ascending('createdAt'),
  CREATED_AT_DESC: descending('createdAt'),
};
export const SchoolOrder = enumOfOrders('SchoolOrder', SCHOOL_ORDERS);
export type SchoolOrder = keyof typeof SchoolOrder;

export const SchoolArgs = connectionArgs(() => SchoolFilter, SchoolOrder, 'NAME_ASC');
export const SchoolConnection = connectionType('School', () => School);

export const schools = new RecordReader<School, SchoolFilter, SchoolOrder>({
  type: 'School',
  entity: School,
  orderName: 'SchoolOrder',
  orders: SCHOOL_ORDERS,
  visible: visibleTo('School'),
  mayRead: readableBy('School'),
  filtersBy: {
    search: 'name',
    kinds: 'kind',
    statuses: 'status',
    operators: 'operator',
    areas: 'area',
    notVisitedSince: 'lastVisitedOn',
    visitsThisYearAtLeast: 'visitsThisYear',
  },
  reads: {
    zone: ['zoneId'],
    responsibleInspector: ['responsibleInspectorId'],
    visitsThisYear: [],
    lastVisitedOn: [],
    inspections: [],
    findings: [],
    accountabilityRecords: [],
  },
  matching(query, filter, asOf) {
    named(query, filter.search);
    oneOf(query, 'kind', filter.kinds);
    anyCode(query, 'stages', filter.stages);
    oneOf(query, 'status', filter.statuses);
    oneOf(query, 'operator', filter.operators);
    oneOf(query, 'area', filter.areas);
    equal(query, 'isDesignated', filter.isDesignated);
    equal(query, 'zoneId', filter.zoneId);
    equal(query, 'responsibleInspectorId', filter.responsibleInspectorId);
    notVisitedSince(query, filter.notVisitedSince);
    visitsThisYearAtLeast(query, filter.visitsThisYearAtLeast, todayIn(asOf));
  },
});
