import { Field, Int, ObjectType, Directive } from 'type-graphql';
import { findTerm, isRegisterName } from '../supervision/registers';

@Directive('@shareable')
@ObjectType({ description: 'A term of a register that an office may extend (术语).' })
export class Term {
  @Field(() => String, { description: 'Its name in code.' })
  code!: string;

  @Field(() => String, { description: 'Its Chinese label.' })
  label!: string;

  @Field(() => Int, { description: 'The version of the register that it is taken from, from 1.' })
  version!: number;
}

/** The term of a register in a version; a code that the register lost stands for itself. */
export function registerTerm(list: string, code: string, version?: number): Term {
  const term = isRegisterName(list) ? findTerm(list, code, version) : null;
  return term
    ? { code, label: term.labelZh, version: term.version }
    : { code, label: code, version: version ?? 1 };
}
