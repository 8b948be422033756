import { readFileSync } from 'node:fs';
import { buildASTSchema, parse } from 'graphql';
import { projectFile } from '../../../subgraphs/kernel/projectFile';
import { municipalName } from '../../../subgraphs/supervision/commands';
import { LIFE_CYCLES } from '../../../subgraphs/supervision/lifeCycles';

const mutationsOf = (subgraph: string): string[] => {
  const sdl = readFileSync(projectFile('schema', `${subgraph}.graphql`), 'utf8');
  const schema = buildASTSchema(parse(sdl), { assumeValidSDL: true });
  return Object.keys(schema.getMutationType()?.getFields() ?? {});
};

/** The commands of the tables that somebody gives: a step that follows from another record's is no mutation. */
const commandsOf = (keptElsewhere: 'DISTRICT' | 'CITY'): string[] => [
  ...new Set(
    LIFE_CYCLES.filter(({ keptBy }) => keptBy !== keptElsewhere)
      .flatMap(({ transitions }) => transitions)
      .filter(({ follows, keptBy }) => !follows && keptBy !== keptElsewhere)
      .map(({ command }) => command),
  ),
];

describe('every command of the life cycles is carried, and nothing else', () => {
  it('by the districts', () => {
    expect(mutationsOf('district').sort()).toEqual(commandsOf('CITY').sort());
  });

  it('by the city, under its names', () => {
    expect(mutationsOf('municipal').sort()).toEqual(commandsOf('DISTRICT').map(municipalName).sort());
  });
});
