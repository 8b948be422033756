import type { SubgraphContext } from '../../kernel/context';
import type { Alert } from '../../kernel/records/command';
import { violationsOf } from '../../supervision/lifeCycle';
import { INSPECTOR_ALERTS } from '../../supervision/lifeCycles';
import { School } from '../schools/school.entity';
import type { DistrictInspector } from './inspector.entity';

interface Posts {
  posts: number;
  designatedPosts: number;
}

/** What stands out about an inspector in office, as long as it lasts; nothing about others. */
export async function alertsOf(
  context: SubgraphContext,
  inspector: DistrictInspector,
  today: string,
): Promise<Alert[]> {
  if (inspector.state !== 'ACTIVE') return [];
  const posts = await context.loaders
    .of<Posts>('Inspector.posts', (ids) => postsOf(context, ids), { posts: 0, designatedPosts: 0 })
    .load(inspector.id);
  return violationsOf(INSPECTOR_ALERTS, { ...inspector, ...posts, isFilingDue: true, today });
}

async function postsOf(context: SubgraphContext, ids: readonly string[]): Promise<Map<string, Posts>> {
  const rows = await context.reader
    .createQueryBuilder(School, 'school')
    .select('school.responsibleInspectorId', 'id')
    .addSelect('school.isDesignated', 'isDesignated')
    .addSelect('COUNT(*)', 'schools')
    .where('school.responsibleInspectorId IN (:...ids)', { ids })
    .andWhere(`school.status = 'OPEN'`)
    .groupBy('school.responsibleInspectorId')
    .addGroupBy('school.isDesignated')
    .getRawMany<{ id: string; isDesignated: number; schools: number | string }>();
  const posts = new Map<string, Posts>();
  for (const { id, isDesignated, schools } of rows) {
    const before = posts.get(id) ?? { posts: 0, designatedPosts: 0 };
    posts.set(id, {
      posts: before.posts + Number(schools),
      designatedPosts: before.designatedPosts + (Number(isDesignated) === 1 ? Number(schools) : 0),
    });
  }
  return posts;
}
