import type { SubgraphContext } from '../../kernel/context';
import { District, DistrictSuccession } from './district.entity';

/** All districts that are or were, by their codes and in their order. The register is small: a request reads it once. */
export function districtRegister(context: SubgraphContext): Promise<ReadonlyMap<string, District>> {
  return context.once('district.register', async () => {
    const districts = await context.reader.createQueryBuilder(District, 'district').orderBy('code').getMany();
    return new Map(districts.map((district) => [district.code, district]));
  });
}

/** The districts of the register on a day. */
export async function districtsOn(context: SubgraphContext, day: string): Promise<District[]> {
  const districts = [...(await districtRegister(context)).values()];
  return districts.filter(
    ({ validFrom, validTo }) =>
      (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo),
  );
}

/** The district with this code, ended or not; null when the register has none. */
export async function districtWith(context: SubgraphContext, code: string | null): Promise<District | null> {
  return code === null ? null : ((await districtRegister(context)).get(code) ?? null);
}

/** The districts that took over from this one. */
export function successorsOf(context: SubgraphContext, { code }: District): Promise<District[]> {
  return related(context, (row) => (row.predecessorCode === code ? row.successorCode : null));
}

/** The districts that this one took over from. */
export function predecessorsOf(context: SubgraphContext, { code }: District): Promise<District[]> {
  return related(context, (row) => (row.successorCode === code ? row.predecessorCode : null));
}

async function related(
  context: SubgraphContext,
  pick: (row: DistrictSuccession) => string | null,
): Promise<District[]> {
  const successions = await context.once('district.successions', () =>
    context.reader.createQueryBuilder(DistrictSuccession, 'succession').getMany(),
  );
  const codes = new Set(successions.map(pick));
  return [...(await districtRegister(context)).values()].filter(({ code }) => codes.has(code));
}
