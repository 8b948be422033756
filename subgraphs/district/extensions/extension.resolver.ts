import { Arg, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { SubgraphContext } from '../../kernel/context';
import { Rectification } from '../rectification/rectification.entity';
import { rectifications } from '../rectification/rectification.source';
import { School } from '../schools/school.entity';
import { schools } from '../schools/school.source';
import { Extension } from './extension.entity';
import { extensions } from './extension.source';

@Resolver(() => Extension)
export class ExtensionResolver {
  @Directive('@route(by: "id")')
  @Query(() => Extension, { nullable: true, description: 'The extension with this id.' })
  extension(@Ctx() context: SubgraphContext, @Arg('id', () => ID, { description: 'Its id.' }) id: string) {
    return extensions.byId(context, id);
  }

  @FieldResolver(() => Rectification, {
    nullable: true,
    description: 'The rectification that it is about (整改).',
  })
  rectification(@Ctx() context: SubgraphContext, @Root() extension: Extension) {
    return rectifications.reference(context, extension.rectificationId);
  }

  @FieldResolver(() => School, { nullable: true, description: 'The school that it is about (学校).' })
  school(@Ctx() context: SubgraphContext, @Root() extension: Extension) {
    return schools.reference(context, extension.schoolId);
  }
}
