import { Arg, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { SubgraphContext } from '../../kernel/context';
import { Rectification } from '../rectification/rectification.entity';
import { rectifications } from '../rectification/rectification.source';
import { School } from '../schools/school.entity';
import { schools } from '../schools/school.source';
import { SupervisionNotice } from './notice.entity';
import { supervisionNotices } from './notice.source';

@Resolver(() => SupervisionNotice)
export class SupervisionNoticeResolver {
  @Directive('@route(by: "id")')
  @Query(() => SupervisionNotice, { nullable: true, description: 'The supervision notice with this id.' })
  supervisionNotice(
    @Ctx() context: SubgraphContext,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ) {
    return supervisionNotices.byId(context, id);
  }

  @FieldResolver(() => Rectification, {
    nullable: true,
    description: 'The rectification that it is about (整改).',
  })
  rectification(@Ctx() context: SubgraphContext, @Root() notice: SupervisionNotice) {
    return rectifications.reference(context, notice.rectificationId);
  }

  @FieldResolver(() => School, { nullable: true, description: 'The school that it is about (学校).' })
  school(@Ctx() context: SubgraphContext, @Root() notice: SupervisionNotice) {
    return schools.reference(context, notice.schoolId);
  }
}
