import { peopleOf, type People } from '../stories/people';
import { CODE, stage, type Stage } from '../stories/stage';

describe('how often schools are inspected, seen from the city', () => {
  let city: Stage;
  let people: People;

  beforeAll(async () => {
    city = await stage('2026-03-02');
    people = peopleOf(city, city.rows.schools[0]?.id ?? '');
  }, 120_000);
  afterAll(() => city.close());

  it('is one answer of district and city: floors not met, schools not visited, visits of both', async () => {
    const { cityOffice } = people;
    const open = city.rows.schools.filter(({ status }) => status === 'OPEN').length;
    const { district: here, schools } = await cityOffice.reads(`{
      district(code: "${CODE}") { municipalAlerts { rule } alerts { rule count schools { name municipalVisitsThisYear } } }
      schools(filter: { notVisitedSince: "2026-01-01", statuses: [OPEN] }, first: 1) {
        totalCount nodes { visitsThisYear lastVisitedOn municipalVisitsThisYear }
      }
    }`);
    expect(here.municipalAlerts).toEqual([{ rule: 'MAJOR_WITHIN_FIVE_YEARS' }]);
    const unvisited = here.alerts.find(({ rule }: { rule: string }) => rule === 'REGULAR_TWICE_A_SEMESTER');
    expect(unvisited.count).toBeGreaterThan(20);
    expect(unvisited.schools).toHaveLength(20);
    expect(unvisited.schools[0]).toMatchObject({ municipalVisitsThisYear: 0 });
    expect(schools).toEqual({
      totalCount: open,
      nodes: [{ visitsThisYear: 0, lastVisitedOn: null, municipalVisitsThisYear: 0 }],
    });
  });

  it('is not for the public to see', async () => {
    const hidden = people.public.reads(`{ schools(first: 1) { nodes { visitsThisYear } } }`);
    await expect(hidden).rejects.toThrow('FORBIDDEN');
  });
});
