import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { SubgraphContext } from '../../kernel/context';
import { MunicipalRectification } from '../rectification/rectification.entity';
import { municipalRectifications } from '../rectification/rectification.source';
import { School, schoolWith } from '../schools/school.type';
import { MunicipalExtension } from './extension.entity';
import { municipalExtensions } from './extension.source';

@Resolver(() => MunicipalExtension)
export class ExtensionResolver {
  @Query(() => MunicipalExtension, {
    nullable: true,
    description: 'The extension of the city’s with this id.',
  })
  municipalExtension(
    @Ctx() context: SubgraphContext,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ) {
    return municipalExtensions.byId(context, id);
  }

  @FieldResolver(() => MunicipalRectification, {
    nullable: true,
    description: 'The rectification that it is about (整改).',
  })
  rectification(@Ctx() context: SubgraphContext, @Root() extension: MunicipalExtension) {
    return municipalRectifications.reference(context, extension.rectificationId);
  }

  @FieldResolver(() => School, { nullable: true, description: 'The school that it is about (学校).' })
  school(@Root() extension: MunicipalExtension) {
    return schoolWith(extension.schoolId);
  }
}
