import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { Caller } from '../identity/caller';

/** Who asks, as the schema shows it. */
export interface ViewerFacts {
  role: Caller['role'];
  subject: string;
  organisation: string | null;
  districtCode: string | null;
  schoolId: string | null;
  inspectorId: string | null;
  capacity: Caller['capacity'];
  commands: string[];
}

/** Makes the GraphQL type `Viewer`, which every subgraph has alike. @param role @param capacity their enums. */
export function viewerType(role: object, capacity: object): new () => ViewerFacts {
  @Directive('@shareable')
  @ObjectType({ simpleResolvers: true, description: 'Who asks, and what is open to them (当前用户).' })
  class Viewer implements ViewerFacts {
    @Field(() => role, { description: 'The role (角色).' })
    role!: Caller['role'];

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

    @Field(() => capacity, { nullable: true, description: 'Clerk or head (经办、负责人).' })
    capacity!: Caller['capacity'];

    @Field(() => [String], {
      description: 'The commands that the caller may give in some state of some record of their own.',
    })
    commands!: string[];
  }
  return Viewer;
}

/** The viewer that a caller is. @param commands what they may give. */
export function viewerOf(caller: Caller, commands: string[]): ViewerFacts {
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
