import type { People } from '../stories/people';
import type { Told } from '../stories/stage';

/** A problem that a visit found, by what is done about it. */
export const problem = (disposition: string): object => ({
  category: 'SCHOOL_ETHOS',
  description: '课间秩序混乱',
  disposition,
});

/** What a visit that nobody was told of says. */
export function visitOf(schoolId: string, { team }: People, visitedOn: string): Record<string, unknown> {
  return {
    schoolId,
    title: '随机督导',
    inspectorIds: team.slice(0, 1),
    matters: ['SCHOOL_ETHOS'],
    visitedOn,
    visitRecord: '入校查看课间秩序',
  };
}

/** Visits a school. @returns the inspection, and its findings in the order of what is done about them. */
export async function visited(
  people: People,
  schoolId: string,
  visitedOn: string,
  ...dispositions: string[]
): Promise<{ inspection: Told; findings: Told[] }> {
  const inspection = await people.office.makes(
    'recordUnannouncedVisit',
    { ...visitOf(schoolId, people, visitedOn), findings: dispositions.map(problem) },
    'findings { nodes { id version disposition } }',
  );
  const found = inspection.findings.nodes as Told[];
  const findings = [...new Set(dispositions)].flatMap((each) =>
    found.filter(({ disposition }) => disposition === each),
  );
  return { inspection, findings };
}
