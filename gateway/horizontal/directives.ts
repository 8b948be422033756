import { Kind, type ConstDirectiveNode, type ConstValueNode, type DocumentNode } from 'graphql';

/** What our directives are called in one supergraph. */
export interface DirectiveNames {
  route: string;
  scatter: string;
  aggregate: string;
}

/** The specification that a schema links to in order to use the directives, whoever publishes it, in version 1. */
const SPECIFICATION = /^https?:\/\/[^?#]+\/horizontal\/v1\.\d+\/?$/;

/**
 * The names under which a supergraph uses our directives, or null when it does not link to them: `@route` of
 * somebody else's is none of ours.
 */
export function directiveNames(document: DocumentNode): DirectiveNames | null {
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.SCHEMA_DEFINITION && definition.kind !== Kind.SCHEMA_EXTENSION) continue;
    for (const directive of definition.directives ?? []) {
      const url = directive.name.value === 'link' ? textOf(argument(directive, 'url')) : null;
      if (url !== null && SPECIFICATION.test(url)) return namesIn(directive);
    }
  }
  return null;
}

function namesIn(link: ConstDirectiveNode): DirectiveNames {
  const prefix = textOf(argument(link, 'as')) ?? 'horizontal';
  const imported = importsOf(argument(link, 'import'));
  const nameOf = (name: string) => imported.get(name) ?? `${prefix}__${name}`;
  return { route: nameOf('route'), scatter: nameOf('scatter'), aggregate: nameOf('aggregate') };
}

/** `["@route", { name: "@scatter", as: "@spread" }]` */
function importsOf(value: ConstValueNode | undefined): Map<string, string> {
  const imports = new Map<string, string>();
  for (const item of value?.kind === Kind.LIST ? value.values : []) {
    const fields = item.kind === Kind.OBJECT ? item.fields : [];
    const part = (name: string) => textOf(fields.find((field) => field.name.value === name)?.value);
    const name = textOf(item) ?? part('name');
    if (name !== null) imports.set(name.slice(1), (part('as') ?? name).slice(1));
  }
  return imports;
}

function argument(directive: ConstDirectiveNode, name: string): ConstValueNode | undefined {
  return directive.arguments?.find((each) => each.name.value === name)?.value;
}

function textOf(value: ConstValueNode | undefined): string | null {
  return value?.kind === Kind.STRING ? value.value : null;
}
