import { Ctx, Directive, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { SubgraphContext } from '../../kernel/context';
import { COMMAND_ACTORS, mayCommand } from '../../supervision/commands';
import { carried } from '../commands';
import { Capacity, Role } from '../enums';

@Directive('@shareable')
@ObjectType({ simpleResolvers: true, description: 'Who asks, and what is open to them (当前用户).' })
export class Viewer {
  @Field(() => Role, { description: 'The role (角色).' })
  role!: keyof typeof Role;

  @Field(() => String, { description: 'The person or program, as its issuer names it.' })
  subject!: string;

  @Field(() => String, { nullable: true, description: 'The organisation (单位).' })
  organisation!: string | null;

  @Field(() => ID, { nullable: true, description: 'Code of the district that the caller speaks for.' })
  districtCode!: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the caller’s school.' })
  schoolId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the inspector that the caller is.' })
  inspectorId!: string | null;

  @Field(() => Capacity, { nullable: true, description: 'Clerk or head (经办、负责人).' })
  capacity!: keyof typeof Capacity | null;

  @Field(() => [String], {
    description: 'The commands that the caller may give here in some state of some record.',
  })
  commands!: string[];
}

@Resolver()
export class ViewerResolver {
  @Query(() => Viewer, { nullable: true, description: 'Who asks, and what is open to them.' })
  viewer(@Ctx() { caller, deployment }: SubgraphContext): Viewer {
    const commands = [...COMMAND_ACTORS.keys()].filter(
      (command) => carried(command) && deployment.codes.some((code) => mayCommand(command, caller, code)),
    );
    return {
      role: caller.role,
      subject: caller.subject,
      organisation: caller.organisation,
      districtCode: caller.district,
      schoolId: caller.school,
      inspectorId: caller.inspector,
      capacity: caller.capacity,
      commands,
    };
  }
}
