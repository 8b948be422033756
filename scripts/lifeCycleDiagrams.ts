import { citation } from '../subgraphs/supervision/basis';
import type { Actor } from '../subgraphs/supervision/actors';
import type { LifeCycle, Transition } from '../subgraphs/supervision/lifeCycle';
import { LIFE_CYCLES } from '../subgraphs/supervision/lifeCycles';

type AnyTransition = Transition<string, never>;

/** The life cycles as a page of diagrams and tables, from the tables that run them: the page cannot drift. */
export function lifeCyclesPage(): string {
  const head = `# Life cycles

Made by \`npm run compose\` from the tables in \`subgraphs/supervision/lifeCycles\`, which run the commands.
`;
  return [head, ...LIFE_CYCLES.map(section)].join('\n');
}

function section({ name, zh, states, transitions }: LifeCycle): string {
  const rows = transitions as readonly AnyTransition[];
  const arrows = rows.flatMap((row) =>
    (row.from.length > 0 ? row.from : ['[*]']).map((from) => `  ${from} --> ${row.to}: ${row.command}`),
  );
  const terms = Object.entries(states).filter(([, term]) => term.final);
  const ends = terms.map(([state]) => `  ${state} --> [*]`);
  const legend = Object.entries(states).map(
    ([state, { zh: term, en }]) => `| \`${state}\` | ${term} | ${en} |`,
  );
  const commands = rows.map(
    (row) =>
      `| \`${row.command}\` | ${row.from.join(', ') || '—'} | ${row.to} | ${row.roles.map(actor).join(', ')} | ${row.guards.map(({ rule }) => rule).join(', ') || '—'} | ${citation(row.basis)} |`,
  );
  return `## ${name} ${zh}

\`\`\`mermaid
stateDiagram-v2
${[...arrows, ...ends].join('\n')}
\`\`\`

| state | term | meaning |
| --- | --- | --- |
${legend.join('\n')}

| command | from | to | who | guards | basis |
| --- | --- | --- | --- | --- | --- |
${commands.join('\n')}
`;
}

function actor({ role, capacity }: Actor): string {
  return capacity ? `${role} (${capacity})` : role;
}
