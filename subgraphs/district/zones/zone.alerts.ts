import type { SubgraphContext } from '../../kernel/context';
import type { Alert } from '../../kernel/records/command';
import { violationsOf } from '../../supervision/lifeCycle';
import { ZONE_TARGETS, type ZoneFacts } from '../../supervision/targets';
import { School } from '../schools/school.entity';
import type { ResponsibilityZone } from './zone.entity';

/** The targets that a zone in being misses. */
export async function zoneAlertsOf(context: SubgraphContext, zone: ResponsibilityZone): Promise<Alert[]> {
  if (zone.state === 'DISSOLVED') return [];
  const figures = await context.loaders
    .of<ZoneFacts>('Zone.figures', (ids) => figuresOf(context, ids), { schools: 0, inspectors: 0 })
    .load(zone.id);
  return violationsOf(ZONE_TARGETS, figures);
}

async function figuresOf(context: SubgraphContext, ids: readonly string[]): Promise<Map<string, ZoneFacts>> {
  const rows = await context.reader
    .createQueryBuilder(School, 'school')
    .select('school.zoneId', 'id')
    .addSelect('COUNT(*)', 'schools')
    .addSelect('COUNT(DISTINCT school.responsibleInspectorId)', 'inspectors')
    .where('school.zoneId IN (:...ids)', { ids })
    .andWhere(`school.status = 'OPEN'`)
    .groupBy('school.zoneId')
    .getRawMany<{ id: string; schools: number | string; inspectors: number | string }>();
  return new Map(
    rows.map(({ id, schools, inspectors }) => [
      id,
      { schools: Number(schools), inspectors: Number(inspectors) },
    ]),
  );
}
