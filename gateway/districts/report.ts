import { ContractError } from '../../subgraphs/kernel/errors';
import type { Path } from '../horizontal/path';
import type { Absence } from '../horizontal/missing';
import type { Deployment } from '../horizontal/register';

/** How much one operation may ask of districts. */
export interface DistrictBudget {
  calls: number;
  /** Objects read. */
  objects: number;
}

/** The `districts` entry of a response's extensions. Empty lists are left out. */
export interface DistrictExtension {
  asked: number;
  answered: number;
  failed?: { code: string; reason: string; paths: Path[] }[];
  refused?: { code: string; paths: Path[] }[];
  skipped?: { code: string; paths: Path[] }[];
}

/**
 * What one operation has asked of districts: who was asked, who is missing where, and how much it cost. All fetches
 * of the operation write into one report, since a gateway drops what a single fetch has to say beside its data.
 */
export class DistrictReport {
  private readonly asked = new Set<string>();
  private readonly failed = new Map<string, { code: string; reason: string; paths: Path[] }>();
  private readonly refused = new Map<string, { code: string; paths: Path[] }>();
  private readonly skipped = new Map<string, { code: string; paths: Path[] }>();
  private calls = 0;
  private objects = 0;

  constructor(
    readonly asOf: string,
    private readonly budget: DistrictBudget,
  ) {}

  /** Counts calls about to be made. @throws ContractError QUERY_TOO_EXPENSIVE beyond the budget. */
  countCalls(deployments: readonly Deployment[]): void {
    this.calls += deployments.length;
    check('districtCalls', this.calls, this.budget.calls);
    for (const { code } of deployments) this.asked.add(code);
  }

  /** Counts what was read. @throws ContractError QUERY_TOO_EXPENSIVE beyond the budget. */
  countObjects(objects: number): void {
    this.objects += objects;
    check('districtObjects', this.objects, this.budget.objects);
  }

  /** A district's part is missing at this path of the operation. */
  note({ deployment: { code }, reason, isRefusal }: Absence, path: Path): void {
    if (isRefusal) entry(this.refused, code, { code, paths: [] }).paths.push(path);
    else if (reason === 'SKIPPED') entry(this.skipped, code, { code, paths: [] }).paths.push(path);
    else entry(this.failed, `${code} ${reason}`, { code, reason, paths: [] }).paths.push(path);
  }

  /** Whether any district's part is missing, for whatever reason. */
  get isIncomplete(): boolean {
    return this.failed.size + this.refused.size + this.skipped.size > 0;
  }

  /** How much the operation has cost so far. */
  get spent(): DistrictBudget {
    return { calls: this.calls, objects: this.objects };
  }

  /** For the response's extensions, or null when no district had a part in the operation. */
  extension(): DistrictExtension | null {
    if (this.asked.size === 0 && !this.isIncomplete) return null;
    const failed = [...this.failed.values()].sort(byCode);
    const silent = new Set(failed.map(({ code }) => code));
    const answered = [...this.asked].filter((code) => !silent.has(code)).length;
    return {
      asked: this.asked.size,
      answered,
      ...listed('failed', failed),
      ...listed('refused', [...this.refused.values()].sort(byCode)),
      ...listed('skipped', [...this.skipped.values()].sort(byCode)),
    };
  }
}

function check(limit: string, value: number, maximum: number): void {
  if (value > maximum) throw new ContractError('QUERY_TOO_EXPENSIVE', { limit, value, maximum });
}

function entry<Value>(map: Map<string, Value>, key: string, fresh: Value): Value {
  const known = map.get(key);
  if (known) return known;
  map.set(key, fresh);
  return fresh;
}

function byCode(a: { code: string }, b: { code: string }): number {
  return a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
}

function listed<Name extends string, Item>(name: Name, items: Item[]): { [key in Name]?: Item[] } {
  return items.length > 0 ? ({ [name]: items } as { [key in Name]: Item[] }) : {};
}
