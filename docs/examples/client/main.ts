import { settings } from './config';
import { SupervisionFiguresDocument } from './generated/graphql';
import { GraphFailure, graphAt, type Graph } from './graph';
import { allSchools, type Missing } from './schools';

/** Reads the whole register of schools and the city's figures, and prints what came of it. */
export async function report(graph: Graph, print: (line: string) => void): Promise<void> {
  const schoolsByDistrict = new Map<string, Set<string>>();
  const read = async (missing: Missing, districts?: string[]) => {
    for await (const { districtCode, id } of allSchools(graph, missing, { districts, pageSize: 500 })) {
      const schools = schoolsByDistrict.get(districtCode) ?? new Set();
      // By id: what is read again must not count twice.
      schoolsByDistrict.set(districtCode, schools.add(id));
    }
  };

  let missing: Missing = new Map();
  await read(missing);
  if (missing.size > 0) {
    const late = [...missing.keys()];
    print(`Asking ${late.join(', ')} again.`);
    missing = new Map();
    await read(missing, late);
  }
  const schools = [...schoolsByDistrict.values()].reduce((sum, { size }) => sum + size, 0);
  print(`${schools} schools in ${schoolsByDistrict.size} districts`);
  for (const { code, name, reason } of missing.values()) print(`  not complete: ${code} ${name} (${reason})`);

  // A figure for the record is that of the whole city, or none.
  try {
    const { data } = await graph.ask(SupervisionFiguresDocument, {}, { allDistricts: true });
    const { visitCount, rectificationCount, overdueCount } = data.supervisionStatistics ?? {};
    print(`${visitCount} visits, ${rectificationCount} rectifications, ${overdueCount} of them overdue`);
  } catch (error) {
    if (!(error instanceof GraphFailure) || !error.has('DISTRICTS_INCOMPLETE')) throw error;
    print('No figures of the whole city now: a district is missing.');
  }
}

if (require.main === module) {
  const { url, token } = settings();
  report(graphAt(url, token), console.log).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
