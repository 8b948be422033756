import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { SubgraphContext } from '../../kernel/context';
import { MunicipalRectification } from '../rectification/rectification.entity';
import { municipalRectifications } from '../rectification/rectification.source';
import { School, schoolWith } from '../schools/school.type';
import { MunicipalSupervisionNotice } from './notice.entity';
import { municipalSupervisionNotices } from './notice.source';

@Resolver(() => MunicipalSupervisionNotice)
export class SupervisionNoticeResolver {
  @Query(() => MunicipalSupervisionNotice, {
    nullable: true,
    description: 'The supervision notice of the city with this id.',
  })
  municipalSupervisionNotice(
    @Ctx() context: SubgraphContext,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ) {
    return municipalSupervisionNotices.byId(context, id);
  }

  @FieldResolver(() => MunicipalRectification, {
    nullable: true,
    description: 'The rectification that it is about (整改).',
  })
  rectification(@Ctx() context: SubgraphContext, @Root() notice: MunicipalSupervisionNotice) {
    return municipalRectifications.reference(context, notice.rectificationId);
  }

  @FieldResolver(() => School, { nullable: true, description: 'The school that it is about (学校).' })
  school(@Root() notice: MunicipalSupervisionNotice) {
    return schoolWith(notice.schoolId);
  }
}
