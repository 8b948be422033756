import { z } from 'zod';
import { CITY_CODE, type DistrictCode } from '../../subgraphs/kernel/ids';
import { DistrictRegister, type Deployment, type EndedDistrict } from '../horizontal/register';

const code = z
  .string()
  .regex(/^\d{6}$/, 'a district code has six digits')
  .refine((text) => text !== CITY_CODE, 'this is the city’s code, and no district’s')
  .transform((text) => text as DistrictCode);

const district = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.enum(['ACTIVE', 'DRAINED']),
    code,
    /** Former codes whose records it now serves. */
    codes: z.array(code).default([]),
    name: z.string().min(1),
    url: z.url({ protocol: /^https?$/, error: 'an http(s) address is needed' }),
  }),
  z.strictObject({
    status: z.literal('ENDED'),
    code,
    name: z.string().min(1),
    url: z.string().optional(),
    successors: z.array(code).default([]),
  }),
]);

const directory = z.preprocess(activeUnlessSaid, z.array(district));

/**
 * Reads the text of a district directory.
 * @throws Error whose message says in one line what is wrong.
 */
export function parseDirectory(text: string): DistrictRegister {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new Error(`it is no JSON (${(error as Error).message})`, { cause: error });
  }
  const { success, data, error } = directory.safeParse(json);
  if (!success) {
    throw new Error(
      error.issues.map(({ path, message }) => `${path.join('.') || 'the file'}: ${message}`).join('; '),
    );
  }

  const deployments: Deployment[] = [];
  const ended: EndedDistrict[] = [];
  for (const entry of data) {
    if (entry.status === 'ENDED') ended.push(entry);
    else {
      const homes = new Set<string>([entry.code, ...entry.codes]);
      deployments.push({
        code: entry.code,
        name: entry.name,
        url: entry.url,
        homes,
        isDrained: entry.status === 'DRAINED',
      });
    }
  }
  refuseRepeats(
    deployments.flatMap(({ homes }) => [...homes]),
    'is served twice',
  );
  refuseRepeats(
    [...deployments, ...ended].map((entry) => entry.code),
    'stands twice',
  );
  return new DistrictRegister(deployments, ended);
}

function activeUnlessSaid(entries: unknown): unknown {
  if (!Array.isArray(entries)) return entries;
  return entries.map((entry: unknown) =>
    typeof entry === 'object' && entry !== null ? { status: 'ACTIVE', ...entry } : entry,
  );
}

function refuseRepeats(codes: readonly string[], complaint: string): void {
  const repeated = codes.find((each, index) => codes.indexOf(each) !== index);
  if (repeated !== undefined) throw new Error(`district ${repeated} ${complaint}`);
}
