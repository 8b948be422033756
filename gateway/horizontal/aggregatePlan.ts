import {
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type SelectionNode,
} from 'graphql';
import { amountsOf, type Amounts } from './amounts';
import type { DistrictField } from './document';
import { field } from './nodes';
import { readParts, type Part } from './parts';
import { aggregateRules, fieldType, type AggregateRule } from './routingTable';
import type { Selections } from './selections';

/** A figure that districts are asked for, or that is worked out from two of them. */
export type Figure = { coordinate: string } & (
  | { kind: 'LEAF'; alias: string; by: 'SUM' | 'MIN' | 'MAX' | 'KEY'; amounts: Amounts }
  | { kind: 'BUCKETS'; alias: string; figures: FigurePlan; keys: readonly LeafFigure[] }
  | { kind: 'RATIO'; numerator: LeafFigure; denominator: LeafFigure }
);
export type LeafFigure = Extract<Figure, { kind: 'LEAF' }>;

/** What the client wants to see of a set of figures. */
export type ShownFigure =
  | { kind: 'FIGURE'; key: string; figure: Figure }
  | { kind: 'TYPENAME'; key: string; value: string }
  | { kind: 'MISSING'; key: string; parts: readonly Part[] };

/** Figures of one object: those asked of districts under hidden aliases, and those shown. */
export interface FigurePlan {
  asked: readonly Exclude<Figure, { kind: 'RATIO' }>[];
  shown: readonly ShownFigure[];
  selections: readonly SelectionNode[];
}

/** A scattered aggregate: what the client wants of it, and what each district is asked for instead. */
export interface AggregatePlan {
  key: string;
  definition: GraphQLField<unknown, unknown>;
  node: FieldNode;
  figures: FigurePlan;
  selections: Selections;
  field: DistrictField;
}

/** Rewrites an aggregate for districts: each figure under a hidden alias, with what adding up needs beside it. */
export function planAggregate(
  selections: Selections,
  definition: GraphQLField<unknown, unknown>,
  key: string,
  nodes: readonly FieldNode[],
  index: number,
): AggregatePlan {
  const node = nodes[0] as FieldNode;
  const figures = planFigures(selections, getNamedType(definition.type) as GraphQLObjectType, nodes, []);
  const asked = figures.selections.length > 0 ? figures.selections : [field('__typename')];
  const kept = (node.arguments ?? []).filter(({ name }) => name.value !== 'districts');
  return {
    key,
    definition,
    node,
    figures,
    selections,
    field: {
      id: `${index}`,
      node: field(node.name.value, { alias: key, arguments: kept, selections: asked }),
      variables: [],
    },
  };
}

/** @param needed fields asked for in any case: the key of a bucket. */
function planFigures(
  selections: Selections,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  needed: readonly string[],
): FigurePlan {
  const rules = aggregateRules(selections.table, type);
  const asked: Exclude<Figure, { kind: 'RATIO' }>[] = [];
  const asking: SelectionNode[] = [];
  const leaves = new Map<string, LeafFigure>();

  for (const name of needed) leafOnce(name);
  const shown = [...selections.below(type, nodes)].map(([key, same]): ShownFigure => {
    const name = (same[0] as FieldNode).name.value;
    if (name === '__typename') return { kind: 'TYPENAME', key, value: type.name };
    const rule = rules.get(name);
    if (rule) return { kind: 'FIGURE', key, figure: figureOf(name, rule, same) };
    const missingType = getNamedType(fieldType(type, name)) as GraphQLObjectType;
    return { kind: 'MISSING', key, parts: readParts(selections, missingType, same) };
  });
  return { asked, shown, selections: asking };

  function figureOf(name: string, rule: AggregateRule, same: readonly FieldNode[]): Figure {
    const coordinate = `${type.name}.${name}`;
    if (rule.by === 'RATIO') {
      const [numerator, denominator] = rule.of.map(leafOnce) as [LeafFigure, LeafFigure];
      return { kind: 'RATIO', coordinate, numerator, denominator };
    }
    if (rule.by === 'KEY' && isListType(getNullableType(fieldType(type, name)))) {
      const alias = nextAlias();
      const bucketType = getNamedType(fieldType(type, name)) as GraphQLObjectType;
      const figures = planFigures(selections, bucketType, same, rule.of);
      const keys = rule.of.map((_, position) => figures.asked[position] as LeafFigure);
      return ask({ kind: 'BUCKETS', coordinate, alias, figures, keys }, same, figures.selections);
    }
    return same[0]?.arguments?.length ? ask(leaf(name), same) : leafOnce(name);
  }

  function leafOnce(name: string): LeafFigure {
    const known = leaves.get(name);
    if (known) return known;
    const figure = leaf(name);
    leaves.set(name, figure);
    return ask(figure, [field(name)]);
  }

  function leaf(name: string): LeafFigure {
    const by = rules.get(name)?.by;
    const leafType = getNamedType(fieldType(type, name));
    if (!isLeafType(leafType) || !by || by === 'RATIO')
      throw new Error(`${type.name}.${name} cannot be added up.`);
    return {
      kind: 'LEAF',
      coordinate: `${type.name}.${name}`,
      alias: nextAlias(),
      by,
      amounts: amountsOf(leafType),
    };
  }

  function ask<Asked extends Exclude<Figure, { kind: 'RATIO' }>>(
    figure: Asked,
    same: readonly FieldNode[],
    below?: readonly SelectionNode[],
  ): Asked {
    const { name, arguments: args } = same[0] as FieldNode;
    asked.push(figure);
    asking.push(field(name.value, { alias: figure.alias, arguments: args, selections: below }));
    return figure;
  }

  function nextAlias(): string {
    return `${selections.operation.prefix}${asked.length}`;
  }
}
